using System.Globalization;
using System.Security.Claims;

namespace PrivacyPortal.Web.SignIn;

/// <summary>A member of staff as long as they are signed in: who, in which roles, by which sign-in, and when they last proved who they are.</summary>
internal sealed record StaffTicket
{
    private const string SignInClaim = "sign-in";
    private const string ProvedClaim = "proved-at";

    /// <summary>The directory's own id for the person; never a name or an address.</summary>
    public required string StaffId { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The sign-in's secret key. The server keeps its hash, so that the ticket can be ended from there.</summary>
    public required string SignIn { get; init; }

    /// <summary>When the person last showed the directory who they are: not when a remembered session let them through.</summary>
    public required DateTimeOffset ProvedAt { get; init; }

    /// <summary>Whether they meet families and write down what families say; others only read.</summary>
    public bool MeetsFamilies => Roles.Any(StaffRole.WithFamilies.Contains);

    /// <summary>Whether they answer for the notice, for exceptions and for requests.</summary>
    public bool IsLead => Roles.Contains(StaffRole.DataProtectionLead);

    /// <summary>Reads it back; <see langword="null"/> for whoever is not signed in as staff.</summary>
    public static StaffTicket? From(ClaimsPrincipal person)
    {
        var identity = person.Identities.FirstOrDefault(one => one.AuthenticationType == Access.StaffScheme);
        if (identity?.FindFirst(ClaimTypes.NameIdentifier)?.Value is not { } id
            || identity.FindFirst(SignInClaim)?.Value is not { } key
            || !long.TryParse(identity.FindFirst(ProvedClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var proved))
        {
            return null;
        }

        return new StaffTicket
        {
            StaffId = id,
            Name = identity.Name ?? string.Empty,
            Roles = [.. identity.FindAll(ClaimTypes.Role).Select(role => role.Value)],
            SignIn = key,
            ProvedAt = DateTimeOffset.FromUnixTimeSeconds(proved),
        };
    }

    /// <summary>Whether the directory saw the person themselves so lately that a grave step may be taken without asking again.</summary>
    public bool IsFresh(DateTimeOffset now) => now - ProvedAt <= Access.FreshFor;

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, StaffId),
            new Claim(ClaimTypes.Name, Name),
            .. Roles.Select(role => new Claim(ClaimTypes.Role, role)),
            new Claim(SignInClaim, SignIn),
            new Claim(ProvedClaim, ProvedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        Access.StaffScheme));
}
