using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The bytes of a file in the making, with PDF's ways of writing numbers and strings.</summary>
internal sealed class PdfBytes(int capacity = 4096)
{
    private byte[] _buffer = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public PdfBytes Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public PdfBytes Add(string ascii)
    {
        Length += Encoding.ASCII.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public PdfBytes Add(int value)
    {
        Utf8Formatter.TryFormat(value, Room(12), out var written);
        Length += written;
        return this;
    }

    /// <summary>A length or colour part: at most three decimals, no exponent, a dot whatever the culture.</summary>
    public PdfBytes Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
        {
            Add("-"u8);
            thousandths = -thousandths;
        }

        Utf8Formatter.TryFormat(thousandths / 1000, Room(20), out var written);
        Length += written;
        var decimals = (int)(thousandths % 1000);
        if (decimals == 0)
        {
            return this;
        }

        var room = Room(4);
        room[0] = (byte)'.';
        room[1] = (byte)('0' + decimals / 100);
        room[2] = (byte)('0' + decimals / 10 % 10);
        room[3] = (byte)('0' + decimals % 10);
        Length += decimals % 10 != 0 ? 4 : decimals % 100 != 0 ? 3 : 2;
        return this;
    }

    public PdfBytes Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            Number(value).Add(" "u8);
        }

        return this;
    }

    public PdfBytes Reference(int id) => Add(id).Add(" 0 R"u8);

    public PdfBytes Hex4(int value)
    {
        var room = Room(4);
        for (var i = 0; i < 4; i++)
        {
            room[i] = HexDigits[(value >> (12 - 4 * i)) & 15];
        }

        Length += 4;
        return this;
    }

    public PdfBytes Hex(ReadOnlySpan<byte> bytes)
    {
        var room = Room(bytes.Length * 2);
        for (var i = 0; i < bytes.Length; i++)
        {
            room[2 * i] = HexDigits[bytes[i] >> 4];
            room[2 * i + 1] = HexDigits[bytes[i] & 15];
        }

        Length += bytes.Length * 2;
        return this;
    }

    /// <summary>A text string: a literal where it is plain ASCII, else UTF-16 in hexadecimal.</summary>
    public PdfBytes Text(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
        {
            var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal)
                .Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);
            return Add("("u8).Add(escaped).Add(")"u8);
        }

        Add("<FEFF"u8);
        foreach (var unit in text)
        {
            Hex4(unit);
        }

        return Add(">"u8);
    }

    public PdfBytes Date(DateTimeOffset instant) =>
        Add("(D:"u8).Add(instant.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)).Add("+00'00')"u8);

    /// <summary>Leaves room to be filled in when the file is whole; says where it begins.</summary>
    public int Reserve(int count, byte filler)
    {
        var at = Length;
        Room(count)[..count].Fill(filler);
        Length += count;
        return at;
    }

    public void Clear() => Length = 0;

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    private Span<byte> Room(int count)
    {
        if (Length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        }

        return _buffer.AsSpan(Length);
    }
}
