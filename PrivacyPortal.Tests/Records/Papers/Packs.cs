using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>What evidence packs tell: a long one, of a child about whom much was asked for years, and a short one.</summary>
internal static class Packs
{
    private static readonly Purpose[] _purposes = [.. Purpose.All];

    /// <summary>With so many decisions; each with its answer, and every third stopped.</summary>
    public static EvidenceFacts Of(int decisions, params IReadOnlyList<(Guid Id, byte[] Pdf)> records)
    {
        var words = Words();
        List<DecidedLine> decided = [];
        for (var i = 0; i < decisions; i++)
        {
            var purpose = _purposes[i % 4 == 3 ? i % _purposes.Length : 3];
            decided.Add(Decided(i + 1, purpose, i % 3 == 2 ? Outcome.Withdrawn : i % 5 == 1 ? Outcome.Refused : Outcome.Given, words.First(w => w.Purpose == purpose).Number));
        }

        return new EvidenceFacts
        {
            PackId = Id(1),
            Reason = PackReason.Regulator,
            TheirReference = "IC-123456-X7Y8",
            RequestCame = At(3).AddHours(-20),
            MadeBy = "Example Data Protection Lead",
            At = Given.Now,
            About = "Zażółć Gęślą-Jaźń",
            Reference = "K7Q-M2X-PD4",
            Born = "Born 2 March 2015, 11 years old",
            NotNamed = 1,
            Standing = [.. _purposes.Where(p => decided.Exists(d => d.Purpose == p)).Select(p => decided.FindLast(d => d.Purpose == p)!).Select(d => new StandsLine(
                d.Purpose, d.Outcome == Outcome.Given ? "Yes" : d.Outcome == Outcome.Refused ? "No" : "Stopped", d.Row, d.Who is null ? null : "Małgorzata Brzęczyszczykiewicz", new DateOnly(2026, 11, 1), d.ValidUntil))],
            Decisions = decided,
            Answers = [.. decided.Where(d => d.Outcome != Outcome.Withdrawn).Select(d => new AnsweredLine(d.At, "Małgorzata Brzęczyszczykiewicz", d.Purpose, d.Outcome == Outcome.Given ? "yes" : "no", "Typed their name. Jo Example was there.", d.Words!.Value))],
            Showings = [.. decided.Take(decisions / 3).Select((d, i) => new ShownLine(d.At.AddMinutes(-4), "Małgorzata Brzęczyszczykiewicz", $"{PurposeWords.Of(d.Purpose)}, words W{d.Words}", "Notice 1.0, for adults, en-GB", Hex($"showing {i}"), "To the end"))],
            Leaving = [],
            Words = words,
            Uses = [.. Enumerable.Range(1, 8).Select(i => new UsedLine(
                new DateOnly(2025, 3, i), Purpose.PhotoWeb, "Website", $"https://psspeople.com/news/summer-day-{i}", "Jo Example",
                i % 2 == 0 ? [] : [$"Taken down, 14 April 2025 at 10:{i:00}, by Jo Example (due 21 April 2025). How we know: looked at the page number {i}, the picture is gone."]))],
            Letters = [.. Enumerable.Range(1, 6).Select(i => new LetterLine(At(i * 3), "That we stopped", "Małgorzata Brzęczyszczykiewicz", i == 6 ? "Waits to be sent." : "Posted, by Jo Example", i == 6 ? null : At((i * 3) + 1)))],
            Requests =
            [
                new RequestLine(At(3), "A complaint", "Małgorzata Brzęczyszczykiewicz", "Nobody told me that the picture would be in the newspaper as well.\nI would like to know who decided that, and when.", "due 23 December 2024, answered after 6 days",
                    "It was not in the newspaper: we showed her the ledger, and sent the outcome with the regulator’s name.\nExample Data Protection Lead, 29 November 2024 at 12:00"),
                new RequestLine(At(9), "Wants to see what we keep", "a person who is not named here", "Not shown here.", "due 23 January 2025", null),
            ],
            Voids = [new VoidLine(At(5), 2, Purpose.PhotoWeb, "The answer was written down wrongly", "Jo Example", "Sam Example", Hex("void"))],
            Approvals = [new ApprovalLine(At(4), "A decision was made in error", "The answer was written down wrongly: The box ticked on paper was no.", "Jo Example", "Approved\nSam Example, 26 November 2024 at 10:00")],
            Changes = [.. Enumerable.Range(1, 5).Select(i => new ActLine(At(i), "changed how to reach them", "Jo Example"))],
            Reads = [.. Enumerable.Range(1, 260).Select(i => new ActLine(At(i), $"Opened the person's page, time {i:000}", i % 9 == 0 ? "a member of staff, by the directory’s id 7d3f0c1e" : "Jo Example"))],
            Records = [.. records.Select(r => new RecordLine { Id = r.Id, ActAt = At(1), SealedAt = At(1).AddSeconds(2), Hash = ContentHash.Of(r.Pdf).Hex, Certificate = Given.Seal().Thumbprint, Pdf = r.Pdf })],
            Copies = [.. Enumerable.Range(1, 12).Select(i => new CopyLine(At(i), $"Copy for the signer of record 0000-{i:0000}", "Jo Example", Hex($"copy {i}")))],
            Certificates = [new CertificateLine(Given.Seal().Holder, "EXAMPLE authority, trust it for trying out only", Given.Seal().Certificate.NotBefore, Given.Seal().Certificate.NotAfter, Given.Seal().Thumbprint)],
            Contact = Acts.Notice.For(Audience.Adult).Contact,
            Portal = new Uri("https://choices.example.org"),
        };
    }

    private static DecidedLine Decided(int number, Purpose purpose, Outcome outcome, int words) => new()
    {
        Number = number,
        Id = Id(1000 + number),
        Hash = Hex($"decision {number}"),
        Policy = Hex("policy"),
        At = At(number),
        Purpose = purpose,
        Outcome = outcome,
        Row = outcome switch { Outcome.Given => "D-C4", Outcome.Refused => "D-C1", _ => "D-L3" },
        Who = outcome == Outcome.Refused ? null : "Małgorzata Brzęczyszczykiewicz, mother (confirmed by someone else), by parental responsibility",
        How = outcome == Outcome.Refused ? "Małgorzata Brzęczyszczykiewicz typed their name. Jo Example was there." : "Typed their name. Jo Example was there.",
        OwnAnswer = outcome == Outcome.Withdrawn ? null : outcome == Outcome.Given ? "yes" : "no",
        Age = "9",
        ValidUntil = outcome == Outcome.Given ? new DateOnly(2026, 1, 1).AddDays(number) : null,
        Words = words,
        Follows = outcome == Outcome.Withdrawn ? number - 1 : null,
        IsVoid = number == 2,
    };

    private static IReadOnlyList<ShownWords> Words() =>
    [
        .. ((Audience[])[Audience.Adult, Audience.From6To9, Audience.From10To12]).SelectMany(audience => _purposes.Select(purpose => (audience, question: Acts.Notice.For(audience).QuestionFor(purpose))))
            .Select((w, i) => new ShownWords(i + 1, w.question.Purpose, $"Notice 1.0, {PaperWords.Edition(w.audience)}, en-GB", "en-GB", w.question.Hash.Hex, true, w.question.Heading, PlainWords.Of(w.question.Body))),
    ];

    private static DateTimeOffset At(int day) => new DateTimeOffset(2024, 11, 20, 9, 5, 7, TimeSpan.Zero).AddDays(day);

    private static string Hex(string of) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(of)).Hex;

    private static Guid Id(int last) => new(0x01935521, 0x0c00, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(last >> 8), (byte)last);
}
