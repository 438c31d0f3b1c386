using System.Text;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>A QR code as squares, true where dark, with the quiet edge that readers need (ISO/IEC 18004, bytes, level M: a sixth may be damaged).</summary>
internal sealed class QrSquares
{
    /// <summary>The most bytes that one code holds here.</summary>
    public const int Longest = 213;

    private const int QuietEdge = 4;
    private const int LargestSize = 57;

    // By version from 1: bytes in all, blocks, check bytes of a block (table 9), and where alignment squares stand (annex E).
    private static readonly (int Bytes, int Blocks, int Checks, int[] Aligned)[] _versions =
    [
        (26, 1, 10, []), (44, 1, 16, [6, 18]), (70, 1, 26, [6, 22]), (100, 2, 18, [6, 26]), (134, 2, 24, [6, 30]),
        (172, 4, 16, [6, 34]), (196, 4, 18, [6, 22, 38]), (242, 4, 22, [6, 24, 42]), (292, 5, 22, [6, 26, 46]), (346, 5, 26, [6, 28, 50]),
    ];

    private static readonly Func<int, int, bool>[] _masks =
    [
        (row, column) => (row + column) % 2 == 0,
        (row, _) => row % 2 == 0,
        (_, column) => column % 3 == 0,
        (row, column) => (row + column) % 3 == 0,
        (row, column) => (row / 2 + column / 3) % 2 == 0,
        (row, column) => row * column % 2 + row * column % 3 == 0,
        (row, column) => (row * column % 2 + row * column % 3) % 2 == 0,
        (row, column) => ((row + column) % 2 + row * column % 3) % 2 == 0,
    ];

    private static readonly ulong[][] _maskRows = [.. _masks.Select(mask => Enumerable.Range(0, LargestSize).Select(row => MaskRow(mask, row)).ToArray())];

    private readonly int _version;
    private readonly int _size;

    // By row, a bit for each column: what is dark, and what no byte and no mask changes.
    private readonly ulong[] _dark;
    private readonly ulong[] _fixed;

    private QrSquares(int version)
    {
        _version = version;
        _size = 17 + 4 * version;
        _dark = new ulong[_size];
        _fixed = new ulong[_size];
    }

    /// <summary>The code of a text, an address as a rule.</summary>
    public static bool[,] Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Enumerable.Range(1, _versions.Length).FirstOrDefault(v => bytes.Length <= RoomIn(v));
        if (version == 0)
        {
            throw new ArgumentException($"A code holds {Longest} bytes at most, and this text has {bytes.Length}.", nameof(text));
        }

        var code = new QrSquares(version);
        code.DrawFixed();
        code.DrawBytes(WithChecks(Padded(bytes, version), version));
        return code.BestMasked();
    }

    private static int RoomIn(int version) => DataIn(version) - (version < 10 ? 2 : 3);

    private static int DataIn(int version) => _versions[version - 1] is var (bytes, blocks, checks, _) ? bytes - blocks * checks : 0;

    // Four bits for "bytes", the count, the bytes, four bits for the end, and padding.
    private static byte[] Padded(byte[] bytes, int version)
    {
        var data = new byte[DataIn(version)];
        var count = version < 10 ? 8 : 16;
        var at = 0;
        Put(0b0100, 4);
        Put(bytes.Length, count);
        foreach (var one in bytes)
        {
            Put(one, 8);
        }

        for (var i = (at + 4 + 7) / 8; i < data.Length; i++)
        {
            data[i] = (byte)((i - (at + 4 + 7) / 8) % 2 == 0 ? 0xEC : 0x11);
        }

        return data;

        void Put(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, at++)
            {
                data[at / 8] |= (byte)((value >> bit & 1) << (7 - at % 8));
            }
        }
    }

    // Blocks take turns byte by byte, first with their data (the last ones may have one byte more), then with their check bytes.
    private static List<byte> WithChecks(byte[] data, int version)
    {
        var (_, count, checks, _) = _versions[version - 1];
        var shorter = data.Length / count;
        var longOnes = data.Length % count;
        List<byte[]> blocks = [];
        for (int i = 0, at = 0; i < count; i++)
        {
            var length = shorter + (i >= count - longOnes ? 1 : 0);
            blocks.Add(data[at..(at + length)]);
            at += length;
        }

        var divisor = GaloisField.Divisor(checks);
        var remainders = blocks.ConvertAll(b => GaloisField.Remainder(b, divisor));
        List<byte> turns = [];
        for (var i = 0; i <= shorter; i++)
        {
            turns.AddRange(blocks.Where(b => i < b.Length).Select(b => b[i]));
        }

        for (var i = 0; i < checks; i++)
        {
            turns.AddRange(remainders.Select(r => r[i]));
        }

        return turns;
    }

    private void DrawFixed()
    {
        for (var i = 0; i < _size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        Rings(3, 3, 4);
        Rings(3, _size - 4, 4);
        Rings(_size - 4, 3, 4);
        var aligned = _versions[_version - 1].Aligned;
        foreach (var row in aligned)
        {
            foreach (var column in aligned.Where(c => (row, c) is var at && at != (6, 6) && at != (6, aligned[^1]) && at != (aligned[^1], 6)))
            {
                Rings(row, column, 2);
            }
        }

        DrawFormat(0);
        DrawVersion();
    }

    // A dark middle, a light ring, a dark ring and, round the three corners, a light one.
    private void Rings(int row, int column, int reach)
    {
        for (var y = -reach; y <= reach; y++)
        {
            for (var x = -reach; x <= reach; x++)
            {
                var ring = Math.Max(Math.Abs(y), Math.Abs(x));
                if (row + y >= 0 && row + y < _size && column + x >= 0 && column + x < _size)
                {
                    Fix(row + y, column + x, ring is not 4 && ring != (reach == 4 ? 2 : 1));
                }
            }
        }
    }

    // Level M and the mask, with their check bits, twice (8.9).
    private void DrawFormat(int mask)
    {
        var check = mask;
        for (var i = 0; i < 10; i++)
        {
            check = check << 1 ^ (check >> 9) * 0x537;
        }

        var bits = (mask << 10 | check) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var dark = (bits >> i & 1) != 0;
            Fix(i < 6 ? i : i < 8 ? i + 1 : 8, i < 8 ? 8 : i == 8 ? 7 : 14 - i, dark);
            Fix(i < 8 ? 8 : _size - 15 + i, i < 8 ? _size - 1 - i : 8, dark);
        }

        Fix(_size - 8, 8, true);
    }

    private void DrawVersion()
    {
        if (_version < 7)
        {
            return;
        }

        var check = _version;
        for (var i = 0; i < 12; i++)
        {
            check = check << 1 ^ (check >> 11) * 0x1F25;
        }

        var bits = _version << 12 | check;
        for (var i = 0; i < 18; i++)
        {
            var dark = (bits >> i & 1) != 0;
            Fix(_size - 11 + i % 3, i / 3, dark);
            Fix(i / 3, _size - 11 + i % 3, dark);
        }
    }

    private void Fix(int row, int column, bool dark)
    {
        _fixed[row] |= 1UL << column;
        _dark[row] = dark ? _dark[row] | 1UL << column : _dark[row] & ~(1UL << column);
    }

    // In pairs of columns from the right, up and down in turn, round what is fixed.
    private void DrawBytes(List<byte> bytes)
    {
        var at = 0;
        var upward = true;
        for (var right = _size - 1; right > 0; right -= right == 8 ? 3 : 2, upward = !upward)
        {
            for (var step = 0; step < _size; step++)
            {
                var row = upward ? _size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if ((_fixed[row] >> column & 1) == 0 && at < bytes.Count * 8)
                    {
                        _dark[row] |= (ulong)(bytes[at / 8] >> (7 - at % 8) & 1) << column;
                        at++;
                    }
                }
            }
        }
    }

    private bool[,] BestMasked()
    {
        var (best, least) = (Array.Empty<ulong>(), int.MaxValue);
        for (var mask = 0; mask < _masks.Length; mask++)
        {
            DrawFormat(mask);
            var masked = _dark.Select((row, i) => row ^ (_maskRows[mask][i] & ~_fixed[i] & (1UL << _size) - 1)).ToArray();
            var penalty = QrPenalty.Of(masked);
            (best, least) = penalty < least ? (masked, penalty) : (best, least);
        }

        var squares = new bool[_size + 2 * QuietEdge, _size + 2 * QuietEdge];
        for (var row = 0; row < _size; row++)
        {
            for (var column = 0; column < _size; column++)
            {
                squares[row + QuietEdge, column + QuietEdge] = (best[row] >> column & 1) != 0;
            }
        }

        return squares;
    }

    private static ulong MaskRow(Func<int, int, bool> mask, int row) =>
        Enumerable.Range(0, LargestSize).Aggregate(0UL, (bits, column) => bits | (mask(row, column) ? 1UL << column : 0));
}
