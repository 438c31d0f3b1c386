using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Team;

/// <summary>Which sign-ins are open, and their end: each member of staff their own, those who look after the portal everybody's.</summary>
internal sealed class SeeSignIns(IDbContextFactory<PortalDb> contexts, SignIns signIns, TimeProvider clock)
{
    private const string NotYours = "Only the Data Protection Lead or an administrator ends other people’s sign-ins.";

    /// <summary>Whether they see and end everybody's.</summary>
    public static bool MayEndOthers(StaffTicket who) => who.Roles.Any(role => role is StaffRole.DataProtectionLead or StaffRole.Administrator);

    /// <summary>One's own that are open, the last used first.</summary>
    public async Task<IReadOnlyList<OpenSignIn>> Mine(StaffTicket who, CancellationToken stop = default)
    {
        var (now, here) = (clock.GetUtcNow(), SignIns.Hash(who.SignIn));
        await using var db = await contexts.CreateDbContextAsync(stop);
        var rows = await db.SignIns.AsNoTracking().Where(s => s.StaffId == who.StaffId && s.EndedAt == null && s.EndsAt > now && s.SeenAt > now - Access.IdleFor)
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.StartedAt).ToListAsync(stop);
        return rows.ConvertAll(s => new OpenSignIn(s.Hash, s.StartedAt, s.SeenAt, s.EndsAt, s.Hash == here));
    }

    /// <summary>How many of everybody else's are open; nobody's for whoever may not end them.</summary>
    public async Task<IReadOnlyList<OthersSignIns>> Others(StaffTicket who, CancellationToken stop = default)
    {
        if (!MayEndOthers(who))
        {
            return [];
        }

        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var open = await (from s in db.SignIns.AsNoTracking()
                          join member in db.Staff on s.StaffId equals member.StaffId
                          where s.StaffId != who.StaffId && s.EndedAt == null && s.EndsAt > now && s.SeenAt > now - Access.IdleFor
                          select new { member.StaffId, member.Name, member.Roles, s.SeenAt }).ToListAsync(stop);
        return [.. open.GroupBy(s => s.StaffId).Select(s => new OthersSignIns(s.Key, s.First().Name, s.First().Roles.Split(' '), s.Count(), s.Max(one => one.SeenAt)))
            .OrderBy(s => s.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Ends one of one's own. What is wrong, or none.</summary>
    public async Task<string?> End(StaffTicket who, string hash, CancellationToken stop = default)
    {
        if (!(await Mine(who, stop)).Any(s => s.Hash == hash))
        {
            return "That sign-in has ended already.";
        }

        await signIns.EndByHash(hash, stop);
        return null;
    }

    /// <summary>Ends all of somebody else's, with every page that they have open. What is wrong, or none.</summary>
    public async Task<string?> EndAllOf(StaffTicket who, string staffId, CancellationToken stop = default)
    {
        if (!MayEndOthers(who))
        {
            return NotYours;
        }

        await signIns.EndAllOf(staffId, stop);
        return null;
    }
}

/// <summary>One sign-in that is open.</summary>
/// <param name="Hash">What it is known by here; it opens nothing.</param>
/// <param name="StartedAt">Since when.</param>
/// <param name="SeenAt">When it was last used, to the minute.</param>
/// <param name="EndsAt">When it ends by itself at the latest.</param>
/// <param name="IsThis">Whether it is the one in this browser.</param>
internal sealed record OpenSignIn(string Hash, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset EndsAt, bool IsThis);

/// <summary>The open sign-ins of one other member of staff.</summary>
internal sealed record OthersSignIns(string StaffId, string Name, IReadOnlyList<string> Roles, int Open, DateTimeOffset SeenAt);
