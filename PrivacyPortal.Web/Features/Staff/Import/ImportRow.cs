using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;

namespace PrivacyPortal.Web.Features.Staff.Import;

/// <summary>One row of the file, read, with everything that is wrong with it.</summary>
internal sealed record ImportRow
{
    private static readonly Dictionary<string, AuthorityKind> Relations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mother"] = AuthorityKind.Mother,
        ["father"] = AuthorityKind.Father,
        ["second parent"] = AuthorityKind.SecondParent,
        ["step-parent by agreement"] = AuthorityKind.StepParentByAgreement,
        ["lives-with order"] = AuthorityKind.ChildArrangementsOrder,
        ["guardian"] = AuthorityKind.Guardian,
        ["adopter"] = AuthorityKind.Adopter,
        ["special guardian"] = AuthorityKind.SpecialGuardian,
        ["step-parent"] = AuthorityKind.StepParent,
        ["grandparent"] = AuthorityKind.Grandparent,
        ["brother or sister"] = AuthorityKind.BrotherOrSister,
        ["partner"] = AuthorityKind.Partner,
        ["other relative"] = AuthorityKind.OtherRelative,
        ["other adult"] = AuthorityKind.OtherAdult,
        ["foster carer"] = AuthorityKind.FosterOrResidentialCarer,
    };

    private static readonly Dictionary<string, EvidenceLevel> Evidences = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = EvidenceLevel.Said,
        ["none"] = EvidenceLevel.None,
        ["said"] = EvidenceLevel.Said,
        ["confirmed"] = EvidenceLevel.Corroborated,
        ["document"] = EvidenceLevel.DocumentSeen,
    };

    private static readonly Dictionary<string, DateQuality> Qualities = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = DateQuality.Told,
        ["document"] = DateQuality.Seen,
        ["told"] = DateQuality.Told,
        ["referrer"] = DateQuality.Referrer,
        ["office"] = DateQuality.Assigned,
        ["guess"] = DateQuality.Guess,
    };

    private static readonly Dictionary<string, Knows> Knowing = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Knows.No,
        ["no"] = Knows.No,
        ["partly"] = Knows.Partly,
        ["yes"] = Knows.Yes,
    };

    /// <summary>Its line in the file, as a spreadsheet numbers them.</summary>
    public required int Line { get; init; }

    /// <summary>The name as it stands in the file, for the report.</summary>
    public required string Name { get; init; }

    public required string Reference { get; init; }

    public required PersonFacts? Facts { get; init; }

    /// <summary>What they are to those in <see cref="Of"/>.</summary>
    public required AuthorityKind? Kind { get; init; }

    public required IReadOnlyList<string> Of { get; init; }

    public required EvidenceLevel Evidence { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Somebody of that name and date of birth is in the portal already; the row adds nobody.</summary>
    public bool IsKnown { get; init; }

    public static bool IsParent(AuthorityKind kind) => kind is AuthorityKind.Mother or AuthorityKind.Father or AuthorityKind.SecondParent
        or AuthorityKind.StepParent or AuthorityKind.StepParentByAgreement or AuthorityKind.Adopter;

    internal static ImportRow Read(int line, Func<string, string> cell, bool tooManyCells, DateOnly today)
    {
        var problems = new List<string>();
        if (tooManyCells)
        {
            problems.Add("This row has more cells than there are columns. Look for a comma too many.");
        }

        var entry = new PersonEntry
        {
            Name = cell("name"),
            Called = cell("called"),
            Born = cell("born"),
            BornQuality = Look(Qualities, cell("born known by"), "born known by", problems),
            ChildKnows = Look(Knowing, cell("child knows"), "child knows", problems),
            Language = LanguageOf(cell("language"), problems),
        };
        var facts = entry.Read(today, out var wrong);
        problems.AddRange(wrong.Select(p => $"{p.FieldId}: {p.Words}"));
        var (relation, of) = (cell("relation"), cell("of").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (relation.Length == 0 != (of.Length == 0))
        {
            problems.Add("relation and of go together: what this person is, and to whom, by the reference in this file.");
        }

        return new ImportRow
        {
            Line = line,
            Name = cell("name"),
            Reference = cell("reference"),
            Facts = facts,
            Kind = relation.Length == 0 ? null : Look(Relations, relation, "relation", problems),
            Of = [.. of.Distinct(StringComparer.OrdinalIgnoreCase)],
            Evidence = Look(Evidences, cell("evidence"), "evidence", problems),
            Problems = problems,
        };
    }

    private static T Look<T>(Dictionary<string, T> words, string typed, string column, List<string> problems)
    {
        if (!words.TryGetValue(typed, out var value))
        {
            problems.Add($"{column}: write {string.Join(", ", words.Keys.Where(w => w.Length > 0).SkipLast(1))} or {words.Keys.Last()}.");
        }

        return value!;
    }

    private static string LanguageOf(string typed, List<string> problems)
    {
        var found = typed.Length == 0 ? Languages.English
            : Languages.All.FirstOrDefault(l => string.Equals(l.Key, typed, StringComparison.OrdinalIgnoreCase) || string.Equals(l.Value, typed, StringComparison.OrdinalIgnoreCase)).Key;
        if (found is null)
        {
            problems.Add("language: write its English name, such as Polish.");
        }

        return found ?? Languages.English;
    }
}
