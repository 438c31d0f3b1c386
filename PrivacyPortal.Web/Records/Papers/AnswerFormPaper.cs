using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>What stands on one blank form.</summary>
internal sealed record AnswerForm
{
    /// <summary>What the person who is asked is called; no surname is on the paper.</summary>
    public required string Called { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>The code in two halves.</summary>
    public required string Code { get; init; }

    public required IReadOnlyList<FormPart> Parts { get; init; }

    public required DateTimeOffset PrintedAt { get; init; }
}

/// <summary>The questions about one person.</summary>
internal sealed record FormPart(AskedAs As, string Called, IReadOnlyList<Question> Questions);

/// <summary>
/// The blank form: each question in its very words with boxes to tick, lines to sign, and a code that leads whoever works for us back to
/// the person and the version. It says nothing of which service it is from (R9.2), and reads in black and white.
/// </summary>
internal static class AnswerFormPaper
{
    /// <summary>Composes it in the language of its questions.</summary>
    public static PdfDocument Compose(PageWords all, AnswerForm form, PaperFormat format)
    {
        var words = all.In(form.Edition.Language);
        return PdfDocument.Create(new PdfMeta($"{words["form.title"]}, {Charity.Name}", Charity.Name, form.PrintedAt) { Language = form.Edition.Language }, paper => paper
            .On(format)
            .Footer($"{Charity.Name} · {words["form.foot", form.Code, form.Edition.Version]}")
            .Content(c =>
            {
                Head(c, words, form, format);
                foreach (var part in form.Parts)
                {
                    Questions(c, words, part, format);
                }

                Sign(c, words, form.Edition.Contact);
            }));
    }

    private static void Head(Content c, PageWords words, AnswerForm form, PaperFormat format)
    {
        if (format.StacksColumns)
        {
            // The code takes one line: the first question is on the first page, then.
            Title(c, words, form).Paragraph(p => p.Text(words["form.code"] + ": ").Strong(form.Code));
            return;
        }

        c.Row(row => row
            .Column(7, title => Title(title, words, form))
            .Column(3, code => code.Box(PaperStyle.Framed, box => box
                .Paragraph(words["form.code"], PaperStyle.Label)
                .Paragraph(form.Code, PaperStyle.Code))));
    }

    private static Content Title(Content title, PageWords words, AnswerForm form) => title
        .Paragraph(Charity.Name, PaperStyle.Sender)
        .Heading1(words["form.title"])
        .Paragraph(words["form.for", form.Called], PaperStyle.Value)
        .Paragraph(words["form.lead"]);

    private static void Questions(Content c, PageWords words, FormPart part, PaperFormat format)
    {
        c.Heading2(part.As.IsAboutAnother() ? words["form.about", part.Called] : words["form.about-you"]);
        if (format.StacksColumns)
        {
            // Large: the boxes stand below the words, and never on another page than the last of them.
            foreach (var question in part.Questions)
            {
                Asked(c, question, PaperStyle.Asked with { KeepsWithNext = true }, PaperStyle.Cell with { SpaceAfter = 3, KeepsWithNext = true });
                c.Tick(words["form.yes"], keepsWithNext: true).Tick(words["form.no"], keepsWithNext: true).Tick(words["form.another-day"]).Rule();
            }

            return;
        }

        c.Table(table =>
        {
            table.Columns(76, 24).Headings(words["form.question"], words["form.answer"]);
            foreach (var question in part.Questions)
            {
                table.Row(row => row
                    .Cell(asked => Asked(asked, question, PaperStyle.Asked, PaperStyle.Cell with { SpaceAfter = 3 }))
                    .Cell(boxes => boxes.Tick(words["form.yes"]).Tick(words["form.no"]).Tick(words["form.another-day"])));
            }
        });
    }

    private static void Asked(Content c, Question question, TextStyle heading, TextStyle body)
    {
        c.Paragraph(question.Heading, heading);
        foreach (var paragraph in PlainWords.Of(question.Body))
        {
            c.Paragraph(paragraph, body);
        }
    }

    private static void Sign(Content c, PageWords words, ContactData contact)
    {
        c.Heading2(words["form.sign"]);
        c.Paragraph(words["form.sign-lead"], PaperStyle.Body with { KeepsWithNext = true });
        c.Row(row => row
            .Column(5, name => name.WritingLine(words["form.name"], keepsWithNext: true))
            .Column(5, mark => mark.WritingLine(words["form.mark"], keepsWithNext: true))
            .Column(3, date => date.WritingLine(words["form.date"])));
        c.Space(6);
        c.Paragraph(words["form.back", Charity.Address(contact.Post)]);
        c.Paragraph(words["form.change", contact.Phone]);
    }
}
