namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>A heading that the contents page and the outline lead to: where it came to stand.</summary>
internal sealed class Landmark(string title, int level)
{
    public string Title => title;

    /// <summary>1 for a part, 2 for what is within one.</summary>
    public int Level => level;

    /// <summary>From 1, in its own paper; 0 as long as it was not laid.</summary>
    public int Page { get; private set; }

    public PageCanvas? Canvas { get; private set; }

    /// <summary>How far above the sheet's lower edge, as it comes out.</summary>
    public double Height { get; private set; }

    public void StandsOn(PageCanvas page, double y) => (Page, Canvas, Height) = (page.Number, page, page.BoxOf(0, y, 0, 0).Top);
}

/// <summary>What is where: each landmark with the number of its page, dots between for the eye.</summary>
internal sealed class ContentsBlock(IReadOnlyList<Landmark> landmarks) : IBlock
{
    private const double RoomForNumber = 26;
    private const double Indent = 14;
    private const double DotEvery = 5;
    private const double DotSize = 0.7;

    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent)
    {
        var all = parent.Child(Tag.TOC);
        foreach (var landmark in landmarks)
        {
            var style = landmark.Level == 1 ? PaperStyle.ContentsPart : PaperStyle.ContentsWithin;
            var meaning = all.Child(Tag.TOCI).Child(Tag.Reference);
            var left = frame.Inset((landmark.Level - 1) * Indent, RoomForNumber);
            var title = Typesetting.Lines([new TextSpan(landmark.Title, style)], left.Width, out _);
            var number = Typesetting.Lines([new TextSpan(Number(landmark), style)], RoomForNumber, out _)[0];
            for (var i = 0; i < title.Count; i++)
            {
                var (line, isLast) = (title[i], i == title.Count - 1);
                yield return new Slice(style.Leading)
                {
                    KeepsWithNext = !isLast,
                    Draw = (page, y) =>
                    {
                        var baseline = y + TextBlock.Baseline(style);
                        page.Draw(meaning, () => page.Text(line, left.X, baseline));
                        if (isLast)
                        {
                            var right = frame.X + frame.Width - number.Width;
                            page.DrawOrnament(() => Dots(page, left.X + line.Width, right, baseline));
                            page.Draw(meaning, () => page.Text(number, right, baseline));
                        }
                    },
                };
            }

            yield return Slice.Gap(style.SpaceAfter);
        }
    }

    private static string Number(Landmark landmark) => landmark.Page.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // On the same columns in every line.
    private static void Dots(PageCanvas page, double from, double to, double baseline)
    {
        for (var x = (Math.Floor(from / DotEvery) + 2) * DotEvery; x < to - DotEvery; x += DotEvery)
        {
            page.Line(x, baseline - DotSize, x + DotSize, baseline - DotSize, DotSize, PaperStyle.Quiet);
        }
    }
}

/// <summary>What stands after it begins on a new page.</summary>
internal sealed class NewPageBlock : IBlock
{
    public IEnumerable<Slice> Lay(Frame frame, TaggedElement parent) => [new Slice(0) { BeginsPage = true }];
}
