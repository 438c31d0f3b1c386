using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage;

/// <summary>Keeps the index of names in step with the people, by whichever way they are saved.</summary>
internal static class NameIndex
{
    public static async Task Refresh(PortalDb db, CancellationToken stop)
    {
        var changed = db.ChangeTracker.Entries<PersonRow>()
            .Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && (e.Property(p => p.Name).IsModified || e.Property(p => p.CalledName).IsModified)))
            .ToList();
        foreach (var entry in changed)
        {
            var person = entry.Entity;
            person.SearchName = SearchName.Of(person.Name);
            var keys = SearchKeys.Of(person.Name, person.CalledName);
            List<PersonKeyRow> before = entry.State == EntityState.Added ? [] : await db.PersonKeys.Where(k => k.PersonId == person.Id).ToListAsync(stop);
            db.PersonKeys.RemoveRange(before.Where(k => !keys.Contains((k.Kind, k.Key))));
            db.PersonKeys.AddRange(keys.Except(before.Select(k => (k.Kind, k.Key))).Select(k => new PersonKeyRow { Kind = k.Kind, Key = k.Key, PersonId = person.Id }));
        }
    }
}
