using System.Globalization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Web.Settings;

/// <summary>What an operator sets, <c>Portal:…</c>, read and checked once at the start. A bad one stops it (README, Settings).</summary>
internal sealed record PortalSettings
{
    /// <summary>Where the database and everything else but the keys lies: back it up and you have it all.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where keys lie: apart from the data, so that a stolen backup opens nothing.</summary>
    public required string KeysFolder { get; init; }

    public required DatabaseKind Database { get; init; }

    /// <summary>Only for PostgreSQL.</summary>
    public required string? ConnectionString { get; init; }

    /// <summary>The instant at which the portal wakes; Development only.</summary>
    public required DateTimeOffset? Clock { get; init; }

    /// <summary>Where the service is given (rules.md 2.2).</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>Whether the example families are made on the first start; Development only.</summary>
    public required bool ExampleFamilies { get; init; }

    /// <summary>
    /// The key of the choice cards, 32 bytes in base64, the same on every instance; none to keep it in the keys folder.
    /// </summary>
    public required string? CardKey { get; init; }

    /// <summary>Where families reach the portal: printed on records, with codes to scan. Without it records tell the phone, e-mail and post only.</summary>
    public required Uri? Address { get; init; }

    public required SealSettings Seal { get; init; }

    public required MailSettings Mail { get; init; }

    /// <summary>Reads and checks them all.</summary>
    /// <exception cref="SettingsException">One is missing or wrong.</exception>
    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var portal = configuration.GetSection("Portal");
        var database = Choice(portal, "Database", DatabaseKind.Sqlite);
        var settings = new PortalSettings
        {
            DataFolder = Folder(portal, "DataFolder", "data", environment),
            KeysFolder = Folder(portal, "KeysFolder", "keys", environment),
            Database = database,
            ConnectionString = portal["ConnectionString"],
            Clock = ReadClock(portal),
            Seal = SealSettings.Read(portal, environment),
            Mail = MailSettings.Read(portal),
            Jurisdiction = Choice(portal, "Jurisdiction", Jurisdiction.EnglandAndWales),
            CardKey = ReadCardKey(portal),
            Address = ReadAddress(portal, environment),
            ExampleFamilies = environment.IsDevelopment() && YesOrNo(portal, "ExampleFamilies", true),
        };
        if (database == DatabaseKind.Postgres && string.IsNullOrWhiteSpace(settings.ConnectionString))
        {
            throw new SettingsException("Portal:ConnectionString", "is missing", "PostgreSQL is chosen and nothing says where it is",
                "Set it, such as Host=…;Database=portal;Username=…;Password=…, or leave Portal:Database out to use SQLite.");
        }

        if (settings.Clock is not null && !environment.IsDevelopment())
        {
            throw new SettingsException("Portal:Clock", "is set", "outside Development a decision must carry the true time", "Leave it out.");
        }

        if (string.Equals(settings.DataFolder, settings.KeysFolder, StringComparison.Ordinal))
        {
            throw new SettingsException("Portal:KeysFolder", "is the data folder", "a backup of the data would carry the keys", "Choose another folder.");
        }

        return settings;
    }

    private static string Folder(IConfigurationSection portal, string name, string usual, IHostEnvironment environment)
    {
        var given = portal[name];
        if (given is not null && (string.IsNullOrWhiteSpace(given) || given.Contains('\0', StringComparison.Ordinal)))
        {
            throw new SettingsException("Portal:" + name, "is empty", "the portal would not know where to write", "Name a folder, or leave it out.");
        }

        return Path.GetFullPath(given ?? usual, environment.ContentRootPath);
    }

    private static T Choice<T>(IConfigurationSection portal, string name, T usual)
        where T : struct, Enum =>
        portal[name] is not { } given ? usual
        : Enum.TryParse<T>(given, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) && !char.IsAsciiDigit(given[0]) ? chosen
        : throw new SettingsException("Portal:" + name, $"is '{given}'", "there is no such choice", $"Choose one of {string.Join(", ", Enum.GetNames<T>())}.");

    private static bool YesOrNo(IConfigurationSection portal, string name, bool usual) =>
        portal[name] is not { } given ? usual
        : bool.TryParse(given, out var chosen) ? chosen
        : throw new SettingsException("Portal:" + name, $"is '{given}'", "it must be true or false", "Write true or false.");

    private static string? ReadCardKey(IConfigurationSection portal) =>
        portal["CardKey"] is not { } given ? null
        : Convert.TryFromBase64String(given, new byte[64], out var length) && length >= 32 ? given
        : throw new SettingsException("Portal:CardKey", "is no key", "it must be 32 random bytes in base64", "Make one with: openssl rand -base64 32.");

    // Only where it is: whatever more an address can hold might tell on someone.
    private static Uri? ReadAddress(IConfigurationSection portal, IHostEnvironment environment) =>
        portal["Address"] is not { Length: > 0 } given ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var address) && address.PathAndQuery == "/" && address.UserInfo.Length == 0 && address.Fragment.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && environment.IsDevelopment())) ? address
        : throw new SettingsException("Portal:Address", $"is '{given}'", "it would be printed on records, for families to scan", "Write the portal's own address, such as https://choices.example.org, or leave it out.");

    private static DateTimeOffset? ReadClock(IConfigurationSection portal) =>
        portal["Clock"] is not { } given ? null
        : DateTimeOffset.TryParseExact(given, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : throw new SettingsException("Portal:Clock", $"is '{given}'", "it is no instant", "Write one such as 2026-11-23T10:00:00Z.");
}

/// <summary>Where everything is kept.</summary>
internal enum DatabaseKind
{
    /// <summary>A file in the data folder; the default.</summary>
    Sqlite = 1,

    /// <summary>A server that several instances share.</summary>
    Postgres = 2,
}
