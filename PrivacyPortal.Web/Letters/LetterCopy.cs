using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Letters;

/// <summary>The paper of a letter: its words, or copies of what was signed; sealed either way.</summary>
internal sealed class LetterCopy(IDbContextFactory<PortalDb> contexts, LetterWords words, GiveCopy give, Sealing sealing)
{
    /// <summary>The PDF. <see langword="null"/> while a record in it can't be sealed.</summary>
    /// <param name="letter">Which.</param>
    /// <param name="forThePost">With the address on it, unless that is withheld (R9.7).</param>
    /// <param name="askedBy">The worker who prints it; none when it goes by e-mail.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<byte[]?> Of(LetterRow letter, bool forThePost, StaffTicket? askedBy, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (letter.Words is null)
        {
            var records = await db.LetterCauses.AsNoTracking().Where(c => c.LetterId == letter.Id).OrderBy(c => c.CauseId).Select(c => c.CauseId).ToListAsync(stop);
            return records is [var only] ? await give.ForTheSigner(only, large: false, askedBy, stop) : (await give.Bundle(records, [], askedBy, step: null, stop)).Pdf;
        }

        var address = forThePost
            ? await db.Addresses.AsNoTracking().Where(a => a.PersonId == letter.ToId && a.DoNotUseSince == null && !a.IsWithheld).Select(a => a.Lines).SingleOrDefaultAsync(stop)
            : null;
        return sealing.Print(LetterPaper.Compose(LetterText.Read(letter.Words), words.Paper(letter.Language), letter.Language, letter.WrittenAt, address));
    }

    /// <summary>What the file is called: nothing about anybody (R9.2).</summary>
    public static string NameOn(DateOnly today) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PSS-copy-{today:yyyy-MM}.pdf");
}
