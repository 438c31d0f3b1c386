using CsCheck;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

/// <summary>The properties of rules.md 2.5; 5,000 cases each, 100,000 with PORTAL_HEAVY=1.</summary>
public class RuleProperties
{
    private static readonly int Cases = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 100_000 : 5_000;
    private static readonly DateOnly Today = AnyCase.Today;

    [Fact]
    public void I_no_case_is_allowed_whose_person_said_no() =>
        AnyCase.All.Sample(c => !IsAllowed(c) || c.Replies.All(r => r.By != c.About.Id || r.Answer != Answer.No), iter: Cases);

    [Fact]
    public void II_a_yes_for_a_child_names_a_holder_the_council_a_delegate_or_a_child_with_an_approved_reason() =>
        AnyCase.All.Where(c => c.About.Born.AgeOn(c.Today).Youngest < c.Policy.DecidesFrom(c.Jurisdiction, c.Channel, c.Today)).Sample(
            c => Rulebook.Rule(c) is not Ruling.Allowed allowed || (SaidYes(c, allowed.Decider) && allowed.Basis switch
            {
                BasisOfAuthority.ParentalResponsibility => Adults(c, allowed).Any(a => a.Carries && a.Kind != AuthorityKind.LocalAuthority),
                BasisOfAuthority.LocalAuthority => Adults(c, allowed).Any(a => a.Kind == AuthorityKind.LocalAuthority && a.Office is { IsNamed: true })
                    && c.LegalStatus is LegalStatus.CareOrder or LegalStatus.InterimCareOrder or LegalStatus.PlacedForAdoption,
                BasisOfAuthority.Delegated => Adults(c, allowed).Any(a => c.Adults.Any(h => h.Holder == a.DelegatedBy && h.Carries && !h.RestrictedByOrder)),
                BasisOfAuthority.CompetentChild => allowed.Decider == c.About.Id && c.Competence is { Able: true }
                    && c.NoHolder is { ApprovedBy: { } approver } reason && approver != reason.AskedBy && c.Purpose.Risk < Risk.Public,
                _ => false,
            }),
            iter: Cases);

    [Fact]
    public void II_a_yes_for_an_adult_by_somebody_else_names_an_attorney_by_a_document_that_was_seen_and_only_where_the_adult_cannot_decide() =>
        AnyCase.All.Where(c => c.About.Born.AgeOn(c.Today).IsAtLeast(18)).Sample(
            c => Rulebook.Rule(c) is not Ruling.Allowed allowed || allowed.Decider == c.About.Id
                || (SaidYes(c, allowed.Decider) && c.Capacity?.Finding == CapacityFinding.Lacking
                    && c.Replies.Any(r => r.By == c.About.Id && (r.Answer == Answer.Yes || r.Answer == Answer.NotAble))
                    && c.Attorneys.Any(a => a.Holder == allowed.Decider && a.IsKnown && a.Covers.Contains(c.Purpose)
                        && allowed.Basis == (a.Kind == AttorneyKind.Deputy ? BasisOfAuthority.Deputy : BasisOfAuthority.LastingPowerOfAttorney))),
            iter: Cases);

    [Fact]
    public void III_a_block_never_opens_what_was_closed() =>
        Gen.Select(AnyCase.All, Gen.Enum<BlockKind>(), Gen.OneOf<IReadOnlyList<Purpose>?>(null, [Purpose.PhotoWeb], Purpose.All), Gen.Int[-1, 3]).Sample(
            (c, kind, purposes, who) =>
            {
                var signatory = who >= 0 && who < c.Adults.Count ? c.Adults[who].Holder : (PersonId?)null;
                var blocked = c with { Blocks = [.. c.Blocks, new Block { Kind = kind, Purposes = purposes, Signatory = signatory }] };
                return IsAllowed(c) || !IsAllowed(blocked);
            },
            iter: Cases);

    [Fact]
    public void III_a_block_of_everything_closes_everything() =>
        Gen.Select(AnyCase.All, Gen.Enum<BlockKind>()).Sample(
            (c, kind) => !IsAllowed(c with { Blocks = [new Block { Kind = kind, Purposes = null }] }), iter: Cases);

    [Fact]
    public void IV_a_later_day_never_makes_anybody_younger() =>
        Gen.Select(Gen.Int[0, 110 * 365], Gen.Int[0, 4000], Gen.Int[0, 800]).Sample(
            (daysOld, later, width) =>
            {
                var born = DateOfBirth.Between(Today.AddDays(-daysOld - width), Today.AddDays(-daysOld));
                var (before, after) = (born.AgeOn(Today), born.AgeOn(Today.AddDays(later)));
                return after.Youngest >= before.Youngest && after.Oldest >= before.Oldest;
            },
            iter: Cases);

    [Fact]
    public void V_knowing_less_of_a_birth_date_never_opens_what_was_closed() =>
        Gen.Select(AnyCase.All.Where(c => c.About.Born.AgeOn(Today).Oldest < 100), Gen.Int[0, 2500], Gen.Int[0, 2500]).Sample(
            (c, earlier, later) =>
            {
                var latest = c.About.Born.Latest.AddDays(later);
                var wider = c with
                {
                    About = c.About with { Born = DateOfBirth.Between(c.About.Born.Earliest.AddDays(-earlier), latest > Today ? Today : latest) },
                };
                return IsAllowed(c) || !IsAllowed(wider);
            },
            iter: Cases);

    [Fact]
    public void V_a_birth_date_that_is_not_known_at_all_opens_nothing_either() =>
        AnyCase.All.Sample(c => IsAllowed(c) || !IsAllowed(c with { About = c.About with { Born = DateOfBirth.NotKnown(Today) } }), iter: Cases);

    [Fact]
    public void Every_case_gets_a_ruling_with_a_row_of_the_table()
    {
        var rows = Rulebook.Table.Select(r => r.Row).ToHashSet();
        AnyCase.All.Sample(c => rows.Contains(Rulebook.Rule(c).Row), iter: Cases);
    }

    [Fact]
    public void What_is_generated_reaches_every_row()
    {
        var reached = new HashSet<string>();
        AnyCase.All.Sample(c => { lock (reached) { reached.Add(Rulebook.Rule(c).Row); } }, iter: 100_000);

        Assert.Empty(Rulebook.Table.Select(r => r.Row).Distinct().Except(reached));
    }

    private static bool IsAllowed(ConsentCase c) => Rulebook.Rule(c) is Ruling.Allowed;

    private static bool SaidYes(ConsentCase c, PersonId who) => c.Replies.Any(r => r.By == who && r.Answer == Answer.Yes);

    private static IEnumerable<ParentalResponsibility> Adults(ConsentCase c, Ruling.Allowed allowed) =>
        c.Adults.Where(a => a.Holder == allowed.Decider && a.For == c.About.Id && !a.RestrictedByOrder);
}
