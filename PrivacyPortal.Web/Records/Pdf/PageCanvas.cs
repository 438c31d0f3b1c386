namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>One page to draw on: points, from the top left corner down.</summary>
internal sealed class PageCanvas(PaperFormat format, DocumentFonts fonts)
{
    // Boxes are known only when their contents end, and yet lie beneath them.
    private PdfBytes _beneath = new(1024);
    private PdfBytes _content = new(16 * 1024);
    private readonly List<(Decoration What, double From, double To)> _decorations = [];
    private readonly List<TaggedElement> _marked = [];
    private bool _unread;

    /// <summary>From 1, in its paper.</summary>
    public required int Number { get; init; }

    /// <summary>By mark: whose content it is.</summary>
    public IReadOnlyList<TaggedElement> Marked => _marked;

    /// <summary>The page object's number in the file, given before it is written.</summary>
    public int Id { get; set; }

    public void Draw(TaggedElement meaning, Action draw)
    {
        if (_unread)
        {
            draw();
            return;
        }

        var mark = _marked.Count;
        _marked.Add(meaning);
        meaning.StandsAt(new MarkedPlace(this, mark));
        _content.Add("/"u8).Add(meaning.Tag.ToString()).Add("<</MCID "u8).Add(mark).Add(">>BDC\n"u8);
        draw();
        _content.Add("EMC\n"u8);
    }

    public void DrawOrnament(Action draw)
    {
        if (_unread)
        {
            draw();
            return;
        }

        _content.Add("/Artifact BMC\n"u8);
        draw();
        _content.Add("EMC\n"u8);
    }

    /// <summary>Draws what is on the paper a second time: for the eye, not for screen readers.</summary>
    public void DrawUnread(Action draw) => DrawOrnament(() =>
    {
        _unread = true;
        draw();
        _unread = false;
    });

    public void DrawFooter(Action draw)
    {
        _content.Add("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8);
        draw();
        _content.Add("EMC\n"u8);
    }

    public void Text(SetLine line, double x, double baseline) =>
        new TextOutput(_content, fonts).Write(line, x, format.Height - baseline);

    public void Line(double x1, double y1, double x2, double y2, double width, Colour colour)
    {
        Paint(_content, colour, "RG"u8);
        _content.Number(width).Add(" w\n"u8);
        Point(x1, y1, "m"u8);
        Point(x2, y2, "l"u8);
        _content.Add("S\n"u8);
    }

    /// <summary>Pen strokes as smooth lines with round ends.</summary>
    public void Strokes(PenDrawing drawing, double x, double y, double scale, double width, Colour colour)
    {
        _content.Add("q 1 J 1 j\n"u8).Number(width).Add(" w\n"u8);
        Paint(_content, colour, "RG"u8);
        foreach (var stroke in drawing.Strokes.Where(s => s.Count > 0))
        {
            Stroke(stroke, p => (x + p.X * scale, format.Height - y - p.Y * scale));
        }

        _content.Add("Q\n"u8);
    }

    /// <summary>Squares of a code such as QR, dark where true; neighbours in a row are one rectangle, so that no gaps show.</summary>
    public void Modules(bool[,] modules, double x, double y, double size)
    {
        var count = modules.GetLength(0);
        _content.Add("q "u8).Number(size / count).Add(" 0 0 "u8).Number(-size / count).Add(" "u8)
            .Numbers(x, format.Height - y).Add("cm\n"u8);
        Paint(_content, PaperStyle.Black, "rg"u8);
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++)
            {
                var from = column;
                while (column < count && modules[row, column])
                {
                    column++;
                }

                if (column > from)
                {
                    _content.Add(from).Add(" "u8).Add(row).Add(" "u8).Add(column - from).Add(" 1 re\n"u8);
                }
            }
        }

        _content.Add("f Q\n"u8);
    }

    /// <summary>Where something stands on the sheet: left, bottom, right, top, as it comes out.</summary>
    public (double Left, double Bottom, double Right, double Top) BoxOf(double x, double y, double width, double height) =>
        (x * format.Magnified, (format.Height - y - height) * format.Magnified, (x + width) * format.Magnified, (format.Height - y) * format.Magnified);

    /// <summary>Notes that a decoration lies behind what stands from one height to another.</summary>
    public void Decorate(Decoration what, double from, double to)
    {
        var last = _decorations.FindLastIndex(d => ReferenceEquals(d.What, what));
        if (last >= 0)
        {
            _decorations[last] = (what, _decorations[last].From, Math.Max(to, _decorations[last].To));
        }
        else
        {
            _decorations.Add((what, from, to));
        }
    }

    /// <summary>The finished page, compressed: nothing is drawn on it any more, and its room is given back.</summary>
    public byte[] Finish()
    {
        foreach (var (what, from, to) in _decorations.OrderBy(d => d.What.Depth))
        {
            _beneath.Add("/Artifact BMC\n"u8);
            Fill(what.Style.Fill, what.X, from, what.Width, to - from);
            Fill(what.Style.Edge, what.X, from, PaperStyle.EdgeLine, to - from);
            Frame(what, from, to);
            _beneath.Add("EMC\n"u8);
        }

        var whole = new PdfBytes(_beneath.Length + _content.Length + 64);
        if (format.Magnified != 1)
        {
            whole.Numbers(format.Magnified, 0, 0, format.Magnified, 0, 0).Add("cm\n"u8);
        }

        whole.Add(_beneath.Written).Add(_content.Written);
        (_beneath, _content) = (new PdfBytes(0), new PdfBytes(0));
        _decorations.Clear();
        return PdfFile.Deflated(whole.Written);
    }

    private void Fill(Colour? colour, double x, double y, double width, double height)
    {
        if (colour is { } fill)
        {
            Paint(_beneath, fill, "rg"u8);
            _beneath.Numbers(x, format.Height - y - height, width, height).Add("re f\n"u8);
        }
    }

    private void Frame(Decoration what, double from, double to)
    {
        if (what.Style.Border is { } border)
        {
            Paint(_beneath, border, "RG"u8);
            _beneath.Number(PaperStyle.HairLine).Add(" w "u8)
                .Numbers(what.X, format.Height - to, what.Width, to - from).Add("re S\n"u8);
        }
    }

    private void Stroke(IReadOnlyList<PenPoint> stroke, Func<PenPoint, (double X, double Y)> place)
    {
        var at = place(stroke[0]);
        _content.Numbers(at.X, at.Y).Add("m\n"u8);
        for (var i = 1; i < stroke.Count - 1; i++)
        {
            // Through the middles between points, each point drawing the curve towards itself (a quadratic, written as a cubic).
            var control = place(stroke[i]);
            var next = place(stroke[i + 1]);
            var middle = (X: (control.X + next.X) / 2, Y: (control.Y + next.Y) / 2);
            _content.Numbers(
                at.X + 2 * (control.X - at.X) / 3, at.Y + 2 * (control.Y - at.Y) / 3,
                middle.X + 2 * (control.X - middle.X) / 3, middle.Y + 2 * (control.Y - middle.Y) / 3,
                middle.X, middle.Y).Add("c\n"u8);
            at = middle;
        }

        var end = place(stroke[^1]);
        _content.Numbers(end.X, end.Y).Add("l S\n"u8);
    }

    private void Point(double x, double y, ReadOnlySpan<byte> what) =>
        _content.Numbers(x, format.Height - y).Add(what).Add("\n"u8);

    private static void Paint(PdfBytes to, Colour colour, ReadOnlySpan<byte> what) =>
        to.Numbers((colour.Rgb >> 16 & 255) / 255.0, (colour.Rgb >> 8 & 255) / 255.0, (colour.Rgb & 255) / 255.0).Add(what).Add("\n"u8);
}
