namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>One cell: its content, and whether it is a heading.</summary>
internal sealed record TableCell(IReadOnlyList<TextSpan> Text, TextStyle Style, HeadingOf? Heads, Content? Content);

/// <summary>A table's columns and rows.</summary>
internal sealed class TableComposer
{
    private readonly List<IReadOnlyList<TableCell>> _rows = [];
    private IReadOnlyList<double> _shares = [1];
    private IReadOnlyList<TableCell>? _headings;

    /// <summary>The columns' shares of the width.</summary>
    public TableComposer Columns(params IReadOnlyList<double> shares)
    {
        _shares = shares;
        return this;
    }

    /// <summary>Column headings, printed again on each page that the table runs on to.</summary>
    public TableComposer Headings(params IReadOnlyList<string> titles)
    {
        _headings = [.. titles.Select(t => new TableCell([new TextSpan(t, PaperStyle.TableHead)], PaperStyle.TableHead, HeadingOf.Column, null))];
        return this;
    }

    public TableComposer Row(Action<TableRowComposer> compose)
    {
        var row = new TableRowComposer();
        compose(row);
        _rows.Add(row.Cells);
        return this;
    }

    internal IBlock ToBlock() => new TableBlock(_shares, _headings, _rows);
}

/// <summary>One row's cells, from the first column on.</summary>
internal sealed class TableRowComposer
{
    private readonly List<TableCell> _cells = [];

    public IReadOnlyList<TableCell> Cells => _cells;

    /// <summary>A cell that names its row.</summary>
    public TableRowComposer Heading(string text)
    {
        var style = PaperStyle.Cell with { Bold = true };
        return Add(new TableCell([new TextSpan(text, style)], style, HeadingOf.Row, null));
    }

    public TableRowComposer Cell(string text, TextStyle? style = null)
    {
        var look = style ?? PaperStyle.Cell;
        return Add(new TableCell([new TextSpan(text, look)], look, null, null));
    }

    public TableRowComposer Cell(Action<Content> compose)
    {
        var content = new Content();
        compose(content);
        return Add(new TableCell([], PaperStyle.Cell, null, content));
    }

    private TableRowComposer Add(TableCell cell)
    {
        _cells.Add(cell);
        return this;
    }
}

/// <summary>A table with thin lines between its rows. A row stays whole unless it is taller than half a page.</summary>
internal sealed class TableBlock(
    IReadOnlyList<double> shares, IReadOnlyList<TableCell>? headings, IReadOnlyList<IReadOnlyList<TableCell>> rows) : IBlock
{
    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        var table = parent.Child(Tag.Table);
        Slice? repeat = null;
        if (headings is not null)
        {
            // At the head of a later page they are for the eye only: a screen reader has read them once.
            var again = Whole(Cells(headings, frame, new TaggedElement(Tag.TR, null)), frame);
            repeat = again with { Draw = (page, y) => page.DrawUnread(() => again.Draw!(page, y)) };
            yield return Whole(Cells(headings, frame, table.Child(Tag.TR)), frame) with { KeepsWithNext = true };
        }

        foreach (var row in rows)
        {
            var cells = Cells(row, frame, table.Child(Tag.TR));
            var whole = Whole(cells, frame);
            IEnumerable<Slice> parts = whole.Height <= frame.Format.Room / 2 ? [whole] : InLines(cells, frame);
            foreach (var part in parts)
            {
                yield return part with { Repeat = repeat };
            }
        }

        yield return Slice.Gap(PaperStyle.Body.SpaceAfter);
    }

    private static Slice Whole(List<List<Slice>> cells, Frame frame) =>
        Slice.Together([Padding, Slice.Beside(cells.ConvertAll(Slice.Together)), LineBelow(frame)]);

    private static IEnumerable<Slice> InLines(List<List<Slice>> cells, Frame frame)
    {
        yield return Padding with { KeepsWithNext = true };
        var count = cells.Max(c => c.Count);
        for (var i = 0; i < count; i++)
        {
            yield return Slice.Beside([.. cells.Where(c => c.Count > i).Select(c => c[i])]) with { KeepsWithNext = i == count - 1 };
        }

        yield return LineBelow(frame);
    }

    private static Slice Padding => new(PaperStyle.CellPadding);

    private static Slice LineBelow(Frame frame) => new(PaperStyle.CellPadding + PaperStyle.HairLine)
    {
        Draw = (page, y) => page.DrawOrnament(() => page.Line(
            frame.X, y + PaperStyle.CellPadding, frame.X + frame.Width, y + PaperStyle.CellPadding, PaperStyle.HairLine, PaperStyle.Rule)),
    };

    private List<List<Slice>> Cells(IReadOnlyList<TableCell> cells, Frame frame, TaggedElement row)
    {
        var all = shares.Sum();
        var x = frame.X;
        List<List<Slice>> columns = [];
        for (var i = 0; i < cells.Count; i++)
        {
            var width = frame.Width * shares[Math.Min(i, shares.Count - 1)] / all;
            // The first and the last column stand flush with the text around the table.
            var left = i == 0 ? 0 : PaperStyle.CellPadding;
            var right = i == cells.Count - 1 ? 0 : PaperStyle.CellPadding;
            columns.Add(Cell(cells[i], frame.Column(x, width).Inset(left, right), row));
            x += width;
        }

        return columns;
    }

    private static List<Slice> Cell(TableCell cell, Frame frame, TaggedElement row)
    {
        var meaning = row.Child(cell.Heads is null ? Tag.TD : Tag.TH, heads: cell.Heads);
        return Slice.WithoutEndGap(cell.Content is { } content
            ? content.Lay(frame, meaning)
            : TextBlock.Lines(cell.Text, cell.Style, frame, meaning));
    }
}
