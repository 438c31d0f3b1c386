using System.Security.Cryptography;

namespace PrivacyPortal.Web.Headers;

/// <summary>The word of the moment that a script must carry to run on this one response.</summary>
internal sealed class ScriptNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}
