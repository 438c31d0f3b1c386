using MimeKit;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Letters;

/// <summary>An e-mail that shows nothing on its outside: the letter itself is a paper within (R9.2).</summary>
internal sealed class ComposeMail(LetterWords words, LetterCopy copies, PortalSettings settings, TimeProvider clock)
{
    /// <summary>The e-mail. <see langword="null"/> while a record in it can't be sealed.</summary>
    public async Task<MimeMessage?> Of(LetterRow letter, string address, CancellationToken stop)
    {
        if (await copies.Of(letter, forThePost: false, askedBy: null, stop) is not { } paper)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var (subject, body) = words.Outside(letter.Language);
        var from = settings.Mail.From;
        var mail = new MimeMessage { Subject = subject, Date = now, MessageId = $"{letter.Id:N}.{letter.Attempts}@{from.Domain}" };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(null, address));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        var content = new Multipart("mixed")
        {
            new TextPart("plain") { Text = body },
            new MimePart("application", "pdf")
            {
                Content = new MimeContent(new MemoryStream(paper)),
                ContentTransferEncoding = ContentEncoding.Base64,
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                FileName = LetterCopy.NameOn(UkCalendar.DateOf(now)),
            },
        };
        mail.Body = content;
        return mail;
    }

}
