using System.Buffers.Binary;
using System.IO.Compression;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>A picture as <c>pdftoppm -png</c> writes it, with three bytes a dot or, in grey, with one; not interlaced.</summary>
internal sealed record Picture(int Width, int Height, byte[] Dots)
{
    public static Picture Read(byte[] png)
    {
        using var packed = new MemoryStream();
        var (width, height, bytes) = (0, 0, 0);
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var content = png.AsSpan(at + 8, length);
            if (png.AsSpan(at + 4, 4).SequenceEqual("IHDR"u8))
            {
                (width, height, bytes) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]), content[9] == 2 ? 3 : 1);
                Assert.True(content[8] == 8 && content[9] is 0 or 2 && content[12] == 0, "This kind of PNG is not read here.");
            }
            else if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(content);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var line = width * bytes;
        var dots = new byte[line * height];
        var row = new byte[line + 1];
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            Unfilter(row, dots.AsSpan(y * line, line), y == 0 ? new byte[line] : dots.AsSpan((y - 1) * line, line), bytes);
        }

        return new Picture(width, height, dots);
    }

    /// <summary>How many dots of a thousand are of clearly another shade.</summary>
    public double DiffersBy(Picture other)
    {
        const int Clearly = 72;
        return (Width, Height) != (other.Width, other.Height) || Dots.Length != other.Dots.Length ? 1000 : 1000.0 * Dots.Zip(other.Dots).Count(d => Math.Abs(d.First - d.Second) > Clearly) / Dots.Length;
    }

    // Each row says how it is told from what stands left of it and above (PNG, 9.2).
    private static void Unfilter(ReadOnlySpan<byte> row, Span<byte> dots, ReadOnlySpan<byte> above, int bytes)
    {
        for (var x = 0; x < dots.Length; x++)
        {
            var (left, up, corner) = (x >= bytes ? dots[x - bytes] : 0, above[x], x >= bytes ? above[x - bytes] : 0);
            dots[x] = (byte)(row[x + 1] + row[0] switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
