using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.Sessions;

/// <summary>Who may be photographed, filmed, recorded or quoted today, and for what. True at one instant; looked at again all the time.</summary>
internal sealed class SessionSheet
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Up to when it can be relied on: an hour, and no longer than the day [P].</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    public required IReadOnlyList<OnSheet> People { get; init; }

    /// <summary>What a picture of these people may be used for: only what every one of them allows (D-G11, N4).</summary>
    public IReadOnlyList<Purpose> AllAllow(IReadOnlyCollection<PersonId> pictured) =>
        pictured.Count == 0 ? [] : [.. Purpose.All.Where(p => People.Where(one => pictured.Contains(one.Person)).All(one => one.Allows.Contains(p)))];

    /// <summary>Who stands against a use. For staff who may know; never why.</summary>
    public IReadOnlyList<OnSheet> Against(IReadOnlyCollection<PersonId> pictured, Purpose purpose) =>
        [.. People.Where(one => pictured.Contains(one.Person) && !one.Allows.Contains(purpose))];
}

/// <summary>One person on a sheet.</summary>
internal sealed record OnSheet(PersonId Person, string Name, IReadOnlySet<Purpose> Allows);

/// <summary>What a sheet says, in few words: for each kind of thing made, what it may be used for.</summary>
internal static class SheetWords
{
    /// <summary>What can be made of somebody, in the order of the sheet.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Kinds { get; } =
        [("photo", "Photos"), ("video", "Videos"), ("audio", "Voice"), ("words", "Words"), ("funder", "Story for funder")];

    /// <summary>A use in one or two words.</summary>
    public static string Use(Purpose purpose) => purpose.Key.Split('.')[^1] switch
    {
        "keep" => "to keep",
        "internal" => "group",
        "print" => "print",
        "web" => "website",
        "social" => "social media",
        "press" => "newspaper",
        _ => "yes",
    };

    /// <summary>Such as "to keep, group", "all" or "no".</summary>
    public static string Of(OnSheet one, string kind)
    {
        var all = Purpose.All.Where(p => p.Kind == kind).ToList();
        var allowed = all.Where(one.Allows.Contains).ToList();
        return allowed.Count == 0 ? "no"
            : all.Count == 1 ? "yes"
            : allowed.Count == all.Count ? "all"
            : string.Join(", ", allowed.Select(Use));
    }

    /// <summary>A use with its kind, such as "Photos: website".</summary>
    public static string Whole(Purpose purpose) =>
        Kinds.Single(k => k.Kind == purpose.Kind).Words is var words && Purpose.All.Count(p => p.Kind == purpose.Kind) == 1 ? words : $"{words}: {Use(purpose)}";
}
