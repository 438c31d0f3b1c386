using System.Buffers.Binary;
using System.Text;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The glyphs of one face that one document uses, each with the text that it stands for.</summary>
/// <remarks>A glyph that stands for two different texts is kept twice, so that copying text out always gives back what was put in.</remarks>
internal sealed class FaceSubset(TrueTypeFace face)
{
    private static readonly string[] Tables = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    private readonly Dictionary<(ushort Glyph, string Text), ushort> _codes = [];
    private readonly List<ushort> _glyphs = [0];
    private readonly List<string> _texts = ["\uFFFD"];

    public TrueTypeFace Face { get; } = face;

    public IReadOnlyList<ushort> Glyphs => _glyphs;

    /// <summary>By code, from 1: what each glyph reads as. Glyphs added only as parts of others come after and have none.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public ushort CodeFor(ushort glyph, string text)
    {
        if (!_codes.TryGetValue((glyph, text), out var code))
        {
            code = (ushort)_glyphs.Count;
            _codes[(glyph, text)] = code;
            _glyphs.Add(glyph);
            _texts.Add(text);
        }

        return code;
    }

    /// <summary>A TrueType file of just these glyphs, in the order of their codes.</summary>
    /// <param name="count">How many there are, with those that are only parts of others.</param>
    public byte[] ToTrueType(out int count)
    {
        var glyphs = new List<ushort>(_glyphs);
        var places = AddParts(glyphs);
        count = glyphs.Count;
        var outlines = glyphs.ConvertAll(g => Face.OutlineOf(g));
        var starts = new int[glyphs.Count + 1];
        for (var i = 0; i < glyphs.Count; i++)
        {
            starts[i + 1] = starts[i] + Padded(outlines[i].Bytes.Length);
        }

        int[] lengths = [starts[^1], 54, 36, 4 * glyphs.Count, 4 * starts.Length, 32];
        var offsets = new int[Tables.Length];
        var end = 12 + 16 * Tables.Length;
        for (var i = 0; i < Tables.Length; i++)
        {
            offsets[i] = end;
            end += Padded(lengths[i]);
        }

        var file = new byte[end];
        WriteOutlines(file.AsSpan(offsets[0]), outlines, starts, places);
        WriteHead(file.AsSpan(offsets[1]));
        Face.Table("hhea")[..36].CopyTo(file.AsSpan(offsets[2]));
        U16(file, offsets[2] + 34, glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            U16(file, offsets[3] + 4 * i, Face.AdvanceOf(glyphs[i]));
            U16(file, offsets[3] + 4 * i + 2, Face.LeftBearingOf(glyphs[i]));
        }

        for (var i = 0; i < starts.Length; i++)
        {
            U32(file, offsets[4] + 4 * i, (uint)starts[i]);
        }

        Face.Table("maxp")[..32].CopyTo(file.AsSpan(offsets[5]));
        U16(file, offsets[5] + 4, glyphs.Count);
        U16(file, offsets[5] + 26, 0);
        WriteDirectory(file, offsets, lengths);
        return file;
    }

    private Dictionary<ushort, ushort> AddParts(List<ushort> glyphs)
    {
        var places = new Dictionary<ushort, ushort>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            places.TryAdd(glyphs[i], (ushort)i);
        }

        for (var i = 0; i < glyphs.Count; i++)
        {
            foreach (var (_, part) in Face.OutlineOf(glyphs[i]).Parts)
            {
                if (places.TryAdd(part, (ushort)glyphs.Count))
                {
                    glyphs.Add(part);
                }
            }
        }

        return places;
    }

    private static void WriteOutlines(Span<byte> table, List<GlyphOutline> outlines, int[] starts, Dictionary<ushort, ushort> places)
    {
        for (var i = 0; i < outlines.Count; i++)
        {
            var to = table[starts[i]..];
            outlines[i].Bytes.CopyTo(to);
            foreach (var (at, part) in outlines[i].Parts)
            {
                U16(to, at, places[part]);
            }
        }
    }

    private void WriteHead(Span<byte> table)
    {
        Face.Table("head")[..54].CopyTo(table);
        U32(table, 8, 0);
        U16(table, 50, 1);
    }

    private static void WriteDirectory(byte[] file, int[] offsets, int[] lengths)
    {
        U32(file, 0, 0x00010000);
        U16(file, 4, Tables.Length);
        U16(file, 6, 64);
        U16(file, 8, 2);
        U16(file, 10, Tables.Length * 16 - 64);
        for (var i = 0; i < Tables.Length; i++)
        {
            var entry = 12 + 16 * i;
            Encoding.ASCII.GetBytes(Tables[i], file.AsSpan(entry));
            U32(file, entry + 4, Sum(file.AsSpan(offsets[i], Padded(lengths[i]))));
            U32(file, entry + 8, (uint)offsets[i]);
            U32(file, entry + 12, (uint)lengths[i]);
        }

        U32(file, offsets[1] + 8, unchecked(0xB1B0AFBA - Sum(file)));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static void U16(Span<byte> bytes, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(bytes[at..], unchecked((ushort)value));

    private static void U32(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(bytes[at..], value);
}
