using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Letters;

/// <summary>The letters to the people in one worker's sight, by what there is to do about them.</summary>
internal sealed class SeeLetters(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, TimeProvider clock)
{
    private const int Most = 300;

    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    public async Task<LettersOnPage> For(StaffTicket who, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var (today, since) = (UkCalendar.DateOf(now), now - Shown);
        var rows = await (from l in db.Letters.AsNoTracking()
                          join p in sight.People(db, who) on l.ToId equals p.Id
                          join c in db.Contacts on l.ToId equals c.PersonId into contacts
                          from c in contacts.DefaultIfEmpty()
                          where l.DoneAt == null || l.DoneAt >= since
                          orderby l.DoneAt != null, l.WrittenAt descending
                          select new { Letter = l, p.Name, Contact = c }).Take(Most).ToListAsync(stop);
        var all = rows.ConvertAll(r => new LetterOnPage(r.Letter, r.Name, RouteOf(r.Letter, r.Contact, today), r.Contact));
        return new LettersOnPage
        {
            ByHand = [.. all.Where(l => l.Route is LetterRoute.ByHand or LetterRoute.EmailAtTheirTime)],
            AskFirst = [.. all.Where(l => l.Route == LetterRoute.AskFirst)],
            InTrouble = [.. all.Where(l => l.Letter.State is LetterState.Refused or LetterState.Unsure)],
            Going = [.. all.Where(l => l.Route == LetterRoute.Email)],
            Ended = [.. all.Where(l => l.Letter.DoneAt is not null).OrderByDescending(l => l.Letter.DoneAt)],
        };
    }

    /// <summary>What happens to a letter next.</summary>
    public static LetterRoute RouteOf(LetterRow letter, ContactRow? contact, DateOnly today) =>
        letter.State == LetterState.Sending ? LetterRoute.Email
        : letter.State != LetterState.Waiting ? LetterRoute.None
        : contact is null || !contact.IsSafeToUseOn(today) ? (letter.IsForChild && contact?.Way != ContactWay.Never ? LetterRoute.ByHand : LetterRoute.AskFirst)
        : contact.Way != ContactWay.Email ? LetterRoute.ByHand
        : contact.When is null || letter.IsReleased ? LetterRoute.Email
        : LetterRoute.EmailAtTheirTime;
}

/// <summary>What happens to a letter next.</summary>
internal enum LetterRoute
{
    /// <summary>Nothing by itself: it is done, or in trouble.</summary>
    None = 0,

    /// <summary>It goes by itself.</summary>
    Email,

    /// <summary>A worker lets it go, at a time that is safe.</summary>
    EmailAtTheirTime,

    /// <summary>A worker posts it, hands it over, or calls.</summary>
    ByHand,

    /// <summary>Nobody knows which way is safe (R9.1).</summary>
    AskFirst,
}

/// <summary>One letter.</summary>
internal sealed record LetterOnPage(LetterRow Letter, string Name, LetterRoute Route, ContactRow? Contact)
{
    /// <summary>The way that a worker takes.</summary>
    public ContactWay Way => Contact?.Way is { } way and not (ContactWay.Never or ContactWay.Email) ? way : ContactWay.InPerson;
}

/// <summary>All of them.</summary>
internal sealed record LettersOnPage
{
    public required IReadOnlyList<LetterOnPage> ByHand { get; init; }

    public required IReadOnlyList<LetterOnPage> AskFirst { get; init; }

    public required IReadOnlyList<LetterOnPage> InTrouble { get; init; }

    public required IReadOnlyList<LetterOnPage> Going { get; init; }

    public required IReadOnlyList<LetterOnPage> Ended { get; init; }

    public bool IsEmpty => ByHand.Count + AskFirst.Count + InTrouble.Count + Going.Count == 0;
}
