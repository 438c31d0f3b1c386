namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Room, with a thin line through it or without.</summary>
internal sealed class SpaceBlock(double height, Colour? line) : IBlock
{
    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        yield return line is not { } colour
            ? Slice.Gap(height)
            : new Slice(height)
            {
                Draw = (page, y) => page.DrawOrnament(() =>
                    page.Line(frame.X, y + height / 2, frame.X + frame.Width, y + height / 2, PaperStyle.HairLine, colour)),
            };
    }
}

/// <summary>A box round other blocks; over a page's end it is closed and opened again.</summary>
internal sealed class BoxBlock(BoxStyle style, Content content) : IBlock
{
    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        Decoration[] box = [new Decoration(style, frame)];
        var inside = frame.Inset(style.Padding, style.Padding);
        var slices = Slice.WithoutEndGap(content.Lay(inside, parent));

        yield return new Slice(style.Padding) { Behind = box, KeepsWithNext = true };
        for (var i = 0; i < slices.Count; i++)
        {
            var isLast = i == slices.Count - 1;
            yield return slices[i] with { Behind = [.. box, .. slices[i].Behind], KeepsWithNext = slices[i].KeepsWithNext || isLast };
        }

        yield return new Slice(style.Padding) { Behind = box };
        yield return Slice.Gap(PaperStyle.Body.SpaceAfter);
    }
}

/// <summary>Columns side by side. What no page can hold side by side stands one below the other.</summary>
internal sealed class RowBlock(IReadOnlyList<(double Share, Content Content)> columns) : IBlock
{
    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        if (frame.Format.StacksColumns)
        {
            return columns.SelectMany(c => c.Content.Lay(frame, parent));
        }

        var all = columns.Sum(c => c.Share);
        var room = frame.Width - PaperStyle.ColumnGap * (columns.Count - 1);
        var x = frame.X;
        List<List<Slice>> laid = [];
        foreach (var (share, content) in columns)
        {
            var width = room * share / all;
            laid.Add(Slice.WithoutEndGap(content.Lay(frame.Column(x, width), parent)));
            x += width + PaperStyle.ColumnGap;
        }

        var row = Slice.Beside(laid.ConvertAll(Slice.Together));
        return [.. row.Height <= frame.Format.Room / 2 ? [row] : laid.SelectMany(c => c), Slice.Gap(PaperStyle.Body.SpaceAfter)];
    }
}

/// <summary>A picture with words for those who cannot see it.</summary>
internal sealed class FigureBlock(double width, double height, string alt, Action<PageCanvas, double, double> draw) : IBlock
{
    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        var meaning = parent.Child(Tag.Figure, alt);
        yield return new Slice(height)
        {
            Draw = (page, y) =>
            {
                meaning.Box = page.BoxOf(frame.X, y, Math.Min(width, frame.Width), height);
                page.Draw(meaning, () => draw(page, frame.X, y));
            },
        };
    }
}

/// <summary>A list with a mark before each entry.</summary>
internal sealed class ListBlock(TextStyle style, IReadOnlyList<IReadOnlyList<TextSpan>> entries) : IBlock
{
    private const double Indent = 14;

    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        var list = parent.Child(Tag.L);
        foreach (var entry in entries)
        {
            var item = list.Child(Tag.LI);
            var mark = TextBlock.Lines([new TextSpan("•", style)], style, frame, item.Child(Tag.Lbl)).First();
            var first = true;
            foreach (var line in TextBlock.Lines(entry, style, frame.Inset(Indent, 0), item.Child(Tag.LBody)))
            {
                yield return first ? Slice.Beside([mark, line]) with { KeepsWithNext = line.KeepsWithNext } : line;
                first = false;
            }

            yield return Slice.Gap(style.SpaceAfter / 2);
        }

        yield return Slice.Gap(style.SpaceAfter / 2);
    }
}
