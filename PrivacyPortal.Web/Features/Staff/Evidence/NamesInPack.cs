using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Evidence;

/// <summary>The names in one pack: of people, those whom its maker may see; of staff, as far as a sign-in or anything they did here tells their names.</summary>
internal sealed class NamesInPack
{
    /// <summary>Stands for somebody whom the maker may not see.</summary>
    public const string NotNamed = "a person who is not named here";

    private readonly Dictionary<Guid, (string Name, bool IsInSight)> _people;
    private readonly Dictionary<string, string> _staff = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _hidden = [];

    private NamesInPack(Dictionary<Guid, (string, bool)> people) => _people = people;

    /// <summary>How many were left without a name.</summary>
    public int Hidden => _hidden.Count;

    public static async Task<NamesInPack> Of(PortalDb db, WhoSeesWhom sight, StaffTicket who, IEnumerable<Guid> ids, CancellationToken stop)
    {
        var wanted = ids.Distinct().ToList();
        var seen = await sight.Among(who, wanted, stop);
        var names = await db.People.AsNoTracking().Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(stop);
        var inPack = new NamesInPack(names.ToDictionary(p => p.Id, p => (p.Name, seen.Contains(p.Id))));
        foreach (var member in await db.Staff.AsNoTracking().Select(s => new { s.StaffId, s.Name }).ToListAsync(stop))
        {
            inPack.Learn(member.StaffId, member.Name);
        }

        return inPack;
    }

    public bool Shows(Guid person) => _people.TryGetValue(person, out var known) && known.IsInSight;

    /// <summary>The name, as it was kept that day where it was.</summary>
    public string Of(Guid person, string? asItWas = null)
    {
        if (Shows(person))
        {
            return asItWas ?? _people[person].Name;
        }

        _hidden.Add(person);
        return NotNamed;
    }

    /// <summary>Learns how a member of staff is called.</summary>
    public void Learn(string? staffId, string? name)
    {
        if (staffId is not null && !string.IsNullOrEmpty(name))
        {
            _staff.TryAdd(staffId, name);
        }
    }

    public string OfStaff(string staffId) => _staff.TryGetValue(staffId, out var name) ? name : $"a member of staff, by the directory’s id {staffId}";
}
