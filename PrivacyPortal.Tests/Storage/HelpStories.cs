using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Storage;

/// <summary>Property vi of rules.md 2.5: help never depends on a yes (Art 7(4), D-G4).</summary>
public class HelpStories(PostgresServer postgres)
{
    [Fact]
    public async Task VI_whatever_somebody_said_the_next_visit_opens_and_asks_as_before()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);

        foreach (var answer in Answer.All)
        {
            var her = await family.Person("Ada Example", "2011-05-05");
            var first = await family.Visit([her]);
            await family.Signs(first, her, answer);
            var second = await family.Visit([her]);

            Assert.Equal((await family.Tablet(first, her)).Visit.Asked, (await family.Tablet(second, her)).Visit.Asked);
        }
    }

    [Fact]
    public void VI_who_may_come_in_is_never_asked_of_what_somebody_decided() =>
        Assert.All(
            SourceTree.Files("PrivacyPortal.Web/SignIn").Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(SourceTree.Read),
            text => Assert.DoesNotContain("Core.Consent", text, StringComparison.Ordinal));
}
