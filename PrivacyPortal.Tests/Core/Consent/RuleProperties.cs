using CsCheck;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

/// <summary>The property tests of rules.md 2.5 that the rows of today cover; 10,000 cases each, 100,000 with PORTAL_HEAVY=1.</summary>
public class RuleProperties
{
    private static readonly int Cases = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 100_000 : 10_000;
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Gen<Answer?> Maybe = Gen.OneOf<Answer?>(null, Answer.Yes, Answer.Yes, Answer.No, Answer.NotNow, Answer.NotAble);

    private static readonly Gen<(AuthorityKind, Answer?, EvidenceLevel, bool, bool, ContactState)> Adult = Gen.Select(
        Gen.OneOf(AuthorityKind.Mother, AuthorityKind.Father, AuthorityKind.Grandparent, AuthorityKind.StepParent, AuthorityKind.Guardian),
        Maybe, Gen.Enum<EvidenceLevel>(), Gen.Bool, Gen.Int[0, 9].Select(n => n == 0),
        Gen.OneOf(ContactState.Ok, ContactState.Ok, ContactState.Ok, ContactState.Unsafe, ContactState.NotPermitted));

    private static readonly Gen<ConsentCase> AnyCase = Gen.Select(
        Gen.Int[0, 30 * 366], Gen.Int[0, 900], Gen.Bool, Maybe, Adult.List[0, 3], Gen.OneOf([.. Purpose.All]), Gen.Int[0, 29])
        .Select((daysOld, width, exact, own, adults, purpose, slip) =>
        {
            var latest = Today.AddDays(-daysOld);
            var given = Given.APerson().AskedFor(purpose).Born(exact ? DateOfBirth.On(latest) : DateOfBirth.Between(latest.AddDays(-width), latest));
            if (own is not null)
            {
                given.Says(own, shownToTheEnd: slip != 0);
            }

            adults.ForEach(a => given.With(a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, a.Item6));
            return (slip == 1 ? given.ToldThatHelpDependsOnIt() : given).Case();
        })
        .Where(c => c.Replies.Count > 0);

    [Fact]
    public void I_no_case_is_allowed_whose_person_said_no() =>
        AnyCase.Sample(c => !IsAllowed(c) || c.Replies.All(r => r.By != c.About.Id || r.Answer != Answer.No), iter: Cases);

    [Fact]
    public void II_a_yes_for_a_child_under_thirteen_always_names_a_holder_who_said_yes() =>
        AnyCase.Where(c => c.About.Born.AgeOn(c.Today).Youngest < 13).Sample(
            c => Rulebook.Rule(c) is not Ruling.Allowed allowed
                || (allowed.Basis == BasisOfAuthority.ParentalResponsibility
                    && c.Adults.Any(a => a.Holder == allowed.Decider && a.Carries && !a.RestrictedByOrder)
                    && c.Replies.Any(r => r.By == allowed.Decider && r.Answer == Answer.Yes)),
            iter: Cases);

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
        Gen.Select(AnyCase, Gen.Int[0, 2500], Gen.Int[0, 2500]).Sample(
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
    public void Every_case_that_is_not_refused_at_the_door_gets_a_ruling_with_a_row_of_the_table()
    {
        var rows = Rulebook.Table.Select(r => r.Row).Append("D-U2").ToHashSet();
        AnyCase.Sample(c => rows.Contains(Rulebook.Rule(c).Row), iter: Cases);
    }

    private static bool IsAllowed(ConsentCase c) => Rulebook.Rule(c) is Ruling.Allowed;
}
