using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Something that happened about a person. The page shows each kind in its own words.</summary>
internal abstract record Happening(DateTimeOffset At, int Order)
{
    /// <summary>Somebody answered, or stopped something, or took a stop back.</summary>
    public sealed record Answered(DateTimeOffset At, string By, SigningWay Way, ToldBy? Told, string? WrittenDownBy, string? Evidence, IReadOnlyList<Decided> Decided) : Happening(At, 2);

    /// <summary>They were shown words.</summary>
    public sealed record Shown(DateTimeOffset At, string Audience, string Version, int Questions, bool Heard) : Happening(At, 3);

    /// <summary>A record was put in line, and perhaps is sealed.</summary>
    public sealed record Recorded(DateTimeOffset At, Guid Id, bool IsSealed) : Happening(At, 1);

    /// <summary>Staff changed something.</summary>
    public sealed record Changed(DateTimeOffset At, ChangedWhat What, string By) : Happening(At, 4);

    /// <summary>A letter to them went, or was closed.</summary>
    public sealed record Written(DateTimeOffset At, LetterRow Letter) : Happening(At, 1);

    /// <summary>Somebody said whether a yes goes on after they leave (D-L8).</summary>
    public sealed record OfLeaving(DateTimeOffset At, string By, Purpose Purpose, bool GoesOn, ToldBy? Told, string? WrittenDownBy) : Happening(At, 2);

    /// <summary>A decision was marked void.</summary>
    public sealed record Voided(DateTimeOffset At, Purpose Purpose) : Happening(At, 0);
}

/// <summary>What one act decided about one purpose.</summary>
internal sealed record Decided(Purpose Purpose, Outcome Outcome, string Row);
