using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>One screen of questions: one person whom they are about, one kind of thing that is made, one row a use.</summary>
internal sealed record ChoiceScreen(int Number, Asked Asked, string Kind, IReadOnlyList<Purpose> Purposes)
{
    /// <summary>Every screen of one person's turn, themselves first.</summary>
    public static IReadOnlyList<ChoiceScreen> Of(VisitOnTablet visit, AtTheTablet who) =>
    [
        .. who.AskedAbout
            .SelectMany(asked => visit.AskedOf(asked).GroupBy(p => p.Kind).Select(kind => (asked, kind)))
            .Select((one, at) => new ChoiceScreen(at + 1, one.asked, one.kind.Key, [.. one.kind])),
    ];

    public bool IsAnswered(AtTheTablet who) => Purposes.All(p => who.Drafts.ContainsKey((Asked.About.Id, p)));

    /// <summary>What the screen is about, in words; <paramref name="name"/> is whose picture it is, none for one's own.</summary>
    public static string Title(PageWords words, string kind, string? name) =>
        name is null ? words[$"visit.kind-{kind}"] : words[$"visit.kind-{kind}-of", name];
}
