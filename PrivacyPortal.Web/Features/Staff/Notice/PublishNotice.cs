using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>
/// Makes a draft the notice in force: through the gate, approved, numbered and frozen. A major one has everybody told, once each;
/// a visit under way ends on the version that it began with.
/// </summary>
internal sealed class PublishNotice(Writer writer, PublishedNotice notices, PublishGate gate, TimeProvider clock)
{
    /// <summary>What keeps a draft from being published: the gate's findings but for reading limits that were let pass with a reason.</summary>
    public IReadOnlyList<Finding> Findings(NoticeDraft draft) =>
        [.. gate.Check(draft.Notice.Editions).Where(f => draft.Accepted is null || !MayBeAccepted(f))];

    /// <summary>Only how hard the adults' words are may be let pass, never a fact, and never in a child's edition.</summary>
    public static bool MayBeAccepted(Finding finding) =>
        finding.Edition == Audience.Adult.Key && finding.Kind == GateQuestion.Reading;

    public async Task<Publication> Publish(Guid id, ChangeKind kind, string? summary, string by)
    {
        var done = await writer.Write(db => Publish(db, id, kind, TypedWords.LinesOrNone(summary), by));
        if (done.Number is not null)
        {
            await notices.Refresh();
        }

        return done;
    }

    private async Task<Publication> Publish(PortalDb db, Guid id, ChangeKind kind, string? summary, string by)
    {
        if (await db.NoticeDrafts.SingleOrDefaultAsync(d => d.Id == id) is not { } row)
        {
            return new Publication(Refusal: "This draft is gone: it has been published or thrown away.");
        }

        var last = await db.NoticeVersions.OrderByDescending(v => v.PublishedAt).Select(v => new { v.Number, v.PublishedAt, v.Content }).FirstAsync();
        var draft = NoticeDraft.From(row);
        var before = NoticeJson.Read(last.Content);
        var changes = Changes(before, draft.Notice);
        if (Refusal(draft, last.Number, kind, summary, changes) is { } refusal)
        {
            return new Publication(Refusal: refusal);
        }

        if (Findings(draft) is { Count: > 0 } findings)
        {
            return new Publication(Refusal: $"{findings.Count} things are in the way. Each says what to do.", Findings: findings);
        }

        var now = clock.GetUtcNow();
        var version = Numbered(draft.Notice, before, before.Number.Next(kind), UkCalendar.DateOf(now));

        // The order of versions is the order of their instants, even on a night when the clock goes back or stands still.
        var at = now > last.PublishedAt ? now : last.PublishedAt.AddMilliseconds(1);
        db.NoticeVersions.Add(new NoticeVersionRow
        {
            Number = version.Number.ToString(),
            PublishedOn = version.PublishedOn,
            PublishedAt = at,
            Content = NoticeJson.Write(version),
            Hash = NoticeDraft.HashOf(version),
            Kind = kind,
            Summary = summary,
            Touched = string.Join(' ', Core.Consent.Purpose.All.Where(p => changes.Any(c => c.Key == p.Key)).Select(p => p.Key)),
            ApprovedBy = row.ApprovedBy,
            PublishedBy = by,
            Accepted = row.Accepted,
        });
        db.NoticeDrafts.Remove(row);
        if (kind == ChangeKind.Major)
        {
            // Who was entered twice is told once.
            var people = await db.People.Where(p => p.MergedIntoId == null).Select(p => p.Id).ToListAsync();
            db.NoticeNotifications.AddRange(people.Select(person => new NoticeNotificationRow { PersonId = person, Version = version.Number.ToString(), QueuedAt = now }));
        }

        return new Publication(Number: version.Number);
    }

    private static string? Refusal(NoticeDraft draft, string inForce, ChangeKind kind, string? summary, List<NoticeChange> changes) =>
        draft.BasedOn != inForce ? $"Version {inForce} was published since this draft was begun. Compare with it again, then publish."
        : changes.Count == 0 ? "Nothing differs from the notice in force."
        : draft.ApprovedBy is null ? "These very words are not approved yet, or were changed since. Approve them first."
        : kind == ChangeKind.Minor && changes.Any(c => c.MustBeMajor) ? "The right to object or the way to reach PSS differs. People must be told of that: choose major."
        : summary is null ? "Say in a sentence or two what is new: families read it."
        : null;

    private static List<NoticeChange> Changes(NoticeVersion before, NoticeVersion after) =>
        [.. after.Editions.SelectMany(e => NoticeChange.Between(before.For(e.Audience), e))];

    private static NoticeVersion Numbered(NoticeVersion draft, NoticeVersion before, VersionNumber number, DateOnly on) => new()
    {
        Number = number,
        PublishedOn = on,
        Editions = [.. draft.Editions.Select(e => e.Rewritten(version: number))],
        Translations = [.. draft.StillTrueOf(before).Select(e => e.Rewritten(version: number))],
    };
}

/// <summary>What became of publishing: the number, or why not.</summary>
internal sealed record Publication(VersionNumber? Number = null, string? Refusal = null, IReadOnlyList<Finding>? Findings = null);
