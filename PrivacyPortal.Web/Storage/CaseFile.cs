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
    private readonly ContentHash _policyHash = Rulebook.PolicyHash(policy);

    /// <summary>The file as it stands in this transaction.</summary>
    /// <exception cref="InvalidOperationException">No such person.</exception>
    public async Task<CaseFile> Open(PortalDb db, PersonId about, DateTimeOffset now)
    {
        await db.Database.OpenConnectionAsync();
        var person = (await Reads.Person.On(db)(db, about.Value)).ToPerson();
        var known = await Known.Of(db, about);
        var adults = known.HasAdults ? await Reads.Adults.On(db)(db, about.Value).Select(r => r.ToResponsibility()).ToListAsync() : [];
        var decisions = known.HasDecisions ? await Reads.Decisions.On(db)(db, about.Value).ToListAsync() : [];
        var facts = known.HasFacts ? await FactsAbout.Load(db, about.Value) : FactsAbout.None;
        var isVoid = decisions.Where(d => facts.Voids.Any(v => v.DecisionId == d.Id)).Select(d => (d.SigningId, d.Purpose)).ToHashSet();
        var replies = !known.HasReplies ? []
            : await Reads.Replies.On(db)(db, about.Value)
                .Select(r => CaseFile.KeptOf(r.Reply, r.Showing, isVoid.Contains((r.Reply.SigningId, r.Reply.Purpose)))).ToListAsync();
        var ids = adults.Select(a => a.Holder.Value).Concat(facts.Attorneys.Select(a => a.Holder.Value)).Concat(replies.Select(r => r.By.Value)).Where(id => id != about.Value).Distinct().ToList();
        var others = ids.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        return new CaseFile
        {
            Person = person,
            Adults = adults.ConvertAll(a => a with { UnderEighteen = IsUnderEighteen(others.GetValueOrDefault(a.Holder.Value), UkCalendar.DateOf(now)) }),
            Facts = facts,
            Decisions = decisions,
            Replies = replies,
            Names = others.ToDictionary(p => p.Key, p => p.Value.Name),
            Jurisdiction = settings.Jurisdiction,
            Policy = policy,
            PolicyHash = _policyHash,
            Now = now,
        };
    }

    // Of an adult whose birth date nobody asked for, nothing is presumed.
    private static bool IsUnderEighteen(PersonRow? holder, DateOnly today) => holder is { BornUnknown: false } && !holder.Born.AgeOn(today).IsAtLeast(18);

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

    /// <summary>What there is to read: most people have no orders, findings or approvals, and on a first visit there is nothing yet.</summary>
    private sealed record Known(bool HasAdults, bool HasDecisions, bool HasReplies, bool HasFacts)
    {
        private static readonly string[] Facts =
        [
            "legal_statuses", "blocks", "risks", "findings", "attorneys", "council_answers", "objections", "leavings", "leaving_answers", "approvals", "invalidations",
        ];

        private static readonly string Question =
            "SELECT EXISTS (SELECT 1 FROM responsibilities WHERE for_id = @p0), EXISTS (SELECT 1 FROM decisions WHERE about_id = @p0), "
            + "EXISTS (SELECT 1 FROM replies WHERE about_id = @p0), "
            + string.Join(" OR ", Facts.Select(table => $"EXISTS (SELECT 1 FROM {table} WHERE about_id = @p0)"))
            + " OR (SELECT COUNT(*) FROM notice_versions) > 1";

        public static async Task<Known> Of(PortalDb db, PersonId about)
        {
            await using var found = await db.Command(Question, about.Value).ExecuteReaderAsync();
            await found.ReadAsync();
            return new Known(found.GetBoolean(0), found.GetBoolean(1), found.GetBoolean(2), found.GetBoolean(3));
        }
    }

    private sealed record ReplyWithShowing(ReplyRow Reply, ShowingRow Showing);
}

/// <summary>One person's file at one instant: from it comes each case, and each decision's row with a copy of what was true.</summary>
internal sealed class CaseFile
{
    public required Person Person { get; init; }

    public required IReadOnlyList<ParentalResponsibility> Adults { get; init; }

    /// <summary>Orders, blocks, findings, approvals.</summary>
    public required FactsAbout Facts { get; init; }

    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    /// <summary>Every decision, and every void.</summary>
    public IReadOnlyList<KeptDecision> Kept => [.. Decisions.Select(d => d.ToKept()), .. Facts.Voids.Select(v => v.ToKept())];

    /// <summary>What is so today beside what was decided.</summary>
    public Circumstances Circumstances => Facts.Now(Adults);

    /// <summary>Every reply that is kept, and those that are about to be.</summary>
    public required List<KeptReply> Replies { get; init; }

    /// <summary>Names of those who may have answered, by id.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required AgePolicy Policy { get; init; }

    public required ContentHash PolicyHash { get; init; }

    public required DateTimeOffset Now { get; init; }

    public DateOnly Today => UkCalendar.DateOf(Now);

    /// <summary>Where every purpose stands.</summary>
    public IReadOnlyList<Standing> Standing => Core.Consent.Standing.Of(Person, Kept, Circumstances, Today, Policy, Jurisdiction);

    /// <summary>A reply that is being kept in this same transaction.</summary>
    public void Add(ReplyRow reply, ShowingRow showing) => Replies.Add(KeptOf(reply, showing));

    /// <summary>A reply as the rule looks at it.</summary>
    public static KeptReply KeptOf(ReplyRow reply, ShowingRow showing, bool isVoid = false)
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
            IsVoid = isVoid,
        };
    }

    /// <summary>The case of one purpose, with every reply that is in force.</summary>
    /// <param name="purpose">What is asked.</param>
    /// <param name="version">The notice in force.</param>
    /// <param name="channel">How they are reached.</param>
    /// <param name="raisedIt">The person came back to it of their own accord, as on their own page (D-G10).</param>
    public ConsentCase Case(Purpose purpose, VersionNumber version, Channel channel, bool raisedIt = false)
    {
        var kept = Kept;
        var saidNoOn = RepliesInForce.SaidNoOn(Person.Id, purpose, Replies.Where(r => r.At < Now), kept);
        return Facts.In(new ConsentCase
        {
            About = Person,
            Purpose = purpose,
            Today = Today,
            Jurisdiction = Jurisdiction,
            Channel = channel,
            Adults = Adults,
            Version = version,
            Policy = Policy,
            Replies = RepliesInForce.For(Person, purpose, Replies, kept, version, Today, Policy, Jurisdiction),
            SaidNoOn = saidNoOn,
            RaisedItThemselves = raisedIt || saidNoOn == Today,
        });
    }

    /// <summary>The latest day before this moment on which the person themselves said no or stopped: for a while nobody asks again (D-G10).</summary>
    public DateOnly? SaidNoOn(Purpose purpose) => RepliesInForce.SaidNoOn(Person.Id, purpose, Replies.Where(r => r.At < Now), Kept);

    /// <summary>Whether nobody asks about that purpose for now, since the person said no to it not long ago (D-G10).</summary>
    public bool IsLeftInPeace(Purpose purpose) => WhoIsAsked.IsLeftInPeace(SaidNoOn(purpose), Today);

    /// <summary>Who else may decide: for a child those who hold responsibility, for an adult who can't an attorney.</summary>
    public OthersWhoDecide OthersWhoDecide => new(DecidingSet.Of(Person.Id, Facts.LegalStatus, Adults), Facts.Capacity, Facts.Attorneys);

    /// <summary>Now, and in any case after the last decision of this purpose, so that their order is never in doubt.</summary>
    public DateTimeOffset NextInstant(Purpose purpose)
    {
        var last = Decisions.LastOrDefault(d => d.Purpose == purpose.Key)?.At;
        return last >= Now ? last.Value.AddMicroseconds(1) : Now;
    }

    /// <summary>The decision as it is kept, with the names and the relationship of that day.</summary>
    public DecisionRow RowOf(Decision decision, Guid signing)
    {
        // What an attorney is to them otherwise has no part in it.
        var held = decision.Decider is { } decider && decider != Person.Id && !IsAttorney(decision.Basis) ? Adults.FirstOrDefault(a => a.Holder == decider) : null;
        return DecisionRow.Of(
            decision,
            signing,
            decision.Decider is not { } who ? null : who == Person.Id ? Person.Name.Text : Names.GetValueOrDefault(who.Value),
            held,
            Policy.DecidesFrom(Jurisdiction, decision.Case?.Channel ?? Channel.InPerson, decision.On),
            PolicyHash);

        static bool IsAttorney(BasisOfAuthority? basis) => basis is BasisOfAuthority.LastingPowerOfAttorney or BasisOfAuthority.Deputy;
    }
}
