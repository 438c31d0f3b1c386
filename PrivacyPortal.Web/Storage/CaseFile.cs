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
        var person = (await db.People.AsNoTracking().SingleAsync(p => p.Id == about.Value)).ToPerson();
        var adults = (await db.Responsibilities.AsNoTracking().Where(r => r.ForId == about.Value).ToListAsync()).ConvertAll(r => r.ToResponsibility());
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.AboutId == about.Value).OrderBy(d => d.Number).ToListAsync();
        var replies = await db.Replies.AsNoTracking().Where(r => r.AboutId == about.Value)
            .Join(db.Showings, r => r.ShowingId, s => s.Id, (r, s) => new { Reply = r, Showing = s }).ToListAsync();
        var holders = adults.Select(a => a.Holder.Value).Concat(replies.Select(r => r.Reply.ById)).Distinct().ToList();
        var others = await db.People.AsNoTracking().Where(p => holders.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var facts = await FactsAbout.Load(db, about.Value);
        var isVoid = decisions.Where(d => facts.Voids.Any(v => v.DecisionId == d.Id)).Select(d => (d.SigningId, d.Purpose)).ToHashSet();
        return new CaseFile
        {
            Person = person,
            Adults = adults.ConvertAll(a => a with { UnderEighteen = IsUnderEighteen(others.GetValueOrDefault(a.Holder.Value), UkCalendar.DateOf(now)) }),
            Facts = facts,
            Decisions = decisions,
            Replies = replies.ConvertAll(r => new KeptReply
            {
                By = new PersonId(r.Reply.ById),
                About = about,
                Purpose = r.Showing.ToShowing().Purpose,
                Answer = Answer.TryParse(r.Reply.Answer, out var answer) ? answer : throw new FormatException(r.Reply.Answer),
                Shown = r.Showing.ToShowing(),
                At = r.Reply.At,
                IsVoid = isVoid.Contains((r.Reply.SigningId, r.Reply.Purpose)),
            }),
            Names = others.ToDictionary(p => p.Key, p => p.Value.Name),
            Jurisdiction = settings.Jurisdiction,
            Policy = policy,
            Now = now,
        };
    }

    // Of an adult whose birth date nobody asked for, nothing is presumed.
    private static bool IsUnderEighteen(PersonRow? holder, DateOnly today) => holder is { BornUnknown: false } && !holder.Born.AgeOn(today).IsAtLeast(18);
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

    public required IReadOnlyList<KeptReply> Replies { get; init; }

    /// <summary>Names of those who may have answered, by id.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required AgePolicy Policy { get; init; }

    public required DateTimeOffset Now { get; init; }

    public DateOnly Today => UkCalendar.DateOf(Now);

    /// <summary>Where every purpose stands.</summary>
    public IReadOnlyList<Standing> Standing => Core.Consent.Standing.Of(Person, Kept, Circumstances, Today, Policy, Jurisdiction);

    /// <summary>The case of one purpose, with every reply that is in force.</summary>
    /// <param name="purpose">What is asked.</param>
    /// <param name="version">The notice in force.</param>
    /// <param name="channel">How they are reached.</param>
    /// <param name="raisedIt">The person came back to it of their own accord, as on their own page (D-G10).</param>
    public ConsentCase Case(Purpose purpose, VersionNumber version, Channel channel, bool raisedIt = false) => Facts.In(new ConsentCase
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
            Person, purpose, Replies, Kept, version, Today, Policy, Jurisdiction),
        SaidNoOn = SaidNoOn(purpose),
        RaisedItThemselves = raisedIt || SaidNoOn(purpose) == Today,
    });

    /// <summary>The latest day before this moment on which the person themselves said no or stopped: for a while nobody asks again (D-G10).</summary>
    public DateOnly? SaidNoOn(Purpose purpose) => RepliesInForce.SaidNoOn(Person.Id, purpose, Replies.Where(r => r.At < Now), Kept);

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
