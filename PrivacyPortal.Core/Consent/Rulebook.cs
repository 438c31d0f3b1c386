using System.Text;
using PrivacyPortal.Core.Consent.Rows;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Who may decide, as an ordered table: the first row that matches wins, read top to bottom like rules.md 2.3.
/// The only maker of rulings. A case that no row knows waits (D-E4): the table never fails open.
/// </summary>
public static class Rulebook
{
    private static readonly RuleRow[] Rows =
    [
        .. Gates.Rows,
        .. UncertainAge.Rows,
        .. RuleRow.Of(c => c.Age.IsAtLeast(18), Adults.Rows),
        .. RuleRow.Of(c => c.Age.IsAtLeast(c.DecidesFrom), YoungPeople.Rows),
        .. Children.Rows,
    ];

    /// <summary>The table as staff read it: row and text, in order.</summary>
    public static IReadOnlyList<(string Row, string Reads)> Table { get; } = [.. Rows.Select(r => (r.Id, r.Reads))];

    /// <summary>The hash of the table and the age policy, kept on each decision (rules.md 3.3, field 13).</summary>
    public static ContentHash PolicyHash(AgePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var text = string.Join('\n', Rows.Select(r => r.Id + " " + r.Reads).Append(policy.Canonical()));
        return ContentHash.Of(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Rules on one case.</summary>
    /// <exception cref="ArgumentException">Two replies by one person, no reply at all, or a birth date that no living person can have.</exception>
    public static Ruling Rule(ConsentCase consentCase)
    {
        ArgumentNullException.ThrowIfNull(consentCase);
        if (consentCase.Replies.Count == 0)
        {
            throw new ArgumentException("Nobody has answered: there is nothing to rule on.", nameof(consentCase));
        }

        if (consentCase.Replies.DistinctBy(r => r.By).Count() != consentCase.Replies.Count)
        {
            throw new ArgumentException("One person has answered twice; only their latest answer may be in the case.", nameof(consentCase));
        }

        if (!consentCase.About.Born.IsPossibleOn(consentCase.Today))
        {
            throw new ArgumentException("The date of birth is not one that a living person can have (T-13).", nameof(consentCase));
        }

        return RuleRow.First(Rows, consentCase);
    }
}
