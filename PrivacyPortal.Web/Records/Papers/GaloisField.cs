namespace PrivacyPortal.Web.Records.Papers;

/// <summary>The arithmetic of QR's check bytes: 256 numbers, by x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 8.5).</summary>
internal static class GaloisField
{
    private const int Polynomial = 0x11D;

    private static readonly byte[] _powers = Powers();
    private static readonly byte[] _logarithms = Logarithms();

    /// <summary>The polynomial that so many check bytes are the remainder of, without its leading 1.</summary>
    public static byte[] Divisor(int checks)
    {
        var divisor = new byte[checks];
        divisor[^1] = 1;
        for (var i = 0; i < checks; i++)
        {
            for (var j = 0; j < checks; j++)
            {
                divisor[j] = (byte)(Times(divisor[j], _powers[i]) ^ (j + 1 < checks ? divisor[j + 1] : 0));
            }
        }

        return divisor;
    }

    public static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var remainder = new byte[divisor.Length];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ remainder[0]);
            remainder.AsSpan(1).CopyTo(remainder);
            remainder[^1] = 0;
            for (var i = 0; i < divisor.Length; i++)
            {
                remainder[i] ^= Times(divisor[i], factor);
            }
        }

        return remainder;
    }

    private static byte Times(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : _powers[(_logarithms[a] + _logarithms[b]) % 255];

    private static byte[] Powers()
    {
        var powers = new byte[255];
        for (int i = 0, power = 1; i < powers.Length; i++)
        {
            powers[i] = (byte)power;
            power <<= 1;
            power ^= power >= 256 ? Polynomial : 0;
        }

        return powers;
    }

    private static byte[] Logarithms()
    {
        var logarithms = new byte[256];
        for (var i = 0; i < _powers.Length; i++)
        {
            logarithms[_powers[i]] = (byte)i;
        }

        return logarithms;
    }
}
