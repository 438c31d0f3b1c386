namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>A heading or paragraph: lines that may run over to the next page, never one alone.</summary>
internal sealed class TextBlock(Tag tag, TextStyle style, IReadOnlyList<TextSpan> spans) : IBlock
{
    /// <summary>That others lead here; nothing for most.</summary>
    public Landmark? Landmark { get; init; }

    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        if (style.SpaceBefore > 0)
        {
            yield return Slice.Gap(style.SpaceBefore, keepsWithNext: true);
        }

        var isFirst = true;
        foreach (var line in Lines(spans, style, frame, parent.Child(tag, language: style.Language)))
        {
            yield return isFirst && Landmark is { } landmark ? line with { Draw = (page, y) => Draw(line, landmark, page, y) } : line;
            isFirst = false;
        }

        if (style.SpaceAfter > 0)
        {
            yield return Slice.Gap(style.SpaceAfter, style.KeepsWithNext);
        }
    }

    /// <summary>The lines of a text as slices. Text that begins right to left stands at the right.</summary>
    public static IEnumerable<Slice> Lines(IReadOnlyList<TextSpan> spans, TextStyle style, Frame frame, TaggedElement meaning)
    {
        var lines = Typesetting.Lines(spans, frame.Width, out var rightToLeft);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var x = rightToLeft && !style.StandsLeft ? frame.X + frame.Width - line.Width : frame.X;
            yield return new Slice(style.Leading)
            {
                Draw = (page, y) => page.Draw(meaning, () => page.Text(line, x, y + Baseline(style))),
                KeepsWithNext = style.KeepsWithNext || (i < lines.Count - 1 && (i == 0 || i == lines.Count - 2)),
            };
        }
    }

    private static void Draw(Slice line, Landmark landmark, PageCanvas page, double y)
    {
        landmark.StandsOn(page, y);
        line.Draw!(page, y);
    }

    /// <summary>How far below a line's upper edge its letters stand.</summary>
    public static double Baseline(TextStyle style) => (style.Leading - style.Size) / 2 + style.Size * 0.82;
}
