namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>One glyph on its place: measures in its face's units, and the text that it stands for.</summary>
/// <param name="Text">Empty for a glyph that only completes the one before it in the same cluster.</param>
internal readonly record struct PlacedGlyph(ushort Glyph, int Advance, int Right, int Up, string Text);

/// <summary>A stretch of text without spaces, in one face and one direction, shaped: glyphs from left to right.</summary>
internal sealed record ShapedPiece(TrueTypeFace Face, string Text, IReadOnlyList<PlacedGlyph> Glyphs)
{
    /// <summary>Width in ems.</summary>
    public double Width { get; } = Glyphs.Sum(g => g.Advance) / (double)Face.UnitsPerEm;
}
