using System.Text.Json;
using PrivacyPortal.Web.Records.Papers;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>The Kantara view has every field that version 1.1 asks for (rules.md 3.5), and tells of consents only.</summary>
public sealed class KantaraReceiptTests
{
    [Fact]
    public void It_has_every_field_and_each_consent_and_nobodys_name()
    {
        var facts = Acts.Mother();
        var bytes = KantaraReceipt.Of(facts)!;
        using var read = JsonDocument.Parse(bytes);
        var receipt = read.RootElement;
        var controller = Assert.Single(receipt.GetProperty("piiControllers").EnumerateArray());
        var purposes = Assert.Single(receipt.GetProperty("services").EnumerateArray()).GetProperty("purposes").EnumerateArray().ToList();

        Assert.Equal("KI-CR-v1.1.0", receipt.GetProperty("version").GetString());
        Assert.Equal(facts.At.ToUnixTimeSeconds(), receipt.GetProperty("consentTimestamp").GetInt64());
        Assert.Equal(facts.RecordId, receipt.GetProperty("consentReceiptID").GetGuid());
        Assert.All((string[])["jurisdiction", "collectionMethod", "language", "piiPrincipalId", "policyUrl"], field => Assert.NotEmpty(receipt.GetProperty(field).GetString()!));
        Assert.All((string[])["piiController", "contact", "email", "phone", "piiControllerUrl"], field => Assert.NotEmpty(controller.GetProperty(field).GetString()!));
        Assert.Equal(JsonValueKind.Object, controller.GetProperty("address").ValueKind);
        Assert.False(receipt.GetProperty("sensitive").GetBoolean());
        Assert.Equal(facts.Questions.Where(q => q.PermitsUse).Select(q => q.Heading), purposes.Select(p => p.GetProperty("purpose").GetString()));
        Assert.All(purposes, purpose =>
        {
            Assert.All((string[])["consentType", "termination"], field => Assert.NotEmpty(purpose.GetProperty(field).GetString()!));
            Assert.All((string[])["purposeCategory", "piiCategory"], field => Assert.NotEmpty(purpose.GetProperty(field).EnumerateArray()));
            Assert.Equal(purpose.GetProperty("thirdPartyDisclosure").GetBoolean(), purpose.TryGetProperty("thirdPartyName", out _));
            Assert.False(purpose.GetProperty("primaryPurpose").GetBoolean());
        });
        Assert.DoesNotContain("Brz", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_agreed_to_there_is_no_receipt()
    {
        var act = Acts.OfAYoungPerson();

        Assert.Null(KantaraReceipt.Of(act with { Questions = [act.Questions[1]] }));
    }
}
