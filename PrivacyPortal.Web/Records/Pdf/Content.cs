namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>What stands on the paper, from top to bottom.</summary>
internal sealed class Content
{
    private readonly List<IBlock> _blocks = [];
    private readonly List<Landmark> _landmarks = [];

    /// <summary>Whether it tells on which page what stands, and so has to be laid twice.</summary>
    internal bool HasContents { get; private set; }

    internal IReadOnlyList<Landmark> Landmarks => _landmarks;

    /// <summary>The heading of a part, to which the contents and the outline lead.</summary>
    public Content Part(string title) => LandmarkAt(1, Tag.H2, PaperStyle.Heading2, title);

    /// <summary>The heading of something within a part.</summary>
    public Content WithinPart(string title) => LandmarkAt(2, Tag.H3, PaperStyle.Heading3, title);

    /// <summary>A list of the parts with their pages.</summary>
    public Content Contents()
    {
        HasContents = true;
        return Add(new ContentsBlock(_landmarks));
    }

    public Content NewPage() => Add(new NewPageBlock());

    public Content Heading1(string text) => Text(Tag.H1, PaperStyle.Heading1, text);

    public Content Heading2(string text) => Text(Tag.H2, PaperStyle.Heading2, text);

    public Content Heading3(string text) => Text(Tag.H3, PaperStyle.Heading3, text);

    public Content Paragraph(string text, TextStyle? style = null) => Text(Tag.P, style ?? PaperStyle.Body, text);

    /// <summary>A paragraph of several styles: <c>Paragraph(p => p.Text("Signed by ").Strong(name))</c>.</summary>
    public Content Paragraph(Action<RichText> compose, TextStyle? style = null)
    {
        var text = new RichText(style ?? PaperStyle.Body);
        compose(text);
        return Add(new TextBlock(Tag.P, style ?? PaperStyle.Body, text.Spans));
    }

    /// <summary>A quiet label with its value beneath, and more about it under that.</summary>
    public Content Field(string label, string value, string more) =>
        Paragraph(label, PaperStyle.Label).Paragraph(value, PaperStyle.Value).Paragraph(more, PaperStyle.Small);

    public Content Bullets(IEnumerable<string> entries, TextStyle? style = null)
    {
        var look = style ?? PaperStyle.Body;
        return Add(new ListBlock(look, [.. entries.Select(IReadOnlyList<TextSpan> (e) => [new TextSpan(e, look)])]));
    }

    public Content Table(Action<TableComposer> compose)
    {
        var table = new TableComposer();
        compose(table);
        return Add(table.ToBlock());
    }

    /// <summary>Columns side by side.</summary>
    public Content Row(Action<RowComposer> compose)
    {
        var row = new RowComposer();
        compose(row);
        return Add(new RowBlock(row.Columns));
    }

    public Content Box(BoxStyle style, Action<Content> compose)
    {
        var content = new Content();
        compose(content);
        return Add(new BoxBlock(style, content));
    }

    /// <summary>A pen drawing, as large as it fits into the given room and in the proportions of its pad.</summary>
    public Content Drawing(PenDrawing drawing, string alt, double width = 230, double height = 80)
    {
        var scale = Math.Min(width / Math.Max(1, drawing.Width), height / Math.Max(1, drawing.Height));
        return Add(new FigureBlock(width, height, alt, (page, x, y) =>
            page.Strokes(drawing, x, y, scale, PaperStyle.PenWidth, PaperStyle.Pen)));
    }

    /// <summary>A code of black squares, true where dark, row by row.</summary>
    public Content QrCode(bool[,] modules, string alt, double size = 84) =>
        Add(new FigureBlock(size, size, alt, (page, x, y) => page.Modules(modules, x, y, size)));

    /// <summary>A box to tick with a pen.</summary>
    public Content Tick(string label, bool keepsWithNext = false) => Add(new TickBlock(label, keepsWithNext));

    /// <summary>A line to write on, with what belongs there beneath it.</summary>
    public Content WritingLine(string label, bool keepsWithNext = false) => Add(new WritingLineBlock(label, keepsWithNext));

    public Content Rule(double height = 16) => Add(new SpaceBlock(height, PaperStyle.Rule));

    public Content Space(double height) => Add(new SpaceBlock(height, null));

    internal IEnumerable<Slice> Lay(Frame frame, TaggedElement parent) => _blocks.SelectMany(b => b.Lay(frame, parent));

    private Content LandmarkAt(int level, Tag tag, TextStyle style, string title)
    {
        _landmarks.Add(new Landmark(title, level));
        return Add(new TextBlock(tag, style, [new TextSpan(title, style)]) { Landmark = _landmarks[^1] });
    }

    private Content Text(Tag tag, TextStyle style, string text) => Add(new TextBlock(tag, style, [new TextSpan(text, style)]));

    private Content Add(IBlock block)
    {
        _blocks.Add(block);
        return this;
    }
}

/// <summary>A paragraph's words, some of them strong.</summary>
internal sealed class RichText(TextStyle style)
{
    private readonly List<TextSpan> _spans = [];

    public IReadOnlyList<TextSpan> Spans => _spans;

    public RichText Text(string text) => Add(new TextSpan(text, style));

    public RichText Strong(string text) => Add(new TextSpan(text, style with { Bold = true }));

    private RichText Add(TextSpan span)
    {
        _spans.Add(span);
        return this;
    }
}

/// <summary>Columns of a row, each with its share of the width.</summary>
internal sealed class RowComposer
{
    private readonly List<(double Share, Content Content)> _columns = [];

    public IReadOnlyList<(double Share, Content Content)> Columns => _columns;

    public RowComposer Column(double share, Action<Content> compose)
    {
        var content = new Content();
        compose(content);
        _columns.Add((share, content));
        return this;
    }
}
