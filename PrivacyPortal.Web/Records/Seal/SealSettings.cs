using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>The settings of the seal, <c>Portal:Seal:…</c>.</summary>
internal sealed record SealSettings
{
    /// <summary>A PKCS#12 file with the seal's certificate and key; without it Development makes an example.</summary>
    public string? File { get; init; }

    public string? Password { get; init; }

    /// <summary>A token that holds the key, instead of the file.</summary>
    public Pkcs11Settings? Pkcs11 { get; init; }

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
            Pkcs11 = Pkcs11Settings.Read(seal, environment),
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

/// <summary>Where the seal's key is in a security module, <c>Portal:Seal:Pkcs11:…</c>.</summary>
internal sealed record Pkcs11Settings
{
    private const string Section = "Portal:Seal:Pkcs11";

    /// <summary>The module's library.</summary>
    public required string Module { get; init; }

    /// <summary>The token's label.</summary>
    public required string Token { get; init; }

    /// <summary>The label of the private key.</summary>
    public required string Key { get; init; }

    public required string Pin { get; init; }

    /// <summary>A file with the seal's certificate, and after it those of who issued it, as PEM.</summary>
    public required string Certificates { get; init; }

    public static Pkcs11Settings? Read(IConfigurationSection seal, IHostEnvironment environment)
    {
        var token = seal.GetSection("Pkcs11");
        if (!token.Exists())
        {
            return null;
        }

        if (seal["File"] is { Length: > 0 })
        {
            throw new SettingsException("Portal:Seal:File", $"is set beside {Section}", "the key is in a file or in a token, not in both", "Leave one of them out.");
        }

        return new Pkcs11Settings
        {
            Module = Needed(token, "Module"),
            Token = Needed(token, "Token"),
            Key = Needed(token, "Key"),
            Pin = Needed(token, "Pin"),
            Certificates = Path.GetFullPath(Needed(token, "Certificates"), environment.ContentRootPath),
        };
    }

    private static string Needed(IConfigurationSection token, string name) => token[name] is { Length: > 0 } value ? value
        : throw new SettingsException($"{Section}:{name}", "is missing", "without it the token can't be used", "Set it, or leave out the whole section. docs/seal.md tells how.");
}
