using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage;

/// <summary>What is known about one person beside who they are and what was said: orders, findings, approvals, leaving (rules.md 2.2).</summary>
internal sealed class FactsAbout
{
    /// <summary>Days for which a finding can be built on: understanding changes (R2.4) [P].</summary>
    public const int DaysAFindingStands = 30;

    /// <summary>Days for which an approval can be built on [P].</summary>
    public const int DaysAnApprovalStands = 90;

    /// <summary>Nothing is known beside.</summary>
    public static FactsAbout None { get; } = new();

    public LegalStatus LegalStatus { get; private init; }

    public IReadOnlyList<Block> Blocks { get; private init; } = [];

    public IReadOnlyList<PersonId> RiskList { get; private init; } = [];

    public IReadOnlyList<FindingRow> Findings { get; private init; } = [];

    public IReadOnlyList<Attorney> Attorneys { get; private init; } = [];

    public CouncilAnswerRow? Council { get; private init; }

    public IReadOnlyList<ObjectionRow> Objections { get; private init; } = [];

    public LeavingRow? Leaving { get; private init; }

    /// <summary>What was said of going on after leaving.</summary>
    public IReadOnlyList<LeavingAnswer> LeavingAnswers { get; private init; } = [];

    /// <summary>Those that were approved.</summary>
    public IReadOnlyList<ApprovalRow> Approvals { get; private init; } = [];

    public IReadOnlyList<InvalidationRow> Voids { get; private init; } = [];

    public IReadOnlyList<MajorChange> MajorChanges { get; private init; } = [];

    /// <summary>Whether they can decide, as was found last; none where nobody doubts it.</summary>
    public Capacity? Capacity => CapacityOf(Findings);

    /// <summary>The same of findings in the order in which they were noted.</summary>
    public static Capacity? CapacityOf(IReadOnlyList<FindingRow> findings) =>
        findings.LastOrDefault(f => f.Kind is FindingKind.AbleToDecide or FindingKind.AbilityInDoubt or FindingKind.NotAbleToDecide) is { } found
        && found.Kind != FindingKind.AbleToDecide
            ? new Capacity
            {
                Finding = found.Kind == FindingKind.AbilityInDoubt ? CapacityFinding.InDoubt : CapacityFinding.Lacking,
                By = new WorkerId(found.ById),
                On = UkCalendar.DateOf(found.At),
            }
            : null;

    public static async Task<FactsAbout> Load(PortalDb db, Guid about)
    {
        var status = await db.LegalStatuses.AsNoTracking().Where(s => s.AboutId == about).OrderByDescending(s => s.NotedAt).FirstOrDefaultAsync();
        var blocks = await db.Blocks.AsNoTracking().Where(b => b.AboutId == about && b.LiftedAt == null).ToListAsync();
        return new FactsAbout
        {
            LegalStatus = status?.Status ?? LegalStatus.None,
            Blocks = blocks.ConvertAll(b => b.ToBlock()),
            RiskList = await db.Risks.AsNoTracking().Where(r => r.AboutId == about && r.LiftedAt == null).Select(r => new PersonId(r.RiskId)).ToListAsync(),
            Findings = await db.Findings.AsNoTracking().Where(f => f.AboutId == about).OrderBy(f => f.At).ToListAsync(),
            Attorneys = (await db.Attorneys.AsNoTracking().Where(a => a.AboutId == about).ToListAsync()).ConvertAll(a => a.ToAttorney()),
            Council = await db.CouncilAnswers.AsNoTracking().Where(c => c.AboutId == about).OrderByDescending(c => c.At).FirstOrDefaultAsync(),
            Objections = await db.Objections.AsNoTracking().Where(o => o.AboutId == about && o.ReviewedAt == null).ToListAsync(),
            Leaving = await db.Leavings.AsNoTracking().SingleOrDefaultAsync(l => l.AboutId == about),
            LeavingAnswers = (await db.LeavingAnswers.AsNoTracking().Where(a => a.AboutId == about).ToListAsync()).ConvertAll(a => a.ToAnswer()),
            Approvals = await db.Approvals.AsNoTracking().Where(a => a.AboutId == about && a.Approved == true).OrderBy(a => a.DecidedAt).ToListAsync(),
            Voids = await db.Invalidations.AsNoTracking().Where(i => i.AboutId == about).ToListAsync(),
            MajorChanges = await Majors(db),
        };
    }

    /// <summary>Of many people, what bears on where things stand today: no findings, attorneys, answers of the council or approvals.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FactsAbout>> LoadToday(PortalDb db, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var statuses = (await db.LegalStatuses.AsNoTracking().Where(s => ids.Contains(s.AboutId)).OrderBy(s => s.NotedAt).ToListAsync(stop)).ToLookup(s => s.AboutId);
        var blocks = (await db.Blocks.AsNoTracking().Where(b => ids.Contains(b.AboutId) && b.LiftedAt == null).ToListAsync(stop)).ToLookup(b => b.AboutId);
        var risks = (await db.Risks.AsNoTracking().Where(r => ids.Contains(r.AboutId) && r.LiftedAt == null).ToListAsync(stop)).ToLookup(r => r.AboutId);
        var objections = (await db.Objections.AsNoTracking().Where(o => ids.Contains(o.AboutId) && o.ReviewedAt == null).ToListAsync(stop)).ToLookup(o => o.AboutId);
        var leavings = await db.Leavings.AsNoTracking().Where(l => ids.Contains(l.AboutId)).ToDictionaryAsync(l => l.AboutId, stop);
        var said = (await db.LeavingAnswers.AsNoTracking().Where(a => ids.Contains(a.AboutId)).ToListAsync(stop)).ToLookup(a => a.AboutId);
        var voids = (await db.Invalidations.AsNoTracking().Where(i => ids.Contains(i.AboutId)).ToListAsync(stop)).ToLookup(i => i.AboutId);
        var majors = await Majors(db, stop);
        return ids.ToDictionary(id => id, id => new FactsAbout
        {
            LegalStatus = statuses[id].LastOrDefault()?.Status ?? LegalStatus.None,
            Blocks = [.. blocks[id].Select(b => b.ToBlock())],
            RiskList = [.. risks[id].Select(r => new PersonId(r.RiskId))],
            Objections = [.. objections[id]],
            Leaving = leavings.GetValueOrDefault(id),
            LeavingAnswers = [.. said[id].Select(a => a.ToAnswer())],
            Voids = [.. voids[id]],
            MajorChanges = majors,
        });
    }

    /// <summary>The case with all of this in it.</summary>
    public ConsentCase In(ConsentCase c) => c with
    {
        LegalStatus = LegalStatus,
        Blocks = Blocks,
        RiskList = RiskList,
        Competence = CompetenceOn(c.Today),
        Capacity = Capacity,
        Attorneys = Attorneys,
        CouncilAgrees = Council is { Reference: { } reference } ? new CouncilAgreement { Reference = reference, On = UkCalendar.DateOf(Council.At) } : null,
        CouncilHasNoObjection = Council is { NoObjection: true },
        SafetyReviewed = Approved(ApprovalKind.Safety, c) is { } safety ? CheckOf(safety) : null,
        NoHolder = Approved(ApprovalKind.NoHolder, c) is { NoHolder: { } because } reason ? ReasonOf(reason, because) : null,
        TimeToThink = Approved(ApprovalKind.Press, c) is { } press
            ? new TimeToThink { AskedOn = UkCalendar.DateOf(press.AskedAt), TalkOffered = true, Safeguarding = CheckOf(press) } : null,
        AgeDisputed = Findings.LastOrDefault(f => f.Kind is FindingKind.AgeSettled or FindingKind.AgeDisputed)?.Kind == FindingKind.AgeDisputed,
    };

    /// <summary>What is so today.</summary>
    public Circumstances Now(IReadOnlyList<ParentalResponsibility> adults) => new()
    {
        LegalStatus = LegalStatus,
        Adults = adults,
        Blocks = Blocks,
        RiskList = RiskList,
        Objections = [.. Objections.Select(o => new Objection(
            new PersonId(o.ById), o.Purpose is null ? null : FactColumns.ReadPurposes(o.Purpose)[0], UkCalendar.DateOf(o.At)))],
        MajorChanges = MajorChanges,
        LeftOn = Leaving?.LeftOn,
        LeavingAnswers = LeavingAnswers,
        StoppedAfterDeath = Leaving?.StoppedAfterDeath == true,
    };

    private static async Task<IReadOnlyList<MajorChange>> Majors(PortalDb db, CancellationToken stop = default) =>
    [
        .. (await db.NoticeVersions.AsNoTracking().Select(v => new { v.Number, v.PublishedAt }).ToListAsync(stop))
            .Where(v => VersionNumber.TryParse(v.Number, out var number) && number.Minor == 0 && number.Major > 1)
            .Select(v => new MajorChange(v.PublishedAt, Purpose.All)),
    ];

    private Competence? CompetenceOn(DateOnly today) =>
        Findings.LastOrDefault(f => f.Kind is FindingKind.Understands or FindingKind.DoesNotUnderstand) is { } found
        && today < UkCalendar.DateOf(found.At).AddDays(DaysAFindingStands)
            ? new Competence
            {
                Able = found.Kind == FindingKind.Understands,
                By = new WorkerId(found.ById),
                Second = found.SecondId is null ? null : new WorkerId(found.SecondId),
                Because = found.Because,
                On = UkCalendar.DateOf(found.At),
            }
            : null;

    private ApprovalRow? Approved(ApprovalKind kind, ConsentCase c) => Approvals.LastOrDefault(a =>
        a.Kind == kind && (a.Purpose is null || a.Purpose == c.Purpose.Key)
        && c.Today < UkCalendar.DateOf(a.DecidedAt!.Value).AddDays(DaysAnApprovalStands));

    private static Check CheckOf(ApprovalRow approval) => new() { By = new WorkerId(approval.DecidedById!), On = UkCalendar.DateOf(approval.DecidedAt!.Value) };

    private static NoHolderReason ReasonOf(ApprovalRow approval, NoHolderBecause because) => new()
    {
        Because = because,
        Tried = approval.Words,
        AskedBy = new WorkerId(approval.AskedById),
        ApprovedBy = new WorkerId(approval.DecidedById!),
        ApprovedOn = UkCalendar.DateOf(approval.DecidedAt!.Value),
    };
}
