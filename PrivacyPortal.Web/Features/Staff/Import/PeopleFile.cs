using System.Text;
using CsvHelper;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.Import;

/// <summary>
/// A table of people as a spreadsheet saves it: commas, semicolons or tabs; UTF-8, UTF-16 or the old Windows letters. Reads every row and
/// says everything that is wrong at once, by its line; decides nothing and saves nothing.
/// </summary>
internal sealed class PeopleFile
{
    public const int MostRows = 50_000;
    public const int MostBytes = 20 * 1024 * 1024;

    private static readonly string[] Needed = ["name", "born"];

    private PeopleFile(IReadOnlyList<ImportRow> rows, string? problem)
    {
        Rows = rows;
        Problem = problem;
    }

    /// <summary>The columns, in the order of the template. Only name and born have to be there.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["reference", "name", "called", "born", "born known by", "language", "child knows", "relation", "of", "evidence"];

    /// <summary>The template, with two made-up rows that say what goes where.</summary>
    public static string Template { get; } =
        string.Join(',', Columns) + "\r\n"
        + "F1-1,Example Child,Ex,3 May 2016,told,English,no,,,\r\n"
        + "F1-2,Example Mother,,about thirty,,English,,mother,F1-1,said\r\n";

    public IReadOnlyList<ImportRow> Rows { get; }

    /// <summary>Why the file as a whole can't be read.</summary>
    public string? Problem { get; }

    /// <summary>Reads it.</summary>
    public static PeopleFile Read(byte[] bytes, DateOnly today)
    {
        if (bytes.Length > MostBytes)
        {
            return Wrong($"The file is larger than {MostBytes / 1024 / 1024} MB. Split it into several.");
        }

        if (Decode(bytes) is not { } text)
        {
            return Wrong("This is not a table of text. Save it from the spreadsheet as CSV (UTF-8), and choose that file.");
        }

        using var table = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = SeparatorOf(text), TrackLineNumbers = true, TrimWhitespace = true });
        try
        {
            return Read(table, today);
        }
        catch (CsvFormatException)
        {
            return Wrong($"Line {table.LineNumber} can't be read. Look for a quotation mark too many.");
        }
    }

    private static PeopleFile Read(CsvReader table, DateOnly today)
    {
        if (!table.Read())
        {
            return Wrong("The file is empty. The first row has to name the columns, as in the template.");
        }

        List<string> names = [.. Cells(table).Select(h => h.Trim().ToLowerInvariant())];
        if (Needed.Where(c => !names.Contains(c)).ToList() is { Count: > 0 } missing)
        {
            return Wrong($"The first row has no column '{string.Join("' and no column '", missing)}'. Name the columns as in the template.");
        }

        if (names.FirstOrDefault(n => n.Length > 0 && !Columns.Contains(n)) is { } unknown)
        {
            return Wrong($"The portal keeps nothing called '{Shorten(unknown)}'. Take that column out; the template names those that it keeps.");
        }

        if (names.Where(n => n.Length > 0).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return Wrong($"The column '{twice.Key}' is there twice. Take one of them out.");
        }

        var rows = new List<ImportRow>();
        while (table.Read())
        {
            var cells = Cells(table);
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                return Wrong($"The file has more than {MostRows:N0} people. Split it into several.");
            }

            rows.Add(ImportRow.Read((int)table.LineNumber, column => names.IndexOf(column) is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "", cells.Length > names.Count, today));
        }

        return rows.Count == 0 ? Wrong("There is nobody in this file, only the names of the columns.") : new PeopleFile(Checked(rows), null);
    }

    private static string[] Cells(CsvReader table) => [.. Enumerable.Range(0, table.FieldCount).Select(table.GetString)];

    // Whatever stands most often in the row of names.
    private static char SeparatorOf(string text)
    {
        var first = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static PeopleFile Wrong(string problem) => new([], problem);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    // What one row can't see: the same reference or person twice, and relations that lead nowhere or round in a circle.
    private static List<ImportRow> Checked(List<ImportRow> rows)
    {
        var byReference = rows.Where(r => r.Reference.Length > 0).ToLookup(r => r.Reference, StringComparer.OrdinalIgnoreCase);
        var byName = rows.Where(r => r.Facts is not null).ToLookup(r => SearchName.Of(r.Facts!.Name.Text));
        return rows.ConvertAll(row => row with
        {
            Problems =
            [
                .. row.Problems,
                .. byReference[row.Reference].FirstOrDefault(o => o.Line < row.Line) is { } same ? [$"Line {same.Line} has the reference {row.Reference} too."] : Array.Empty<string>(),
                .. row.Facts is { } facts && byName[SearchName.Of(facts.Name.Text)].FirstOrDefault(o => o.Line < row.Line && Overlap(o.Facts!.Born, facts.Born)) is { } twin
                    ? [$"This person is in the file twice: line {twin.Line} has the same name and date of birth."] : Array.Empty<string>(),
                .. row.Of.SelectMany(of => ProblemOf(row, of, [.. byReference[of]])),
            ],
        });
    }

    private static IEnumerable<string> ProblemOf(ImportRow row, string of, IReadOnlyList<ImportRow> found) => found switch
    {
        [] => [$"Nobody in this file has the reference {Shorten(of)}."],
        [var child, ..] when child.Line == row.Line => ["A person can't be their own parent or relative."],
        [{ Facts: { } child }, ..] when row.Facts is { } parent && row.Kind is { } kind && ImportRow.IsParent(kind) && parent.Born.Earliest >= child.Born.Latest
            => [$"This parent was not born before the child with the reference {Shorten(of)}. Check both dates."],
        _ => [],
    };

    private static bool Overlap(DateOfBirth one, DateOfBirth other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes.AsSpan(3)),
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true).GetString(bytes.AsSpan(2)),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true).GetString(bytes.AsSpan(2)),
                _ when bytes.Contains((byte)0) => null,
                _ => new UTF8Encoding(false, true).GetString(bytes),
            };
        }
        catch (ArgumentException)
        {
            // Not UTF-8: as older spreadsheets save it.
            return bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
                ? null : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
