using Microsoft.Data.Sqlite;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Commands;

/// <summary>Records out of the store, checked without the portal; and a record changed in the store, found.</summary>
public sealed class ExportRecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exported_records_are_checked_with_nothing_but_the_certificates_beside_them()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await portal.Stop();
        var folder = Path.Combine(Path.GetTempPath(), $"portal-export-{Path.GetRandomFileName()}");
        try
        {
            var export = await portal.RunCommand("export-records", folder);
            var files = Directory.GetFiles(folder, "*.pdf");
            var trusted = Directory.CreateDirectory(Path.Combine(folder, "nss")).FullName;
            await OutsideTools.Run("certutil", ["-N", "-d", "sql:" + trusted, "--empty-password"]);
            var pem = await File.ReadAllTextAsync(Path.Combine(folder, "certificates.pem"), Stop);
            var authority = Path.Combine(folder, "authority.pem");
            await File.WriteAllTextAsync(authority, pem[pem.LastIndexOf("-----BEGIN", StringComparison.Ordinal)..], Stop);
            await OutsideTools.Run("certutil", ["-A", "-d", "sql:" + trusted, "-n", "root", "-t", ",C,", "-i", authority]);

            Assert.Equal(0, export.Exit);
            Assert.True(files.Length >= 5);
            Assert.Contains($"Exported {files.Length} records", export.Output, StringComparison.Ordinal);
            foreach (var file in files)
            {
                var said = (await OutsideTools.Run("pdfsig", ["-nssdir", "sql:" + trusted, file])).Output;
                Assert.Contains("Signature is Valid.", said, StringComparison.Ordinal);
                Assert.Contains("Certificate is Trusted.", said, StringComparison.Ordinal);
                Assert.Contains("Total document signed", said, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_record_changed_behind_the_portals_back_is_found_by_its_id()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await portal.Stop();
        await portal.RunCommand("export-records", Path.Combine(portal.DataFolder, "export"));
        Assert.Contains("records as they were sealed.", (await portal.RunCommand("verify")).Output, StringComparison.Ordinal);
        string id;
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER records_sealed_stay; "
                + "UPDATE records SET pdf = CAST(replace(CAST(pdf AS TEXT), 'x', 'y') AS BLOB) WHERE id = (SELECT id FROM records ORDER BY created_at LIMIT 1); SELECT id FROM records ORDER BY created_at LIMIT 1";
            id = (string)(await command.ExecuteScalarAsync(Stop))!;
        }

        var verify = await portal.RunCommand("verify");

        Assert.Equal(1, verify.Exit);
        Assert.Contains($"record {id.ToLowerInvariant()} is not as it was sealed", verify.Output, StringComparison.Ordinal);
    }
}
