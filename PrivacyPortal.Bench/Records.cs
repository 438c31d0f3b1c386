using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Bench;

/// <summary>Rendering and sealing a record of two pages, against rendering alone, one raw signature, and a page of one line from the same writer.</summary>
internal static class Records
{
    private const int Times = 400;

    public static async Task<bool> Run()
    {
        using var key = SealKey.FromPkcs12(ExampleSeal.Make(SealAlgorithm.P256), "", "the bench's seal");
        using var raw = key.Certificate.GetECDsaPrivateKey()!;
        var sealing = new Sealing(key, null, TimeProvider.System);
        var act = Act();
        var at = TimeProvider.System.GetUtcNow();
        var copy = new PaperCopy { Kept = true };
        byte[] Rendered() => ConsentRecordPaper.Compose(act, copy, sealing.OnPaper(at)).Render();
        byte[] Sealed() => sealing.Seal(now => ConsentRecordPaper.Compose(act, copy, sealing.OnPaper(now))).Pdf;
        var line = PdfDocument.Create(new PdfMeta("A line", "PSS", at), paper => paper.Content(c => c.Paragraph("One line.")));

        var holds = await new Ratio("render and seal (P-256)", "rendering and one raw signature", 1.5).Measure(
            Times, Once(() => raw.SignData(Rendered(), HashAlgorithmName.SHA256)), Once(() => Sealed()));
        holds &= await new Ratio("render and seal (P-256)", "rendering", 1.3).Measure(Times, Once(() => Rendered()), Once(() => Sealed()));
        holds &= await new Ratio("a record of two pages", "a page of one line", 15).Measure(Times, Once(() => line.Render()), Once(() => Rendered()));
        holds &= await PrintingByBrowser.Run(() => Sealed(), act);
        return holds & Bundle(sealing, act, at);
    }

    private static bool Bundle(Sealing sealing, ConsentRecordFacts act, DateTimeOffset at)
    {
        const int Count = 1_000;
        const double Seconds = 5;
        const double Megabytes = 250;
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var from = Stopwatch.GetTimestamp();
        var paper = sealing.Seal(now => PdfDocument.Bundle(
            new PdfMeta(ConsentRecordPaper.Title, "PSS", at),
            Enumerable.Range(0, Count).Select(i => ConsentRecordPaper.Compose(act with { RecordId = Guid.CreateVersion7(at.AddMinutes(i)) }, new PaperCopy(), sealing.OnPaper(now)))));
        var took = Stopwatch.GetElapsedTime(from).TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024;
        var holds = took <= Seconds && peak <= Megabytes;
        Console.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(holds ? "ok  " : "OVER")} {Count} records as one sealed bundle: {took:0.0} s, {peak:0} MB at the peak of the whole process ({before / 1024.0 / 1024:0} MB before), {paper.Pdf.Length / 1024} KB (bars {Seconds:0} s, {Megabytes:0} MB)"));
        return holds;
    }

    private static Func<Task> Once(Action act) => () =>
    {
        act();
        return Task.CompletedTask;
    };

    /// <summary>A mother's answers to the six questions of a usual visit, signed with a drawn mark.</summary>
    public static ConsentRecordFacts Act()
    {
        var notice = NoticeContent.Load();
        var edition = notice.For(Audience.Adult);
        var at = TimeProvider.System.GetUtcNow();
        var strokes = Enumerable.Range(0, 3).Select(IReadOnlyList<PenPoint> (s) => [.. Enumerable.Range(0, 60).Select(i => new PenPoint(40 + (s * 130) + (i * 2), 90 + (45 * Math.Sin(i * 0.4))))]);
        return new ConsentRecordFacts
        {
            RecordId = Guid.CreateVersion7(at),
            At = at,
            AboutId = PersonId.New(at),
            About = PersonName.Parse("Sam Example"),
            AgeThatDay = new AgeSpan(11, 11),
            AgeKnownBy = DateQuality.Told,
            SignerId = PersonId.New(at),
            Signer = PersonName.Parse("Maria Example"),
            SignerIs = AuthorityKind.Mother,
            SignerKnownBy = EvidenceLevel.Corroborated,
            Jurisdiction = Jurisdiction.EnglandAndWales,
            Channel = Channel.InPerson,
            Questions =
            [
                .. Purpose.AskedFirst.Select(purpose => new DecidedQuestion
                {
                    DecisionId = DecisionId.New(at),
                    Purpose = purpose,
                    Heading = edition.QuestionFor(purpose).Heading,
                    Language = edition.Language,
                    Words = PlainWords.Of(edition.QuestionFor(purpose).Body),
                    Hash = edition.QuestionFor(purpose).Hash,
                    Answer = Answer.Yes,
                    OwnAnswer = Answer.Yes,
                    Outcome = Outcome.Given,
                    Row = "D-C4",
                    ValidUntil = UkCalendar.DateOf(at).AddMonths(12),
                }),
            ],
            Mark = new Mark.Drawn(new PenDrawing([.. strokes], 560, 180)),
            Version = notice.Number,
            Audience = edition.Audience,
            Language = edition.Language,
            Edition = edition.Hash,
            Policy = edition.Hash.Hex,
            Worker = "Example Support Worker",
            Contact = edition.Contact,
            Portal = new Uri("https://choices.example.org"),
        };
    }
}
