using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>
/// A blank form that was printed for one person: in which version's words, with which questions. What was printed never changes. Its code
/// is kept only as what a key turns it into.
/// </summary>
internal sealed class FormRow
{
    public required Guid Id { get; init; }

    /// <summary>Keyed hash of the code that stands on the form.</summary>
    public required string Code { get; init; }

    /// <summary>Who is asked.</summary>
    public required Guid PersonId { get; init; }

    public required string Version { get; init; }

    public required string Audience { get; init; }

    public required string Language { get; init; }

    /// <summary>They asked for it of their own accord (D-G10).</summary>
    public required bool RaisedIt { get; init; }

    public required string PrintedById { get; init; }

    public required string PrintedByName { get; init; }

    public required DateTimeOffset PrintedAt { get; init; }

    public List<FormQuestionRow> Questions { get; } = [];
}

/// <summary>One question on a form: about whom, as what the one who answers is asked, and the hash of the very words.</summary>
internal sealed class FormQuestionRow
{
    public required Guid FormId { get; init; }

    /// <summary>From the first on the paper.</summary>
    public required int Place { get; init; }

    public required Guid AboutId { get; init; }

    public required AskedAs As { get; init; }

    public required string Purpose { get; init; }

    public required string Words { get; init; }
}
