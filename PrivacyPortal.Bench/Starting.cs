namespace PrivacyPortal.Bench;

/// <summary>The portal on its data of yesterday, from the start of its process until it can record, against a server that says hello.</summary>
internal static class Starting
{
    private const int Times = 7;

    public static async Task<bool> Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        try
        {
            await using (await Served.Portal(folder, exampleFamilies: true))
            {
                // The first start makes the database and its example families.
            }

            List<double> hellos = [];
            List<double> portals = [];
            for (var turn = -1; turn < Times; turn++)
            {
                await using var hello = await Served.Blank();
                await using var portal = await Served.Portal(folder, exampleFamilies: true);
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
}
