using System.Text;

namespace PrivacyPortal.Tests.Records.Verify;

/// <summary>Ways in which somebody might change a sealed file, each different from the file it starts from. The same seed makes the same file.</summary>
internal static class Tampering
{
    private static readonly Func<byte[], Random, byte[]>[] _ways =
    [
        FlipBit, FlipInHead, FlipInSignature, Append, AppendRevision, CutOff, CutOut, DoubleUp, SwapRange, GrowRange, SecondRange, SecondSignature, ShadowObject, OtherCase, SpaceInRange, Prepend,
    ];

    public static int Kinds => _ways.Length;

    public static byte[] Of(byte[] pdf, int seed)
    {
        var random = new Random(seed);
        return _ways[seed % _ways.Length](pdf, random);
    }

    private static byte[] FlipBit(byte[] pdf, Random random) => Flip(pdf, random.Next(pdf.Length), random);

    private static byte[] FlipInHead(byte[] pdf, Random random)
    {
        var at = pdf.AsSpan().IndexOf("/ByteRange"u8);
        return Flip(pdf, at - 300 + random.Next(360), random);
    }

    private static byte[] FlipInSignature(byte[] pdf, Random random) => Flip(pdf, pdf.AsSpan().IndexOf("/Contents<"u8) + 10 + random.Next(3000), random);

    private static byte[] Flip(byte[] pdf, int at, Random random)
    {
        byte[] copy = [.. pdf];
        copy[at] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] Append(byte[] pdf, Random random)
    {
        var more = new byte[1 + random.Next(40)];
        random.NextBytes(more);
        return [.. pdf, .. more];
    }

    private static byte[] AppendRevision(byte[] pdf, Random random)
    {
        var before = Text(pdf, "startxref\n", "\n");
        var table = $"9{random.Next(99)} 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 99/Root 9 0 R/Prev {before}>>\nstartxref\n{pdf.Length}\n%%EOF\n";
        return [.. pdf, .. Encoding.ASCII.GetBytes(table)];
    }

    private static byte[] CutOff(byte[] pdf, Random random) => pdf[..random.Next(pdf.Length)];

    private static byte[] CutOut(byte[] pdf, Random random)
    {
        var at = random.Next(pdf.Length - 50);
        return [.. pdf[..at], .. pdf[(at + 1 + random.Next(40))..]];
    }

    private static byte[] DoubleUp(byte[] pdf, Random random)
    {
        var at = random.Next(pdf.Length - 50);
        return [.. pdf[..(at + 20)], .. pdf[at..]];
    }

    private static byte[] SwapRange(byte[] pdf, Random random) => WithRange(pdf, r => $"0 {r[2]} {r[1]} {r[3] - random.Next(3)}");

    private static byte[] GrowRange(byte[] pdf, Random random) => WithRange(pdf, r => $"0 {r[1] + 1 + random.Next(9)} {r[2]} {r[3]}");

    private static byte[] SecondRange(byte[] pdf, Random random) => Insert(pdf, $"\n/ByteRange[0 {random.Next(900)} 1000 10]\n", random);

    private static byte[] SecondSignature(byte[] pdf, Random random) =>
        Insert(pdf, "\n99 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<00>>>\nendobj\n", random);

    private static byte[] ShadowObject(byte[] pdf, Random random) => Insert(pdf, $"\n{1 + random.Next(20)} 0 obj\n<</Type/Page/Contents 1 0 R>>\nendobj\n", random);

    private static byte[] OtherCase(byte[] pdf, Random random)
    {
        byte[] copy = [.. pdf];
        var from = pdf.AsSpan().IndexOf("/Contents<"u8) + 10;
        for (var at = from + random.Next(200); ; at++)
        {
            if (copy[at] is >= (byte)'A' and <= (byte)'F')
            {
                copy[at] += 32;
                return copy;
            }
        }
    }

    private static byte[] SpaceInRange(byte[] pdf, Random random)
    {
        byte[] copy = [.. pdf];
        var end = pdf.AsSpan().IndexOf("]/Contents<"u8);
        copy[end - 1 - random.Next(3)] = (byte)"\t\n0"[random.Next(3)];
        return copy;
    }

    private static byte[] Prepend(byte[] pdf, Random random) => [.. new byte[1 + random.Next(5)], .. pdf];

    private static byte[] Insert(byte[] pdf, string text, Random random)
    {
        var at = 20 + random.Next(pdf.Length - 40);
        return [.. pdf[..at], .. Encoding.ASCII.GetBytes(text), .. pdf[at..]];
    }

    private static byte[] WithRange(byte[] pdf, Func<int[], string> change)
    {
        var from = pdf.AsSpan().IndexOf("/ByteRange["u8) + 11;
        var length = pdf.AsSpan(from).IndexOf((byte)']');
        int[] range = [.. Encoding.ASCII.GetString(pdf, from, length).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        byte[] copy = [.. pdf];
        Encoding.ASCII.GetBytes(change(range).PadRight(length)[..length]).CopyTo(copy, from);
        return copy;
    }

    private static string Text(byte[] pdf, string after, string until)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var from = text.LastIndexOf(after, StringComparison.Ordinal) + after.Length;
        return text[from..text.IndexOf(until, from, StringComparison.Ordinal)];
    }
}
