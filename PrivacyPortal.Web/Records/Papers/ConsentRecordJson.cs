using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>
/// The record for machines: JSON-LD in the terms of the W3C DPV profile of ISO/IEC TS 27560 (rules.md 3.4), one process a question. People are
/// ids, never names: the paper around it names them. Held to <c>consent-record.schema.json</c> by a test.
/// </summary>
internal static class ConsentRecordJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Links =
    [
        "dct:conformsTo", "dpv:hasDataController", "dpv:hasJurisdiction", "dpv:hasRecipient", "dpv:hasLocation", "dpv:isExercisedAt", "skos:broader", "skos:closeMatch",
    ];

    public static byte[] Of(ConsentRecordFacts facts, PaperCopy copy)
    {
        var record = new JsonObject
        {
            ["@context"] = Context(),
            ["@id"] = Urn(facts.RecordId),
            ["@type"] = "dpv:ConsentRecord",
            ["dct:identifier"] = facts.RecordId.ToString("D"),
            ["dct:conformsTo"] = "https://w3id.org/dpv/schema/dpv-27560#record",
            ["dpv:hasDataSubject"] = new JsonObject
            {
                ["@id"] = Urn(facts.AboutId.Value),
                ["@type"] = facts.AgeThatDay.IsAtLeast(18) ? "dpv:Adult" : "dpv:Child",
                ["pss:ageThatDay"] = new JsonObject
                {
                    ["pss:youngest"] = facts.AgeThatDay.Youngest,
                    ["pss:oldest"] = facts.AgeThatDay.Oldest,
                    ["pss:knownBy"] = facts.AgeKnownBy.ToString(),
                },
            },
            ["dpv:hasDataController"] = "pss:PSS",
            ["dpv:hasEntity"] = new JsonArray(Controller(facts.Contact)),
            ["dpv:hasJurisdiction"] = facts.Jurisdiction == Jurisdiction.IsleOfMan ? "loc:IM" : "loc:GB",
            ["dpv:hasLegalBasis"] = new JsonObject { ["@id"] = "pss:UKGDPR-A6-1-a", ["@type"] = "dpv:ExpressedConsent", ["skos:closeMatch"] = "eu-gdpr:A6-1-a" },
            ["dpv:hasProcess"] = new JsonArray([.. facts.Questions.Select(q => Process(facts, q, copy))]),
            ["dpv:hasNotice"] = new JsonObject
            {
                ["@id"] = $"pss:notice-{facts.Version}-{facts.Audience}-{facts.Language}",
                ["@type"] = "dpv:ConsentNotice",
                ["dct:language"] = facts.Language,
                ["pss:sha256"] = facts.Edition.Hex,
            },
            ["pss:policy"] = facts.Policy,
            ["dpv:hasConsentControl"] = new JsonObject { ["@type"] = "dpv:WithdrawConsent", ["dpv:isExercisedAt"] = "pss:change-my-mind" },
            ["dpv:hasRight"] = new JsonArray(new JsonObject
            {
                ["@type"] = "dpv:DataSubjectRight",
                ["dct:title"] = "Right to withdraw consent",
                ["dpv:isExercisedAt"] = "pss:change-my-mind",
            }),
        };
        return JsonSerializer.SerializeToUtf8Bytes(record, Readable);
    }

    private static JsonObject Context()
    {
        var context = new JsonObject
        {
            ["dpv"] = "https://w3id.org/dpv#",
            ["pd"] = "https://w3id.org/dpv/pd#",
            ["loc"] = "https://w3id.org/dpv/loc#",
            ["eu-gdpr"] = "https://w3id.org/dpv/legal/eu/gdpr#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["skos"] = "http://www.w3.org/2004/02/skos/core#",
            ["schema"] = "https://schema.org/",
            ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            ["pss"] = "https://psspeople.com/ns/consent#",
            ["dpv:isIndicatedAtTime"] = new JsonObject { ["@type"] = "xsd:dateTime" },
        };
        foreach (var link in Links)
        {
            context[link] = new JsonObject { ["@type"] = "@id" };
        }

        return context;
    }

    private static JsonObject Controller(ContactData contact) => new()
    {
        ["@id"] = "pss:PSS",
        ["@type"] = new JsonArray("dpv:Organisation", "dpv:DataController"),
        ["dpv:hasName"] = Charity.Name,
        ["dpv:hasAddress"] = Charity.Address(contact.Post),
        ["dpv:hasContact"] = contact.Role,
        ["schema:contactPoint"] = new JsonObject
        {
            ["@type"] = "schema:ContactPoint",
            ["schema:email"] = contact.Email,
            ["schema:telephone"] = contact.Phone,
        },
    };

    private static JsonObject Process(ConsentRecordFacts facts, DecidedQuestion question, PaperCopy copy)
    {
        var purpose = question.Purpose;
        return new JsonObject
        {
            ["@id"] = Urn(question.DecisionId.Value),
            ["@type"] = "dpv:Process",
            ["dpv:hasPurpose"] = new JsonObject { ["@id"] = $"pss:{purpose}", ["skos:broader"] = "dpv:Purpose", ["dct:title"] = question.Heading, ["dct:language"] = question.Language, ["pss:sha256"] = question.Hash.Hex },
            ["dpv:hasPersonalData"] = new JsonObject { ["@id"] = $"pss:{purpose.Kind}", ["skos:broader"] = purpose.Kind == "photo" ? "pd:Picture" : "dpv:PersonalData" },
            ["dpv:hasRecipient"] = new JsonArray(purpose.Risk switch
            {
                Risk.Low => "pss:Family",
                Risk.Internal => "pss:PSS",
                Risk.Press => "pss:Press",
                _ => "pss:Public",
            }),
            ["dpv:hasStorageCondition"] = new JsonArray(
                new JsonObject { ["@type"] = "dpv:StorageLocation", ["dpv:hasLocation"] = "loc:GB" },
                new JsonObject { ["@type"] = "dpv:StorageDuration", ["dpv:hasDuration"] = Period(facts, question) }),
            ["dpv:hasConsentStatus"] = new JsonArray(Status(facts, question, copy)),
        };
    }

    private static JsonObject Status(ConsentRecordFacts facts, DecidedQuestion question, PaperCopy copy)
    {
        var status = new JsonObject
        {
            ["@type"] = new JsonArray($"dpv:{State(question.Outcome)}", "dpv:ExpressedConsent"),
            ["dpv:isIndicatedBy"] = new JsonArray(Signer(facts)),
            ["dpv:hasIndicationMethod"] = facts.Mark.Match(_ => "Drew their mark", _ => "Typed their name", _ => "Said it, and a worker wrote it down", p => p.ByLetter ? "Signed on paper, which came by letter" : "Signed on paper", _ => "Tapped"),
            ["dpv:isIndicatedAtTime"] = facts.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["dpv:hasDuration"] = question.ValidUntil is { } until && question.PermitsUse
                ? new JsonObject { ["@type"] = "dpv:UntilTimeDuration", ["rdf:value"] = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }
                : new JsonObject { ["@type"] = "dpv:UntilEventDuration", ["rdf:value"] = "until another answer" },
        };
        if (copy.Kept || facts.IsTheirOwn || question.PermitsUse)
        {
            status["dpv:hasJustification"] = $"{question.Row}: {PaperWords.Row(question.Row)}";
        }

        if (copy.Kept && question.OwnAnswer is { } own)
        {
            status["pss:ownAnswer"] = own.Key;
        }

        return status;
    }

    private static JsonObject Signer(ConsentRecordFacts facts)
    {
        var signer = new JsonObject
        {
            ["@id"] = Urn(facts.SignerId.Value),
            ["@type"] = facts.SignerIs switch
            {
                null when facts.IsTheirOwn => "dpv:DataSubject",
                AuthorityKind.Mother or AuthorityKind.Father or AuthorityKind.SecondParent or AuthorityKind.Adopter => "dpv:ParentOfDataSubject",
                AuthorityKind.Guardian or AuthorityKind.SpecialGuardian or AuthorityKind.StepParentByAgreement or AuthorityKind.ChildArrangementsOrder => "dpv:GuardianOfDataSubject",
                _ => "dpv:Human",
            },
        };
        if ((facts.SignerIs?.ToString() ?? facts.SignerActsBy?.ToString()) is { } authority)
        {
            signer["pss:authority"] = authority;
            signer["pss:evidence"] = facts.SignerKnownBy.ToString();
        }

        return signer;
    }

    private static string Period(ConsentRecordFacts facts, DecidedQuestion question)
    {
        if (question.ValidUntil is not { } until || !question.PermitsUse)
        {
            return "P0D";
        }

        var from = UkCalendar.DateOf(facts.At);
        return string.Create(CultureInfo.InvariantCulture, $"P{until.DayNumber - from.DayNumber}D");
    }

    private static string State(Outcome outcome) => outcome switch
    {
        Outcome.Given => "ConsentGiven",
        Outcome.Restored => "RenewedConsentGiven",
        Outcome.Refused => "ConsentRefused",
        Outcome.Withdrawn => "ConsentWithdrawn",
        Outcome.Deferred => "ConsentRequestDeferred",
        Outcome.Void => "ConsentInvalidated",
        _ => "ConsentRequested",
    };

    private static string Urn(Guid id) => $"urn:uuid:{id:D}";
}
