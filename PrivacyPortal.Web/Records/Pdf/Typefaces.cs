namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The faces that paper is set in, from the program's own resources: nothing depends on what a server has installed.</summary>
internal static class Typefaces
{
    // In order of preference: the family's face first, then Arabic and Urdu, then Greek, Cyrillic and the rest.
    private static readonly Lazy<TrueTypeFace[]> Regular = new(() =>
        [Load("AtkinsonHyperlegibleNext-Regular"), Load("NotoSansArabic-Regular"), Load("NotoSans-Regular")]);

    private static readonly Lazy<TrueTypeFace[]> Bold = new(() =>
        [Load("AtkinsonHyperlegibleNext-Bold"), Load("NotoSansArabic-Bold"), Load("NotoSans-Bold")]);

    public static IReadOnlyList<TrueTypeFace> InOrder(bool bold) => bold ? Bold.Value : Regular.Value;

    public static TrueTypeFace First(bool bold) => InOrder(bold)[0];

    /// <summary>The first face that has every character of <paramref name="text"/>, if one has.</summary>
    public static TrueTypeFace? Covering(ReadOnlySpan<char> text, bool bold)
    {
        foreach (var face in InOrder(bold))
        {
            if (CoversAll(face, text))
            {
                return face;
            }
        }

        return null;
    }

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

    private static TrueTypeFace Load(string name)
    {
        using var resource = typeof(Typefaces).Assembly.GetManifestResourceStream($"Records.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The typeface {name} is not in the program. Build it with Records/Fonts as embedded resources.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return new TrueTypeFace(copy.ToArray(), name);
    }
}
