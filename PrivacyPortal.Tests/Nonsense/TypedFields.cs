using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Nonsense;

/// <summary>Every field in the pages' source that somebody types words into.</summary>
internal static partial class TypedFields
{
    /// <summary>Those that are known. Each is tidied by the one rule for typed words, or read as a name, a date or a code. A new field is written down here once it is too.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "AskPage Sent.Name",
        "AskUsPage Sent.Words",
        "CardForm Sent.Code",
        "SignPage Typed",
        "SignPage Said",
        "AnswerPage entry.Known",
        "AnswerPage entry.Witness",
        "AnswerPage entry.Said",
        "AskApprovalPage words",
        "AttorneyPart Entry.Reference",
        "CheckPage wrong",
        "ContactPage shown.Entry.At",
        "ContactPage shown.Entry.When",
        "ContactPage shown.Entry.WhoElseSees",
        "ContactPage shown.Entry.CallAs",
        "ContactPage shown.Entry.CodeWord",
        "ContactPage shown.Entry.NewAddress",
        "DraftPart Heading",
        "DraftPart Words",
        "DraftPart More",
        "EnterPage entry.SignedAs",
        "EnterPage entry.Known",
        "EvidencePage reference",
        "KnownPage council.Reference",
        "LettersPage @($",
        "LinkPage link.Entry.OfficeCouncil",
        "LinkPage link.Entry.OfficeReference",
        "LinkPage link.Entry.OfficeRole",
        "PapersPage code",
        "PeoplePage find",
        "PersonForm Entry.Born",
        "PersonForm Entry.Called",
        "PersonForm Entry.Name",
        "PickClosePage typed",
        "PrepareVisitPage search",
        "PublishDraft Reason",
        "PublishDraft Summary",
        "RecordsPage Find by name",
        "RequestsPage @($",
        "SamePersonPage typed",
        "SessionsPage find",
        "SessionsPage name",
        "TakeDownsPage @($",
        "TakeDownsPage where",
        "TeamMemberPage typed",
        "WhyPage note",
    ];

    /// <summary>What the source has: the file, and what the field is bound to, sent as, or called.</summary>
    public static IReadOnlyList<(string Place, string Attributes)> InSource { get; } =
        [.. SourceTree.Files("PrivacyPortal.Web").Where(file => file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => Tag().Matches(SourceTree.Read(file)).Select(tag => tag.Groups["attributes"].Value)
                .Where(attributes => !TakesNoWords().IsMatch(attributes))
                .Select(attributes => (Path.GetFileNameWithoutExtension(file) + " " + Called(attributes), attributes)))];

    private static string Called(string attributes) =>
        new[] { Bound(), Sent(), Id(), Label() }.Select(kind => kind.Match(attributes)).FirstOrDefault(match => match.Success)?.Groups["called"].Value ?? "";

    [GeneratedRegex("""<(?:input|textarea|MudTextField|MudAutocomplete|MudNumericField|MudTextArea|InputText|InputTextArea|InputNumber)\b(?<attributes>(?:"[^"]*"|[^>"])*)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\btype="(?:hidden|checkbox|radio|date|file)"|^File\b""")]
    private static partial Regex TakesNoWords();

    [GeneratedRegex("""@bind(?:-Value)?="(?<called>[^"]+)""")]
    private static partial Regex Bound();

    [GeneratedRegex("""\bname="(?<called>[^"]+)""")]
    private static partial Regex Sent();

    [GeneratedRegex("""\bid="(?<called>[^"]+)""")]
    private static partial Regex Id();

    [GeneratedRegex("""\bLabel="(?<called>[^"]+)""")]
    private static partial Regex Label();
}
