namespace PrivacyPortal.Core.Notices;

/// <summary>The notice as published on one day, in every edition. Frozen: a change makes a new version.</summary>
public sealed class NoticeVersion
{
    public required VersionNumber Number { get; init; }

    public required DateOnly PublishedOn { get; init; }

    /// <summary>Every edition of this version, each complete for its audience.</summary>
    public required IReadOnlyList<Edition> Editions { get; init => field = [.. value]; }

    /// <summary>Editions in another language than these, each of the same facts as the one it was translated from.</summary>
    public IReadOnlyList<Edition> Translations { get; init => field = [.. value]; } = [];

    /// <summary>
    /// The edition for this audience. Where none was written for it, the one for the next older readers, and after that the one
    /// for the oldest: nobody is left without the notice.
    /// </summary>
    public Edition For(Audience audience)
    {
        var own = Editions.FirstOrDefault(e => e.Audience == audience);
        return own
            ?? Editions.Where(e => e.Audience.FromAge >= audience.FromAge).MinBy(e => e.Audience.FromAge)
            ?? Editions.MaxBy(e => e.Audience.FromAge)
            ?? throw new InvalidOperationException($"Notice {Number} has no edition. Publish it with at least one.");
    }

    /// <summary>The edition for this audience in the given variant (R9.4).</summary>
    public Edition For(Audience audience, Variant variant) => For(audience).In(variant);

    /// <summary>The edition for this audience in this language; where it was not translated, the one that it would have been translated from.</summary>
    public Edition In(Audience audience, string language)
    {
        var original = For(audience);
        return Translations.FirstOrDefault(e => e.Audience == original.Audience && e.Language == language) ?? original;
    }

    /// <summary>
    /// The translations of the version before that still say the same as the editions of this one. What was changed since has to be
    /// translated again: until then its readers are shown the original, and told so.
    /// </summary>
    public IReadOnlyList<Edition> StillTrueOf(NoticeVersion before) =>
        [.. before.Translations.Where(t => before.Has(t.Audience) && Has(t.Audience) && NoticeChange.Between(before.For(t.Audience), For(t.Audience)).Count == 0)];

    /// <summary>Whether an edition was written for this very audience.</summary>
    public bool Has(Audience audience) => Editions.Any(e => e.Audience == audience);
}
