using CsCheck;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Core.Consent;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Storage;

public class KeptCaseTests
{
    [Fact]
    public void A_kept_case_gives_the_same_ruling_for_ever() =>
        AnyCase.All.Sample(
            c =>
            {
                var again = KeptCase.Read(KeptCase.Write(c), c.About.Name.Text);
                return Said(Rulebook.Rule(c)).Equals(Said(Rulebook.Rule(again))) && KeptCase.Write(again) == KeptCase.Write(c);
            },
            iter: 2_000);

    [Fact]
    public void A_kept_case_holds_no_name() =>
        Assert.DoesNotContain("Example", KeptCase.Write(Given.APerson().Aged(12).Says(Answer.Yes).WithMother(Answer.Yes).Case()), StringComparison.Ordinal);

    private static (string, Message, object?) Said(Ruling ruling) =>
        (ruling.Row, ruling.Message, ruling.Match<object?>(a => (a.Decider, a.Basis, a.Evidence), r => r.IsBlocked, _ => "pending", _ => "deferred"));
}
