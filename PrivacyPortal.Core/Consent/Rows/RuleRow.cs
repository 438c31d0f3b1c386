namespace PrivacyPortal.Core.Consent.Rows;

/// <summary>One line of the decision table: when it applies and what follows.</summary>
/// <param name="Id">The row of rules.md 2.3, such as <c>D-C4</c>.</param>
/// <param name="Reads">The row as staff read it.</param>
internal sealed record RuleRow(string Id, string Reads, Func<ConsentCase, bool> When, Func<ConsentCase, Ruling> Then)
{
    /// <summary>The rows for the cases of one block only.</summary>
    public static IEnumerable<RuleRow> Of(Func<ConsentCase, bool> block, IEnumerable<RuleRow> rows) =>
        rows.Select(row => row with { When = c => block(c) && row.When(c) });

    /// <summary>What the first row that matches says.</summary>
    public static Ruling First(IEnumerable<RuleRow> rows, ConsentCase c) => rows.First(row => row.When(c)).Then(c);
}
