using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>That one person was shown words: the notice itself, or the question of one purpose. Appended, kept even when nothing is decided.</summary>
internal sealed class ShowingRow
{
    public required Guid Id { get; init; }

    public Guid? VisitId { get; init; }

    public required Guid ToId { get; init; }

    /// <summary>The purpose asked about; none for the notice itself.</summary>
    public string? Purpose { get; init; }

    public required string Version { get; init; }

    public required string Audience { get; init; }

    /// <summary>Which variant of a children's edition: <c>usual</c>, or <c>knows</c> when the child knows (R9.4).</summary>
    public required string Variant { get; init; }

    public required string Language { get; init; }

    /// <summary>Hash of the very words.</summary>
    public required string Words { get; init; }

    /// <summary>Some of it was read aloud by the tablet.</summary>
    public required bool Heard { get; init; }

    public required bool ToTheEnd { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The showing of a question, as the rule needs it.</summary>
    public Showing ToShowing() => new()
    {
        Id = new ShowingId(Id),
        To = new PersonId(ToId),
        Purpose = Core.Consent.Purpose.TryParse(Purpose, out var purpose) ? purpose : throw new InvalidOperationException("This showing is of the notice, not of a question."),
        Version = VersionNumber.TryParse(Version, out var version) ? version : throw new FormatException(Version),
        Audience = Core.Notices.Audience.TryParse(Audience, out var audience) ? audience : throw new FormatException(Audience),
        Language = Language,
        Words = ContentHash.TryParse(Words, out var words) ? words : throw new FormatException(Words),
        ToTheEnd = ToTheEnd,
    };
}
