namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The faces that paper is set in, from the program's own resources: nothing depends on what a server has installed.</summary>
internal static class Typefaces
{
    // Large, and seldom needed: Chinese is in one weight, and no face is read before a text asks for it.
    private static readonly Lazy<TrueTypeFace> Chinese = new(() => Load("NotoSansSC-Regular"));

    // In order of preference: the family's face first, then Arabic and Urdu, then Greek, Cyrillic and the rest.
    private static readonly Lazy<TrueTypeFace>[] Regular =
        [Named("AtkinsonHyperlegibleNext-Regular"), Named("NotoSansArabic-Regular"), Named("NotoSans-Regular"), Chinese];

    private static readonly Lazy<TrueTypeFace>[] Bold =
        [Named("AtkinsonHyperlegibleNext-Bold"), Named("NotoSansArabic-Bold"), Named("NotoSans-Bold"), Chinese];

    public static TrueTypeFace First(bool bold) => InOrder(bold)[0].Value;

    /// <summary>The first face that has every character of <paramref name="text"/>, if one has.</summary>
    public static TrueTypeFace? Covering(ReadOnlySpan<char> text, bool bold)
    {
        foreach (var face in InOrder(bold))
        {
            if (CoversAll(face.Value, text))
            {
                return face.Value;
            }
        }

        return null;
    }

    private static Lazy<TrueTypeFace>[] InOrder(bool bold) => bold ? Bold : Regular;

    private static bool CoversAll(TrueTypeFace face, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!face.Covers(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static Lazy<TrueTypeFace> Named(string name) => new(() => Load(name));

    private static TrueTypeFace Load(string name)
    {
        using var resource = typeof(Typefaces).Assembly.GetManifestResourceStream($"Records.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The typeface {name} is not in the program. Build it with Records/Fonts as embedded resources.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return new TrueTypeFace(copy.ToArray(), name);
    }
}
