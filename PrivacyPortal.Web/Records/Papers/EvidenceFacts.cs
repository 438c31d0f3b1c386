using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>
/// All that is held about one person's choices, as an evidence pack tells it. Names are those that whoever made it may see. There is no
/// place here for an address, a telephone number, or why somebody is kept safe (R9.7, R9.13).
/// </summary>
internal sealed record EvidenceFacts
{
    public required Guid PackId { get; init; }

    public required PackReason Reason { get; init; }

    public required string? TheirReference { get; init; }

    /// <summary>When the request or complaint came that it is made for.</summary>
    public required DateTimeOffset? RequestCame { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string About { get; init; }

    public required string Reference { get; init; }

    public required string Born { get; init; }

    /// <summary>How many people are in it without their names.</summary>
    public required int NotNamed { get; init; }

    public required IReadOnlyList<StandsLine> Standing { get; init; }

    public required IReadOnlyList<DecidedLine> Decisions { get; init; }

    public required IReadOnlyList<AnsweredLine> Answers { get; init; }

    /// <summary>What was said of going on after they leave (D-L8).</summary>
    public required IReadOnlyList<LeavingLine> Leaving { get; init; }

    public required IReadOnlyList<ShownLine> Showings { get; init; }

    public required IReadOnlyList<ShownWords> Words { get; init; }

    public required IReadOnlyList<UsedLine> Uses { get; init; }

    public required IReadOnlyList<LetterLine> Letters { get; init; }

    public required IReadOnlyList<RequestLine> Requests { get; init; }

    public required IReadOnlyList<VoidLine> Voids { get; init; }

    public required IReadOnlyList<ApprovalLine> Approvals { get; init; }

    /// <summary>What staff changed: when, what, who.</summary>
    public required IReadOnlyList<ActLine> Changes { get; init; }

    /// <summary>Who looked: when, what for, who.</summary>
    public required IReadOnlyList<ActLine> Reads { get; init; }

    public required IReadOnlyList<RecordLine> Records { get; init; }

    /// <summary>What was handed out: copies of records, and packs before this one.</summary>
    public required IReadOnlyList<CopyLine> Copies { get; init; }

    public required IReadOnlyList<CertificateLine> Certificates { get; init; }

    public required ContactData Contact { get; init; }

    public required Uri? Portal { get; init; }
}

/// <summary>Where one purpose stands today.</summary>
internal sealed record StandsLine(Purpose Purpose, string State, string? Row, string? Whose, DateOnly? Since, DateOnly? Until);

/// <summary>One decision.</summary>
internal sealed record DecidedLine
{
    public required long Number { get; init; }

    public required Guid Id { get; init; }

    public required string Hash { get; init; }

    public required string Policy { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Purpose Purpose { get; init; }

    public required Outcome Outcome { get; init; }

    public required string Row { get; init; }

    /// <summary>Whose word it is, and by what right; nothing while nobody has decided.</summary>
    public required string? Who { get; init; }

    /// <summary>Who acted and how, in a sentence.</summary>
    public required string How { get; init; }

    public required string? OwnAnswer { get; init; }

    public required string Age { get; init; }

    public required DateOnly? ValidUntil { get; init; }

    /// <summary>The number of the words that were answered.</summary>
    public required int? Words { get; init; }

    /// <summary>The number of the decision that this one stops, or brings back.</summary>
    public required long? Follows { get; init; }

    public required bool IsVoid { get; init; }
}

/// <summary>What somebody answered.</summary>
internal sealed record AnsweredLine(DateTimeOffset At, string By, Purpose Purpose, string Answer, string How, int Words);

/// <summary>What somebody said of one yes: whether it goes on after they leave, how, and in which words it was asked.</summary>
internal sealed record LeavingLine(DateTimeOffset At, string By, Purpose Purpose, bool GoesOn, string How, string Asked);

/// <summary>That words were shown: the notice, or a question.</summary>
internal sealed record ShownLine(DateTimeOffset At, string To, string What, string Edition, string Hash, string How);

/// <summary>The very words of one question, and their fingerprint; <see cref="AreWhole"/> when the one gives the other.</summary>
internal sealed record ShownWords(int Number, Purpose Purpose, string Edition, string Language, string Hash, bool AreWhole, string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>Where something went, and what became of it.</summary>
internal sealed record UsedLine(DateOnly UsedOn, Purpose Purpose, string Channel, string Where, string Owner, IReadOnlyList<string> CameDown);

/// <summary>One letter.</summary>
internal sealed record LetterLine(DateTimeOffset WrittenAt, string What, string To, string Became, DateTimeOffset? DoneAt);

/// <summary>One request or complaint.</summary>
internal sealed record RequestLine(DateTimeOffset Came, string What, string By, string Words, string Days, string? Answer);

/// <summary>A decision that counts for nothing.</summary>
internal sealed record VoidLine(DateTimeOffset At, long? Decision, Purpose Purpose, string Because, string By, string? ApprovedBy, string Hash);

/// <summary>What one worker asked and another looked at.</summary>
internal sealed record ApprovalLine(DateTimeOffset AskedAt, string What, string? Reason, string AskedBy, string Became);

/// <summary>That a member of staff did something.</summary>
internal sealed record ActLine(DateTimeOffset At, string What, string Who);

/// <summary>One sealed record, or one that waits.</summary>
internal sealed record RecordLine
{
    public required Guid Id { get; init; }

    public required DateTimeOffset ActAt { get; init; }

    public required DateTimeOffset? SealedAt { get; init; }

    public required string? Hash { get; init; }

    public required string? Certificate { get; init; }

    /// <summary>The sealed file, to go with the pack; nothing where somebody in it may not be seen, or all together are too large.</summary>
    public byte[]? Pdf { get; init; }
}

/// <summary>Something that was handed out.</summary>
internal sealed record CopyLine(DateTimeOffset At, string What, string Who, string Hash);

/// <summary>A certificate that sealed something in the pack.</summary>
internal sealed record CertificateLine(string Holder, string Issuer, DateTimeOffset From, DateTimeOffset Until, string Thumbprint);
