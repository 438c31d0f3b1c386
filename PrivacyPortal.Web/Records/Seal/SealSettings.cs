namespace PrivacyPortal.Web.Records.Seal;

/// <summary>The settings of the seal, <c>Portal:Seal:…</c>.</summary>
internal sealed record SealSettings
{
    public required string KeysFolder { get; init; }

    /// <summary>A PKCS#12 file with the seal's certificate and key; without it Development makes an example.</summary>
    public string? File { get; init; }

    public string? Password { get; init; }

    public SealAlgorithm ExampleAlgorithm { get; init; }

    /// <summary>Where time-stamps are had (RFC 3161). When set, no record is sealed without one.</summary>
    public Uri? TimeStampAuthority { get; init; }

    public static SealSettings Read(IConfiguration configuration, string keysFolder)
    {
        var seal = configuration.GetSection("Portal:Seal");
        return new SealSettings
        {
            KeysFolder = keysFolder,
            File = seal["File"] is { Length: > 0 } file ? file : null,
            Password = seal["Password"],
            ExampleAlgorithm = seal["ExampleAlgorithm"] switch
            {
                null or "" or "P-256" => SealAlgorithm.P256,
                "RSA-3072" => SealAlgorithm.Rsa3072,
                var other => throw new SealException($"Portal:Seal:ExampleAlgorithm is '{other}'. Use P-256 or RSA-3072."),
            },
            TimeStampAuthority = seal["TimeStampAuthority"] switch
            {
                null or "" => null,
                var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" => new Uri(text),
                var other => throw new SealException($"Portal:Seal:TimeStampAuthority is '{other}'. Use a web address such as https://tsa.example.org."),
            },
        };
    }
}
