using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage;

/// <summary>All that the rule looked at, written down with the decision, so that it can explain itself later without today's facts.</summary>
internal sealed record KeptCase
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public required DateOnly Today { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required Channel Channel { get; init; }

    public required string Version { get; init; }

    public required bool HelpDependsOnIt { get; init; }

    public required string AgePolicy { get; init; }

    public required IReadOnlyList<KeptAdult> Adults { get; init; }

    public required IReadOnlyList<KeptAnswer> Answers { get; init; }

    public static string Write(ConsentCase asked) => JsonSerializer.Serialize(
        new KeptCase
        {
            Today = asked.Today,
            Jurisdiction = asked.Jurisdiction,
            Channel = asked.Channel,
            Version = asked.Version.ToString(),
            HelpDependsOnIt = asked.HelpDependsOnIt,
            AgePolicy = asked.Policy.Canonical(),
            Adults =
            [
                .. asked.Adults.Select(a => new KeptAdult(a.Holder.Value, a.Kind, a.Evidence, a.RestrictedByOrder, a.Contact, a.Away)),
            ],
            Answers =
            [
                .. asked.Replies.Select(r => new KeptAnswer(
                    r.By.Value, r.Answer.Key, r.Shown?.Id.Value, r.Shown?.Audience.Key, r.Shown?.Language, r.Shown?.Version.ToString(), r.Shown?.Words.Hex, r.Shown?.ToTheEnd)),
            ],
        },
        _json);

    public static KeptCase Read(string json) =>
        JsonSerializer.Deserialize<KeptCase>(json, _json) ?? throw new FormatException("A kept case is empty.");
}

/// <summary>An adult as known at the decision.</summary>
internal sealed record KeptAdult(Guid Holder, AuthorityKind Kind, EvidenceLevel Evidence, bool RestrictedByOrder, ContactState Contact, bool Away);

/// <summary>An answer, and the showing it followed.</summary>
internal sealed record KeptAnswer(Guid By, string Answer, Guid? Showing, string? Audience, string? Language, string? Version, string? Words, bool? ToTheEnd);
