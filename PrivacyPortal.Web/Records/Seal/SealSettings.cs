using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>The settings of the seal, <c>Portal:Seal:…</c>.</summary>
internal sealed record SealSettings
{
    /// <summary>A PKCS#12 file with the seal's certificate and key; without it Development makes an example.</summary>
    public string? File { get; init; }

    public string? Password { get; init; }

    public SealAlgorithm ExampleAlgorithm { get; init; }

    /// <summary>Whether a seal that nobody can trust will do: in Development only.</summary>
    public bool ExampleWillDo { get; init; }

    /// <summary>Where time-stamps are had (RFC 3161). When set, no record is sealed without one.</summary>
    public Uri? TimeStampAuthority { get; init; }

    public static SealSettings Read(IConfigurationSection portal, IHostEnvironment environment)
    {
        var seal = portal.GetSection("Seal");
        return new SealSettings
        {
            File = seal["File"] is { Length: > 0 } file ? Path.GetFullPath(file, environment.ContentRootPath) : null,
            Password = seal["Password"],
            ExampleWillDo = environment.IsDevelopment(),
            ExampleAlgorithm = seal["ExampleAlgorithm"] switch
            {
                null or "" or "P-256" => SealAlgorithm.P256,
                "RSA-3072" => SealAlgorithm.Rsa3072,
                var other => throw new SettingsException("Portal:Seal:ExampleAlgorithm", $"is '{other}'", "there is no such choice", "Choose P-256 or RSA-3072."),
            },
            TimeStampAuthority = seal["TimeStampAuthority"] switch
            {
                null or "" => null,
                var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" => new Uri(text),
                var other => throw new SettingsException("Portal:Seal:TimeStampAuthority", $"is '{other}'", "it is no web address", "Write one such as https://tsa.example.org, or leave it out."),
            },
        };
    }
}
