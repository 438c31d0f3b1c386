using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Approvals;

/// <summary>A second, different person decides what one asked: once, and what follows from it in the same transaction.</summary>
internal sealed class DecideApproval(Writer writer, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>Approves or declines. What stands in the way, or <see langword="null"/>.</summary>
    public Task<string?> Decide(Guid id, bool approve, StaffTicket worker) => writer.Write(async db =>
    {
        var inSight = sight.People(db, worker);
        if (await db.Approvals.SingleOrDefaultAsync(a => a.Id == id && inSight.Any(p => p.Id == a.AboutId)) is not { } approval)
        {
            return "This is not waiting for anyone.";
        }

        if (approval.DecidedAt is not null)
        {
            return approval.DecidedById == worker.StaffId && approval.Approved == approve
                ? null
                : $"{approval.DecidedByName} has decided this already.";
        }

        if (approval.AskedById == worker.StaffId)
        {
            return "You asked for this yourself. A second, different person has to decide it.";
        }

        if (!Approvers.MayDecide(approval.Kind, worker.Roles))
        {
            return "Your role cannot decide this. The Data Protection Lead can.";
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        (approval.DecidedById, approval.DecidedByName, approval.DecidedAt, approval.Approved) = (worker.StaffId, worker.Name, now, approve);
        return approve ? await Follow(db, approval, now) : null;
    });

    private static async Task<string?> Follow(PortalDb db, ApprovalRow approval, DateTimeOffset now)
    {
        switch (approval.Kind)
        {
            case ApprovalKind.NotAble:
                db.Findings.Add(new FindingRow
                {
                    Id = Guid.CreateVersion7(now),
                    AboutId = approval.AboutId,
                    Kind = FindingKind.DoesNotUnderstand,
                    ById = approval.AskedById,
                    SecondId = approval.DecidedById,
                    Because = approval.NotAble,
                    At = now,
                });
                return null;
            case ApprovalKind.LiftBlock:
                foreach (var block in await db.Blocks.Where(b => b.AboutId == approval.AboutId && b.LiftedAt == null).ToListAsync())
                {
                    (block.LiftedAt, block.LiftedById) = (now, approval.DecidedById);
                }

                return null;
            case ApprovalKind.Void:
                return await MarkVoid.In(db, approval.DecisionId!.Value, InvalidationOf(approval), now);
            default:
                return null;
        }
    }

    private static Invalidation InvalidationOf(ApprovalRow approval) => new()
    {
        Because = approval.Error!.Value,
        By = new WorkerId(approval.AskedById),
        ApprovedBy = new WorkerId(approval.DecidedById!),
    };
}
