using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Rules;

/// <summary>Finds one decision and asks the rule again, from what was known then and nothing else.</summary>
internal sealed class FindWhy(IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight)
{
    /// <summary>The decision; none when there is no such decision about somebody in their sight.</summary>
    public async Task<Why?> Of(StaffTicket who, Guid decision)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var inSight = sight.People(db, who);
        if (await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == decision && inSight.Any(p => p.Id == d.AboutId)) is not { } row)
        {
            return null;
        }

        var asked = row.CaseText is { } text ? KeptCase.Read(text, row.AboutName) : null;
        var others = asked?.Adults.Select(a => a.Holder.Value).Concat(asked.Attorneys.Select(a => a.Holder.Value)).Concat(asked.Replies.Select(r => r.By.Value)).Distinct().ToList() ?? [];
        return new Why
        {
            Row = row,
            Case = asked,
            Again = asked is null ? null : Rulebook.Rule(asked),
            Names = await inSight.AsNoTracking().Where(p => others.Contains(p.Id)).ToDictionaryAsync(p => new PersonId(p.Id), p => p.Name),
            Void = await db.Invalidations.AsNoTracking().SingleOrDefaultAsync(i => i.DecisionId == decision),
        };
    }
}

/// <summary>A decision, what was known when it was made, and what the rule says of that today.</summary>
internal sealed record Why
{
    public required DecisionRow Row { get; init; }

    /// <summary>What the rule looked at; none for a stop, which needs no ruling.</summary>
    public required ConsentCase? Case { get; init; }

    /// <summary>What the rule says of it, asked again.</summary>
    public required Ruling? Again { get; init; }

    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }

    public required InvalidationRow? Void { get; init; }

    /// <summary>Whether the rule says today what it said then. It may not when the rows were changed since.</summary>
    public bool SaysTheSame => Again is null || (Again.Row == Row.Row && Again.Match(_ => Outcome.Given, _ => Outcome.Refused, _ => Outcome.Requested, _ => Outcome.Deferred) == Row.Outcome);
}
