using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Letters;

/// <summary>The letters to the people in one worker's sight, by what there is to do about them.</summary>
internal sealed class SeeLetters(IDbContextFactory<PortalDb> contexts, LettersInSight sight, TimeProvider clock)
{
    private const int Most = 300;

    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    public async Task<LettersOnPage> For(StaffTicket who, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var (today, since) = (UkCalendar.DateOf(now), now - Shown);
        var rows = await (from l in sight.Letters(db, who).AsNoTracking()
                          join p in db.People on l.ToId equals p.Id
                          join c in db.Contacts on l.ToId equals c.PersonId into contacts
                          from c in contacts.DefaultIfEmpty()
                          where l.DoneAt == null || l.DoneAt >= since
                          orderby l.DoneAt != null, l.WrittenAt descending
                          select new { Letter = l, p.Name, Contact = c }).Take(Most).ToListAsync(stop);
        var all = rows.ConvertAll(r => new LetterOnPage(r.Letter, r.Name, LetterRoutes.Of(r.Letter, r.Contact, today), r.Contact));
        return new LettersOnPage
        {
            ByHand = [.. all.Where(l => l.Route is LetterRoute.ByHand or LetterRoute.EmailAtTheirTime)],
            AskFirst = [.. all.Where(l => l.Route == LetterRoute.AskFirst)],
            InTrouble = [.. all.Where(l => l.Letter.State is LetterState.Refused or LetterState.Unsure)],
            Going = [.. all.Where(l => l.Route == LetterRoute.Email)],
            Ended = [.. all.Where(l => l.Letter.DoneAt is not null).OrderByDescending(l => l.Letter.DoneAt)],
        };
    }
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
