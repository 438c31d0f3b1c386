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
                IsAboutThemselves = replies.All(r => r.ById == d.AboutId || r.AboutId != d.AboutId),
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

    /// <summary>Whether it is about the one who signed.</summary>
    public required bool IsAboutThemselves { get; init; }

    public required KeptDecision Kept { get; init; }

    public required Message Message { get; init; }

    /// <summary>What the one who signed had said.</summary>
    public required Answer Said { get; init; }

    /// <summary>The sealed paper; none while it is being made.</summary>
    public required Guid? Paper { get; init; }

    public bool IsGiven => Kept.Outcome == Outcome.Given;

    /// <summary>
    /// What the one who signed is told. Nobody reads from it what another said (R9.8): to a yes that another's no stands against, that
    /// it is not done this time; to a no about somebody else, the same words whether or not that person said no too.
    /// </summary>
    public Message Told =>
        Message is not (Message.NoThanks or Message.YourNoCounts) ? Message
        : Said != Answer.No ? Message.NotThisTime
        : IsAboutThemselves ? Message
        : Message.NoThanks;
}
