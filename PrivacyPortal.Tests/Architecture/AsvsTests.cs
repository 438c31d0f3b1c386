using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Ground;
using Xunit.v3;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>docs/asvs.csv against the tests and the README: every requirement has an answer, every test that it names exists, every gap is owned up to.</summary>
public partial class AsvsTests
{
    [Fact]
    public void Every_requirement_of_levels_1_and_2_is_answered_once()
    {
        var rows = Rows();

        // Levels 1 and 2 of ASVS 5.0.0 are 70 and 183 requirements.
        Assert.Equal((70, 183), (rows.Count(row => row.Level == "1"), rows.Count(row => row.Level == "2")));
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.All(rows, row => Assert.True(row.Applies is "yes" or "no" && row.Asks.Length > 0, row.Id));
        Assert.All(rows.Where(row => row.Applies == "no"), row => Assert.True(row.Why.Length > 0 && row.Evidence.Length == 0, $"{row.Id} does not apply and says why"));
        Assert.All(rows.Where(row => row.Applies == "yes"), row => Assert.True(row.Evidence.Length > 0 || row.Why.Length > 0, $"{row.Id} has a test or names its gap"));
    }

    [Fact]
    public void Every_test_named_as_evidence_exists()
    {
        var tests = typeof(AsvsTests).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes(inherit: true).Any(one => one is IFactAttribute)).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();

        Assert.All(Rows().Where(row => row.Evidence.Length > 0), row => Assert.Contains(row.Evidence, tests));
    }

    [Fact]
    public void Every_gap_is_listed_in_the_readme()
    {
        var gaps = Rows().Where(row => row.Applies == "yes" && row.Why.Length > 0).Select(row => row.Id).ToList();
        var told = Listed().Matches(SourceTree.Read("README.md").Split("## Known gaps")[1].Split("\n## ")[0]).Select(one => one.Value).ToList();

        Assert.NotEmpty(gaps);
        Assert.Equal(gaps.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static List<Row> Rows() =>
        [.. SourceTree.Read("docs/asvs.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => Cell().Matches(line).Select(cell => cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value : cell.Groups["plain"].Value).ToList())
            .Select(cells => new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))];

    private sealed record Row(string Id, string Level, string Asks, string Applies, string Evidence, string Why);

    [GeneratedRegex(@"(?:^|,)(?:""(?<quoted>[^""]*)""|(?<plain>[^,]*))")]
    private static partial Regex Cell();

    [GeneratedRegex(@"\bV\d+\.\d+\.\d+\b")]
    private static partial Regex Listed();
}
