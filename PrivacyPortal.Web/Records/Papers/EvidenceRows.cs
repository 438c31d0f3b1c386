using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>One column of what an evidence pack lists.</summary>
internal sealed record EvidenceColumn<T>(string Heading, double Share, Func<T, string> Words);

/// <summary>Lists of an evidence pack: a table, and in large print one entry below the other, as no table of four columns can be read there.</summary>
internal static class EvidenceRows
{
    private static readonly TextStyle _first = PaperStyle.Asked with { KeepsWithNext = true };

    private static readonly TextStyle _below = PaperStyle.Cell with { SpaceAfter = 2, KeepsWithNext = true };

    public static void List<T>(this Content c, PaperFormat format, IReadOnlyList<T> rows, string whenNone, params IReadOnlyList<EvidenceColumn<T>> columns)
    {
        if (rows.Count == 0)
        {
            c.Paragraph(whenNone);
        }
        else if (format.StacksColumns)
        {
            foreach (var row in rows)
            {
                Stacked(c, row, columns);
            }
        }
        else
        {
            c.Table(table =>
            {
                table.Columns([.. columns.Select(column => column.Share)]).Headings([.. columns.Select(column => column.Heading)]);
                foreach (var row in rows)
                {
                    table.Row(cells =>
                    {
                        cells.Heading(columns[0].Words(row));
                        foreach (var column in columns.Skip(1))
                        {
                            cells.Cell(column.Words(row));
                        }
                    });
                }
            });
        }
    }

    private static void Stacked<T>(Content c, T row, IReadOnlyList<EvidenceColumn<T>> columns)
    {
        c.Paragraph(columns[0].Words(row).Replace("\n", ", ", StringComparison.Ordinal), _first);
        foreach (var column in columns.Skip(1))
        {
            if (column.Words(row) is { Length: > 0 } words)
            {
                c.Paragraph(p => p.Text($"{column.Heading}: ").Strong(words), _below);
            }
        }

        c.Rule(10);
    }
}
