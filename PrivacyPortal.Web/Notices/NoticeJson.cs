using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Notices;

/// <summary>A notice version as it is kept: every word of every edition, as JSON.</summary>
internal static class NoticeJson
{
    private delegate bool TryParse<T>(string? text, out T? value);

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new AsText<Audience>(Audience.TryParse),
            new AsText<VersionNumber>(VersionNumber.TryParse),
            new AsText<Purpose>(Purpose.TryParse),
            new AsText<Variant>(Variant.TryParse),
        },
    };

    public static string Write(NoticeVersion version) => JsonSerializer.Serialize(version, _json);

    public static NoticeVersion Read(string json) =>
        JsonSerializer.Deserialize<NoticeVersion>(json, _json) ?? throw new FormatException("A kept notice version is empty.");

    private sealed class AsText<T>(TryParse<T> tryParse) : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            tryParse(reader.GetString(), out var value) && value is not null ? value : throw new JsonException($"'{reader.GetString()}' is no {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
