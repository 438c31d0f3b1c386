using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Components;

public sealed class StepsTests : BunitContext
{
    public StepsTests() => Services.AddSingleton(PageWords.Load());

    [Fact]
    public void Every_step_is_named_in_order() =>
        Assert.Equal(["Read, done", "Choose", "Sign"], Show(now: 1).FindAll("li").Select(li => li.TextContent.Trim()));

    [Fact]
    public void Only_the_present_step_is_the_current_one()
    {
        var current = Assert.Single(Show(now: 1).FindAll("[aria-current=step]"));

        Assert.Contains("Choose", current.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_done_is_told_by_a_tick_and_a_word_and_not_by_colour_alone()
    {
        var steps = Show(now: 2).FindAll("li");

        Assert.NotNull(steps[0].QuerySelector("path"));
        Assert.Contains(", done", steps[0].TextContent, StringComparison.Ordinal);
        Assert.Null(steps[2].QuerySelector("path"));
        Assert.DoesNotContain(", done", steps[2].TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<Steps> Show(int now) =>
        Render<Steps>(p => p.Add(s => s.Names, ["Read", "Choose", "Sign"]).Add(s => s.Now, now));
}
