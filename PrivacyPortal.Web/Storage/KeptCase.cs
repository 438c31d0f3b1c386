using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// All that the rule looked at, written down with the decision, so that it can be asked again later without today's facts. Names are not
/// in it: the decision keeps the one it needs.
/// </summary>
internal static class KeptCase
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
            new AsText<PersonId>(id => id.Value.ToString(), text => new PersonId(Guid.Parse(text))),
            new AsText<ShowingId>(id => id.Value.ToString(), text => new ShowingId(Guid.Parse(text))),
            new AsText<WorkerId>(worker => worker.Key, text => new WorkerId(text)),
            new AsText<Purpose>(purpose => purpose.Key, text => Purpose.TryParse(text, out var purpose) ? purpose : throw new JsonException(text)),
            new AsText<Answer>(answer => answer.Key, text => Answer.TryParse(text, out var answer) ? answer : throw new JsonException(text)),
            new AsText<Audience>(audience => audience.Key, text => Audience.TryParse(text, out var audience) ? audience : throw new JsonException(text)),
            new AsText<VersionNumber>(version => version.ToString(), text => VersionNumber.TryParse(text, out var version) ? version : throw new JsonException(text)),
            new AsText<ContentHash>(hash => hash.Hex, text => ContentHash.TryParse(text, out var hash) ? hash : throw new JsonException(text)),
            new AsText<AgePolicy>(policy => policy.Canonical(), AgePolicy.Parse),
            new AsText<PersonName>(_ => "-", _ => PersonName.Parse("Somebody")),
            new AsText<DateOfBirth>(WriteBorn, ReadBorn),
        },
    };

    public static string Write(ConsentCase asked) => JsonSerializer.Serialize(asked, _json);

    /// <summary>The case as it was, about the person as they were called that day.</summary>
    public static ConsentCase Read(string json, string name)
    {
        var kept = JsonSerializer.Deserialize<ConsentCase>(json, _json) ?? throw new FormatException("A kept case is empty.");
        return kept with { About = kept.About with { Name = PersonName.Parse(name) } };
    }

    private static string WriteBorn(DateOfBirth born) => born.Match(
        day => $"on {day:yyyy-MM-dd} {born.Quality}",
        (earliest, latest) => $"between {earliest:yyyy-MM-dd} {latest:yyyy-MM-dd} {born.Quality}",
        () => $"unknown {born.Latest:yyyy-MM-dd}");

    private static DateOfBirth ReadBorn(string text) => text.Split(' ') switch
    {
        ["on", var day, var quality] => DateOfBirth.On(Day(day), Enum.Parse<DateQuality>(quality)),
        ["between", var earliest, var latest, var quality] => DateOfBirth.Between(Day(earliest), Day(latest), Enum.Parse<DateQuality>(quality)),
        ["unknown", var asSeenOn] => DateOfBirth.NotKnown(Day(asSeenOn)),
        _ => throw new JsonException(text),
    };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class AsText<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
        where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? throw new JsonException());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
