using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using PrivacyPortal.Tests.Records.Seal;
using PrivacyPortal.Tests.Records.Verify;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Bench;

/// <summary>The tests' mutilated inputs, so many of each as are asked for: <c>fuzz 1000000</c>.</summary>
internal static class Fuzz
{
    public const string Name = "fuzz";

    public static bool Run(int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var stamps = new OwnTimeStamps(now);
        using var curve = SealKey.FromPkcs12(ExampleSeal.Make(SealAlgorithm.P256), "", "the bench's seal");
        using var rsa = SealKey.FromPkcs12(ExampleSeal.Make(SealAlgorithm.Rsa3072), "", "the bench's seal");
        var plain = new Sealing(curve, null, TimeProvider.System);
        var ours = new Dictionary<string, X509Certificate2> { [curve.Thumbprint] = curve.Certificate, [rsa.Thumbprint] = rsa.Certificate };
        var paper = PdfDocument.Create(new PdfMeta("A paper", "PSS", now), p => p.Content(c => c.Heading1("A paper").Paragraph("With a few words on it.")));
        var record = plain.Seal(at => ConsentRecordPaper.Compose(Records.Act(), new PaperCopy { Kept = true }, plain.OnPaper(at))).Pdf;
        var small = plain.Seal(_ => paper).Pdf;
        var stamped = new Sealing(curve, stamps, TimeProvider.System).Seal(_ => paper).Pdf;
        var byRsa = new Sealing(rsa, null, TimeProvider.System).Seal(_ => paper).Pdf;
        return Say("files", tell => Fuzzing.Files([small, byRsa, record], ours, count, tell))
            & Say("seals", tell => Fuzzing.Seals([small, stamped, byRsa], ours, count, tell))
            & Say("drawings", tell => Fuzzing.Drawings(count, tell));
    }

    private static bool Say(string what, Func<Action<int>, Fuzzed> run)
    {
        try
        {
            var done = run(at => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {what}: {at:N0}")));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"ok   {what}: {done.Count:N0} mutilated, {done.Accepted:N0} accepted, the others refused; the longest {done.Longest.TotalMilliseconds:0} ms, the most memory {done.MostMemory / 1024} KB"));
            return true;
        }
        catch (InvalidOperationException problem)
        {
            Console.WriteLine($"OVER {what}: {problem}");
            return false;
        }
    }
}
