using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Web.Features.Families.ReadNotice;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Records.Seal;

/// <summary>A kind of paper: what composes it, and how it leaves the portal.</summary>
internal sealed record KindOfPaper(string Name, Type Composer, bool IsARecord, Func<Sealing, byte[]> Seal);

/// <summary>Every kind of paper that there is.</summary>
internal static class EveryPaper
{
    private static readonly PageWords _words = PageWords.Load();

    public static IReadOnlyList<KindOfPaper> All { get; } =
    [
        Record("the charity's record", Acts.Mother(), new PaperCopy { Kept = true }),
        Record("a parent's own copy", Acts.Mother(), new PaperCopy()),
        Record("a young person's receipt, which names no service", Acts.OfAYoungPerson(), new PaperCopy()),
        Record("a record that names the service", Acts.OfAYoungPerson(), new PaperCopy { Service = "Family Example" }),
        Record("large print", Acts.Mother("محمد علي", "王小明"), new PaperCopy { Format = PaperFormat.LargePrint }),
        new("a bundle", typeof(ConsentRecordPaper), true, sealing => sealing.Seal(at => PdfDocument.Bundle(
            new PdfMeta("Papers", "PSS", at), [Record(sealing, Acts.Mother(), new PaperCopy(), at), Record(sealing, Acts.OfAYoungPerson(), new PaperCopy(), at)])).Pdf),
        Pack("an evidence pack", EvidenceScope.Everything, PaperFormat.A4),
        Pack("an evidence pack in large print", EvidenceScope.Everything, PaperFormat.LargePrint),
        Pack("all choices with their history", EvidenceScope.Choices, PaperFormat.A4),
        Print("a choice card", typeof(ChoiceCardPaper), ChoiceCard),
        Print("a blank form", typeof(AnswerFormPaper), () => Form(PaperFormat.A4)),
        Print("a blank form in large print", typeof(AnswerFormPaper), () => Form(PaperFormat.LargePrint)),
        Print("a session sheet", typeof(SessionSheetPaper), SessionSheet),
        Print("a leaflet", typeof(NoticePaper), () => Leaflet(Audience.Adult, PaperFormat.A4)),
        Print("a leaflet in large print", typeof(NoticePaper), () => Leaflet(Audience.From6To9, PaperFormat.LargePrint)),
        Print("a letter", typeof(LetterPaper), Letter),
    ];

    public static PdfDocument ChoiceCard() => ChoiceCardPaper.Compose(
        _words, "https://choices.example.org/my#" + new string('k', 43), "choices.example.org/my", "K7QM-2XPD", Acts.Notice.For(Audience.Adult).Contact.Phone, Given.Now);

    public static PdfDocument Form(PaperFormat format, string language = "en-GB") => Acts.Notice.In(Audience.Adult, language) is var edition
        ? AnswerFormPaper.Compose(
            _words,
            new AnswerForm
            {
                Called = "Maria",
                Edition = edition,
                Code = "K7QM-2XPD",
                Parts =
                [
                    new FormPart(AskedAs.Decider, "Maria", [edition.QuestionFor(Purpose.PhotoWeb), edition.QuestionFor(Purpose.Words)]),
                    new FormPart(AskedAs.Holder, "Sam", [edition.QuestionFor(Purpose.PhotoKeep), edition.QuestionFor(Purpose.PhotoWeb), edition.QuestionFor(Purpose.Words)]),
                ],
                PrintedAt = Given.Now,
            },
            format)
        : null!;

    public static PdfDocument Leaflet(Audience audience, PaperFormat format) =>
        NoticePaper.Compose(_words, Acts.Notice.For(audience), new DateOnly(2026, 11, 1), new Uri($"https://choices.example.org/notice/{audience}"), format);

    public static PdfDocument Letter() => LetterPaper.Compose(
        new LetterText("We have stopped", "Hello Maria,", "On 23 November 2026 you told us to stop this:", ["Photos of Sam on our website", "Photos of Sam on social media"],
            ["We use nothing new from that moment on. What is on our pages comes down within five working days, and we tell you when it is done.", "Any questions? Call us on 0151 702 5524."]),
        "Your copy from us", "en-GB", Given.Now, "12 Example Road\nLiverpool\nL5 9PR");

    public static PdfDocument SessionSheet() => SessionSheetPaper.Compose(new SessionSheet
    {
        Id = Guid.Empty,
        Name = "Saturday group",
        On = new DateOnly(2026, 11, 28),
        At = Given.Now,
        ValidUntil = Given.Now.AddHours(1),
        People = [.. Enumerable.Range(0, 24).Select(i => new OnSheet(PersonId.New(Given.Now), $"Person {(char)('A' + i)} Example", Purpose.All.Where((_, at) => (at + i) % 4 != 0 && i % 5 != 4).ToHashSet()))],
    });

    private static KindOfPaper Record(string name, ConsentRecordFacts act, PaperCopy copy) =>
        new(name, typeof(ConsentRecordPaper), true, sealing => sealing.Seal(at => Record(sealing, act, copy, at)).Pdf);

    private static PdfDocument Record(Sealing sealing, ConsentRecordFacts act, PaperCopy copy, DateTimeOffset at) => ConsentRecordPaper.Compose(act, copy, sealing.OnPaper(at));

    private static KindOfPaper Pack(string name, EvidenceScope scope, PaperFormat format) => new(
        name, typeof(EvidencePackPaper), true,
        sealing => sealing.Seal(at => EvidencePackPaper.Compose(Packs.Of(12, [(Guid.Empty, Given.ASealedPaper())]), scope, format, sealing.OnPaper(at))).Pdf);

    private static KindOfPaper Print(string name, Type composer, Func<PdfDocument> compose) => new(name, composer, false, sealing => sealing.Print(compose()));
}
