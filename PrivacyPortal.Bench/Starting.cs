using Microsoft.Data.Sqlite;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Bench;

/// <summary>
/// The portal on its data of yesterday, from the start of its process until it can record, against a server that says hello: both as they
/// are put on a server.
/// </summary>
internal static class Starting
{
    private const int Times = 7;

    public static async Task<bool> Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        try
        {
            var (portalAt, helloAt) = (Path.Combine(folder, "portal"), Path.Combine(folder, "hello"));
            await Published.Into(portalAt, "PrivacyPortal.Web");
            await Published.Into(helloAt, "PrivacyPortal.Bench");
            await using (await Served.Portal(folder, exampleFamilies: true, published: portalAt))
            {
                // The first start makes the database and its example families; overnight, their records were sealed.
                await UntilSealed(folder);
            }

            List<double> hellos = [];
            List<double> portals = [];
            for (var turn = -1; turn < Times; turn++)
            {
                await using var hello = await Served.Blank(published: helloAt);
                await using var portal = await Served.Portal(folder, exampleFamilies: true, published: portalAt);
                if (turn >= 0)
                {
                    hellos.Add(hello.ReadyAfter);
                    portals.Add(portal.ReadyAfter);
                }
            }

            var (floor, act) = (Ratio.Median(hellos), Ratio.Median(portals));
            var ratio = new Ratio("start until ready to record, with data", "a server that says hello", 2);
            ratio.Print(act / floor, $"{act:0} ms against {floor:0} ms, {Times} times in turn");
            return act / floor <= ratio.AtMost;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task UntilSealed(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", StorageSetup.FileName)};Pooling=False");
        await connection.OpenAsync();
        await using var waiting = connection.CreateCommand();
        waiting.CommandText = "SELECT COUNT(*) FROM records WHERE sealed_at IS NULL";
        while ((long)(await waiting.ExecuteScalarAsync())! > 0)
        {
            await Task.Delay(100);
        }
    }
}
