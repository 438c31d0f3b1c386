using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>Acts of deciding to make records of: <c>Acts.Mother()</c>, <c>Acts.OfAYoungPerson()</c>.</summary>
internal static class Acts
{
    private static readonly Lazy<NoticeVersion> _notice = new(NoticeContent.Load);

    public static NoticeVersion Notice => _notice.Value;

    /// <summary>A mother answers six questions about her boy of eleven, who says OK to some.</summary>
    public static ConsentRecordFacts Mother(string child = "Zażółć Gęślą-Jaźń", string mother = "Małgorzata Brzęczyszczykiewicz") => Act(child, mother, AuthorityKind.Mother, Audience.Adult, 11,
        [
            (Purpose.PhotoKeep, Answer.Yes, Answer.Yes, Outcome.Given, "D-C4"),
            (Purpose.PhotoInternal, Answer.Yes, Answer.Yes, Outcome.Given, "D-C4"),
            (Purpose.PhotoPrint, Answer.Yes, Answer.No, Outcome.Refused, "D-C1"),
            (Purpose.PhotoWeb, Answer.No, null, Outcome.Refused, "D-C3"),
            (Purpose.PhotoSocial, Answer.NotNow, null, Outcome.Deferred, "D-C3"),
            (Purpose.Words, Answer.Yes, null, Outcome.Given, "D-C4"),
        ]);

    public static ConsentRecordFacts OfAYoungPerson(string name = "Amira Khan") => Act(name, name, null, Audience.From13To15, 14,
        [
            (Purpose.PhotoWeb, Answer.Yes, null, Outcome.Given, "D-Y1"),
            (Purpose.PhotoSocial, Answer.No, null, Outcome.Refused, "D-Y3"),
        ]);

    public static PenDrawing ASignature()
    {
        List<IReadOnlyList<PenPoint>> strokes = [];
        for (var stroke = 0; stroke < 3; stroke++)
        {
            strokes.Add([.. Enumerable.Range(0, 40).Select(i => new PenPoint(
                40 + stroke * 130 + i * 3.4 + 14 * Math.Sin(i * 0.7), 90 + 45 * Math.Sin(i * 0.45 + stroke) * Math.Cos(i * 0.11)))]);
        }

        return new PenDrawing(strokes, 560, 180);
    }

    private static ConsentRecordFacts Act(
        string about, string signer, AuthorityKind? kind, Audience audience, int age, (Purpose, Answer, Answer?, Outcome, string)[] answers)
    {
        var at = Given.Now;
        var edition = Notice.For(audience);
        var person = new PersonId(Id(1));
        return new ConsentRecordFacts
        {
            RecordId = Id(100),
            At = at,
            AboutId = person,
            About = PersonName.Parse(about),
            AgeThatDay = new AgeSpan(age, age),
            AgeKnownBy = DateQuality.Told,
            SignerId = kind is null ? person : new PersonId(Id(2)),
            Signer = PersonName.Parse(signer),
            SignerIs = kind,
            SignerKnownBy = kind is null ? EvidenceLevel.None : EvidenceLevel.Corroborated,
            Jurisdiction = Jurisdiction.EnglandAndWales,
            Channel = Channel.InPerson,
            Questions =
            [
                .. answers.Select((a, i) =>
                {
                    var question = edition.QuestionFor(a.Item1);
                    return new DecidedQuestion
                    {
                        DecisionId = new DecisionId(Id((byte)(10 + i))),
                        Purpose = a.Item1,
                        Heading = question.Heading,
                        Language = edition.Language,
                        Words = PlainWords.Of(question.Body),
                        Hash = question.Hash,
                        Answer = a.Item2,
                        OwnAnswer = a.Item3,
                        Outcome = a.Item4,
                        Row = a.Item5,
                        ValidUntil = a.Item4 == Outcome.Given ? new DateOnly(2027, 11, 23) : null,
                    };
                }),
            ],
            Mark = new Mark.Drawn(ASignature()),
            Version = Notice.Number,
            Audience = audience,
            Language = edition.Language,
            Edition = edition.Hash,
            Policy = new string('a', 64),
            Worker = "Jo Example",
            Contact = edition.Contact,
            Portal = new Uri("https://choices.example.org"),
        };
    }

    // The same ids each time: the same record must make the same bytes.
    private static Guid Id(byte last) => new([1, 0x93, 0x55, 0x21, 0x0c, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, last]);
}
