using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>A worker prepares a visit: who is in it, who is here today, and what is asked. Everything else happens in the family's hands.</summary>
internal sealed class OpenVisit(Writer writer, PublishedNotice notices, TimeProvider clock)
{
    /// <summary>How many can be in one visit: a family, not a school.</summary>
    public const int MostPeople = 12;

    /// <summary>Makes the visit.</summary>
    /// <exception cref="ArgumentException">Nobody is here, one person is named twice, or nothing is asked: the page has said so before.</exception>
    public async Task<Guid> Open(OpenedBy worker, IReadOnlyList<InVisit> people, IReadOnlyList<Purpose> asked, Channel channel = Channel.InPerson)
    {
        if (!people.Any(p => p.IsHere) || people.Count > MostPeople || people.DistinctBy(p => p.Person).Count() != people.Count || asked.Count == 0)
        {
            throw new ArgumentException("A visit needs someone who is here, nobody twice, and something to ask.", nameof(people));
        }

        var now = clock.GetUtcNow();
        var visit = new VisitRow
        {
            Id = Guid.CreateVersion7(now),
            Version = notices.InForce.Number.ToString(),
            Channel = channel,
            Purposes = string.Join(' ', Purpose.All.Where(asked.Contains).Select(p => p.Key)),
            WorkerId = worker.Id,
            WorkerName = worker.Name,
            State = VisitState.Open,
            OpenedAt = now,
            Stamp = Guid.CreateVersion7(now),
        };
        visit.Present.AddRange(people.Select((p, at) => new PresentRow { VisitId = visit.Id, PersonId = p.Person.Value, Place = at + 1, IsHere = p.IsHere }));
        await writer.Write(async db =>
        {
            var ids = people.Select(p => p.Person.Value).ToList();
            if (await db.People.CountAsync(p => ids.Contains(p.Id)) != ids.Count)
            {
                throw new ArgumentException("Somebody in this visit is not known to the portal.", nameof(people));
            }

            db.Visits.Add(visit);
        });
        return visit.Id;
    }
}

/// <summary>One person in a visit, and whether they are here today; a child who is not can still be answered about.</summary>
internal sealed record InVisit(PersonId Person, bool IsHere = true);

/// <summary>The member of staff who opened it, as signed in.</summary>
internal sealed record OpenedBy(string Id, string Name);
