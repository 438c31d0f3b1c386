namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Bytes as text of 85 characters (ISO 32000-1, 7.4.3), without a mark of a file's end: a sealed file inside another must not look like a second seal.</summary>
internal static class Ascii85
{
    private const int Line = 72;

    public static byte[] Of(ReadOnlySpan<byte> data)
    {
        var text = new List<byte>(data.Length * 5 / 4 + data.Length / 50 + 16);
        Span<byte> digits = stackalloc byte[5];
        var column = 0;
        for (var at = 0; at < data.Length; at += 4)
        {
            var count = Math.Min(4, data.Length - at);
            uint group = 0;
            for (var i = 0; i < 4; i++)
            {
                group = group << 8 | (i < count ? data[at + i] : 0u);
            }

            for (var i = 4; i >= 0; i--)
            {
                digits[i] = (byte)('!' + group % 85);
                group /= 85;
            }

            foreach (var digit in digits[..(count + 1)])
            {
                // Two of these in a row could begin the mark of an end.
                if (column == Line || (digit == '%' && text.Count > 0 && text[^1] == '%'))
                {
                    text.Add((byte)'\n');
                    column = 0;
                }

                text.Add(digit);
                column++;
            }
        }

        text.AddRange("~>"u8);
        return [.. text];
    }
}
