using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>
/// The same act as a Kantara Consent Receipt 1.1, for those who ask for that (rules.md 3.5): a view, made anew each time; what is stored and
/// sealed is the other. It knows consents only: what was answered with no, or stopped, is not in it. People are ids.
/// </summary>
internal static class KantaraReceipt
{
    public const string Version = "KI-CR-v1.1.0";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The receipt; <see langword="null"/> where the act gave no consent.</summary>
    public static byte[]? Of(ConsentRecordFacts facts)
    {
        var given = facts.Questions.Where(q => q.PermitsUse).ToList();
        return given.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["version"] = Version,
                ["jurisdiction"] = facts.Jurisdiction == Jurisdiction.IsleOfMan ? "IM" : "GB",
                ["consentTimestamp"] = facts.At.ToUnixTimeSeconds(),
                ["collectionMethod"] = facts.Mark.Match(_ => "Drew their mark", _ => "Typed their name", _ => "Said it, and a worker wrote it down", _ => "Signed on paper", _ => "Tapped"),
                ["consentReceiptID"] = facts.RecordId.ToString("D"),
                ["language"] = facts.Language[..2],
                ["piiPrincipalId"] = $"urn:uuid:{facts.AboutId.Value:D}",
                ["piiControllers"] = new JsonArray(Controller(facts)),
                ["policyUrl"] = facts.Portal is { } portal ? new Uri(portal, $"/notice/{facts.Audience}").AbsoluteUri : $"https://{facts.Contact.Site}",
                ["services"] = new JsonArray(new JsonObject
                {
                    ["service"] = "Family support",
                    ["purposes"] = new JsonArray([.. given.Select(Purpose)]),
                }),
                ["sensitive"] = false,
                ["spiCat"] = new JsonArray(),
            },
            Readable);
    }

    private static JsonObject Controller(ConsentRecordFacts facts) => new()
    {
        ["piiController"] = Charity.Name,
        ["contact"] = facts.Contact.Role,
        ["address"] = new JsonObject { ["streetAddress"] = Charity.Address(facts.Contact.Post), ["addressCountry"] = "GB" },
        ["email"] = facts.Contact.Email,
        ["phone"] = facts.Contact.Phone,
        ["piiControllerUrl"] = $"https://{facts.Contact.Site}",
    };

    private static JsonObject Purpose(DecidedQuestion question)
    {
        var isShown = question.Purpose.Risk is Risk.Public or Risk.Press;
        var purpose = new JsonObject
        {
            ["purpose"] = question.Heading,
            ["purposeCategory"] = new JsonArray(question.Purpose.Key),
            ["consentType"] = "EXPLICIT",
            ["piiCategory"] = new JsonArray(question.Purpose.Kind),
            ["primaryPurpose"] = false,
            ["termination"] = question.ValidUntil is { } until ? $"{until:yyyy-MM-dd}, or when it is stopped" : "When it is stopped",
            ["thirdPartyDisclosure"] = isShown,
        };
        if (isShown)
        {
            purpose["thirdPartyName"] = question.Purpose.Risk == Risk.Press ? "Press" : "Public";
        }

        return purpose;
    }
}
