using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Letters;

/// <summary>What a worker does with a letter: prints it, says that it was posted or told, lets it go, sends it again, or closes it.</summary>
internal sealed class HandleLetters(Writer writer, IDbContextFactory<PortalDb> contexts, LettersInSight letters, WhoSeesWhom sight, LetterCopy copies, TimeProvider clock)
{
    public const int LongestNote = 500;

    private static readonly ContactWay[] _byHand = [ContactWay.Post, ContactWay.InPerson, ContactWay.Phone, ContactWay.Text];

    /// <summary>The paper; <see langword="null"/> when there is no such letter in their sight.</summary>
    public async Task<Printed?> Print(StaffTicket who, Guid id, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await letters.Letters(db, who).AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, stop) is not { } letter)
        {
            return null;
        }

        var about = await db.LetterCauses.Where(c => c.LetterId == id).Select(c => c.AboutId).ToListAsync(stop);
        await sight.Looked(who, about.Append(letter.ToId), "letter", stop);

        var isForThePost = await db.Contacts.AnyAsync(c => c.PersonId == letter.ToId && c.Way == ContactWay.Post, stop);
        return new Printed(await copies.Of(letter, isForThePost, who, stop));
    }

    /// <summary>It was posted, handed over, or told. What is wrong, or none.</summary>
    public Task<string?> Gave(StaffTicket who, Guid id, ContactWay way) => Change(who, id, (letter, contact) =>
    {
        if (letter.State is not (LetterState.Waiting or LetterState.Refused or LetterState.Unsure) || !_byHand.Contains(way))
        {
            return "Somebody has seen to this letter meanwhile.";
        }

        if (contact?.Way == ContactWay.Never)
        {
            return "They asked never to be contacted. Close the letter, and say why.";
        }

        End(letter, who, LetterState.Given);
        letter.Way = way;
        return null;
    });

    /// <summary>It may go now: this is a time that they said is safe. What is wrong, or none.</summary>
    public Task<string?> Release(StaffTicket who, Guid id) => Change(who, id, (letter, contact) =>
    {
        if (LetterRoutes.Of(letter, contact, UkCalendar.Today(clock)) != LetterRoute.EmailAtTheirTime)
        {
            return "Somebody has seen to this letter meanwhile.";
        }

        letter.IsReleased = true;
        return null;
    });

    /// <summary>Tries it once more, by whatever way is safe now. What is wrong, or none.</summary>
    public Task<string?> Again(StaffTicket who, Guid id) => Change(who, id, (letter, _) =>
    {
        if (letter.State is not (LetterState.Refused or LetterState.Unsure))
        {
            return "Somebody has seen to this letter meanwhile.";
        }

        (letter.State, letter.Problem, letter.NextTryAt) = (LetterState.Waiting, null, null);
        return null;
    });

    /// <summary>Closes it without sending. What is wrong, or none.</summary>
    public Task<string?> Close(StaffTicket who, Guid id, string? why) => Change(who, id, (letter, _) =>
    {
        var note = TypedWords.OneLine(why);
        if (letter.DoneAt is not null || letter.State == LetterState.Sending)
        {
            return "Somebody has seen to this letter meanwhile.";
        }

        if (note.Length is 0 or > LongestNote)
        {
            return "Say why it is not sent, such as: they know already, I told them on 24 November.";
        }

        End(letter, who, LetterState.Closed);
        letter.Note = note;
        return null;
    });

    private void End(LetterRow letter, StaffTicket who, LetterState how) =>
        (letter.State, letter.DoneAt, letter.DoneById, letter.DoneByName) = (how, UtcInstant.Cut(clock.GetUtcNow()), who.StaffId, who.Name);

    private Task<string?> Change(StaffTicket who, Guid id, Func<LetterRow, ContactRow?, string?> change) => writer.Write(async db =>
    {
        if (await letters.Letters(db, who).AsTracking().SingleOrDefaultAsync(l => l.Id == id) is not { } letter)
        {
            return "There is no such letter.";
        }

        return change(letter, await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == letter.ToId));
    });
}

/// <summary>A letter on paper; nothing while a record in it can't be sealed.</summary>
internal sealed record Printed(byte[]? Pdf);
