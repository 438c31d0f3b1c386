using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>One record in the list.</summary>
internal sealed record ListedRecord(Guid Id, string About, string Signer, DateTimeOffset At, DateTimeOffset? SealedAt, int Attempts, string? Problem);

/// <summary>The records of those in sight: newest first, and what is not yet sealed.</summary>
internal sealed class ListRecords(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight)
{
    public const int AtMost = 200;

    public async Task<IReadOnlyList<ListedRecord>> For(StaffTicket who, string? search, bool onlyWaiting)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await (
            from record in db.Records
            join person in People(db, who, search) on record.AboutId equals person.Id
            join signing in db.Signings on record.SigningId equals signing.Id
            join signer in db.People on signing.ById equals signer.Id
            where !onlyWaiting || record.SealedAt == null
            orderby record.CreatedAt descending
            select new ListedRecord(record.Id, person.Name, signer.Name, signing.At, record.SealedAt, record.Attempts, record.LastProblem)).Take(AtMost).ToListAsync();
    }

    /// <summary>The sealed ones, newest first, with whom each is about.</summary>
    public async Task<IReadOnlyList<(Guid Record, Guid About)>> Sealed(StaffTicket who, string? search, int atMost, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await (
            from record in db.Records
            join person in People(db, who, search) on record.AboutId equals person.Id
            where record.SealedAt != null
            orderby record.CreatedAt descending
            select new { record.Id, record.AboutId }).Take(atMost).ToListAsync(stop);
        return found.ConvertAll(one => (one.Id, one.AboutId));
    }

    private IQueryable<Storage.Rows.PersonRow> People(PortalDb db, StaffTicket who, string? search)
    {
        var people = sight.People(db, who);
        if (string.IsNullOrWhiteSpace(search))
        {
            return people;
        }

        var wanted = search.Trim().ToLowerInvariant();
        return people.Where(p => p.SearchName.Contains(wanted));
    }
}
