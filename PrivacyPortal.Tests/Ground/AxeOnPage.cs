using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// Axe sees only the state that is on the screen: call it in each state (after an error, with the dialog open), not once a page.
/// </summary>
internal static partial class AxeOnPage
{
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>
    /// Rules that may fail. Empty, and meant to stay so. An entry gets in only with the id of an axe rule, a link to the fault in axe
    /// itself (never in our page or in a library that we chose), and the date on which it is looked at again.
    /// </summary>
    private static readonly string[] AllowList = [];

    /// <summary>Fails with every fault that axe finds in what the page shows now.</summary>
    /// <param name="page">The page.</param>
    /// <param name="when">The state in words, such as "after an error": it names the failure.</param>
    public static async Task ShouldHaveNoAxeViolations(this IPage page, string when)
    {
        await page.IsLive();
        await Assertions.Expect(page).ToHaveTitleAsync(AnyTitle());
        await page.HasArrived();
        await Pictures.Take(page, when);
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Tags] } });
        if (result.Passes.Length == 0)
        {
            Assert.Fail($"Axe looked at nothing {when}: the page is empty or did not load.");
        }

        var faults = result.Violations.Where(fault => !AllowList.Contains(fault.Id)).ToList();
        if (faults.Count > 0)
        {
            Assert.Fail($"{new Uri(page.Url).AbsolutePath} {when}:{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(InWords))}");
        }
    }

    private static string InWords(AxeResultItem fault) =>
        $"- {fault.Id} ({fault.Impact}): {fault.Help}. {fault.HelpUrl}"
        + string.Concat(fault.Nodes.Take(5).Select(node => $"{Environment.NewLine}    {node.Html}"));

    [GeneratedRegex(@"\S")]
    private static partial Regex AnyTitle();
}
