namespace PrivacyPortal.Core.Consent;

/// <summary>Where the service is given; the law of that place counts (rules.md 2.2).</summary>
public enum Jurisdiction
{
    EnglandAndWales = 1,
    Scotland = 2,
    NorthernIreland = 3,
    IsleOfMan = 4,
}

/// <summary>How the person is reached. Only a remote answer can fall under UK GDPR Art 8 (R2.3).</summary>
public enum Channel
{
    InPerson = 1,
    Remote = 2,
}

/// <summary>
/// From which age a young person decides alone. Thirteen is the charity's published policy, not a law of nature: it is data,
/// by place, channel and date (R2.1 to R2.5, INC-01).
/// </summary>
public sealed class AgePolicy
{
    private readonly IReadOnlyList<StatutoryAge> statutory;

    /// <summary>The policy with the statutory ages for remote answers that are in force or announced.</summary>
    public AgePolicy(IReadOnlyList<StatutoryAge> statutory) => this.statutory = statutory;

    /// <summary>The charity's switch: public use for those under 16 also needs a parent's yes (D-Y7). Off unless it says otherwise.</summary>
    public bool Under16PublicNeedsParent { get; init; }

    /// <summary>The published policy: 13, and 12 in Scotland; Art 8(1) says 13 for remote answers everywhere.</summary>
    public static AgePolicy Published { get; } = new([new StatutoryAge(new DateOnly(2018, 5, 25), 13)]);

    /// <summary>The age at which a young person decides alone.</summary>
    public int DecidesFrom(Jurisdiction jurisdiction, Channel channel, DateOnly today)
    {
        var here = jurisdiction == Jurisdiction.Scotland ? 12 : 13;
        return channel == Channel.InPerson
            ? here
            : Math.Max(here, statutory.Where(s => s.From <= today).OrderBy(s => s.From).Select(s => s.Age).LastOrDefault(here));
    }

    /// <summary>The policy in one line, for the hash on each decision.</summary>
    public string Canonical() =>
        "in-person:13,scotland:12;remote:" + string.Join(',', statutory.OrderBy(s => s.From).Select(s => FormattableString.Invariant($"{s.From:yyyy-MM-dd}={s.Age}")))
        + (Under16PublicNeedsParent ? ";under-16-public:both" : "");
}

/// <summary>An age set by statute for answers given at a distance, from a day on (Art 8(1), 8(2A)).</summary>
public sealed record StatutoryAge(DateOnly From, int Age);
