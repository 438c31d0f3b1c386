using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>Reads back what one signing became, as kept: what the page says is what is there.</summary>
internal sealed class WhatWasRecorded(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>Every decision of that signing, in the order in which the questions were asked.</summary>
    public async Task<IReadOnlyList<RecordedAnswer>> In(Guid signing)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var replies = await db.Replies.AsNoTracking().Where(r => r.SigningId == signing).ToListAsync();
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.SigningId == signing).OrderBy(d => d.Number).ToListAsync();
        var papers = await db.Records.AsNoTracking().Where(r => r.SigningId == signing && r.SealedAt != null).ToDictionaryAsync(r => r.AboutId, r => r.Id);
        return
        [
            .. decisions.Select(d => new RecordedAnswer
            {
                About = new PersonId(d.AboutId),
                Kept = d.ToKept(),
                Message = d.Message,
                Said = ReadAnswer(replies.First(r => r.AboutId == d.AboutId && r.Purpose == d.Purpose)),
                Paper = papers.TryGetValue(d.AboutId, out var paper) ? paper : null,
            }),
        ];
    }

    private static Answer ReadAnswer(ReplyRow reply) => Answer.TryParse(reply.Answer, out var answer) ? answer : throw new FormatException(reply.Answer);
}

/// <summary>One answer, and what it became.</summary>
internal sealed record RecordedAnswer
{
    public required PersonId About { get; init; }

    public required KeptDecision Kept { get; init; }

    public required Message Message { get; init; }

    /// <summary>What the one who signed had said.</summary>
    public required Answer Said { get; init; }

    /// <summary>The sealed paper; none while it is being made.</summary>
    public required Guid? Paper { get; init; }

    public bool IsGiven => Kept.Outcome == Outcome.Given;

    /// <summary>
    /// What the one who signed is told. Where another's no stands against their yes, they are not told whose it was (R9.8): they read
    /// what anybody reads when something is not done this time.
    /// </summary>
    public Message Told => Said != Answer.No && Message is Message.NoThanks or Message.YourNoCounts ? Message.NotThisTime : Message;
}
