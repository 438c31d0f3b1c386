using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// Adds a person, once for one operation. Somebody of the same name who can have been born on the same day is shown first: the worker
/// says whether it is the same person. Twins have names of their own.
/// </summary>
internal sealed class AddPerson(Writer writer, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>Adds them; <paramref name="evenSo"/> when the worker has looked at those who may be the same.</summary>
    public async Task<Added> Add(StaffTicket who, PersonEntry entry, Guid operation, bool evenSo = false)
    {
        var now = clock.GetUtcNow();
        if (entry.Read(UkCalendar.DateOf(now), out var problems) is not { } facts)
        {
            return new Added { Problems = problems };
        }

        return await writer.Write(async db =>
        {
            if (await db.People.AsNoTracking().AnyAsync(p => p.Id == operation))
            {
                return new Added { Person = new PersonId(operation) };
            }

            var known = evenSo ? [] : await MaybeTheSame(db, who, facts);
            if (known.Count > 0)
            {
                return new Added { MaybeTheSame = known };
            }

            db.People.Add(new PersonRow
            {
                Id = operation,
                Name = facts.Name.Text,
                CalledName = facts.Called.Text,
                SearchName = SearchName.Of(facts.Name.Text),
                BornEarliest = facts.Born.Earliest,
                BornLatest = facts.Born.Latest,
                BornQuality = facts.Born.Quality,
                BornUnknown = facts.Born.Match(_ => false, (_, _) => false, () => true),
                Language = facts.Language,
                Needs = facts.Needs,
                ChildKnows = facts.ChildKnows,
                IsExample = false,
                AddedAt = now,
                Stamp = Guid.CreateVersion7(now),
            });
            db.PersonChanges.Add(new PersonChangeRow { Id = Guid.CreateVersion7(now), PersonId = operation, What = ChangedWhat.Added, ById = who.StaffId, ByName = who.Name, At = now });
            return new Added { Person = new PersonId(operation) };
        });
    }

    private async Task<IReadOnlyList<AlreadyKnown>> MaybeTheSame(PortalDb db, StaffTicket who, PersonFacts facts)
    {
        var name = SearchName.Of(facts.Name.Text);
        var same = await sight.People(db, who).AsNoTracking()
            .Where(p => p.MergedIntoId == null && p.SearchName == name && p.BornEarliest <= facts.Born.Latest && p.BornLatest >= facts.Born.Earliest)
            .OrderBy(p => p.AddedAt).Take(5).ToListAsync();
        return same.ConvertAll(p => new AlreadyKnown(new PersonId(p.Id), p.Name, p.Born));
    }
}

/// <summary>How adding went: a person, or what to put right, or who may be the same.</summary>
internal sealed record Added
{
    public PersonId? Person { get; init; }

    public IReadOnlyList<FieldError> Problems { get; init; } = [];

    public IReadOnlyList<AlreadyKnown> MaybeTheSame { get; init; } = [];
}

/// <summary>Somebody who is there already.</summary>
internal sealed record AlreadyKnown(PersonId Id, string Name, DateOfBirth Born);
