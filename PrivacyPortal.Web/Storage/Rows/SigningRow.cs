namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>One act of signing, or of stopping: who, how, and when. Appended. Its id is the operation's: sent twice, it counts once.</summary>
internal sealed class SigningRow
{
    public required Guid Id { get; init; }

    public Guid? VisitId { get; init; }

    public required Guid ById { get; init; }

    public required SigningWay Way { get; init; }

    /// <summary>The strokes of a drawn mark, as the pad sends them: lines only, never time or pressure (Art 4(14)).</summary>
    public string? Strokes { get; init; }

    /// <summary>The typed name, or what was said and the worker wrote down.</summary>
    public string? Words { get; init; }

    /// <summary>How it reached the worker who recorded it; none when the person acted themselves.</summary>
    public ToldBy? ToldBy { get; init; }

    /// <summary>What stands beside the worker's own word when they wrote an answer down: who else heard it, and how it is known who spoke.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who recorded it: a member of staff; none when the person did so on a device of their own.</summary>
    public string? RecordedById { get; init; }

    public string? RecordedByName { get; init; }

    /// <summary>The second worker, who compared a paper with what was typed in; none for any other way.</summary>
    public string? CheckedById { get; init; }

    public string? CheckedByName { get; init; }

    /// <summary>SHA-256 of all that was sent under this id; another body under the same id is refused.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>How somebody put their answers (rules.md 3.3, field 9). All are equal in effect (R6.8).</summary>
internal enum SigningWay
{
    Drew = 1,
    Typed = 2,

    /// <summary>Said to the worker, who wrote it down.</summary>
    Said = 3,
    OnPaper = 4,

    /// <summary>One tap: how a yes is stopped.</summary>
    Tapped = 5,
}

/// <summary>How words reach a worker.</summary>
internal enum ToldBy
{
    InPerson = 1,
    Phone = 2,
    Letter = 3,
    Email = 4,
}
