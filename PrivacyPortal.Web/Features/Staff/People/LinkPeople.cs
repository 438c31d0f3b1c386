using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Says what an adult is to a child, or takes it away. What can't be so is refused in words; who may decide follows at once (D-S1a to D-S8).</summary>
internal sealed class LinkPeople(IDbContextFactory<PortalDb> contexts, Writer writer, WhoSeesWhom sight, TimeProvider clock)
{
    // No family is deeper; a ring that somebody made in another way is still found.
    private const int Generations = 8;
    private const int LongestOffice = 200;

    /// <summary>What stands there now; a new entry when nothing does; <see langword="null"/> when that member of staff may not change it.</summary>
    public async Task<LinkOnPage?> Open(StaffTicket who, PersonId child, PersonId adult, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!who.MeetsFamilies || await Both(db, who, child, adult) is not { } both)
        {
            return null;
        }

        var row = await db.Responsibilities.AsNoTracking().SingleOrDefaultAsync(r => r.ForId == child.Value && r.HolderId == adult.Value, stop);
        var holders = await db.Responsibilities.AsNoTracking().Where(r => r.ForId == child.Value && r.HolderId != adult.Value && r.DelegatedById == null && (int)r.Kind < 20)
            .Join(db.People, r => r.HolderId, p => p.Id, (r, p) => new { p.Id, p.Name }).ToListAsync(stop);
        return new LinkOnPage(both.Child.Name, both.Adult.Name, row is not null, [.. holders.Select(h => new Teller(new PersonId(h.Id), h.Name))], row is null ? new LinkEntry() : new LinkEntry
        {
            Kind = row.Kind,
            Evidence = row.Evidence,
            RestrictedByOrder = row.RestrictedByOrder,
            Contact = row.Contact,
            Away = row.Away,
            Disputed = row.Disputed,
            DelegatedBy = row.DelegatedById,
            OfficeCouncil = row.OfficeCouncil,
            OfficeRole = row.OfficeRole,
            OfficeReference = row.OfficeReference,
        });
    }

    /// <summary>Saves it.</summary>
    public Task<Linked> Link(StaffTicket who, PersonId child, PersonId adult, LinkEntry entry) => writer.Write(async db =>
    {
        if (!who.MeetsFamilies || await Both(db, who, child, adult) is not { } both)
        {
            return Linked.NotYours;
        }

        if (await Wrong(db, both, entry) is { } wrong)
        {
            return wrong;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        var row = await db.Responsibilities.AsTracking().SingleOrDefaultAsync(r => r.ForId == child.Value && r.HolderId == adult.Value);
        if (row is null)
        {
            row = new ResponsibilityRow
            {
                HolderId = adult.Value,
                ForId = child.Value,
                Kind = entry.Kind,
                Evidence = entry.Evidence,
                RestrictedByOrder = entry.RestrictedByOrder,
                Contact = entry.Contact,
                Away = entry.Away,
                NotedAt = now,
            };
            db.Responsibilities.Add(row);
        }

        (row.Kind, row.Evidence, row.RestrictedByOrder, row.Contact) = (entry.Kind, entry.Evidence, entry.RestrictedByOrder, entry.Contact);
        (row.Away, row.Disputed, row.DelegatedById, row.NotedAt) = (entry.Away, entry.Disputed, entry.DelegatedBy, now);
        (row.OfficeCouncil, row.OfficeRole, row.OfficeReference) = entry.Kind == AuthorityKind.LocalAuthority
            ? (TypedWords.OneLineOrNone(entry.OfficeCouncil), TypedWords.OneLineOrNone(entry.OfficeRole), TypedWords.OneLineOrNone(entry.OfficeReference)) : (null, null, null);
        Note(db, who, child, now);
        return Linked.Done;
    });

    /// <summary>Takes it away, with every delegation that rested on it.</summary>
    public Task<Linked> Unlink(StaffTicket who, PersonId child, PersonId adult) => writer.Write(async db =>
    {
        if (!who.MeetsFamilies || await Both(db, who, child, adult) is null)
        {
            return Linked.NotYours;
        }

        var rows = await db.Responsibilities.AsTracking().Where(r => r.ForId == child.Value).ToListAsync();
        foreach (var delegated in rows.Where(r => r.DelegatedById == adult.Value))
        {
            delegated.DelegatedById = null;
        }

        db.Responsibilities.RemoveRange(rows.Where(r => r.HolderId == adult.Value));
        Note(db, who, child, UtcInstant.Cut(clock.GetUtcNow()));
        return Linked.Done;
    });

    private static void Note(PortalDb db, StaffTicket who, PersonId child, DateTimeOffset now) => db.PersonChanges.Add(new PersonChangeRow
    {
        Id = Guid.CreateVersion7(now),
        PersonId = child.Value,
        What = ChangedWhat.Responsibility,
        ById = who.StaffId,
        ByName = who.Name,
        At = now,
    });

    private async Task<(PersonRow Child, PersonRow Adult)?> Both(PortalDb db, StaffTicket who, PersonId child, PersonId adult)
    {
        var rows = await sight.People(db, who).AsNoTracking().Where(p => p.Id == child.Value || p.Id == adult.Value).ToListAsync();
        return rows.SingleOrDefault(r => r.Id == child.Value) is { } one && rows.SingleOrDefault(r => r.Id == adult.Value) is { } other ? (one, other) : null;
    }

    private static async Task<Linked?> Wrong(PortalDb db, (PersonRow Child, PersonRow Adult) both, LinkEntry entry)
    {
        if (new[] { entry.OfficeCouncil, entry.OfficeRole, entry.OfficeReference }.Any(words => TypedWords.OneLineOrNone(words)?.Length > LongestOffice))
        {
            return Linked.TooLong;
        }

        if (both.Child.Id == both.Adult.Id)
        {
            return Linked.TheirOwnParent;
        }

        if (IsOfAnOlderGeneration(entry.Kind) && both.Adult.BornEarliest >= both.Child.BornLatest)
        {
            return Linked.YoungerThanTheChild;
        }

        if (IsOfAnOlderGeneration(entry.Kind) && await IsAbove(db, both.Child.Id, both.Adult.Id))
        {
            return Linked.GoesRound;
        }

        if (entry.DelegatedBy is { } holder)
        {
            var theirs = await db.Responsibilities.AsNoTracking().SingleOrDefaultAsync(r => r.ForId == both.Child.Id && r.HolderId == holder);
            return holder == both.Adult.Id || theirs is null ? Linked.NobodyToActFor
                : theirs.DelegatedById is not null || await db.Responsibilities.AnyAsync(r => r.ForId == both.Child.Id && r.DelegatedById == both.Adult.Id) ? Linked.DelegationGoesRound
                : !theirs.ToResponsibility().Carries ? Linked.NobodyToActFor
                : null;
        }

        return null;
    }

    // Whether that child is, over the generations, an elder of the adult.
    private static async Task<bool> IsAbove(PortalDb db, Guid child, Guid adult)
    {
        List<Guid> elders = [adult];
        for (var generation = 0; generation < Generations && elders.Count > 0; generation++)
        {
            elders = (await db.Responsibilities.AsNoTracking().Where(r => elders.Contains(r.ForId)).ToListAsync())
                .Where(r => IsOfAnOlderGeneration(r.Kind)).Select(r => r.HolderId).Distinct().ToList();
            if (elders.Contains(child))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfAnOlderGeneration(AuthorityKind kind) => kind is AuthorityKind.Mother or AuthorityKind.Father or AuthorityKind.SecondParent
        or AuthorityKind.StepParentByAgreement or AuthorityKind.StepParent or AuthorityKind.Grandparent or AuthorityKind.Adopter or AuthorityKind.ProspectiveAdopter
        or AuthorityKind.Guardian or AuthorityKind.SpecialGuardian or AuthorityKind.FosterOrResidentialCarer;
}

/// <summary>What the page about one adult and one child shows.</summary>
internal sealed record LinkOnPage(string ChildName, string AdultName, bool IsThere, IReadOnlyList<Teller> Holders, LinkEntry Entry);

/// <summary>How it went. Everything but <see cref="Done"/> has saved nothing.</summary>
internal enum Linked
{
    Done = 1,
    NotYours,
    TheirOwnParent,
    YoungerThanTheChild,

    /// <summary>The child is, over the generations, already a parent of the adult.</summary>
    GoesRound,

    /// <summary>Whoever they would act for holds no parental responsibility for this child.</summary>
    NobodyToActFor,

    /// <summary>Whoever they would act for acts for somebody else, or for them.</summary>
    DelegationGoesRound,

    /// <summary>The council, the role or the reference is longer than anybody would write.</summary>
    TooLong,
}
