using System.Globalization;
using System.Text;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Scans;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>A form that came back, as a worker types it in: the page's own state.</summary>
internal sealed class PaperEntry
{
    public const string RouteField = "route";
    public const string AnswersField = "answers";
    public const string SignedAsField = "signed-as";
    public const string SignedOnField = "signed-on";
    public const string TheirsField = "theirs";
    public const string KnownField = "known";
    public const string ScanField = "scan";

    /// <summary>How many pages a form can have, in large print.</summary>
    public const int MostPages = 12;

    private const int LongestKnown = 200;
    private const int LongestName = 400;

    /// <summary>One form, one act.</summary>
    public required Guid Operation { get; init; }

    public PaperRoute? Route { get; set; }

    /// <summary>What stands on the line for the name, or who saw the mark made.</summary>
    public string? SignedAs { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>The worker says that the mark is the person's own.</summary>
    public bool IsTheirs { get; set; }

    public string? Known { get; set; }

    /// <summary>The ticked boxes, by whom each is about and what for. What was not ticked, or is not clear, is not in it.</summary>
    public Dictionary<(PersonId About, Purpose Purpose), Answer> Answers { get; } = [];

    /// <summary>The pages, made afresh.</summary>
    public List<byte[]> Scans { get; } = [];

    /// <summary>The paper that was sent back, whose scan is kept where no new one was made.</summary>
    public Guid? Before { get; init; }

    /// <summary>What is missing or wrong, beside its field.</summary>
    /// <param name="printedOn">The day on which the form was printed: nobody signed it before.</param>
    /// <param name="today">The UK's date.</param>
    public IReadOnlyList<FieldError> Problems(DateOnly printedOn, DateOnly today)
    {
        var wrong = new List<FieldError>();
        Need(Scans.Count > 0 || Before is not null, ScanField, "Choose the picture of each page (JPEG or PNG).");
        Need(Scans.Count <= MostPages, ScanField, $"A form has {MostPages} pages at most. Choose only its own.");
        Need(Answers.Count > 0, AnswersField, "Choose what is ticked for at least one question. Where nothing is ticked, there is nothing to type in.");
        Need(PersonName.TryParse(SignedAs, out var signed, out _) && signed.Text.Length <= LongestName, SignedAsField, "Write the name as it stands on the paper.");
        Need(IsTheirs, TheirsField, "Only their own answers count. If somebody else signed, or nobody, ask them again and type nothing in.");
        Need(SignedOn is not null, SignedOnField, $"Write the date that stands on the paper. If there is none, {Charity.Date(printedOn)}, when the form was printed.");
        Need(SignedOn is not { } late || late <= today, SignedOnField, "This day is still to come. Look at the date on the paper again.");
        Need(SignedOn is not { } early || early >= printedOn, SignedOnField, $"The form was printed on {Charity.Date(printedOn)}: it can’t have been signed before. If the paper says so, write that day.");
        Need(Route is not null, RouteField, "Say whether it was given to you or came by letter.");
        Need(TypedWords.OneLine(Known) is { Length: > 0 and <= LongestKnown }, KnownField, $"Say in a few words how you know that it comes from them: {LongestKnown} letters at most.");
        return wrong;

        void Need(bool isRight, string field, string words)
        {
            if (!isRight && wrong.TrueForAll(w => w.FieldId != field))
            {
                wrong.Add(new FieldError(field, words));
            }
        }
    }

    /// <summary>SHA-256 of all of it, so that another body under the same id shows.</summary>
    public string Body(Guid form, string scan) => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        Answers.Select(a => $"{a.Key.About} {a.Key.Purpose} {a.Value.Key}").Order(StringComparer.Ordinal)
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"paper\n{Operation}\n{form}\n{Route}\n{SignedAs}\n{SignedOn:yyyy-MM-dd}\n{Known}\n{scan}"))))).Hex;

    /// <summary>SHA-256 over the hashes of the pages, in their order.</summary>
    public static string HashOf(IEnumerable<string> pages) => ScanLock.HashOf(Encoding.UTF8.GetBytes(string.Join('\n', pages)));
}
