using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Examples;

/// <summary>
/// Made-up families with a believable past, for trying the portal: made on the first start in Development, through the same use cases
/// that the pages call, on a clock that is set back.
/// </summary>
internal sealed class ExampleFamilies(
    Writer writer, BareStore store, IDbContextFactory<PortalDb> contexts, PublishedNotice notices, PortalSettings settings, AgePolicy policy, SealingBell bell, TimeProvider clock)
{
    private static readonly OpenedBy _worker = new("example:worker", "Example Support Worker");

    private readonly SetBack _then = new(clock.GetUtcNow());

    /// <summary>Makes them when nobody is there yet; says whether it did.</summary>
    public async Task<bool> Make()
    {
        if (!settings.ExampleFamilies || await store.HasPeople())
        {
            return false;
        }

        var today = UkCalendar.Today(clock);
        var people = ThePeople(today);
        _then.Set(clock.GetUtcNow().AddDays(-60));
        var ids = await Add(people);
        await AddTies(ids);
        await Past(ids);
        await Today(ids);
        return true;
    }

    private static Dictionary<string, ExamplePerson> ThePeople(DateOnly today) => new()
    {
        // A mother, her boy, his grandmother who may not decide, and a father who is away.
        ["maria"] = ExamplePerson.Aged("Maria Example", 36, 120, today),
        ["sam"] = ExamplePerson.Aged("Sam Example", 11, 166, today),
        ["grace"] = ExamplePerson.Aged("Grace Example", 71, 40, today),
        ["daniel"] = ExamplePerson.Aged("Daniel Example", 38, 10, today),

        // A girl who will be thirteen in a few days, and her mother.
        ["ewa"] = ExamplePerson.Aged("Ewa Wiśniewska-Example", 41, 200, today),
        ["zofia"] = ExamplePerson.Aged("Zofia Wiśniewska-Example", 13, -5, today, Knows.Yes),

        // Parents who do not agree.
        ["helen"] = ExamplePerson.Aged("Helen Example", 33, 77, today),
        ["mark"] = ExamplePerson.Aged("Mark Example", 35, 300, today),
        ["tom"] = ExamplePerson.Aged("Tom Example", 9, 12, today, Knows.Partly),

        // Young people who decide alone.
        ["jayden"] = ExamplePerson.Aged("Jayden Example", 14, 90, today, Knows.Yes),
        ["lily"] = ExamplePerson.Aged("Lily Example", 16, 210, today, Knows.Yes),

        // A small child and his mother; names in other scripts are whole on page and paper.
        ["aisha"] = new ExamplePerson("عائشہ Example", DateOfBirth.On(today.AddDays(-11_400)), "عائشہ"),
        ["yusuf"] = ExamplePerson.Aged("Yusuf Example", 5, 30, today),

        // Only the year is known, and it may be either side of thirteen.
        ["omar"] = new ExamplePerson("Omar Example", DateOfBirth.InYear(today.Year - 13)),

        // Born on a day that most years lack.
        ["leo"] = new ExamplePerson("Leo Example", DateOfBirth.On(new DateOnly(2012, 2, 29))),

        // A grandfather who holds a court's order that the child lives with him.
        ["frank"] = ExamplePerson.Aged("Frank Example", 66, 15, today),
        ["nina"] = ExamplePerson.Aged("Nina Example", 8, 145, today),
    };

    private async Task<Dictionary<string, PersonId>> Add(Dictionary<string, ExamplePerson> people)
    {
        var rows = people.ToDictionary(p => p.Key, p => p.Value.ToRow(_then.GetUtcNow()));
        await writer.Write(db =>
        {
            db.People.AddRange(rows.Values);
            return Task.CompletedTask;
        });
        return rows.ToDictionary(r => r.Key, r => new PersonId(r.Value.Id));
    }

    private Task AddTies(Dictionary<string, PersonId> ids) => writer.Write(db =>
    {
        void Tie(string holder, AuthorityKind kind, string child, EvidenceLevel evidence = EvidenceLevel.Corroborated, bool away = false) =>
            db.Responsibilities.Add(new ResponsibilityRow
            {
                HolderId = ids[holder].Value,
                ForId = ids[child].Value,
                Kind = kind,
                Evidence = evidence,
                RestrictedByOrder = false,
                Contact = ContactState.Ok,
                Away = away,
                NotedAt = _then.GetUtcNow(),
            });

        Tie("maria", AuthorityKind.Mother, "sam", EvidenceLevel.DocumentSeen);
        Tie("daniel", AuthorityKind.Father, "sam", away: true);
        Tie("grace", AuthorityKind.Grandparent, "sam", EvidenceLevel.Said);
        Tie("ewa", AuthorityKind.Mother, "zofia");
        Tie("helen", AuthorityKind.Mother, "tom");
        Tie("mark", AuthorityKind.Father, "tom");
        Tie("helen", AuthorityKind.Mother, "jayden");
        Tie("aisha", AuthorityKind.Mother, "yusuf", EvidenceLevel.Said);
        Tie("aisha", AuthorityKind.Mother, "omar", EvidenceLevel.Said);
        Tie("frank", AuthorityKind.ChildArrangementsOrder, "nina", EvidenceLevel.DocumentSeen);
        return Task.CompletedTask;
    });

    private async Task Past(Dictionary<string, PersonId> ids)
    {
        var (yes, no, later) = (Answer.Yes, Answer.No, Answer.NotNow);

        await Visited(daysAgo: 42, [ids["maria"], ids["sam"]],
            (ids["sam"], p => p == Purpose.PhotoSocial ? no : yes), (ids["maria"], p => p == Purpose.Words ? later : yes));
        await Stopped(daysAgo: 12, ids["sam"], Purpose.PhotoWeb, ids["maria"]);

        await Visited(daysAgo: 35, [ids["ewa"], ids["zofia"]], (ids["zofia"], _ => yes), (ids["ewa"], p => p.Risk == Risk.Public ? no : yes));
        await Visited(daysAgo: 28, [ids["jayden"]], (ids["jayden"], p => p == Purpose.PhotoWeb || p == Purpose.PhotoSocial ? no : yes));
        await Visited(daysAgo: 21, [ids["helen"], ids["mark"], ids["tom"]], (ids["tom"], _ => yes), (ids["helen"], _ => yes), (ids["mark"], p => p.Risk == Risk.Public ? no : yes));
        await Visited(daysAgo: 9, [ids["lily"]], (ids["lily"], p => p == Purpose.PhotoSocial ? later : yes));
        await Visited(daysAgo: 6, [ids["frank"], ids["nina"]], (ids["nina"], p => p.Kind == "words" ? no : yes), (ids["frank"], _ => yes));
    }

    /// <summary>One visit prepared for this morning, so that a newcomer can hand the tablet over at once.</summary>
    private async Task Today(Dictionary<string, PersonId> ids)
    {
        _then.Set(clock.GetUtcNow());
        await new OpenVisit(writer, notices, _then).Open(
            _worker, [new InVisit(ids["aisha"]), new InVisit(ids["yusuf"]), new InVisit(ids["omar"])], Purpose.AskedFirst);
    }

    private async Task Visited(int daysAgo, IReadOnlyList<PersonId> people, params (PersonId Who, Func<Purpose, Answer> Says)[] answers)
    {
        _then.Set(clock.GetUtcNow().AddDays(-daysAgo));
        var visit = await new OpenVisit(writer, notices, _then).Open(_worker, [.. people.Select(p => new InVisit(p))], Purpose.AskedFirst);
        var handOver = new HandOver(writer, _then);
        var ticket = await handOver.Give(visit) ?? throw new InvalidOperationException("An example visit could not be handed over.");
        foreach (var (who, says) in answers)
        {
            await Answers(visit, ticket, who, says);
        }

        _then.Forward(TimeSpan.FromMinutes(4));
        await handOver.End(visit);
    }

    private async Task Answers(Guid visitId, Guid ticket, PersonId who, Func<Purpose, Answer> says)
    {
        var find = new FindVisit(contexts, new CaseFiles(settings, policy), notices, settings, policy, _then);
        var progress = new KeepProgress(writer, _then);
        async Task<(VisitOnTablet Visit, AtTheTablet Who)> Now()
        {
            _then.Forward(TimeSpan.FromMinutes(2));
            var visit = await find.For(visitId, ticket) ?? throw new InvalidOperationException("An example visit is gone.");
            return (visit, visit.Here.Single(p => p.Person.Id == who));
        }

        var (visit, person) = await Now();
        await progress.Read(visit, person);
        await progress.Told(visit, person);
        await progress.Answer(visit, person, person.AskedAbout.SelectMany(a => visit.AskedOf(a).Select(p => (a.About.Id, p))).ToDictionary(key => key, key => says(key.p)));
        (visit, person) = await Now();
        var operation = await progress.Operation(visit, person) ?? throw new InvalidOperationException("An example visit is gone.");
        var recorded = await new RecordDecisions(writer, new CaseFiles(settings, policy), bell, _then).Record(visit, person, new Submission
        {
            Operation = operation,
            Reviewed = person.Reviewed,
            Signature = ExampleMark.Of(person.Called),
            RecordedBy = _worker,
        });
        if (recorded.Outcome != RecordedOutcome.Recorded)
        {
            throw new InvalidOperationException($"An example visit could not be recorded: {recorded.Outcome}.");
        }
    }

    private async Task Stopped(int daysAgo, PersonId about, Purpose purpose, PersonId by)
    {
        _then.Set(clock.GetUtcNow().AddDays(-daysAgo));
        await new StopConsent(writer, new CaseFiles(settings, policy), policy, bell, _then).Stop(about, purpose, by, Guid.CreateVersion7(_then.GetUtcNow()), _worker);
    }

    private sealed class SetBack(DateTimeOffset start) : TimeProvider
    {
        private DateTimeOffset _now = start;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Set(DateTimeOffset instant) => _now = instant;

        public void Forward(TimeSpan by) => _now += by;
    }
}
