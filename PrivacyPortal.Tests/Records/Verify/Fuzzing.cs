using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Verify;

namespace PrivacyPortal.Tests.Records.Verify;

/// <summary>What a run of many mutilated inputs came to.</summary>
internal sealed record Fuzzed(int Count, int Accepted, TimeSpan Longest, long MostMemory);

/// <summary>
/// Feeds mutilated input to what reads files and text of strangers, so many times. Each must be refused as is declared, or accepted; within a
/// second and within bounded memory. Anything else ends the run with the number of the input, which makes it again.
/// </summary>
internal static class Fuzzing
{
    private const long MostMemory = 8 * 1024 * 1024;
    private const int MemoryPerByte = 24;
    private const int Told = 50_000;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private static readonly string[] _ofPdf =
    [
        "/ByteRange[0 ", "/ByteRange", "]/Contents<", "/Contents", "startxref\n", "%%EOF\n", "\n%%EOF\n", "%PDF-1.7\n", "endobj", "endstream", "obj\n<<", ">>", "<", ">", "[", "]",
        "/M(D:20261123100000+00'00')", "/M(D:", "/Prev 0", "/Encrypt 1 0 R", "xref\n0 1\n", "trailer\n<<>>", "0000000000 65535 f \n", "00", "FF", "/Type/Sig", "/DocMDP", "/Filter/Crypt",
    ];

    private static readonly byte[][] _ofDer =
    [
        [0x30], [0x30, 0x80], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x84, 0x7F, 0xFF, 0xFF, 0xFF], [0x82, 0xFF, 0xFF], [0x31, 0x00], [0x30, 0x00], [0x02, 0x01, 0x00], [0x02, 0x00], [0x05, 0x00], [0x00, 0x00], [0x04, 0x80],
        [0xA0, 0x80], [0xA1, 0x00], [0x06, 0x00], [0x06, 0x01, 0x80], [0x1F, 0xFF, 0xFF, 0x7F], [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02], [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x2F],
        [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0E], [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01], [0x17, 0x0D], [0x18, 0x0F],
    ];

    // A byte is a character; the last two stand for halves of a pair, which no text of Unicode has alone.
    private static readonly string[] _ofJson =
    [
        "{", "}", "[", "]", "\"", ",", ":", "null", "true", "1e999", "-0", "NaN", "\"strokes\":", "\"w\":", "\"h\":", "[[", "]]", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "\\u0000", "\\ud800", "\u0000", "\u00FE", "\u00FF", "//", "/*",
    ];

    private static readonly string[] _drawings =
    [
        "{\"w\":560,\"h\":180,\"strokes\":[[40,90,42,95,44,101],[170,80,172,86]]}", "{\"w\":1,\"h\":1,\"strokes\":[[0,0]]}", "{\"strokes\":[[1,2,3,4]],\"h\":200,\"w\":300}",
        "{\"w\":10000,\"h\":10000,\"strokes\":[" + string.Join(',', Enumerable.Range(0, 40).Select(i => $"[{i * 30},{i * 12},{i * 31},{i * 13}]")) + "]}",
    ];

    /// <summary>The reader of PDF files: whole sealed files, mutilated anywhere.</summary>
    public static Fuzzed Files(IReadOnlyList<byte[]> papers, IReadOnlyDictionary<string, X509Certificate2> ours, int count, Action<int>? tell = null)
    {
        var mutations = new Mutations(papers, [.. _ofPdf.Select(Encoding.Latin1.GetBytes)]);
        return Run(count, mutations.Of, file => Reads(file, ours), tell);
    }

    /// <summary>The verifier of seals: files that are right but for what stands in the signature's place.</summary>
    public static Fuzzed Seals(IReadOnlyList<byte[]> papers, IReadOnlyDictionary<string, X509Certificate2> ours, int count, Action<int>? tell = null)
    {
        var places = papers.Select(PlaceOf).ToList();
        var mutations = new Mutations([.. papers.Zip(places, (paper, place) => Signature(paper, place))], _ofDer);
        return Run(
            count,
            number =>
            {
                var at = number % papers.Count;
                var (from, room) = places[at];
                var file = papers[at].ToArray();
                var signature = mutations.Of(number);
                Encoding.ASCII.GetBytes(Convert.ToHexString(signature.AsSpan(0, Math.Min(signature.Length, room / 2))).PadRight(room, '0'), file.AsSpan(from));
                return file;
            },
            file => Reads(file, ours),
            tell);
    }

    /// <summary>The reader of what a pad sends, and, of what it accepts, the one that makes paper of it.</summary>
    public static Fuzzed Drawings(int count, Action<int>? tell = null)
    {
        var mutations = new Mutations([.. _drawings.Select(Encoding.Latin1.GetBytes)], [.. _ofJson.Select(Encoding.Latin1.GetBytes)]);
        return Run(
            count,
            mutations.Of,
            bytes =>
            {
                var json = Encoding.Latin1.GetString(bytes).Replace('\u00FF', '\uD800').Replace('\u00FE', '\uDC00');
                return Accepted(json) is { } kept && IsDrawn(kept);
            },
            tell);
    }

    private static string? Accepted(string json)
    {
        var signature = Web.Features.Families.Visit.Signature.Drawn(json, out var problem);
        return signature is null == (problem == SignatureProblem.None) ? throw new InvalidOperationException($"A drawing is neither accepted nor refused: {problem}.") : signature?.Strokes;
    }

    // What was let in is read as a record reads it, each point on its pad, and can be drawn on paper.
    private static bool IsDrawn(string kept)
    {
        var drawing = RecordFacts.Drawing(kept);
        var points = drawing.Strokes.Sum(s => s.Count);
        if (points == 0 || drawing.Strokes.Any(s => s.Any(p => p.X < 0 || p.Y < 0 || p.X > drawing.Width || p.Y > drawing.Height)))
        {
            throw new InvalidOperationException("A drawing was accepted that is none.");
        }

        var page = new PageCanvas(PaperFormat.A4, new DocumentFonts()) { Number = 1 };
        page.Strokes(drawing, 0, 0, 0.2, 1, PaperStyle.Pen);
        return page.Finish().Length > 0;
    }

    private static bool Reads(byte[] file, IReadOnlyDictionary<string, X509Certificate2> ours)
    {
        var seal = SealedFile.Read(file, ours, out var fault);
        return seal is null && !Enum.IsDefined(fault) ? throw new InvalidOperationException("A file is neither accepted nor refused.") : seal is not null;
    }

    private static (int From, int Room) PlaceOf(byte[] paper)
    {
        var from = paper.AsSpan().IndexOf("/Contents<"u8) + "/Contents<".Length;
        return (from, paper.AsSpan(from).IndexOf((byte)'>'));
    }

    private static byte[] Signature(byte[] paper, (int From, int Room) place)
    {
        var bytes = Convert.FromHexString(Encoding.ASCII.GetString(paper, place.From, place.Room));
        return bytes.AsSpan().TrimEnd((byte)0).ToArray();
    }

    private static Fuzzed Run(int count, Func<int, byte[]> make, Func<byte[], bool> read, Action<int>? tell)
    {
        var (accepted, longest, most) = (0, TimeSpan.Zero, 0L);
        for (var number = 0; number < count; number++)
        {
            var input = make(number);
            try
            {
                var (was, took, memory) = Once(input, read);
                if (took > _longest)
                {
                    // Something else may have held the machine up.
                    took = Once(input, read).Took;
                }

                if (took > _longest || memory > MostMemory + (long)MemoryPerByte * input.Length)
                {
                    throw new InvalidOperationException($"It took {took.TotalSeconds:0.0} s and {memory / 1024} KB for {input.Length} bytes.");
                }

                accepted += was ? 1 : 0;
                longest = took > longest ? took : longest;
                most = Math.Max(most, memory);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Input {number}: {problem.GetType().Name}: {problem.Message}", problem);
            }

            if ((number + 1) % Told == 0)
            {
                tell?.Invoke(number + 1);
            }
        }

        return new Fuzzed(count, accepted, longest, most);
    }

    private static (bool Accepted, TimeSpan Took, long Memory) Once(byte[] input, Func<byte[], bool> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var from = Stopwatch.GetTimestamp();
        var accepted = read(input);
        return (accepted, Stopwatch.GetElapsedTime(from), GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
