using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>For whom a paper is printed, and how.</summary>
internal sealed record PaperCopy
{
    public PaperFormat Format { get; init; } = PaperFormat.A4;

    /// <summary>The charity's own, with every answer; otherwise only what the signer did (R9.8).</summary>
    public bool Kept { get; init; }

    /// <summary>The service's name, inside only; <see langword="null"/> on a plain copy (R9.3, N13).</summary>
    public string? Service { get; init; }
}

/// <summary>What the seal on this very paper can say for itself.</summary>
internal sealed record SealOnPaper(DateTimeOffset At, string Holder, bool HasTimeStamp);

/// <summary>The record of one act of deciding: who, about whom, each question's words and answer, the mark, and how to change one's mind (rules.md 3.3, R6.5).</summary>
internal static class ConsentRecordPaper
{
    public const string Title = "Your choices about photos and videos";

    private const string AttachedName = "choices.jsonld";
    private const string ChangeAt = "/my";
    private const string VerifyAt = "/verify";
    private const double VerifySize = 70;

    private static volatile KnownCode? _changeCode;

    public static PdfDocument Compose(ConsentRecordFacts facts, PaperCopy copy, SealOnPaper? seal)
    {
        var writtenAt = seal?.At ?? facts.At;
        return PdfDocument.Create(new PdfMeta($"{Title}, {Charity.Name}", Charity.Name, writtenAt), paper => paper
            .On(copy.Format)
            .Footer($"{Charity.Name} · Record {PaperWords.Number(facts.RecordId)} · {Charity.Date(UkCalendar.DateOf(facts.At))}")
            .Attach(new PdfAttachment(
                $"{PaperWords.Number(facts.RecordId)}-{AttachedName}", "application/ld+json", "The same choices, for machines", ConsentRecordJson.Of(facts, copy)))
            .Content(c => Content(c, facts, copy, seal)));
    }

    private static void Content(Content c, ConsentRecordFacts facts, PaperCopy copy, SealOnPaper? seal)
    {
        Head(c, facts, copy);
        c.Space(6);
        Questions(c, facts, copy);
        Signed(c, facts);
        Change(c, facts);
        Behind(c, facts, copy, seal);
    }

    private static void Head(Content c, ConsentRecordFacts facts, PaperCopy copy)
    {
        c.Paragraph(copy.Service is { } service ? $"{Charity.Name} · {service}" : Charity.Name, PaperStyle.Sender);
        c.Heading1(Title);
        c.Row(row => row
            .Column(5, about => about.Field("About", facts.About.Text, PaperWords.Age(facts.AgeThatDay, facts.AgeKnownBy)))
            .Column(5, signer => Signer(signer, facts))
            .Column(4, when => when.Field("When", Charity.Date(UkCalendar.DateOf(facts.At)), $"at {PaperWords.Clock(facts.At)}")));
    }

    private static void Signer(Content c, ConsentRecordFacts facts)
    {
        if (facts.SignerIs is { } kind)
        {
            c.Field("Answered and signed by", facts.Signer.Text, $"{PaperWords.Relation(kind)} ({PaperWords.KnownBy(facts.SignerKnownBy)})");
        }
        else if (facts.SignerActsBy is { } acts)
        {
            c.Field("Answered and signed by", facts.Signer.Text, $"{PaperWords.ActsBy(acts)} ({PaperWords.KnownBy(facts.SignerKnownBy)})");
        }
        else
        {
            c.Field("Answered and signed by", facts.Signer.Text, "for themselves");
        }
    }

    private static void Questions(Content c, ConsentRecordFacts facts, PaperCopy copy)
    {
        const string Told = "What we asked, in the words that were shown";
        if (copy.Format.StacksColumns)
        {
            // Large: the answer stands below the words, and never on another page than the last of them.
            c.Heading3(Told);
            foreach (var question in facts.Questions)
            {
                Asked(c, question, keepsWithNext: true);
                Answer(c, facts, question, copy);
                c.Rule();
            }

            return;
        }

        c.Table(table =>
        {
            table.Columns(76, 24).Headings(Told, "Answer");
            foreach (var question in facts.Questions)
            {
                table.Row(row => row.Cell(asked => Asked(asked, question, keepsWithNext: false)).Cell(answer => Answer(answer, facts, question, copy)));
            }
        });
    }

    private static void Asked(Content c, DecidedQuestion question, bool keepsWithNext)
    {
        c.Paragraph(question.Heading, PaperStyle.Asked with { Language = question.Language, KeepsWithNext = keepsWithNext });
        foreach (var words in question.Words)
        {
            c.Paragraph(words, PaperStyle.Cell with { SpaceAfter = 3, Language = question.Language, KeepsWithNext = keepsWithNext });
        }
    }

    private static void Answer(Content answer, ConsentRecordFacts facts, DecidedQuestion question, PaperCopy copy)
    {
        var note = PaperStyle.Note with { KeepsWithNext = copy.Format.StacksColumns };
        answer.Paragraph(PaperWords.Counts(question.Outcome), PaperStyle.Answer with { KeepsWithNext = copy.Format.StacksColumns });
        if (question.ValidUntil is { } until && question.PermitsUse)
        {
            answer.Paragraph($"until {Charity.Date(until)}. Then we ask again.", note);
        }

        if (question.Outcome == Outcome.Withdrawn)
        {
            answer.Paragraph($"from {PaperWords.Moment(facts.At)}.", note);
        }

        var said = question.Answer is { } own ? PaperWords.Says(own) : null;
        if (said is not null && !said.Equals(PaperWords.Counts(question.Outcome), StringComparison.OrdinalIgnoreCase) && question.Outcome != Outcome.Deferred)
        {
            answer.Paragraph($"The answer was {said}.", note);
        }

        if (copy.Kept && question.OwnAnswer is { } theirs)
        {
            answer.Paragraph($"Their own answer: {PaperWords.Says(theirs)}.", note);
        }

        if (copy.Kept || facts.IsTheirOwn || question.PermitsUse)
        {
            answer.Paragraph($"Rule {question.Row}", note);
        }
    }

    private static void Signed(Content c, ConsentRecordFacts facts)
    {
        var when = PaperWords.Moment(facts.At);
        var name = facts.Signer;
        c.Heading2("The mark");
        c.Row(row => row
            .Column(5, mark => mark.Box(PaperStyle.Framed, box => facts.Mark.Match<Content>(
                drawn => box.Drawing(drawn.Drawing, $"Drawn by {name}", 200, 54),
                typed => box.Paragraph(typed.Name, PaperStyle.TypedMark),
                said => box.Paragraph($"“{said.Words}”", PaperStyle.Lead),
                onPaper => box.Paragraph($"Signed on a paper form, dated {Charity.Date(onPaper.Dated)}{(onPaper.ByLetter ? ", which came by letter" : "")}."),
                tapped => box.Paragraph("No mark: stopping needs none."))))
            .Column(4, words => words
                .Paragraph(facts.Mark.Match(
                    drawn => $"Drawn by {name} on {when}.",
                    typed => $"Typed by {name} on {when}.",
                    said => $"Said by {name} and written down by {said.WrittenBy} on {when}.",
                    onPaper => $"Signed on paper by {name}. Typed in by {onPaper.TypedInBy}, compared with its scan by {onPaper.CheckedBy} on {when}.",
                    tapped => $"Tapped by {name} on {when}."))
                .Paragraph(With(facts), PaperStyle.Small)));
    }

    private static void Change(Content c, ConsentRecordFacts facts)
    {
        var contact = facts.Contact;
        c.Heading2("You can change your mind on any day");
        c.Box(PaperStyle.Marked, box => box.Row(row =>
        {
            row.Column(4, words =>
            {
                words.Paragraph("Tell us to stop and we stop at once. You need no reason, and our help stays the same. What was used before then was allowed.");
                words.Paragraph(p =>
                {
                    if (facts.Portal is { } portal)
                    {
                        p.Text("Scan the code, or go to ").Strong(portal.Authority + ChangeAt).Text(", with your choice card. Or phone ");
                    }
                    else
                    {
                        p.Text("Phone ");
                    }

                    p.Strong(contact.Phone).Text(", e-mail ").Strong(contact.Email).Text($", write to {Charity.Address(contact.Post)}, or tell any of our workers.");
                });
            });
            if (facts.Portal is { } at)
            {
                row.Column(1, picture => picture.QrCode(ChangeCode(at), $"A code that leads to {at.Authority}{ChangeAt}"));
            }
        }));
    }

    private static void Behind(Content c, ConsentRecordFacts facts, PaperCopy copy, SealOnPaper? seal)
    {
        c.Heading2("What this paper rests on");
        c.Row(row =>
        {
            row.Column(13, left =>
            {
                left.Paragraph($"The words come from our notice, version {facts.Version}, {PaperWords.Edition(facts.Audience)} ({facts.Language}). Its fingerprint (SHA-256): {PaperWords.Grouped(facts.Edition)}.", PaperStyle.Small);
                foreach (var rule in facts.Questions.Where(q => copy.Kept || facts.IsTheirOwn || q.PermitsUse).Select(q => q.Row).Distinct())
                {
                    left.Paragraph($"Rule {rule}: {PaperWords.Row(rule)}.", PaperStyle.Small);
                }

                left.Paragraph("If you stop, we keep a note that you said yes and then no, so that we can prove we stopped.", PaperStyle.Small);
            });
            row.Column(13, right => right
                .Paragraph(SealWords(seal), PaperStyle.Small)
                .Paragraph($"Unhappy with how we treat your information? Tell us, and we answer within 30 days. Or ask the {facts.Contact.Regulator.Name}, {facts.Contact.Regulator.Phone}, {facts.Contact.Regulator.Online}", PaperStyle.Small));
            if (facts.Portal is { } portal)
            {
                row.Column(6, code => StillStands(code, facts, portal));
            }
        });
        if (copy.Service is not null)
        {
            c.Paragraph(facts.Contact.Registration + ".", PaperStyle.Small);
        }
    }

    // The number of the record and nothing else: whoever scans it learns whether it stands, and not whose it is.
    private static Content StillStands(Content c, ConsentRecordFacts facts, Uri portal) => c
        .QrCode(QrSquares.Of(Link(portal, $"{VerifyAt}/{facts.RecordId:N}")), $"A code that leads to {portal.Authority}{VerifyAt}", VerifySize)
        .Paragraph("Scan this to ask whether it still stands. It never says whose it is.", PaperStyle.Small);

    // The same on every record: made once.
    private static bool[,] ChangeCode(Uri portal)
    {
        if (_changeCode is not { } known || known.Portal != portal)
        {
            _changeCode = known = new KnownCode(portal, QrSquares.Of(Link(portal, ChangeAt)));
        }

        return known.Squares;
    }

    private static string Link(Uri portal, string path) => new Uri(portal, path).AbsoluteUri;

    private static string With(ConsentRecordFacts facts)
    {
        if (facts.Mark is Mark.OnPaper paper)
        {
            return $"The scan’s fingerprint (SHA-256): {PaperWords.Grouped(paper.Scan)}.";
        }

        var how = facts.Channel == Channel.Remote ? "Answered from where they were" : "Answered in person";
        return facts.Worker is { } worker ? $"{how}. {worker} was there for {Charity.Name}." : $"{how}.";
    }

    /// <summary>What the seal says and does not say, in the words of R6.5.</summary>
    private static string SealWords(SealOnPaper? seal) => seal is null
        ? "The mark shows what the person did. This print has no seal: it is a look at the paper, not a record."
        : $"The marks show what each person did. {Charity.Name}’s seal, “{seal.Holder}”, shows that this file has not been changed since {PaperWords.Moment(seal.At)}"
            + (seal.HasTimeStamp ? ", a time that others confirm." : $", by {Charity.Name}’s own clock.")
            + " It does not prove who held the pen.";

    private sealed record KnownCode(Uri Portal, bool[,] Squares);
}
