using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>An edition as a leaflet: every word of it, with a code back to the portal. Nothing on its first page or in its name tells which service it is (R9.2).</summary>
internal static class NoticePaper
{
    private static readonly TextStyle _told = PaperStyle.Lead with { Bold = true, KeepsWithNext = true };

    public static PdfDocument Compose(PageWords own, Edition edition, DateOnly publishedOn, Uri online, PaperFormat format)
    {
        var title = Charity.Outside(edition.Title);
        return PdfDocument.Create(
            new PdfMeta($"{title}, {Charity.Name}", Charity.Name, new DateTimeOffset(publishedOn, TimeOnly.MinValue, TimeSpan.Zero)) { Language = edition.Language },
            paper => paper
                .On(format)
                .Footer($"{Charity.Name} · {title} · {own["reading.paper-foot", edition.Version, own.Date(publishedOn)]}")
                .Content(c => Content(c, own, edition, title, online)));
    }

    private static void Content(Content c, PageWords own, Edition edition, string title, Uri online)
    {
        c.Paragraph(Charity.Name, PaperStyle.Sender).Heading1(title);
        c.Row(row => row
            .Column(4, words => Words(words, edition.Opening, PaperStyle.Lead))
            .Column(1, code => code.QrCode(QrSquares.Of(online.ToString()), own["reading.paper-code"])));
        foreach (var frame in edition.Story)
        {
            c.Box(PaperStyle.Framed, box => box.Paragraph(frame.Words, _told).Paragraph(frame.PictureWords, PaperStyle.Small));
        }

        if (edition.OpeningForGrownUps is { } forGrownUps)
        {
            c.Heading2(own["reading.paper-grown-up"]).Paragraph(forGrownUps);
        }

        c.Box(PaperStyle.Marked, box =>
        {
            box.Heading2(edition.RightToObject.Heading);
            Words(box, edition.RightToObject.Body, PaperStyle.Body);
        });
        foreach (var section in edition.Sections)
        {
            c.Heading2(section.Heading);
            foreach (var words in section.More is { } more ? section.Cards.Append(more) : section.Cards)
            {
                Words(c, words, PaperStyle.Body);
            }
        }

        Explained(c, own, edition);
        Contact(c, own, edition, title);
    }

    private static void Explained(Content c, PageWords own, Edition edition)
    {
        if (edition.HardWords.Count > 0)
        {
            c.Heading2(own["reading.paper-explained"]);
            foreach (var hard in edition.HardWords)
            {
                c.Paragraph(p => p.Strong(hard.Word + ": ").Text(hard.Meaning));
            }
        }
    }

    private static void Contact(Content c, PageWords own, Edition edition, string title)
    {
        var contact = edition.Contact;
        c.Heading2(own["frame.contact", Charity.Name]);
        if (edition.Title != title)
        {
            c.Paragraph(edition.Title + ".");
        }

        c.Paragraph(own["frame.write", Charity.Address(contact.Post)]);
        c.Paragraph(own["reading.paper-call", contact.Phone]).Paragraph(own["reading.paper-email", contact.Email]).Paragraph(own["reading.paper-online", contact.Online]);
        c.Paragraph($"{contact.Regulator.Name}: {contact.Regulator.Phone}, {contact.Regulator.Online}");
        c.Paragraph(contact.Registration + ".", PaperStyle.Small);
    }

    // A paragraph or a list at a time, without the marks of Markdown; where a link leads is said.
    private static void Words(Content c, string markdown, TextStyle style)
    {
        foreach (var block in markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = block.Split('\n');
            var sentences = lines.TakeWhile(line => !IsEntry(line)).ToList();
            if (sentences.Count > 0)
            {
                c.Paragraph(Plain(string.Join(' ', sentences)), style);
            }

            if (lines.Length > sentences.Count)
            {
                c.Bullets(lines.Skip(sentences.Count).Select(line => Plain(line.TrimStart('-', ' '))), style);
            }
        }
    }

    private static bool IsEntry(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static string Plain(string markdown) => NoticeMarkdown.ToPlainText(NoticeMarkdown.WithAddresses(markdown)).Replace('\n', ' ');
}
