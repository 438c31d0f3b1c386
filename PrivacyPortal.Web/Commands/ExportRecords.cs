using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Commands;

/// <summary>Writes every record as the sealed file that is kept, named by its id, and <c>certificates.pem</c> to check them with. What waits is sealed first.</summary>
internal static class ExportRecords
{
    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, TextWriter say)
    {
        var folder = Directory.CreateDirectory(Path.GetFullPath(words[0])).FullName;
        await services.GetRequiredService<SealRecords>().SealWaiting();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var ids = await db.Records.Where(r => r.SealedAt != null).OrderBy(r => r.CreatedAt).Select(r => r.Id).ToListAsync();
        foreach (var id in ids)
        {
            await Write(Path.Combine(folder, $"{id}.pdf"), (await db.Records.AsNoTracking().Where(r => r.Id == id).Select(r => r.Pdf).SingleAsync())!);
        }

        var certificates = await services.GetRequiredService<SealCertificates>().All();
        await Write(Path.Combine(folder, "certificates.pem"), Encoding.ASCII.GetBytes(string.Concat(certificates.Select(c => c.Certificate + c.Issuers))));
        var waiting = await db.Records.CountAsync(r => r.SealedAt == null);
        await say.WriteLineAsync($"Exported {ids.Count} records and their certificates to {folder}." + (waiting == 0 ? "" : $" {waiting} could not be sealed and are not among them."));
        return waiting == 0 ? 0 : 1;
    }

    // Records are about people: nobody else on this machine may read them. A file is whole or not there.
    private static async Task Write(string path, byte[] content)
    {
        var unfinished = path + ".unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(unfinished, options))
        {
            await file.WriteAsync(content);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
