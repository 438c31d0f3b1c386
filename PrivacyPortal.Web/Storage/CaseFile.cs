using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage;

/// <summary>Opens the file of one person: all that is kept and that the rule looks at.</summary>
internal sealed class CaseFiles(PortalSettings settings, AgePolicy policy)
{
    /// <summary>The file as it stands in this transaction.</summary>
    /// <exception cref="InvalidOperationException">No such person.</exception>
    public async Task<CaseFile> Open(PortalDb db, PersonId about, DateTimeOffset now)
    {
        var person = (await Reads.Person.On(db)(db, about.Value)).ToPerson();
        var adults = await Reads.Adults.On(db)(db, about.Value).Select(r => r.ToResponsibility()).ToListAsync();
        var decisions = await Reads.Decisions.On(db)(db, about.Value).ToListAsync();
        var replies = await Reads.Replies.On(db)(db, about.Value).Select(r => CaseFile.KeptOf(r.Reply, r.Showing)).ToListAsync();
        var others = adults.Select(a => a.Holder.Value).Concat(replies.Select(r => r.By.Value)).Where(id => id != about.Value).Distinct().ToList();
        var names = others.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => others.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        return new CaseFile
        {
            Person = person,
            Adults = adults,
            Decisions = decisions,
            Replies = replies,
            Names = names,
            Jurisdiction = settings.Jurisdiction,
            Policy = policy,
            Now = now,
        };
    }

    /// <summary>The questions to the store, translated once.</summary>
    private static class Reads
    {
        public static readonly OncePerModel<Func<PortalDb, Guid, Task<PersonRow>>> Person = new(() => EF.CompileAsyncQuery(
            (PortalDb db, Guid about) => db.People.AsNoTracking().Single(p => p.Id == about)));

        public static readonly OncePerModel<Func<PortalDb, Guid, IAsyncEnumerable<ResponsibilityRow>>> Adults = new(() => EF.CompileAsyncQuery(
            (PortalDb db, Guid about) => db.Responsibilities.AsNoTracking().Where(r => r.ForId == about)));

        public static readonly OncePerModel<Func<PortalDb, Guid, IAsyncEnumerable<DecisionRow>>> Decisions = new(() => EF.CompileAsyncQuery(
            (PortalDb db, Guid about) => db.Decisions.AsNoTracking().OrderBy(d => d.Number).Where(d => d.AboutId == about)));

        public static readonly OncePerModel<Func<PortalDb, Guid, IAsyncEnumerable<ReplyWithShowing>>> Replies = new(() => EF.CompileAsyncQuery(
            (PortalDb db, Guid about) => db.Replies.AsNoTracking().Where(r => r.AboutId == about)
                .Join(db.Showings, r => r.ShowingId, s => s.Id, (r, s) => new ReplyWithShowing(r, s))));
    }

    private sealed record ReplyWithShowing(ReplyRow Reply, ShowingRow Showing);
}

/// <summary>One person's file at one instant: from it comes each case, and each decision's row with a copy of what was true.</summary>
internal sealed class CaseFile
{
    public required Person Person { get; init; }

    public required IReadOnlyList<ParentalResponsibility> Adults { get; init; }

    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    /// <summary>Every reply that is kept, and those that are about to be.</summary>
    public required List<KeptReply> Replies { get; init; }

    /// <summary>Names of those who may have answered, by id.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required AgePolicy Policy { get; init; }

    public required DateTimeOffset Now { get; init; }

    public DateOnly Today => UkCalendar.DateOf(Now);

    /// <summary>Where every purpose stands.</summary>
    public IReadOnlyList<Standing> Standing => Core.Consent.Standing.Of(Person, Decisions.Select(d => d.ToKept()), Today, Policy, Jurisdiction);

    /// <summary>A reply that is being kept in this same transaction.</summary>
    public void Add(ReplyRow reply, ShowingRow showing) => Replies.Add(KeptOf(reply, showing));

    /// <summary>A reply as the rule looks at it.</summary>
    public static KeptReply KeptOf(ReplyRow reply, ShowingRow showing)
    {
        var shown = showing.ToShowing();
        return new KeptReply
        {
            By = new PersonId(reply.ById),
            About = new PersonId(reply.AboutId),
            Purpose = shown.Purpose,
            Answer = Answer.TryParse(reply.Answer, out var answer) ? answer : throw new FormatException(reply.Answer),
            Shown = shown,
            At = reply.At,
        };
    }

    /// <summary>The case of one purpose, with every reply that is in force.</summary>
    public ConsentCase Case(Purpose purpose, VersionNumber version, Channel channel) => new()
    {
        About = Person,
        Purpose = purpose,
        Today = Today,
        Jurisdiction = Jurisdiction,
        Channel = channel,
        Adults = Adults,
        Version = version,
        Policy = Policy,
        Replies = RepliesInForce.For(
            Person, purpose, Replies, Decisions.Select(d => d.ToKept()), version, Today, Policy, Jurisdiction),
    };

    /// <summary>Now, and in any case after the last decision of this purpose, so that their order is never in doubt.</summary>
    public DateTimeOffset NextInstant(Purpose purpose)
    {
        var last = Decisions.LastOrDefault(d => d.Purpose == purpose.Key)?.At;
        return last >= Now ? last.Value.AddMicroseconds(1) : Now;
    }

    /// <summary>The decision as it is kept, with the names and the relationship of that day.</summary>
    public DecisionRow RowOf(Decision decision, Guid signing)
    {
        var held = decision.Decider is { } decider && decider != Person.Id ? Adults.FirstOrDefault(a => a.Holder == decider) : null;
        return DecisionRow.Of(
            decision,
            signing,
            decision.Decider is not { } who ? null : who == Person.Id ? Person.Name.Text : Names.GetValueOrDefault(who.Value),
            held,
            Policy.DecidesFrom(Jurisdiction, decision.Case?.Channel ?? Channel.InPerson, decision.On),
            Rulebook.PolicyHash(Policy));
    }
}
