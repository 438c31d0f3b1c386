using System.Globalization;

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
    private const string Both = "under-16-public:both";

    private static readonly DateOnly Start = new(2018, 5, 25);

    private string? canonical;

    private readonly IReadOnlyList<AgeEntry> entries;

    /// <summary>The policy of these entries.</summary>
    /// <exception cref="ArgumentException">A place and channel without an age, or an age that no law or policy knows.</exception>
    public AgePolicy(IReadOnlyList<AgeEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.FirstOrDefault(e => e.Age is < 12 or > 16) is { } odd)
        {
            throw new ArgumentException($"An age of {odd.Age} is outside 12 to 16 (Art 8(1), 8(2A); R2.5).", nameof(entries));
        }

        if (Enum.GetValues<Jurisdiction>().Any(j => Enum.GetValues<Channel>().Any(c => !entries.Any(e => e.Place == j && e.Channel == c))))
        {
            throw new ArgumentException("Every place needs an age for each channel.", nameof(entries));
        }

        this.entries = [.. entries.OrderBy(e => e.Place).ThenBy(e => e.Channel).ThenBy(e => e.From)];
    }

    /// <summary>The published policy: 13, and 12 in Scotland; Art 8(1) says 13 for remote answers everywhere.</summary>
    public static AgePolicy Published { get; } = new(
    [
        new(Jurisdiction.EnglandAndWales, Channel.InPerson, Start, 13), new(Jurisdiction.EnglandAndWales, Channel.Remote, Start, 13),
        new(Jurisdiction.Scotland, Channel.InPerson, Start, 12), new(Jurisdiction.Scotland, Channel.Remote, Start, 13),
        new(Jurisdiction.NorthernIreland, Channel.InPerson, Start, 13), new(Jurisdiction.NorthernIreland, Channel.Remote, Start, 13),
        new(Jurisdiction.IsleOfMan, Channel.InPerson, Start, 13), new(Jurisdiction.IsleOfMan, Channel.Remote, Start, 13),
    ]);

    /// <summary>The charity's switch: public use for those under 16 also needs a parent's yes (D-Y7). Off unless it says otherwise.</summary>
    public bool Under16PublicNeedsParent { get; init; }

    /// <summary>The entries, by place, channel and date.</summary>
    public IReadOnlyList<AgeEntry> Entries => entries;

    /// <summary>This policy with another entry, such as a new statutory age.</summary>
    public AgePolicy With(AgeEntry entry) => new([.. entries, entry]) { Under16PublicNeedsParent = Under16PublicNeedsParent };

    /// <summary>The age at which a young person decides alone. Before the first entry: the highest there is.</summary>
    public int DecidesFrom(Jurisdiction jurisdiction, Channel channel, DateOnly today) =>
        entries.Where(e => e.Place == jurisdiction && e.Channel == channel && e.From <= today).Select(e => e.Age).LastOrDefault(16);

    /// <summary>The policy in one line, for the hash on each decision and to be read back from a kept case.</summary>
    public string Canonical() => canonical ??= string.Join(';', entries.Select(e => e.Canonical()).Concat(Under16PublicNeedsParent ? [Both] : []));

    /// <summary>Reads a policy back from its line.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static AgePolicy Parse(string canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        var parts = canonical.Split(';');
        return new AgePolicy([.. parts.Where(p => p != Both).Select(AgeEntry.Parse)]) { Under16PublicNeedsParent = parts.Contains(Both) };
    }
}

/// <summary>From a day on, in one place and by one channel: the age of deciding alone.</summary>
public sealed record AgeEntry(Jurisdiction Place, Channel Channel, DateOnly From, int Age)
{
    internal string Canonical() => string.Create(CultureInfo.InvariantCulture, $"{Place}/{Channel}:{From:yyyy-MM-dd}={Age}");

    internal static AgeEntry Parse(string text) =>
        text.Split('/', ':', '=') is [var place, var channel, var from, var age]
        && Enum.TryParse<Jurisdiction>(place, out var jurisdiction) && Enum.TryParse<Channel>(channel, out var by)
        && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var years)
            ? new AgeEntry(jurisdiction, by, day, years)
            : throw new FormatException($"Not an age by place, channel and date: {text}.");
}
