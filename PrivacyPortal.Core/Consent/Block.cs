using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Something that stands above anyone's yes: a court order (D-G5) or a safety block (D-G6). It changes what may be used, never what
/// was said. It does not lapse by itself: a person has to lift it (R9.9). Why it is there is kept elsewhere, for a few.
/// </summary>
public sealed record Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>What it covers; <see langword="null"/> for everything.</summary>
    public required IReadOnlyList<Purpose>? Purposes { get; init; }

    /// <summary>For an order about what one adult may sign for: who. <see langword="null"/> when it is about the use itself.</summary>
    public PersonId? Signatory { get; init; }

    /// <summary>Whether it is about the use of what that purpose makes, whoever says yes.</summary>
    public bool Covers(Purpose purpose) => Signatory is null && Reaches(purpose);

    internal bool KeepsFromSigning(PersonId by, Purpose purpose) => Signatory == by && Reaches(purpose);

    private bool Reaches(Purpose purpose) => Purposes is null || Purposes.Contains(purpose);
}

/// <summary>What kind of block.</summary>
public enum BlockKind
{
    CourtOrder = 1,
    Safety = 2,
}
