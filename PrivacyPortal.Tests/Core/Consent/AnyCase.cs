using CsCheck;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using Check = PrivacyPortal.Core.Consent.Check;

namespace PrivacyPortal.Tests.Core.Consent;

/// <summary>Cases of every shape, with all that rules.md 2.2 names, mixed without regard to sense.</summary>
internal static class AnyCase
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly WorkerId[] Workers = [new("worker-1"), new("worker-2"), new("lead")];
    private static readonly Gen<WorkerId> Worker = Gen.OneOf([.. Workers]);
    private static readonly Gen<DateOnly> ADay = Gen.Int[-40, 1].Select(d => Today.AddDays(d));

    private static readonly Gen<Answer?> Maybe = Gen.OneOf<Answer?>(null, Answer.Yes, Answer.Yes, Answer.Yes, Answer.No, Answer.NotNow, Answer.NotAble);

    private static readonly Gen<ParentalResponsibility> Adult =
        from kind in Gen.Enum<AuthorityKind>()
        from evidence in Gen.Enum<EvidenceLevel>()
        from contact in Gen.OneOf(ContactState.Ok, ContactState.Ok, ContactState.Ok, ContactState.Unsafe, ContactState.NotPermitted, ContactState.Unreachable)
        from rare in Gen.Int[0, 19]
        from away in Gen.Bool
        from office in Gen.Int[0, 3]
        select new ParentalResponsibility
        {
            Holder = default,
            For = default,
            Kind = kind,
            Evidence = evidence,
            Contact = contact,
            Away = away,
            RestrictedByOrder = rare == 0,
            Disputed = rare == 1,
            UnderEighteen = rare is 2 or 3,
            Understands = rare == 3,
            Office = office == 0 ? null : new CouncilOffice { Council = "Example Council", Role = "Team manager", Reference = office == 1 ? " " : "LA/7" },
        };

    private static readonly Gen<Competence?> Competence =
        from kind in Gen.Int[0, 5]
        from worker in Worker
        from second in Worker
        from because in Gen.Bool
        from day in ADay
        select kind < 2 ? null : new Competence
        {
            Able = kind < 4,
            By = worker,
            Second = second,
            Because = because ? NotAbleBecause.CannotTellUs : null,
            On = day,
        };

    private static readonly Gen<NoHolderReason?> NoHolder =
        from none in Gen.Bool
        from because in Gen.Enum<NoHolderBecause>()
        from asked in Worker
        from approved in Worker
        from day in ADay
        select none ? null : new NoHolderReason { Because = because, Tried = "Two letters.", AskedBy = asked, ApprovedBy = approved, ApprovedOn = day };

    /// <summary>What else may be so, on a case that has its people and replies.</summary>
    private static readonly Gen<Func<ConsentCase, ConsentCase>> More =
        from status in Gen.Frequency((6, Gen.Const(LegalStatus.None)), (4, Gen.Enum<LegalStatus>()))
        from competence in Competence
        from noHolder in NoHolder
        from capacity in Gen.Int[0, 9]
        from flags in Gen.Int[0, 63]
        from council in Gen.Int[0, 3]
        from thought in Gen.Int[0, 20]
        from place in Gen.Frequency((7, Gen.Const(Jurisdiction.EnglandAndWales)), (3, Gen.Enum<Jurisdiction>()))
        from channel in Gen.Enum<Channel>()
        from saidNo in Gen.Int[0, 400]
        select (Func<ConsentCase, ConsentCase>)(c => c with
        {
            LegalStatus = status,
            Competence = competence,
            NoHolder = noHolder,
            Capacity = capacity > 1 ? null : new Capacity { Finding = capacity == 0 ? CapacityFinding.InDoubt : CapacityFinding.Lacking, By = Workers[0], On = Today },
            Attorneys = c.Adults.Count == 0 || capacity > 1
                ? [] : [new Attorney { Holder = c.Adults[0].Holder, Kind = AttorneyKind.Deputy, Evidence = c.Adults[0].Evidence, Reference = "D1", Covers = [c.Purpose] }],
            CouncilAgrees = council == 0 ? null : new CouncilAgreement { Reference = "LA/7", On = Today },
            CouncilHasNoObjection = (flags & 1) == 0,
            GivesTheFamilyAway = (flags & 14) == 2,
            AgeDisputed = (flags & 14) == 4,
            SafetyReviewed = (flags & 16) == 0 ? null : new Check { By = Workers[2], On = Today },
            TimeToThink = thought > 10 ? null : new TimeToThink { AskedOn = Today.AddDays(-thought), TalkOffered = true, Safeguarding = new Check { By = Workers[2], On = Today } },
            Jurisdiction = place,
            Channel = channel,
            Policy = new AgePolicy(AgePolicy.Published.Entries) { Under16PublicNeedsParent = (flags & 32) == 0 },
            SaidNoOn = saidNo > 100 ? null : Today.AddDays(-saidNo),
        });

    /// <summary>Any case that the rule can be asked about.</summary>
    public static Gen<ConsentCase> All { get; } =
        (from daysOld in Gen.Int[0, 30 * 366]
         from width in Gen.Int[0, 900]
         from exact in Gen.Bool
         from own in Maybe
         from adults in Gen.Select(Adult, Maybe).List[0, 4]
         from delegated in Gen.Int[-1, 3]
         from purpose in Gen.OneOf([.. Purpose.All])
         from slip in Gen.Int[0, 39]
         from more in More
         select Make(daysOld, exact ? 0 : width, own, adults, delegated, purpose, slip, more))
        .Where(c => c.Replies.Count > 0);

    private static ConsentCase Make(
        int daysOld, int width, Answer? own, List<(ParentalResponsibility Adult, Answer? Says)> adults, int delegated,
        Purpose purpose, int slip, Func<ConsentCase, ConsentCase> more)
    {
        var latest = Today.AddDays(-daysOld);
        var given = Given.APerson().On(Today).AskedFor(purpose).Born(DateOfBirth.Between(latest.AddDays(-width), latest));
        if (own is not null)
        {
            given.Says(own, shownToTheEnd: slip != 0);
        }

        adults.ForEach(a => given.With(a.Adult.Kind, a.Says, made => a.Adult with { Holder = made.Holder, For = made.For }));
        var c = more((slip == 1 ? given.ToldThatHelpDependsOnIt() : given).Case());
        c = c with
        {
            Adults = [.. c.Adults.Select((a, i) => i > 0 && i == delegated ? a with { DelegatedBy = c.Adults[i - 1].Holder } : a)],
            Replies = [.. c.Replies.Select((r, i) => r with { NotFitToday = slip == 2 && i == 0, RaisesSafety = slip is 3 or 4 && i > 0 })],
        };
        return slip switch
        {
            5 when c.Adults.Count > 0 => c with { RiskList = [c.Adults[0].Holder] },
            7 => c with { Blocks = [new Block { Kind = BlockKind.Safety, Purposes = [Purpose.PhotoWeb, Purpose.PhotoKeep] }] },
            8 when c.Adults.Count > 0 => c with { Blocks = [new Block { Kind = BlockKind.CourtOrder, Purposes = null, Signatory = c.Adults[0].Holder }] },
            9 => c with { About = c.About with { Born = DateOfBirth.NotKnown(Today) } },
            6 => c with { AlsoPictured = [new AlsoPictured(PersonId.New(Given.Now), false)] },
            _ => c,
        };
    }
}
