using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Storage;

/// <summary>People and visits in sentences, made through the use cases that the pages call.</summary>
internal sealed class Family(Stores store)
{
    public static readonly OpenedBy Worker = new("example:worker", "Example Support Worker");

    /// <summary>Somebody born that day.</summary>
    public async Task<PersonId> Person(string name, string born)
    {
        var now = store.Clock.GetUtcNow();
        var row = new PersonRow
        {
            Id = PersonId.New(now).Value,
            Name = name,
            CalledName = name.Split(' ')[0],
            SearchName = name.ToLowerInvariant(),
            BornEarliest = DateOnly.Parse(born),
            BornLatest = DateOnly.Parse(born),
            BornQuality = DateQuality.Told,
            BornUnknown = false,
            Language = "en-GB",
            ChildKnows = Knows.No,
            IsExample = true,
            AddedAt = now,
            Stamp = Guid.CreateVersion7(now),
        };
        await store.Get<Writer>().Write(db =>
        {
            db.People.Add(row);
            return Task.CompletedTask;
        });
        return new PersonId(row.Id);
    }

    /// <summary>What an adult is to a child.</summary>
    public Task Holds(PersonId holder, AuthorityKind kind, PersonId child, EvidenceLevel evidence = EvidenceLevel.Corroborated, bool away = false) => store.Get<Writer>().Write(db =>
    {
        db.Responsibilities.Add(new ResponsibilityRow
        {
            HolderId = holder.Value,
            ForId = child.Value,
            Kind = kind,
            Evidence = evidence,
            RestrictedByOrder = false,
            Contact = ContactState.Ok,
            Away = away,
            NotedAt = store.Clock.GetUtcNow(),
        });
        return Task.CompletedTask;
    });

    /// <summary>A visit in the family's hands.</summary>
    public async Task<(Guid Visit, Guid Ticket)> Visit(IReadOnlyList<PersonId> people, params Purpose[] asked)
    {
        var visit = await store.Get<OpenVisit>().Open(Worker, [.. people.Select(p => new InVisit(p))], asked.Length > 0 ? asked : Purpose.AskedFirst);
        return (visit, (await store.Get<HandOver>().Give(visit))!.Value);
    }

    /// <summary>The tablet as that person holds it now.</summary>
    public async Task<(VisitOnTablet Visit, AtTheTablet Who)> Tablet((Guid Visit, Guid Ticket) visit, PersonId who)
    {
        var tablet = await store.Get<FindVisit>().For(visit.Visit, visit.Ticket) ?? throw new InvalidOperationException("The visit is gone.");
        return (tablet, tablet.Here.Single(p => p.Person.Id == who));
    }

    /// <summary>Answers every question of the visit the same way, about everyone they are asked about.</summary>
    public async Task Answers((Guid Visit, Guid Ticket) visit, PersonId who, Answer answer)
    {
        var (tablet, person) = await Tablet(visit, who);
        Assert.True(await store.Get<KeepProgress>().Answer(
            tablet, person, person.AskedAbout.SelectMany(a => tablet.Asked.Select(p => (a.About.Id, p))).ToDictionary(key => key, _ => answer)));
    }

    /// <summary>What they would send by signing now.</summary>
    public async Task<(VisitOnTablet Visit, AtTheTablet Who, Submission Submission)> ReadyToSign((Guid Visit, Guid Ticket) visit, PersonId who)
    {
        var (tablet, person) = await Tablet(visit, who);
        var operation = await store.Get<KeepProgress>().Operation(tablet, person);
        return (tablet, person, new Submission
        {
            Operation = operation!.Value,
            Reviewed = person.Reviewed,
            Signature = Signature.Typed(person.Person.Name.Text, out _)!,
            RecordedBy = Worker,
        });
    }

    /// <summary>Answers and signs.</summary>
    public async Task<Recorded> Signs((Guid Visit, Guid Ticket) visit, PersonId who, Answer answer)
    {
        await Answers(visit, who, answer);
        var (tablet, person, submission) = await ReadyToSign(visit, who);
        return await store.Get<RecordDecisions>().Record(tablet, person, submission);
    }

    /// <summary>Where a purpose stands now.</summary>
    public Task<Standing> Standing(PersonId about, Purpose purpose) => store.Read(async db =>
        (await store.Get<CaseFiles>().Open(db, about, store.Clock.GetUtcNow())).Standing.Single(s => s.Purpose == purpose));

    /// <summary>How many rows each table of one act has.</summary>
    public Task<(int Signings, int Replies, int Decisions, int Records)> Counts() => store.Read(async db =>
        (await db.Signings.CountAsync(), await db.Replies.CountAsync(), await db.Decisions.CountAsync(), await db.Records.CountAsync()));
}
