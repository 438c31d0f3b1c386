using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>One record in the list.</summary>
internal sealed record ListedRecord(Guid Id, Guid AboutId, string About, string Signer, DateTimeOffset At, DateTimeOffset? SealedAt, int Attempts, string? Problem);

/// <summary>Which records: those of people who are called so, of those expected in a group session, or just these; all that is said counts.</summary>
internal sealed record ChosenRecords(string? Search = null, Guid? Session = null, IReadOnlyCollection<Guid>? Just = null);

/// <summary>The records of those in sight: newest first, and what is not yet sealed.</summary>
internal sealed class ListRecords(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight)
{
    public const int AtMost = 200;

    public async Task<IReadOnlyList<ListedRecord>> For(StaffTicket who, ChosenRecords chosen, bool onlyWaiting)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await (
            from record in Records(db, chosen)
            join person in People(db, who, chosen) on record.AboutId equals person.Id
            join signing in db.Signings on record.SigningId equals signing.Id
            join signer in db.People on signing.ById equals signer.Id
            where !onlyWaiting || record.SealedAt == null
            orderby record.CreatedAt descending
            select new ListedRecord(record.Id, record.AboutId, person.Name, signer.Name, signing.At, record.SealedAt, record.Attempts, record.LastProblem)).Take(AtMost).ToListAsync();
    }

    /// <summary>The sealed ones, newest first, with whom each is about.</summary>
    public async Task<IReadOnlyList<(Guid Record, Guid About)>> Sealed(StaffTicket who, ChosenRecords chosen, int atMost, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await (
            from record in Records(db, chosen)
            join person in People(db, who, chosen) on record.AboutId equals person.Id
            where record.SealedAt != null
            orderby record.CreatedAt descending
            select new { record.Id, record.AboutId }).Take(atMost).ToListAsync(stop);
        return found.ConvertAll(one => (one.Id, one.AboutId));
    }

    private static IQueryable<RecordRow> Records(PortalDb db, ChosenRecords chosen) =>
        chosen.Just is { } just ? db.Records.Where(r => just.Contains(r.Id)) : db.Records;

    private IQueryable<PersonRow> People(PortalDb db, StaffTicket who, ChosenRecords chosen)
    {
        var people = sight.People(db, who);
        if (chosen.Session is { } session)
        {
            people = people.Where(p => db.GroupSessions.Any(s => s.Id == session && s.Members.Any(m => m.PersonId == p.Id)));
        }

        var wanted = SearchName.Of(chosen.Search ?? "");
        return wanted.Length == 0 ? string.IsNullOrWhiteSpace(chosen.Search) ? people : people.Where(p => false) : people.Where(p => p.SearchName.Contains(wanted));
    }
}
