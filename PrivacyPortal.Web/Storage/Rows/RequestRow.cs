namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>What somebody asks of us: a question, a complaint, one of their rights, or that they do not agree with a use (Art 21). Waits for a member of staff.</summary>
internal sealed class RequestRow
{
    public required Guid Id { get; init; }

    public required Guid ById { get; init; }

    public required Guid AboutId { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>For an objection: the use, P1 to P12.</summary>
    public string? Use { get; init; }

    /// <summary>In their own words; an objection needs none.</summary>
    public required string Words { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The last day by law; none for a question.</summary>
    public required DateOnly? DueOn { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? AnsweredById { get; set; }

    public string? AnsweredByName { get; set; }

    /// <summary>What was done, in a sentence.</summary>
    public string? Answer { get; set; }
}

/// <summary>What is asked.</summary>
internal enum RequestKind
{
    Question = 1,
    Complaint = 2,

    /// <summary>To see what is kept (Art 15).</summary>
    Access = 3,

    /// <summary>To put something right (Art 16).</summary>
    Correction = 4,

    /// <summary>To have something erased (Art 17).</summary>
    Erasure = 5,

    /// <summary>"I don't agree with this use" (Art 21, SR-04).</summary>
    Objection = 6,
}
