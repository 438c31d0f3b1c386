using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>A visit: who is present, what is asked, and which tablet holds it.</summary>
internal sealed class VisitRow
{
    public required Guid Id { get; init; }

    /// <summary>The version of the notice that this visit reads and answers, to its end, whatever is published meanwhile.</summary>
    public required string Version { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Purposes asked, by their keys, with spaces between.</summary>
    public required string Purposes { get; set; }

    /// <summary>Who opened it: the sign-in's own id and the name as it was that day.</summary>
    public required string WorkerId { get; init; }

    public required string WorkerName { get; init; }

    public required VisitState State { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The ticket of the tablet that holds it now; another tablet's ticket opens nothing.</summary>
    public Guid? Ticket { get; set; }

    public Guid Stamp { get; set; }

    public List<PresentRow> Present { get; } = [];

    public IReadOnlyList<Purpose> Asked =>
        [.. Purposes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Purpose.TryParse(key, out var purpose) ? purpose : throw new FormatException($"No purpose is called {key}."))];
}

/// <summary>How far a visit is.</summary>
internal enum VisitState
{
    /// <summary>Prepared by the worker, not yet in the family's hands.</summary>
    Open = 1,

    /// <summary>In the family's hands.</summary>
    HandedOver = 2,
    Ended = 3,
}
