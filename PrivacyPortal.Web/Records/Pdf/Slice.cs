namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Where a block is to be laid: on which format, between which margins, and how deep in other blocks.</summary>
internal readonly record struct Frame(PaperFormat Format, double X, double Width, int Depth)
{
    public Frame Inset(double left, double right) => Column(X + left, Width - left - right);

    public Frame Column(double x, double width) => new(Format, x, width, Depth + 1);
}

/// <summary>Something behind the text, as tall as what it holds: compared by identity.</summary>
internal sealed class Decoration(BoxStyle style, Frame frame)
{
    public BoxStyle Style { get; } = style;
    public double X { get; } = frame.X;
    public double Width { get; } = frame.Width;
    public int Depth { get; } = frame.Depth;
}

/// <summary>A piece of the page that is never cut: a line, a table row, a picture, a gap.</summary>
internal sealed record Slice(double Height)
{
    /// <summary>Draws it with its upper edge at the given height.</summary>
    public Action<PageCanvas, double>? Draw { get; init; }

    public bool KeepsWithNext { get; init; }

    /// <summary>Only room: left out at the head of a page.</summary>
    public bool IsGap { get; init; }

    /// <summary>Nothing in itself: what comes next stands on a new page.</summary>
    public bool BeginsPage { get; init; }

    public IReadOnlyList<Decoration> Behind { get; init; } = [];

    /// <summary>Printed again at the head of a page that begins with this slice: a table's headings.</summary>
    public Slice? Repeat { get; init; }

    public static Slice Gap(double height, bool keepsWithNext = false) => new(height) { IsGap = true, KeepsWithNext = keepsWithNext };

    public void Place(PageCanvas page, double y)
    {
        foreach (var decoration in Behind)
        {
            page.Decorate(decoration, y, y + Height);
        }

        Draw?.Invoke(page, y);
    }

    /// <summary>Without the room at the end, which what comes after brings of its own.</summary>
    public static List<Slice> WithoutEndGap(IEnumerable<Slice> laid)
    {
        var slices = laid.ToList();
        while (slices.Count > 0 && slices[^1].IsGap && slices[^1].Behind.Count == 0)
        {
            slices.RemoveAt(slices.Count - 1);
        }

        return slices;
    }

    /// <summary>Several slices that must stay together, as one.</summary>
    public static Slice Together(IReadOnlyList<Slice> parts) => new(parts.Sum(p => p.Height))
    {
        Draw = (page, y) =>
        {
            foreach (var part in parts)
            {
                part.Place(page, y);
                y += part.Height;
            }
        },
    };

    /// <summary>Several columns of slices side by side, as one.</summary>
    public static Slice Beside(IReadOnlyList<Slice> columns) => new(columns.Max(c => c.Height))
    {
        Draw = (page, y) =>
        {
            foreach (var column in columns)
            {
                column.Place(page, y);
            }
        },
    };
}

/// <summary>A part of a document that can be laid into a frame.</summary>
internal interface IBlock
{
    IEnumerable<Slice> Lay(Frame frame, TaggedElement parent);
}
