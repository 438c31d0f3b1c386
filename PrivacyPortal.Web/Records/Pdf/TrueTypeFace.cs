using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>One typeface in one weight: its measures, its outlines, and HarfBuzz's view of it. Read once, never changed.</summary>
internal sealed class TrueTypeFace
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int At, int Length)> _tables = [];
    private readonly GlyphOutline?[] _outlines;
    private readonly int _fullMetrics;
    private readonly bool _longOffsets;

    public TrueTypeFace(byte[] data, string postScriptName)
    {
        // HarfBuzz reads from this very memory for as long as the face lives, so it must neither move nor go.
        _data = GC.AllocateUninitializedArray<byte>(data.Length, pinned: true);
        data.CopyTo(_data, 0);
        PostScriptName = postScriptName;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + i * 16;
            _tables[Encoding.ASCII.GetString(data, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }

        var head = _tables["head"].At;
        UnitsPerEm = U16(head + 18);
        Box = (S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42));
        _longOffsets = U16(head + 50) == 1;
        var hhea = _tables["hhea"].At;
        Ascent = S16(hhea + 4);
        Descent = S16(hhea + 6);
        _fullMetrics = U16(hhea + 34);
        GlyphCount = U16(_tables["maxp"].At + 4);
        var os2 = _tables["OS/2"].At;
        Weight = U16(os2 + 4);
        CapHeight = U16(os2) >= 2 ? S16(os2 + 88) : (int)(Ascent * 0.7);
        _outlines = new GlyphOutline?[GlyphCount];

        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(_data, 0), _data.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        Shaping = new Font(new Face(blob, 0));
        Shaping.SetScale(UnitsPerEm, UnitsPerEm);
    }

    public string PostScriptName { get; }
    public int UnitsPerEm { get; }
    public (int Left, int Bottom, int Right, int Top) Box { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }
    public int Weight { get; }
    public int GlyphCount { get; }

    /// <summary>The same face for HarfBuzz; safe to shape with from many threads, as nothing changes it.</summary>
    public Font Shaping { get; }

    public bool Covers(Rune rune) => Shaping.TryGetNominalGlyph((uint)rune.Value, out var glyph) && glyph != 0;

    public int AdvanceOf(int glyph) => U16(_tables["hmtx"].At + 4 * Math.Min(glyph, _fullMetrics - 1));

    public short LeftBearingOf(int glyph)
    {
        var metrics = _tables["hmtx"].At;
        return glyph < _fullMetrics ? S16(metrics + 4 * glyph + 2) : S16(metrics + 4 * _fullMetrics + 2 * (glyph - _fullMetrics));
    }

    /// <summary>A measure in this face's units as thousandths of an em, PDF's unit for fonts.</summary>
    public int InThousandths(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm, MidpointRounding.AwayFromZero);

    public ReadOnlySpan<byte> Table(string name)
    {
        var (at, length) = _tables[name];
        return _data.AsSpan(at, length);
    }

    public GlyphOutline OutlineOf(int glyph)
    {
        if (Volatile.Read(ref _outlines[glyph]) is { } known)
        {
            return known;
        }

        var table = _tables["loca"].At;
        var (from, to) = _longOffsets
            ? ((int)U32(table + 4 * glyph), (int)U32(table + 4 * glyph + 4))
            : (U16(table + 2 * glyph) * 2, U16(table + 2 * glyph + 2) * 2);
        var outline = GlyphOutline.WithoutHints(_data.AsSpan(_tables["glyf"].At + from, to - from));
        Volatile.Write(ref _outlines[glyph], outline);
        return outline;
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
