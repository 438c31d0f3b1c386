using System.Collections.Concurrent;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Turns letters into glyphs: kerning, ligatures, joined letters. Remembers the words it has set before.</summary>
internal static class Shaper
{
    // Enough for the words of every form; bounded, as names pass through here too.
    private const int Remembered = 8_000;

    private static readonly ConcurrentDictionary<(TrueTypeFace Face, bool RightToLeft, string Text), ShapedPiece> Known = new();

    public static ShapedPiece Shape(TrueTypeFace face, bool rightToLeft, string text)
    {
        var key = (face, rightToLeft, text);
        if (Known.TryGetValue(key, out var known))
        {
            return known;
        }

        var piece = new ShapedPiece(face, text, Glyphs(face, rightToLeft, text));
        if (Known.Count >= Remembered)
        {
            Known.Clear();
        }

        Known[key] = piece;
        return piece;
    }

    private static List<PlacedGlyph> Glyphs(TrueTypeFace face, bool rightToLeft, string text)
    {
        using var buffer = new Buffer { ClusterLevel = ClusterLevel.MonotoneCharacters };
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        face.Shaping.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();

        // Clusters begin where HarfBuzz says; each ends where the next one, in reading order, begins.
        var starts = new SortedSet<int>();
        foreach (var info in infos)
        {
            starts.Add((int)info.Cluster);
        }

        var ends = new Dictionary<int, int>();
        var end = text.Length;
        foreach (var start in starts.Reverse())
        {
            ends[start] = end;
            end = start;
        }

        List<PlacedGlyph> glyphs = new(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            var cluster = (int)infos[i].Cluster;
            var continues = i > 0 && infos[i - 1].Cluster == infos[i].Cluster;
            glyphs.Add(new PlacedGlyph(
                (ushort)infos[i].Codepoint,
                places[i].XAdvance,
                places[i].XOffset,
                places[i].YOffset,
                continues ? "" : text[cluster..ends[cluster]]));
        }

        return glyphs;
    }
}
