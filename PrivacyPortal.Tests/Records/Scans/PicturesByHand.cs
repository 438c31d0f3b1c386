using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace PrivacyPortal.Tests.Records.Scans;

/// <summary>Pictures as scanners make them, and as nobody should.</summary>
internal static class PicturesByHand
{
    /// <summary>Where the phone was when it took the picture.</summary>
    public const string Place = "53.4084N 2.9916W Canon of Somebody";

    /// <summary>A page, wider than high or higher than wide, black in its upper left corner.</summary>
    public static byte[] Page(int width = 620, int height = 877, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        using var ink = new SKPaint { Color = SKColors.Black };
        canvas.DrawRect(0, 0, width / 4f, height / 4f, ink);
        using var picture = SKImage.FromBitmap(bitmap);
        return picture.Encode(format, 90).ToArray();
    }

    /// <summary>The same as a phone writes it that was held sideways: turned by a note beside the picture, with place and owner.</summary>
    public static byte[] FromAPhone(int width = 620, int height = 877)
    {
        var jpeg = Page(width, height);
        byte[] note = [.. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Place)];
        var length = note.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. note, .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is so large, of one colour, packed very small.</summary>
    public static byte[] Png(int width, int height, int rowsInside)
    {
        var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            for (var at = 0; at < rowsInside; at++)
            {
                packed.Write(row);
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 1;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, rows.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] body = [.. name, .. data];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFF;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
