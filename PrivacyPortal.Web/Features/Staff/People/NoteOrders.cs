using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// What a court or the council decided about a child, and blocks that stand above anyone's yes (D-G5, D-G6, D-S2 to D-S5). Seen and placed
/// by support workers and the Data Protection Lead; lifted by the Lead alone, never by a date (R9.9). Why is kept nowhere here (R9.13).
/// </summary>
internal sealed class NoteOrders(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>Whether that member of staff sees orders and blocks, and places them. To others such a purpose is only "not in use".</summary>
    public static bool MaySee(StaffTicket who) => who.Roles.Any(r => r is StaffRole.SupportWorker or StaffRole.DataProtectionLead);

    public static bool MayLift(StaffTicket who) => who.IsLead;

    /// <summary>What stands there now; <see langword="null"/> when that member of staff may not see it.</summary>
    public async Task<OrdersOnPage?> Open(StaffTicket who, PersonId id, CancellationToken stop = default)
    {
        if (!MaySee(who) || await sight.Look(who, id.Value, "Opened orders and safety", stop) is not { } person)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var status = await db.LegalStatuses.AsNoTracking().Where(s => s.AboutId == id.Value).OrderByDescending(s => s.NotedAt).FirstOrDefaultAsync(stop);
        var blocks = await db.Blocks.AsNoTracking().Where(b => b.AboutId == id.Value && b.LiftedAt == null).OrderBy(b => b.PlacedAt).ToListAsync(stop);
        var today = UkCalendar.Today(clock);
        return new OrdersOnPage
        {
            Name = person.Name,
            IsMinor = !person.Born.AgeOn(today).IsAtLeast(18),
            Status = status?.Status ?? LegalStatus.None,
            StatusNotedOn = status is null ? null : UkCalendar.DateOf(status.NotedAt),
            Blocks = blocks.ConvertAll(b => new BlockOnPage(b.Id, b.ToBlock(), UkCalendar.DateOf(b.PlacedAt), b.ReviewOn, b.ReviewOn <= today)),
            MayLift = MayLift(who),
        };
    }

    /// <summary>Notes the legal status; the one before stays on file.</summary>
    public Task<Changed> NoteStatus(StaffTicket who, PersonId id, LegalStatus status) => sight.Write(who, id.Value, MaySee(who), Changed.NotYours, async (db, now) =>
    {
        var last = await db.LegalStatuses.Where(s => s.AboutId == id.Value).OrderByDescending(s => s.NotedAt).FirstOrDefaultAsync();
        if ((last?.Status ?? LegalStatus.None) != status)
        {
            // After the last one in any case, so that which counts is never in doubt.
            var at = last?.NotedAt >= now ? last.NotedAt.AddMicroseconds(1) : now;
            db.LegalStatuses.Add(new LegalStatusRow { Id = Guid.CreateVersion7(now), AboutId = id.Value, Status = status, NotedAt = at, NotedById = who.StaffId });
        }

        return Changed.Done;
    });

    /// <summary>Places a block, in force at once.</summary>
    public Task<Changed> Place(StaffTicket who, PersonId id, BlockEntry entry) =>
        entry.Problems(UkCalendar.Today(clock)) is { Count: > 0 } wrong ? Task.FromResult(new Changed(ChangedHow.NotRight, wrong))
        : sight.Write(who, id.Value, MaySee(who), Changed.NotYours, async (db, now) =>
        {
            // The same form sent twice places one block.
            if (!await db.Blocks.AnyAsync(b => b.Id == entry.Operation))
            {
                db.Blocks.Add(new BlockRow
                {
                    Id = entry.Operation,
                    AboutId = id.Value,
                    Kind = entry.Kind!.Value,
                    Purposes = entry.Everything ? null : FactColumns.Write(Purpose.All.Where(entry.Purposes.Contains)),
                    SignatoryId = null,
                    ReviewOn = entry.ReviewOn,
                    PlacedAt = now,
                    PlacedById = who.StaffId,
                });
            }

            return Changed.Done;
        });

    /// <summary>Lifts a block: what was said before counts again.</summary>
    public Task<Changed> Lift(StaffTicket who, PersonId id, Guid block) => sight.Write(who, id.Value, MayLift(who), Changed.NotYours, async (db, now) =>
    {
        var row = await db.Blocks.AsTracking().SingleOrDefaultAsync(b => b.Id == block && b.AboutId == id.Value && b.LiftedAt == null);
        if (row is null)
        {
            return Changed.SomebodyElseDid;
        }

        (row.LiftedAt, row.LiftedById) = (now, who.StaffId);
        return Changed.Done;
    });
}

/// <summary>What the page about orders and safety shows.</summary>
internal sealed record OrdersOnPage
{
    public required string Name { get; init; }

    /// <summary>Possibly under 18: only then is there a legal status.</summary>
    public required bool IsMinor { get; init; }

    public required LegalStatus Status { get; init; }

    public required DateOnly? StatusNotedOn { get; init; }

    public required IReadOnlyList<BlockOnPage> Blocks { get; init; }

    public required bool MayLift { get; init; }
}

/// <summary>A block in force.</summary>
internal sealed record BlockOnPage(Guid Id, Block Block, DateOnly PlacedOn, DateOnly? ReviewOn, bool IsReviewDue);
