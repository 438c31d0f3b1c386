using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>
/// What one person's own page shows: their choices, and those of the children and adults that they decide for. No surname, no address, and of what
/// others said nothing (R9.8): only what they said themselves, and whether it is in use.
/// </summary>
internal sealed class MyChoices(
    IDbContextFactory<PortalDb> contexts, CaseFiles cases, PublishedNotice notices, PortalSettings settings, AgePolicy policy, TimeProvider clock)
{
    private static readonly StandingState[] _keptFromYes = [StandingState.Given, StandingState.Suspended, StandingState.Ended];

    /// <summary>Everything as it stands now, for somebody whose own page is open; or for a worker to whom they speak.</summary>
    /// <param name="session">Whose page.</param>
    /// <param name="language">In which the questions are, where there is such an edition.</param>
    public async Task<Mine> For(MySession session, string language = Language.First)
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        var me = session.Person.Value;
        var held = await db.Responsibilities.AsNoTracking().Where(r => r.HolderId == me).ToListAsync();
        var acts = await db.Attorneys.AsNoTracking().Where(a => a.HolderId == me).Select(a => a.AboutId).ToListAsync();
        var ids = held.Select(r => r.ForId).Concat(acts).Append(me).Distinct().ToList();
        var rows = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var files = new Dictionary<PersonId, CaseFile>();
        foreach (var id in rows.Keys.Select(k => new PersonId(k)))
        {
            files.Add(id, await cases.Open(db, id, now));
        }

        var people = files.Values.Select(f => f.Person).ToList();
        var others = files.ToDictionary(f => f.Key, f => f.Value.OthersWhoDecide);
        var today = UkCalendar.DateOf(now);
        var decidesFrom = policy.DecidesFrom(settings.Jurisdiction, Channel.Remote, today);
        var myself = people.Single(p => p.Id == session.Person);
        var age = myself.Born.AgeOn(today);
        var edition = notices.InForce.In(Audience.For(age.Youngest), language);
        var abouts = new List<MyPart>();
        foreach (var asked in WhoIsAsked.Of(session.Person, people, others, decidesFrom, today).OrderBy(a => a.IsAboutAnother))
        {
            var file = files[asked.About.Id];
            var called = rows[asked.About.Id.Value].CalledName;
            var standings = file.Standing.Where(s => asked.IsFor(s.Purpose));
            abouts.Add(new MyPart(abouts.Count, asked.About.Id, asked.As, called, [.. standings.Select((s, at) => Row(s, at, file, session, edition, asked.As))]) { ActsBy = asked.ActsBy?.Kind });
        }

        return new Mine
        {
            Person = session.Person,
            Called = rows[me].CalledName,
            Edition = edition,
            Parts = abouts,
            IsYoung = age.IsAtLeast(decidesFrom) && !age.IsAtLeast(18),
            TellParents = (await db.TellParents.AsNoTracking().SingleOrDefaultAsync(t => t.PersonId == me))?.Tell,
            Records = await (from r in db.Records.AsNoTracking()
                             join s in db.Signings on r.SigningId equals s.Id
                             where s.ById == me && r.SealedAt != null && ids.Contains(r.AboutId)
                             orderby r.CreatedAt descending
                             select new MyRecord(r.Id, s.At)).Take(20).ToListAsync(),
            Waiting = await db.Requests.CountAsync(r => r.ById == me && r.AnsweredAt == null),
        };
    }

    private static MyRow Row(Standing standing, int at, CaseFile file, MySession session, Edition edition, AskedAs asked)
    {
        var question = edition.QuestionFor(standing.Purpose);
        var last = standing.Last;
        var said = file.Replies.Where(r => r.By == session.Person && r.Purpose == standing.Purpose).MaxBy(r => r.At);
        var left = file.Circumstances.LeftOn;
        var hasLeft = left <= file.Today;
        var stoppedByMe = last is { Outcome: Outcome.Withdrawn } && last.Decider == session.Person;
        return new MyRow
        {
            At = at,
            Purpose = standing.Purpose,
            Question = question,
            IsAsked = last is not null || said is not null,
            InUse = standing.MayUse,
            Said = stoppedByMe ? MySaid.Stopped
                : said is null ? MySaid.Nothing
                : said.Answer == Answer.Yes ? MySaid.Yes
                : said.Answer == Answer.No ? MySaid.No
                : MySaid.AnotherDay,
            SaidOn = stoppedByMe ? UkCalendar.DateOf(last!.At) : said is null ? null : UkCalendar.DateOf(said.At),
            AskAgain = standing.State is StandingState.ReviewDue or StandingState.Expired,
            CanStop = last is { PermitsUse: true },
            CanUndo = stoppedByMe && file.Now - last!.At <= Decision.TimeToUndo,
            CanSayYes = !_keptFromYes.Contains(standing.State),
            Leaving = new MyLeaving(
                standing.MayUse && !hasLeft && (asked.Decides() || standing.GoesOnAfterLeaving),
                standing.GoesOnAfterLeaving,
                standing.MayUse && hasLeft ? left : null,
                standing is { State: StandingState.Ended, Row: "D-L8" } ? left : null),
            IsNew = session.LastTime is { } before && last is not null && last.At > before,
        };
    }
}

/// <summary>One person's own page.</summary>
internal sealed class Mine
{
    public required PersonId Person { get; init; }

    public required string Called { get; init; }

    public required Edition Edition { get; init; }

    public required IReadOnlyList<MyPart> Parts { get; init; }

    /// <summary>Of 13 to 17, and deciding alone.</summary>
    public required bool IsYoung { get; init; }

    /// <summary>What they said about telling their parents; none before they said anything, which counts as no.</summary>
    public required bool? TellParents { get; init; }

    public required IReadOnlyList<MyRecord> Records { get; init; }

    /// <summary>Questions and requests that nobody has answered yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>The same, with these parts alone.</summary>
    public Mine With(IReadOnlyList<MyPart> parts) => new()
    {
        Person = Person,
        Called = Called,
        Edition = Edition,
        Parts = parts,
        IsYoung = IsYoung,
        TellParents = TellParents,
        Records = Records,
        Waiting = Waiting,
    };

    /// <summary>What a form names: which part, and which choice in it.</summary>
    public (MyPart Part, MyRow Row)? Choice(int part, int row) =>
        Parts.ElementAtOrDefault(part) is { } one && one.Rows.ElementAtOrDefault(row) is { } choice ? (one, choice) : null;
}

/// <summary>The choices about one person: themselves, or a child or an adult that they decide for.</summary>
internal sealed record MyPart(int At, PersonId About, AskedAs As, string Called, IReadOnlyList<MyRow> Rows)
{
    /// <summary>By what they decide for an adult who can't; only then.</summary>
    public AttorneyKind? ActsBy { get; init; }

    public bool IsAboutAnother => As.IsAboutAnother();
}

/// <summary>A record that they signed for themselves.</summary>
internal sealed record MyRecord(Guid Id, DateTimeOffset SignedAt);

/// <summary>One choice.</summary>
internal sealed class MyRow
{
    public required int At { get; init; }

    public required Purpose Purpose { get; init; }

    public required Question Question { get; init; }

    public required bool IsAsked { get; init; }

    public required bool InUse { get; init; }

    public required MySaid Said { get; init; }

    public required DateOnly? SaidOn { get; init; }

    /// <summary>Nothing new is made of it until they say yes again.</summary>
    public required bool AskAgain { get; init; }

    public required bool CanStop { get; init; }

    public required bool CanUndo { get; init; }

    public required bool CanSayYes { get; init; }

    /// <summary>Whether it goes on when they leave (D-L8).</summary>
    public required MyLeaving Leaving { get; init; }

    /// <summary>Changed since this page was open the time before.</summary>
    public required bool IsNew { get; init; }
}

/// <summary>What they said last about one choice.</summary>
internal enum MySaid
{
    Nothing = 1,
    Yes,
    No,
    AnotherDay,
    Stopped,
}
