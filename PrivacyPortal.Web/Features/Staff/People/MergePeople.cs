using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// Two entries for one person become one: one member of staff asks, another looks. What was said and signed can't be moved, so the
/// entry that stays is the one under which it was said; where both have such a past they stay two. Twins are two people.
/// </summary>
internal sealed class MergePeople(IDbContextFactory<PortalDb> contexts, Writer writer, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>What waits for a second look, and what was found before, about one person.</summary>
    public async Task<IReadOnlyList<MergeOnPage>> About(StaffTicket who, PersonId id, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var people = sight.People(db, who);
        var rows = await db.Merges.AsNoTracking().Where(m => m.KeptId == id.Value || m.OtherId == id.Value)
            .Join(people, m => m.KeptId, p => p.Id, (m, p) => new { Merge = m, Kept = p })
            .Join(people, m => m.Merge.OtherId, p => p.Id, (m, p) => new { m.Merge, m.Kept, Other = p }).ToListAsync(stop);
        return [.. rows.OrderByDescending(r => r.Merge.AskedAt).Select(r => new MergeOnPage
        {
            Id = r.Merge.Id,
            Kept = FoundPerson.Of(r.Kept, How.Name),
            Other = FoundPerson.Of(r.Other, How.Name),
            AskedBy = r.Merge.AskedByName,
            Same = r.Merge.Same,
            MayLook = r.Merge.Same is null && r.Merge.AskedById != who.StaffId && who.MeetsFamilies,
        })];
    }

    /// <summary>Asks for a second look at two entries.</summary>
    public Task<Merged> Ask(StaffTicket who, PersonId one, PersonId other) => writer.Write(async db =>
    {
        var ids = new[] { one.Value, other.Value };
        var rows = await sight.People(db, who).AsNoTracking().Where(p => ids.Contains(p.Id) && p.MergedIntoId == null).OrderBy(p => p.AddedAt).ThenBy(p => p.Id).ToListAsync();
        if (!who.MeetsFamilies || rows.Count != 2)
        {
            return Merged.NotYours;
        }

        if (await db.Merges.AnyAsync(m => ids.Contains(m.KeptId) && ids.Contains(m.OtherId) && m.Same != true))
        {
            return Merged.AskedBefore;
        }

        var pasts = new[] { await HasAPast(db, rows[0].Id), await HasAPast(db, rows[1].Id) };
        if (pasts.All(p => p))
        {
            return Merged.BothHaveAPast;
        }

        var kept = pasts[1] ? 1 : 0;
        var now = UtcInstant.Cut(clock.GetUtcNow());
        db.Merges.Add(new MergeRow
        {
            Id = Guid.CreateVersion7(now),
            KeptId = rows[kept].Id,
            OtherId = rows[1 - kept].Id,
            AskedById = who.StaffId,
            AskedByName = who.Name,
            AskedAt = now,
            Stamp = Guid.CreateVersion7(now),
        });
        return Merged.Done;
    });

    /// <summary>The second look: one person, or two. Only somebody else than who asked.</summary>
    public Task<Merged> Look(StaffTicket who, Guid merge, bool same) => writer.Write(async db =>
    {
        var row = await db.Merges.AsTracking().SingleOrDefaultAsync(m => m.Id == merge);
        if (row is null || !who.MeetsFamilies || row.AskedById == who.StaffId
            || await sight.People(db, who).CountAsync(p => p.Id == row.KeptId || p.Id == row.OtherId) != 2)
        {
            return Merged.NotYours;
        }

        if (row.Same is not null)
        {
            return row.Same == same ? Merged.Done : Merged.AskedBefore;
        }

        if (same && await HasAPast(db, row.OtherId))
        {
            return Merged.BothHaveAPast;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        (row.Same, row.LookedById, row.LookedByName, row.LookedAt) = (same, who.StaffId, who.Name, now);
        if (same)
        {
            (await db.People.AsTracking().SingleAsync(p => p.Id == row.OtherId)).MergedIntoId = row.KeptId;
            await MoveTies(db, row.OtherId, row.KeptId);
            await MoveTheRest(db, row.OtherId, row.KeptId);
            db.PersonChanges.AddRange(new[] { row.KeptId, row.OtherId }.Select(id =>
                new PersonChangeRow { Id = Guid.CreateVersion7(now), PersonId = id, What = ChangedWhat.Merged, ById = who.StaffId, ByName = who.Name, At = now }));
        }

        return Merged.Done;
    });

    // Anything said, signed, ordered or found under this entry, or a visit that still goes on.
    private static async Task<bool> HasAPast(PortalDb db, Guid id) =>
        await db.Decisions.AnyAsync(d => d.AboutId == id || d.DeciderId == id) || await db.Replies.AnyAsync(r => r.AboutId == id || r.ById == id)
        || await db.Signings.AnyAsync(s => s.ById == id) || await db.Showings.AnyAsync(s => s.ToId == id) || await db.Present.AnyAsync(p => p.PersonId == id)
        || await db.Forms.AnyAsync(f => f.PersonId == id || f.Questions.Any(q => q.AboutId == id))
        || await db.LegalStatuses.AnyAsync(f => f.AboutId == id) || await db.Blocks.AnyAsync(f => f.AboutId == id || f.SignatoryId == id)
        || await db.Risks.AnyAsync(f => f.AboutId == id || f.RiskId == id) || await db.Findings.AnyAsync(f => f.AboutId == id)
        || await db.Attorneys.AnyAsync(f => f.AboutId == id || f.HolderId == id) || await db.CouncilAnswers.AnyAsync(f => f.AboutId == id)
        || await db.Objections.AnyAsync(f => f.AboutId == id || f.ById == id) || await db.Leavings.AnyAsync(f => f.AboutId == id) || await db.LeavingAnswers.AnyAsync(f => f.AboutId == id || f.ById == id) || await db.Approvals.AnyAsync(f => f.AboutId == id);

    private static async Task MoveTies(PortalDb db, Guid from, Guid to)
    {
        var held = await db.Responsibilities.AsTracking().Where(r => r.HolderId == from || r.ForId == from || r.DelegatedById == from).ToListAsync();
        var there = await db.Responsibilities.AsNoTracking().Where(r => r.HolderId == to || r.ForId == to).Select(r => new { r.HolderId, r.ForId }).ToListAsync();
        foreach (var row in held)
        {
            row.DelegatedById = row.DelegatedById == from ? to : row.DelegatedById;
            var (holder, about) = (row.HolderId == from ? to : row.HolderId, row.ForId == from ? to : row.ForId);
            if ((holder, about) == (row.HolderId, row.ForId))
            {
                continue;
            }

            db.Responsibilities.Remove(row);
            if (holder != about && !there.Any(t => t.HolderId == holder && t.ForId == about))
            {
                db.Responsibilities.Add(new ResponsibilityRow
                {
                    HolderId = holder,
                    ForId = about,
                    Kind = row.Kind,
                    Evidence = row.Evidence,
                    RestrictedByOrder = row.RestrictedByOrder,
                    Contact = row.Contact,
                    Away = row.Away,
                    Disputed = row.Disputed,
                    Understands = row.Understands,
                    DelegatedById = row.DelegatedById == holder || row.DelegatedById == about ? null : row.DelegatedById,
                    OfficeCouncil = row.OfficeCouncil,
                    OfficeRole = row.OfficeRole,
                    OfficeReference = row.OfficeReference,
                    NotedAt = row.NotedAt,
                });
            }
        }
    }

    // Whoever is kept from one entry is kept from the person; how to reach them goes along where nothing stands yet.
    private static async Task MoveTheRest(PortalDb db, Guid from, Guid to)
    {
        var kept = await db.Conflicts.Where(c => c.PersonId == to && c.LiftedAt == null).Select(c => c.StaffId).ToListAsync();
        var more = await db.Conflicts.AsNoTracking().Where(c => c.PersonId == from && c.LiftedAt == null && !kept.Contains(c.StaffId)).ToListAsync();
        db.Conflicts.AddRange(more.Select(c => new ConflictRow { StaffId = c.StaffId, PersonId = to, NotedAt = c.NotedAt, NotedById = c.NotedById }));
        if (!await db.Contacts.AnyAsync(c => c.PersonId == to) && await db.Contacts.AsTracking().SingleOrDefaultAsync(c => c.PersonId == from) is { } contact)
        {
            db.Contacts.Remove(contact);
            db.Contacts.Add(new ContactRow
            {
                PersonId = to,
                Way = contact.Way,
                At = contact.At,
                When = contact.When,
                Voicemail = contact.Voicemail,
                Texts = contact.Texts,
                WhoElseSees = contact.WhoElseSees,
                CallAs = contact.CallAs,
                CodeWord = contact.CodeWord,
                AskedAt = contact.AskedAt,
                Stamp = contact.Stamp,
            });
        }
    }
}

/// <summary>Two entries that may be one person.</summary>
internal sealed record MergeOnPage
{
    public required Guid Id { get; init; }

    public required FoundPerson Kept { get; init; }

    public required FoundPerson Other { get; init; }

    public required string AskedBy { get; init; }

    public required bool? Same { get; init; }

    /// <summary>This member of staff may give the second look.</summary>
    public required bool MayLook { get; init; }

    /// <summary>Born on the same day and called something else: perhaps twins.</summary>
    public bool MayBeTwins => Kept.Born.Earliest == Other.Born.Earliest && SearchName.Of(Kept.Called) != SearchName.Of(Other.Called);
}

/// <summary>How it went. Everything but <see cref="Done"/> has saved nothing.</summary>
internal enum Merged
{
    Done = 1,
    NotYours,

    /// <summary>Somebody asked, or found otherwise, before.</summary>
    AskedBefore,

    /// <summary>Something was said, signed or ordered under both: it can't be moved.</summary>
    BothHaveAPast,
}
