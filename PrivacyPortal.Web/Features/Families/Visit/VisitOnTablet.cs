using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>A visit as the tablet shows it: who is here, how far each one is, and what each is asked. Read afresh for every page.</summary>
internal sealed class VisitOnTablet
{
    public required Guid Id { get; init; }

    /// <summary>What this tablet's ticket says; when another tablet took the visit over, it is no longer the visit's.</summary>
    public required Guid Ticket { get; init; }

    /// <summary>The version that this visit began with and ends with.</summary>
    public required NoticeVersion Notice { get; init; }

    public required OpenedBy Worker { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Everyone who is here and can pick their name.</summary>
    public required IReadOnlyList<AtTheTablet> Here { get; init; }

    public required IReadOnlyList<Purpose> Asked { get; init; }

    /// <summary>What nobody is asked about again today, since that person said no to it not long ago (D-G10).</summary>
    public required IReadOnlySet<(PersonId About, Purpose Purpose)> LeftInPeace { get; init; }

    /// <summary>What this visit asks about one person, of whoever is asked.</summary>
    public IEnumerable<Purpose> AskedOf(Asked asked) => Asked.Where(p => asked.IsFor(p) && !LeftInPeace.Contains((asked.About.Id, p)));

    /// <summary>What everyone in the visit likes to be called, here or not.</summary>
    public required IReadOnlyDictionary<PersonId, string> Called { get; init; }

    /// <summary>Whether everyone who is here has signed, or had nothing to sign.</summary>
    public bool AllDone => Here.All(p => p.IsDone(this));

    /// <summary>Whether the visit is still this tablet's, asked again inside the transaction that writes.</summary>
    public Task<bool> IsStillHere(PortalDb db) =>
        db.Visits.AnyAsync(v => v.Id == Id && v.Ticket == Ticket && v.State == VisitState.HandedOver);

    /// <summary>The person at this place; none when there is no such place or they are not here.</summary>
    public AtTheTablet? At(int place) => Here.FirstOrDefault(p => p.Place == place);
}

/// <summary>One person with the tablet in their hands.</summary>
internal sealed class AtTheTablet
{
    public required int Place { get; init; }

    public required Person Person { get; init; }

    /// <summary>What they like to be called.</summary>
    public required string Called { get; init; }

    /// <summary>The edition that they read: the one they chose, else the one for their age.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Whether a children's text may say where their relative is (R9.4).</summary>
    public required Knows Knows { get; init; }

    /// <summary>Which form of a children's text that makes.</summary>
    public Variant Variant => Knows == Knows.Yes ? Variant.ChildKnows : Variant.Plain;

    /// <summary>Whom they are asked about, themselves first.</summary>
    public required IReadOnlyList<Asked> AskedAbout { get; init; }

    /// <summary>Children they are with and cannot decide for; told kindly (D-C10).</summary>
    public required IReadOnlyList<Person> NotAskedAbout { get; init; }

    /// <summary>Adults they are with who can't decide now, and for whom they can't either; told kindly (D-A4).</summary>
    public required IReadOnlyList<Person> NotAskedAboutAdult { get; init; }

    /// <summary>Answers not yet signed for.</summary>
    public required IReadOnlyDictionary<(PersonId About, Purpose Purpose), Answer> Drafts { get; init; }

    /// <summary>The fingerprint of those answers: the review carries it, and signing sends it back.</summary>
    public required string Reviewed { get; init; }

    public required bool HasRead { get; init; }

    public required bool WasToldOfTheRight { get; init; }

    /// <summary>Understood, with help, not today; none before they were asked (rules.md 4.7).</summary>
    public required string? Understood { get; init; }

    /// <summary>Their latest signing in this visit.</summary>
    public required Guid? SignedAs { get; init; }

    public required bool TalkLater { get; init; }

    /// <summary>Signed, and nothing answered anew since.</summary>
    public bool HasSigned => SignedAs is not null && Drafts.Count == 0;

    /// <summary>Signed; or read all, with nothing to be asked about today.</summary>
    public bool IsDone(VisitOnTablet visit) => HasSigned || (HasRead && WasToldOfTheRight && IsAskedNothing(visit));

    /// <summary>Whether all that this visit would ask was answered with no not long ago (D-G10).</summary>
    public bool IsAskedNothing(VisitOnTablet visit) => SignedAs is null && AskedAbout.All(a => !visit.AskedOf(a).Any());

    /// <summary>
    /// Whether they can be asked today: our explaining reached them (rules.md 4.7). Nobody checks that with an adult of whom it was found that
    /// they can't decide: they are asked what they want, as they are.
    /// </summary>
    public bool MayBeAsked => AskedAbout[0].As == AskedAs.TheAdult || Understanding.TryParse(Understood, out var how) && how != Understanding.NotToday;

    /// <summary>Whether a child's page is shown: 24 px and 64 px targets.</summary>
    public bool IsForChildren => Edition.Audience.IsForChildren;
}

/// <summary>Finds the visit that a tablet holds.</summary>
internal sealed class FindVisit(
    IDbContextFactory<PortalDb> contexts, CaseFiles cases, PublishedNotice notices, PortalSettings settings, AgePolicy policy, TimeProvider clock)
{
    /// <summary>The visit of this ticket, with the notice in that language where there is such; none when it has ended, or another tablet holds it now.</summary>
    public async Task<VisitOnTablet?> For(Guid visitId, Guid ticket, string language = Language.First)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var visit = await db.Visits.AsNoTracking().Include(v => v.Present)
            .SingleOrDefaultAsync(v => v.Id == visitId && v.Ticket == ticket && v.State == VisitState.HandedOver);
        if (visit is null)
        {
            return null;
        }

        var notice = await notices.Find(visit.Version);
        var ids = visit.Present.Select(p => p.PersonId).ToList();
        var rows = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var files = new List<CaseFile>();
        foreach (var id in ids)
        {
            files.Add(await cases.Open(db, new PersonId(id), UtcInstant.Cut(clock.GetUtcNow())));
        }

        var people = files.ConvertAll(f => f.Person);
        var adults = files.SelectMany(f => f.Adults).ToList();
        var others = files.ToDictionary(f => f.Person.Id, f => f.OthersWhoDecide);
        var drafts = await db.Drafts.AsNoTracking().Where(d => d.VisitId == visitId).ToListAsync();
        var today = UkCalendar.Today(clock);
        var decidesFrom = policy.DecidesFrom(settings.Jurisdiction, visit.Channel, today);
        return new VisitOnTablet
        {
            Id = visit.Id,
            Ticket = ticket,
            Notice = notice,
            Worker = new OpenedBy(visit.WorkerId, visit.WorkerName),
            Channel = visit.Channel,
            Asked = visit.Asked,
            LeftInPeace = files.SelectMany(f => visit.Asked.Where(f.IsLeftInPeace).Select(p => (f.Person.Id, p))).ToHashSet(),
            Called = rows.Values.ToDictionary(r => new PersonId(r.Id), r => r.CalledName),
            Here =
            [
                .. visit.Present.Where(p => p.IsHere).OrderBy(p => p.Place).Select(p =>
                {
                    var row = rows[p.PersonId];
                    var person = people.Single(one => one.Id.Value == p.PersonId);
                    return new AtTheTablet
                    {
                        Place = p.Place,
                        Person = person,
                        Called = row.CalledName,
                        Knows = row.ChildKnows,
                        Edition = notice.In(Audience.TryParse(p.Audience, out var chosen) ? chosen : Audience.For(person.Born.AgeOn(today).Youngest), language)
                            .In(row.ChildKnows == Knows.Yes ? Variant.ChildKnows : Variant.Plain),
                        AskedAbout = WhoIsAsked.Of(person.Id, people, others, decidesFrom, today),
                        NotAskedAbout = WhoIsAsked.NotAskedAbout(person.Id, people, adults, others, decidesFrom, today),
                        NotAskedAboutAdult = WhoIsAsked.NotAskedAboutAdult(person.Id, people, others, today),
                        Drafts = drafts.Where(d => d.ById == p.PersonId).ToDictionary(
                            d => (new PersonId(d.AboutId), PurposeOf(d.Purpose)),
                            d => Answer.TryParse(d.Answer, out var answer) ? answer : throw new FormatException(d.Answer)),
                        Reviewed = Submission.Fingerprint(drafts.Where(d => d.ById == p.PersonId)),
                        HasRead = p.ReadAt is not null,
                        WasToldOfTheRight = p.ToldAt is not null,
                        Understood = p.Understood,
                        SignedAs = p.SignedAs,
                        TalkLater = p.TalkLater,
                    };
                }),
            ],
        };
    }

    private static Purpose PurposeOf(string key) => Purpose.TryParse(key, out var purpose) ? purpose : throw new FormatException(key);
}
