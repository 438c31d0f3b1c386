using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>
/// The sealed originals of many records in one file. Only of those in sight, and each of those looked at is noted. Originals leave the portal,
/// so they are for whoever has just proved who they are.
/// </summary>
internal sealed class TakeMany(ListRecords list, WhoSeesWhom sight, SealCertificates certificates, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    /// <summary>The most that go into one document or file, the newest first.</summary>
    public const int AtMost = 1_000;

    /// <summary>The originals in one file, named by their ids, and the certificates to check them with; <see langword="null"/> when there are none.</summary>
    /// <exception cref="UnauthorizedAccessException">They did not prove lately who they are.</exception>
    public async Task<byte[]?> Originals(StaffTicket who, ChosenRecords chosen, CancellationToken stop)
    {
        if (!who.IsFresh(clock.GetUtcNow()))
        {
            throw new UnauthorizedAccessException();
        }

        if (await list.Sealed(who, chosen, AtMost, stop) is not { Count: > 0 } found)
        {
            return null;
        }

        await sight.Looked(who, found.Select(one => one.About), "records taken away", stop);
        using var file = new MemoryStream();
        await Write(found, file, stop);
        return file.ToArray();
    }

    private async Task Write(IReadOnlyList<(Guid Record, Guid About)> found, MemoryStream to, CancellationToken stop)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        foreach (var (id, _) in found)
        {
            await Add($"{id}.pdf", (await db.Records.AsNoTracking().Where(r => r.Id == id).Select(r => r.Pdf).SingleAsync(stop))!);
        }

        var all = await certificates.All();
        await Add("certificates.pem", Encoding.ASCII.GetBytes(string.Concat(all.Select(c => c.Certificate + c.Issuers))));

        async Task Add(string name, byte[] content)
        {
            // Sealed papers are compressed already.
            await using var entry = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(stop);
            await entry.WriteAsync(content, stop);
        }
    }
}
