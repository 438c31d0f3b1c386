using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>People to prepare a visit with: by a part of their name, and then those who are tied to whom was chosen.</summary>
internal sealed class FindForVisit(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<PersonToMeet>> ByName(StaffTicket worker, string typed)
    {
        var part = SearchName.Of(typed);
        if (part.Length < 2)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync();
        return await Read(db, sight.People(db, worker).Where(p => p.SearchName.Contains(part)).OrderBy(p => p.SearchName).Take(Most));
    }

    public async Task<IReadOnlyList<PersonToMeet>> TiedTo(StaffTicket worker, IReadOnlyList<PersonId> chosen)
    {
        var ids = chosen.Select(c => c.Value).ToList();
        await using var db = await contexts.CreateDbContextAsync();
        return await Read(db, sight.People(db, worker).Where(p => !ids.Contains(p.Id) && db.Responsibilities.Any(r =>
            (r.HolderId == p.Id && ids.Contains(r.ForId)) || (r.ForId == p.Id && ids.Contains(r.HolderId)))).OrderBy(p => p.SearchName).Take(Most));
    }

    public async Task<PersonToMeet?> One(StaffTicket worker, PersonId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await Read(db, sight.People(db, worker).Where(p => p.Id == id.Value)) is [var one] ? one : null;
    }

    private static async Task<IReadOnlyList<PersonToMeet>> Read(PortalDb db, IQueryable<PersonRow> people)
    {
        var rows = await people.AsNoTracking().ToListAsync();
        var ids = rows.ConvertAll(r => r.Id);
        var ties = await db.Responsibilities.AsNoTracking().Where(r => ids.Contains(r.ForId)).ToListAsync();
        return rows.ConvertAll(r => new PersonToMeet
        {
            Id = new PersonId(r.Id),
            Name = r.Name,
            Born = r.Born,
            Knows = r.ChildKnows,
            KnownTies = ties.Where(t => t.ForId == r.Id).ToDictionary(t => new PersonId(t.HolderId), t => t.Kind),
        });
    }
}

/// <summary>One person of a visit that is being prepared; the form changes it.</summary>
public sealed class PersonToMeet
{
    public required PersonId Id { get; init; }

    public required string Name { get; init; }

    public required DateOfBirth Born { get; init; }

    /// <summary>What others are to them, as is known.</summary>
    public required IReadOnlyDictionary<PersonId, AuthorityKind> KnownTies { get; init; }

    public bool IsHere { get; set; } = true;

    internal Knows Knows { get; set; }

    /// <summary>What the worker says others are to them.</summary>
    public Dictionary<PersonId, AuthorityKind> Ties { get; } = [];
}
