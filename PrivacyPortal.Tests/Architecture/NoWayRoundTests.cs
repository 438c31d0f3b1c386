using System.Text.RegularExpressions;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>
/// No page, endpoint, command or import gets round the rule: a decision comes from the rule alone, its row from a decision alone, and
/// nothing else writes the table. What SQL by hand may not do, the constraints' own tests show on both databases.
/// </summary>
public partial class NoWayRoundTests
{
    private static readonly IReadOnlyList<(string File, string Text)> Web =
    [
        .. SourceTree.Files("PrivacyPortal.Web").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)).Select(f => (f, SourceTree.Read(f))),
    ];

    [Fact]
    public void Only_the_rule_makes_rulings_and_decisions()
    {
        Assert.Empty(typeof(Decision).GetConstructors());
        Assert.All(typeof(Ruling).GetNestedTypes().Append(typeof(Ruling)), t => Assert.Empty(t.GetConstructors()));
        Assert.Equal(
            ["Decide", "MarkVoid", "Undo", "Withdraw"],
            typeof(Decision).GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
                .Where(m => m.ReturnType == typeof(Decision)).Select(m => m.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_kept_decision_is_made_of_a_decision_in_one_place_only()
    {
        Assert.Equal(["PrivacyPortal.Web/Storage/Rows/DecisionRow.cs"], Web.Where(f => f.Text.Contains("new DecisionRow", StringComparison.Ordinal)).Select(f => f.File));
        Assert.Equal(["PrivacyPortal.Web/Storage/CaseFile.cs"], Web.Where(f => f.Text.Contains("DecisionRow.Of(", StringComparison.Ordinal)).Select(f => f.File));
        Assert.Equal(["PrivacyPortal.Web/Storage/Rows/InvalidationRow.cs"], Web.Where(f => f.Text.Contains("new InvalidationRow", StringComparison.Ordinal)).Select(f => f.File));
    }

    [Fact]
    public void Whatever_is_added_to_the_decisions_comes_from_a_decision()
    {
        var added = Web.SelectMany(f => Adding().Matches(f.Text).Select(m => (f.File, m.Value))).ToList();

        Assert.NotEmpty(added);
        Assert.All(added, one => Assert.Contains("RowOf(", one.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_writes_SQL_of_their_own_into_what_was_decided() =>
        Assert.DoesNotContain(Web, f => WritingByHand().IsMatch(f.Text));

    /// <summary>Each of the five says how: constants, or names of tables and columns from the model; values are parameters. In the one statement of Limits the framework makes them so.</summary>
    [Fact]
    public void SQL_by_hand_is_in_five_named_files_and_nowhere_else()
    {
        Assert.Equal(
            ["Appending.cs", "BackUp.cs", "BareStore.cs", "Prepared.cs", "Restore.cs"],
            Web.Where(f => f.Text.Contains("CommandText", StringComparison.Ordinal) || f.Text.Contains("CreateCommand", StringComparison.Ordinal)).Select(f => Path.GetFileName(f.File)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Web, f => RawSql().IsMatch(f.Text));
        Assert.Equal(["Limits.cs"], Web.Where(f => FrameworkSql().IsMatch(f.Text)).Select(f => Path.GetFileName(f.File)));
    }

    [Fact]
    public void Only_use_cases_that_ask_the_rule_touch_the_decisions_at_all()
    {
        var asking = Web.Where(f => f.Text.Contains("Decision.Decide(", StringComparison.Ordinal) || f.Text.Contains("Decision.Withdraw(", StringComparison.Ordinal)
            || f.Text.Contains("Decision.Undo(", StringComparison.Ordinal) || f.Text.Contains("Decision.MarkVoid(", StringComparison.Ordinal)).Select(f => f.File).ToHashSet();

        Assert.NotEmpty(asking);
        Assert.All(Web.Where(f => f.Text.Contains("file.RowOf(", StringComparison.Ordinal) && !f.File.EndsWith("CaseFile.cs", StringComparison.Ordinal)), f => Assert.Contains(f.File, asking));
        Assert.All(asking, file => Assert.DoesNotContain(".razor", file, StringComparison.Ordinal));
        Assert.DoesNotContain(Web, f => f.File.Contains("/Commands/", StringComparison.Ordinal) && asking.Contains(f.File));
        Assert.DoesNotContain(Web, f => f.File.Contains("/Import/", StringComparison.Ordinal) && f.Text.Contains("Decision", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"Decisions\.Add(Range)?\([^;]*;")]
    private static partial Regex Adding();

    [GeneratedRegex(@"(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(decisions|replies|signings|showings|invalidations)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WritingByHand();

    [GeneratedRegex(@"\b(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw|NpgsqlCommand|SqliteCommand)\b")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\b(FromSql|FromSqlInterpolated|ExecuteSql|ExecuteSqlAsync|ExecuteSqlInterpolated|ExecuteSqlInterpolatedAsync|SqlQuery)\b")]
    private static partial Regex FrameworkSql();
}
