using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.SignIn;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Features.Staff.Records;

/// <summary>Staff take the originals of many records away: only of those they may see, and only after they have shown again who they are.</summary>
public sealed class TakeManyStories(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Originals_leave_the_portal_whole_and_only_with_whoever_has_just_signed_in()
    {
        await portal.Services.GetRequiredService<SealRecords>().SealWaiting(Stop);
        using var lead = await Caller.As(portal, "lead");
        var form = await Caller.Form(lead, "/staff/records", ("search", ""));

        using var taken = await lead.PostAsync(Caller.At("/staff/records/originals"), form, Stop);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Matches("^PSS-originals-[0-9]{4}-[0-9]{2}.zip$", taken.Content.Headers.ContentDisposition!.FileName);
        await using var zip = await ZipArchive.CreateAsync(await taken.Content.ReadAsStreamAsync(Stop), ZipArchiveMode.Read, false, null, Stop);
        var kept = await Read(db => db.Records.Where(r => r.SealedAt != null).Select(r => new { r.Id, r.Pdf, r.AboutId }).ToListAsync());
        Assert.NotEmpty(kept);
        Assert.Equal(kept.Select(r => $"{r.Id}.pdf").Append("certificates.pem").Order(), zip.Entries.Select(e => e.FullName).Order());
        foreach (var record in kept)
        {
            await using var entry = await zip.GetEntry($"{record.Id}.pdf")!.OpenAsync(Stop);
            using var bytes = new MemoryStream();
            await entry.CopyToAsync(bytes, Stop);
            Assert.Equal(record.Pdf, bytes.ToArray());
        }

        Assert.Equal(
            kept.Select(r => r.AboutId).Distinct().Order(),
            (await Read(db => db.Reads.Where(r => r.Why == "records taken away").Select(r => r.PersonId).ToListAsync())).Order());

        using var one = await lead.PostAsync(
            Caller.At("/staff/records/originals"), await Caller.Form(lead, "/staff/records", ("search", ""), ("just", $"{kept[0].Id} {kept[0].Id}")), Stop);
        await using var small = await ZipArchive.CreateAsync(await one.Content.ReadAsStreamAsync(Stop), ZipArchiveMode.Read, false, null, Stop);
        Assert.Equal([$"{kept[0].Id}.pdf", "certificates.pem"], small.Entries.Select(e => e.FullName));
        using var none = await lead.PostAsync(Caller.At("/staff/records/originals"), await Caller.Form(lead, "/staff/records", ("search", ""), ("just", "nonsense")), Stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        form = await Caller.Form(lead, "/staff/records", ("search", ""));
        portal.Clock.MoveTo(portal.Clock.GetUtcNow() + Access.FreshFor + TimeSpan.FromMinutes(1));
        using var later = await lead.PostAsync(Caller.At("/staff/records/originals"), form, Stop);
        Assert.Equal("/sign-in?why=again&to=%2Fstaff%2Frecords", later.Headers.Location?.ToString());
        Assert.Contains("Sign in again to take the originals away", await lead.GetStringAsync(Caller.At("/staff/records"), Stop), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        return await read(db);
    }
}
