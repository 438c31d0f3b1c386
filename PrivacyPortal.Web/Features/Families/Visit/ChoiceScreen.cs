using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>One screen of questions: one person whom they are about, one kind of thing that is made, one row a use.</summary>
internal sealed record ChoiceScreen(int Number, Asked Asked, string Kind, IReadOnlyList<Purpose> Purposes)
{
    /// <summary>Every screen of one person's turn, themselves first.</summary>
    public static IReadOnlyList<ChoiceScreen> Of(VisitOnTablet visit, AtTheTablet who) =>
    [
        .. who.AskedAbout
            .SelectMany(asked => visit.AskedOf(asked.About.Id).GroupBy(p => p.Kind).Select(kind => (asked, kind)))
            .Select((one, at) => new ChoiceScreen(at + 1, one.asked, one.kind.Key, [.. one.kind])),
    ];

    public bool IsAnswered(AtTheTablet who) => Purposes.All(p => who.Drafts.ContainsKey((Asked.About.Id, p)));

    /// <summary>What the screen is about, in words; <paramref name="name"/> is whose picture it is, none for one's own.</summary>
    public static string Title(string kind, string? name) => kind switch
    {
        "photo" => name is null ? "Photos of you" : $"Photos of {name}",
        "video" => name is null ? "Videos of you" : $"Videos of {name}",
        "audio" => name is null ? "Your voice" : $"The voice of {name}",
        "words" => name is null ? "Your words, stories and art" : $"Words, stories and art by {name}",
        _ => name is null ? "Telling Children in Need" : $"Telling Children in Need about {name}",
    };
}
