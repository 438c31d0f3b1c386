namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>A box to tick with a pen, and what it says. The box is for the eye and the hand; its words are read.</summary>
internal sealed class TickBlock(string label, bool keepsWithNext) : IBlock
{
    private const double Side = 11;

    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        var style = PaperStyle.Tick;
        var lines = TextBlock.Lines([new TextSpan(label, style)], style, frame.Inset(Side + 7, 0), parent.Child(Tag.P)).ToList();
        var box = new Slice(style.Leading)
        {
            Draw = (page, y) => page.DrawOrnament(() => Square(page, frame.X, y + (style.Leading - Side) / 2)),
        };
        yield return Slice.Beside([box, Slice.Together(lines)]) with { KeepsWithNext = keepsWithNext };
    }

    private static void Square(PageCanvas page, double x, double y)
    {
        page.Line(x, y, x + Side, y, PaperStyle.FillInLine, PaperStyle.Ink);
        page.Line(x, y + Side, x + Side, y + Side, PaperStyle.FillInLine, PaperStyle.Ink);
        page.Line(x, y, x, y + Side, PaperStyle.FillInLine, PaperStyle.Ink);
        page.Line(x + Side, y, x + Side, y + Side, PaperStyle.FillInLine, PaperStyle.Ink);
    }
}

/// <summary>A line to write on, with what belongs there beneath it.</summary>
internal sealed class WritingLineBlock(string label, bool keepsWithNext) : IBlock
{
    private const double Room = 42;

    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        yield return new Slice(Room)
        {
            KeepsWithNext = true,
            Draw = (page, y) => page.DrawOrnament(() => page.Line(frame.X, y + Room - 3, frame.X + frame.Width, y + Room - 3, PaperStyle.FillInLine, PaperStyle.Ink)),
        };
        foreach (var line in TextBlock.Lines([new TextSpan(label, PaperStyle.Label)], PaperStyle.Label, frame, parent.Child(Tag.P)))
        {
            yield return line with { KeepsWithNext = line.KeepsWithNext || keepsWithNext };
        }
    }
}
