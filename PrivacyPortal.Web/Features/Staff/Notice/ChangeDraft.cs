using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>
/// Changes one part of one edition in a draft. Two people may write at once: what each changed is kept, and only where both changed
/// the same part does the second see the first one's words before anything is overwritten.
/// </summary>
internal sealed class ChangeDraft(Writer writer, TimeProvider clock)
{
    /// <summary>Saves what was written over what the writer had begun from.</summary>
    public Task<DraftChange> Change(Guid id, Audience audience, EditionPart was, EditionPart now, string by) => writer.Write(async db =>
    {
        if (now.Problem is { } problem)
        {
            return new DraftChange(Said: problem);
        }

        if (await db.NoticeDrafts.SingleOrDefaultAsync(d => d.Id == id) is not { } row)
        {
            return new DraftChange(Said: "This draft is gone: somebody has published it or thrown it away. Copy your words, and begin a new draft.");
        }

        var notice = NoticeJson.Read(row.Content);
        var edition = notice.For(audience);
        var there = EditionPart.Of(edition).Single(p => p.Key == now.Key);
        if (there != was && there != now)
        {
            return new DraftChange(
                Said: $"{row.ChangedBy} changed this part while you were writing. Their words are shown; yours are kept below until you choose.", Theirs: there);
        }

        var written = now.In(edition);
        row.Content = NoticeJson.Write(new NoticeVersion
        {
            Number = notice.Number,
            PublishedOn = notice.PublishedOn,
            Editions = [.. notice.Editions.Select(e => e.Audience == audience ? written : e)],
        });
        (row.ChangedBy, row.ChangedAt, row.Stamp) = (by, clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        return new DraftChange(Saved: EditionPart.Of(written).Single(p => p.Key == now.Key));
    });

    /// <summary>Compares with the version in force from now on; asked for when another was published meanwhile.</summary>
    public Task Rebase(Guid id, VersionNumber inForce) => writer.Write(async db =>
    {
        if (await db.NoticeDrafts.SingleOrDefaultAsync(d => d.Id == id) is { } row)
        {
            (row.BasedOn, row.ApprovedBy, row.ApprovedHash, row.Stamp) = (inForce.ToString(), null, null, Guid.CreateVersion7(clock.GetUtcNow()));
        }
    });

    public Task ThrowAway(Guid id) => writer.Write(async db =>
    {
        if (await db.NoticeDrafts.SingleOrDefaultAsync(d => d.Id == id) is { } row)
        {
            db.NoticeDrafts.Remove(row);
        }
    });

    /// <summary>Says why reading limits of the adults' edition may be passed over: the organisation's own words. Facts never may.</summary>
    public Task Accept(Guid id, string? reason) => writer.Write(async db =>
    {
        var row = await db.NoticeDrafts.SingleAsync(d => d.Id == id);
        (row.Accepted, row.Stamp) = (TypedWords.OneLineOrNone(reason), Guid.CreateVersion7(clock.GetUtcNow()));
    });

    /// <summary>Says that these very words may be published.</summary>
    public Task Approve(Guid id, string by) => writer.Write(async db =>
    {
        var row = await db.NoticeDrafts.SingleAsync(d => d.Id == id);
        (row.ApprovedBy, row.ApprovedHash) = (by, NoticeDraft.HashOf(NoticeJson.Read(row.Content)));
        row.Stamp = Guid.CreateVersion7(clock.GetUtcNow());
    });
}

/// <summary>What became of a change: saved, or a sentence that says why not, with the words of whoever was first.</summary>
internal sealed record DraftChange(EditionPart? Saved = null, string? Said = null, EditionPart? Theirs = null);
