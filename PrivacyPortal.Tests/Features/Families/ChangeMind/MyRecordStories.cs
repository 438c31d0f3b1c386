using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Families.ChangeMind;

/// <summary>One's own records, to download and keep.</summary>
public class MyRecordStories(PortalServer portal, BrowserFixture browser) : IClassFixture<PortalServer>
{
    private readonly MyPhone _phone = new(portal, browser);

    [Fact]
    public async Task A_mother_downloads_her_own_copy_and_it_is_noted()
    {
        await _phone.Get<SealRecords>().SealWaiting(TestContext.Current.CancellationToken);
        var page = await _phone.Scans(await _phone.CardOf("Maria"));
        await page.GetByText("My records, to keep").ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "What I said on" }).First.ClickAsync());

        Assert.Matches(@"^PSS-copy-2026-\d\d\.pdf$", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-"u8.ToArray(), bytes[..5]);
        var copy = await _phone.Read(db => db.Copies.SingleAsync());
        Assert.Equal((CopyKind.Signers, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))), (copy.Kind, copy.Hash));
        await page.PutAway();
    }

    [Fact]
    public async Task Nobody_gets_a_record_without_a_card_or_one_that_is_not_theirs()
    {
        using var client = portal.NewClient();
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await client.GetAsync(new Uri("/my/record/1", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        var page = await _phone.Scans(await _phone.CardOf("Grace"));

        var answer = await page.Context.APIRequest.GetAsync(new Uri(portal.BaseAddress, "/my/record/1").ToString());

        Assert.Equal(404, answer.Status);
        await page.PutAway();
    }
}
