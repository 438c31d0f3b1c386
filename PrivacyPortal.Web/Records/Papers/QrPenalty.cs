using System.Numerics;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>How hard a QR code is to read for what its pattern looks like: the mask with the least is taken (ISO/IEC 18004, 8.8.2).</summary>
internal static class QrPenalty
{
    private const int Block = 3;
    private const int LikeACorner = 40;
    private const int Balance = 10;
    private const int CornerLength = 11;

    // What stands in a corner square's middle row, with four light squares before or after it.
    private const ulong CornerFirst = 0b10111010000;
    private const ulong CornerLast = 0b00001011101;

    /// <summary>The penalty of a square of rows, a bit for each column.</summary>
    public static int Of(ulong[] rows)
    {
        var size = rows.Length;
        var columns = new ulong[size];
        var (penalty, dark) = (0, 0);
        for (var row = 0; row < size; row++)
        {
            dark += BitOperations.PopCount(rows[row]);
            for (var column = 0; column < size; column++)
            {
                columns[column] |= (rows[row] >> column & 1) << row;
            }

            if (row > 0)
            {
                var equal = ~(rows[row] ^ rows[row - 1]);
                var across = ~(rows[row] ^ rows[row] >> 1);
                penalty += Block * BitOperations.PopCount(equal & equal >> 1 & across & First(size - 1));
            }
        }

        for (var i = 0; i < size; i++)
        {
            penalty += Line(rows[i], size) + Line(columns[i], size);
        }

        return penalty + Balance * (Math.Abs(dark * 20 - size * size * 10) / (size * size));
    }

    // Runs of five and more alike cost three, and one for each more; what looks like a corner costs forty.
    private static int Line(ulong line, int size)
    {
        var alike = ~(line ^ line >> 1) & First(size - 1);
        var fives = alike & alike >> 1 & alike >> 2 & alike >> 3;
        var penalty = BitOperations.PopCount(fives) + 2 * BitOperations.PopCount(fives & ~(fives << 1));
        for (var at = 0; at + CornerLength <= size; at++)
        {
            penalty += (line >> at & First(CornerLength)) is CornerFirst or CornerLast ? LikeACorner : 0;
        }

        return penalty;
    }

    private static ulong First(int bits) => (1UL << bits) - 1;
}
