using System.Globalization;
using System.Text;

namespace PrivacyPortal.Tests.Records.Verify;

/// <summary>Real input, mutilated: bits flipped, pieces cut, doubled and put from one into the other, words of the format put in, numbers made others. The same number makes the same bytes.</summary>
internal sealed class Mutations(IReadOnlyList<byte[]> real, IReadOnlyList<byte[]> words)
{
    private const int MostChanges = 6;
    private const int LongestPiece = 400;

    private static readonly string[] _numbers = ["0", "-1", "1", "255", "65536", "2147483647", "2147483648", "4294967296", "99999999999999999999", "1e999", "00", ""];

    public byte[] Of(int number)
    {
        var random = new Random(number);
        var bytes = real[random.Next(real.Count)];
        for (var left = 1 + random.Next(MostChanges); left > 0; left--)
        {
            bytes = Changed(bytes, random);
        }

        return bytes;
    }

    private byte[] Changed(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return Word(random);
        }

        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, LongestPiece), bytes.Length - at);
        return random.Next(10) switch
        {
            0 or 1 or 2 => With(bytes, at, (byte)(bytes[at] ^ 1 << random.Next(8))),
            3 => With(bytes, at, (byte)random.Next(256)),
            4 => [.. bytes[..at], .. bytes[(at + length)..]],
            5 => random.Next(8) == 0 ? bytes[..at] : [.. bytes[..at], .. bytes[(at + Math.Min(length, 3))..]],
            6 => [.. bytes[..(at + length)], .. bytes[at..]],
            7 => Spliced(bytes, at, length, random),
            8 => Put(bytes, at, Word(random), random.Next(2) == 0),
            _ => OtherNumber(bytes, at, random),
        };
    }

    private byte[] Word(Random random) => words[random.Next(words.Count)];

    private byte[] Spliced(byte[] bytes, int at, int length, Random random)
    {
        var other = real[random.Next(real.Count)];
        var from = random.Next(other.Length);
        return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + length)], .. bytes[at..]];
    }

    private static byte[] Put(byte[] bytes, int at, byte[] word, bool over) =>
        over ? [.. bytes[..at], .. word, .. bytes[Math.Min(bytes.Length, at + word.Length)..]] : [.. bytes[..at], .. word, .. bytes[at..]];

    // The next number after that place, if one stands near.
    private static byte[] OtherNumber(byte[] bytes, int at, Random random)
    {
        var from = bytes.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (from < 0)
        {
            return With(bytes, at, 0);
        }

        var length = bytes.AsSpan(at + from).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var end = length < 0 ? bytes.Length : at + from + length;
        var number = random.Next(2) == 0 ? _numbers[random.Next(_numbers.Length)] : random.Next().ToString(CultureInfo.InvariantCulture);
        return [.. bytes[..(at + from)], .. Encoding.ASCII.GetBytes(number), .. bytes[end..]];
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        byte[] copy = [.. bytes];
        copy[at] = value;
        return copy;
    }
}
