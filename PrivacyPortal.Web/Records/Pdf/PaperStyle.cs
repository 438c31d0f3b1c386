namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>A colour on paper, 0xRRGGBB in sRGB.</summary>
internal readonly record struct Colour(int Rgb);

/// <summary>How a text looks: all lengths in points.</summary>
internal sealed record TextStyle(double Size, double Leading, Colour Ink)
{
    public bool Bold { get; init; }
    public double SpaceBefore { get; init; }
    public double SpaceAfter { get; init; }

    /// <summary>Under its label whatever its direction, as a name in a form does.</summary>
    public bool StandsLeft { get; init; }

    /// <summary>The language of a paragraph, where it is to be told; nothing where it is the paper's.</summary>
    public string? Language { get; init; }

    /// <summary>Stays with the beginning of what follows it, as a heading does.</summary>
    public bool KeepsWithNext { get; init; }
}

/// <summary>A stretch of text in one style.</summary>
internal sealed record TextSpan(string Text, TextStyle Style);

/// <summary>How a box looks: what fills it, what runs round it, and the room inside.</summary>
internal sealed record BoxStyle(Colour? Fill, Colour? Border, double Padding)
{
    /// <summary>A strong line down the left side, which a black-and-white copy keeps.</summary>
    public Colour? Edge { get; init; }
}

/// <summary>Every size, space and colour of the paper, in one place. All of it reads in black and white.</summary>
internal static class PaperStyle
{
    public const double ColumnGap = 22;
    public const double CellPadding = 6;
    public const double HairLine = 0.6;
    public const double EdgeLine = 3;
    public const double FillInLine = 1;
    public const double PenWidth = 1.5;

    public static readonly Colour Ink = new(0x1f2a37);
    public static readonly Colour Quiet = new(0x4b5765);
    public static readonly Colour Accent = new(0x0d5563);
    public static readonly Colour Rule = new(0xc3cbd3);
    public static readonly Colour Tint = new(0xf3f5f6);
    public static readonly Colour Pen = new(0x14213d);
    public static readonly Colour Black = new(0x000000);

    public static readonly TextStyle Body = new(10.5, 15.5, Ink) { SpaceAfter = 6 };
    public static readonly TextStyle Strong = Body with { Bold = true };
    public static readonly TextStyle Value = Body with { Bold = true, SpaceAfter = 0, StandsLeft = true };
    public static readonly TextStyle Lead = new(12, 18, Ink) { SpaceAfter = 10 };
    public static readonly TextStyle Small = new(9.4, 13.2, Quiet) { SpaceAfter = 4 };
    public static readonly TextStyle Label = new(9.4, 13.2, Quiet) { SpaceAfter = 1 };
    public static readonly TextStyle Heading1 = new(23, 28, Ink) { Bold = true, SpaceAfter = 10, KeepsWithNext = true };
    public static readonly TextStyle Heading2 = new(14, 19, Accent) { Bold = true, SpaceBefore = 12, SpaceAfter = 6, KeepsWithNext = true };
    public static readonly TextStyle Heading3 = new(11, 16, Ink) { Bold = true, SpaceBefore = 8, SpaceAfter = 3, KeepsWithNext = true };
    public static readonly TextStyle TableHead = new(9.4, 13.2, Quiet) { Bold = true };
    public static readonly TextStyle Cell = new(9.8, 13.6, Ink);
    public static readonly TextStyle Sender = new(11, 15, Accent) { Bold = true, SpaceAfter = 8 };
    public static readonly TextStyle Asked = Cell with { Bold = true, SpaceAfter = 2 };
    public static readonly TextStyle Answer = new(13, 16, Ink) { Bold = true, SpaceAfter = 2 };
    public static readonly TextStyle Note = new(9.4, 12.5, Quiet) { SpaceAfter = 2 };
    public static readonly TextStyle Tick = new(10.5, 19, Ink) { Bold = true };
    public static readonly TextStyle Code = new(15, 20, Ink) { Bold = true };
    public static readonly TextStyle TypedMark = new(20, 28, Pen);
    public static readonly TextStyle ContentsPart = new(10.5, 13.5, Ink) { Bold = true, SpaceAfter = 1.5 };
    public static readonly TextStyle ContentsWithin = new(9.8, 12.6, Ink) { SpaceAfter = 0.5 };
    public static readonly TextStyle Footer = new(9, 12, Quiet);

    public static readonly BoxStyle Card = new(Tint, null, 14);
    public static readonly BoxStyle Framed = new(null, Rule, 10);
    public static readonly BoxStyle Marked = new(Tint, null, 12) { Edge = Accent };
}
