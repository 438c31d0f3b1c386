using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Letters;

/// <summary>One thing that one person has to be told, once.</summary>
internal sealed record ToTell(LetterKind Kind, Guid Cause, Guid To)
{
    /// <summary>Whom it is about: themselves, or a child that they decide for.</summary>
    public Guid? About { get; init; }

    public Purpose? Purpose { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Until when a yes counts; the birthday.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What came down, or can't.</summary>
    public (PlacementChannel Channel, TakeDownEnd End, DateTimeOffset At)? Place { get; init; }

    /// <summary>The version of the notice, the day it was published, and what is new in it.</summary>
    public (string Number, DateOnly On, string? Summary)? Version { get; init; }
}
