using System.Buffers.Binary;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>One glyph's outline as TrueType stores it, without the hints that paper has no use for.</summary>
internal sealed class GlyphOutline
{
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int TwoScales = 0x0040;
    private const int FullMatrix = 0x0080;
    private const int HasHints = 0x0100;

    private GlyphOutline(byte[] bytes, List<(int At, ushort Glyph)> parts)
    {
        Bytes = bytes;
        Parts = parts;
    }

    public byte[] Bytes { get; }

    /// <summary>Glyphs that this one is put together from, and where their numbers stand in <see cref="Bytes"/>.</summary>
    public IReadOnlyList<(int At, ushort Glyph)> Parts { get; }

    public static GlyphOutline WithoutHints(ReadOnlySpan<byte> source)
    {
        if (source.IsEmpty)
        {
            return new GlyphOutline([], []);
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(source);
        return contours >= 0 ? Simple(source, contours) : Composite(source);
    }

    private static GlyphOutline Simple(ReadOnlySpan<byte> source, int contours)
    {
        var hintsAt = 10 + 2 * contours;
        var pointsAt = hintsAt + 2 + U16(source, hintsAt);
        var points = contours == 0 ? 0 : U16(source, hintsAt - 2) + 1;
        var at = pointsAt;
        var coordinates = 0;
        for (var seen = 0; seen < points;)
        {
            var flags = source[at++];
            var times = 1 + ((flags & 8) != 0 ? source[at++] : 0);
            coordinates += times * (BytesOf(flags, 2, 16) + BytesOf(flags, 4, 32));
            seen += times;
        }

        var tail = source[pointsAt..(at + coordinates)];
        var bytes = new byte[hintsAt + 2 + tail.Length];
        source[..hintsAt].CopyTo(bytes);
        tail.CopyTo(bytes.AsSpan(hintsAt + 2));
        return new GlyphOutline(bytes, []);
    }

    private static int BytesOf(int flags, int isShort, int isSame) =>
        (flags & isShort) != 0 ? 1 : (flags & isSame) != 0 ? 0 : 2;

    private static GlyphOutline Composite(ReadOnlySpan<byte> source)
    {
        var bytes = source.ToArray();
        List<(int, ushort)> parts = [];
        var at = 10;
        int flags;
        do
        {
            flags = U16(bytes, at);
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)(flags & ~HasHints));
            parts.Add((at + 2, (ushort)U16(bytes, at + 2)));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FullMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreParts) != 0);

        return new GlyphOutline(bytes[..at], parts);
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
