using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Asks the directory whether an account that is signed in here still stands, and in which roles.</summary>
internal sealed class StaffDirectory(IOptionsMonitor<OpenIdConnectOptions> entra, IConfiguration configuration, IDataProtectionProvider keys)
{
    private readonly IDataProtector _lock = keys.CreateProtector("Sign-ins");

    /// <summary>Locks what the directory is asked with: a copy of the database asks nothing.</summary>
    public string Lock(string token) => _lock.Protect(token);

    /// <summary>Asks. What can't be known just now is said to be so; nobody is let in by that.</summary>
    public async Task<DirectoryAnswer> Ask(string staffId, string lockedToken, CancellationToken stop)
    {
        var options = entra.Get(EntraSignIn.Scheme);
        try
        {
            var endpoint = (await options.ConfigurationManager!.GetConfigurationAsync(stop)).TokenEndpoint;
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = _lock.Unprotect(lockedToken),
                ["client_id"] = options.ClientId!,
                ["client_secret"] = options.ClientSecret!,
                ["scope"] = "openid profile offline_access",
            });
            using var answer = await options.Backchannel.PostAsync(new Uri(endpoint), form, stop);
            var said = new OpenIdConnectMessage(await answer.Content.ReadAsStringAsync(stop));
            if (answer.StatusCode == HttpStatusCode.BadRequest && said.Error is "invalid_grant" or "interaction_required")
            {
                return new DirectoryAnswer(DirectoryVerdict.Gone, [], null);
            }

            return answer.IsSuccessStatusCode && said.IdToken is not null && await Read(options, said.IdToken) is { } token && token.FindFirstValue("oid") == staffId
                ? new DirectoryAnswer(DirectoryVerdict.Stands, EntraSignIn.RolesOf(token, configuration), said.RefreshToken is { } next ? Lock(next) : null)
                : new DirectoryAnswer(DirectoryVerdict.NotKnown, [], null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidOperationException or ArgumentException or SecurityTokenException
            or System.Security.Cryptography.CryptographicException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new DirectoryAnswer(DirectoryVerdict.NotKnown, [], null);
        }
    }

    private static async Task<ClaimsPrincipal?> Read(OpenIdConnectOptions options, string token)
    {
        var parameters = options.TokenValidationParameters.Clone();
        parameters.ConfigurationManager = options.ConfigurationManager as BaseConfigurationManager;
        var read = await options.TokenHandler.ValidateTokenAsync(token, parameters);
        return read.IsValid ? new ClaimsPrincipal(read.ClaimsIdentity) : null;
    }
}

/// <summary>What the directory says of an account.</summary>
/// <param name="Verdict">Whether it stands.</param>
/// <param name="Roles">Those that the portal knows.</param>
/// <param name="Token">What to ask with the next time, locked; none when the old one still does.</param>
internal sealed record DirectoryAnswer(DirectoryVerdict Verdict, IReadOnlyList<string> Roles, string? Token);

/// <summary>Whether an account stands.</summary>
internal enum DirectoryVerdict
{
    Stands,

    /// <summary>It was closed, or the person has to show themselves again.</summary>
    Gone,

    /// <summary>The directory can't be reached, or does not answer as it should.</summary>
    NotKnown,
}
