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
            await NoteWhatWasSaid(db, people, now);
        });
        return visit.Id;
    }

    // What the worker was told while preparing: what a child knows, and who somebody is to a child where nothing is known yet. What is
    // known already is changed on the person's own page, not here.
    private static async Task NoteWhatWasSaid(PortalDb db, IReadOnlyList<InVisit> people, DateTimeOffset now)
    {
        foreach (var one in people.Where(p => p.Knows is not null))
        {
            var row = await db.People.SingleAsync(p => p.Id == one.Person.Value);
            if (row.ChildKnows != one.Knows)
            {
                (row.ChildKnows, row.Stamp) = (one.Knows!.Value, Guid.CreateVersion7(now));
            }
        }

        foreach (var (child, (adult, kind)) in people.SelectMany(p => p.Ties.Select(tie => (p.Person, tie))))
        {
            if (!await db.Responsibilities.AnyAsync(r => r.HolderId == adult.Value && r.ForId == child.Value))
            {
                db.Responsibilities.Add(new ResponsibilityRow
                {
                    HolderId = adult.Value,
                    ForId = child.Value,
                    Kind = kind,
                    Evidence = EvidenceLevel.Said,
                    RestrictedByOrder = false,
                    Contact = ContactState.Ok,
                    Away = false,
                    NotedAt = now,
                });
            }
        }
    }
}

/// <summary>One person in a visit, and whether they are here today; a child who is not can still be answered about.</summary>
internal sealed record InVisit(PersonId Person, bool IsHere = true)
{
    /// <summary>What the child knows of where their relative is, as the worker said now; none where nothing was said.</summary>
    public Knows? Knows { get; init; }

    /// <summary>What others are to this child, as the worker was told now.</summary>
    public IReadOnlyDictionary<PersonId, AuthorityKind> Ties { get; init; } = new Dictionary<PersonId, AuthorityKind>();
}

/// <summary>The member of staff who opened it, as signed in.</summary>
internal sealed record OpenedBy(string Id, string Name);
