using System.Diagnostics;
using System.Net.WebSockets;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Bench;

/// <summary>
/// One hostile client among the others: it floods, forges, sends what is too large and acknowledges nothing. What the portal's memory
/// grows by, and how long the others' clicks take meanwhile, against the same clicks without it.
/// </summary>
internal static class HostileCircuits
{
    private const int Others = 20;
    private const int Rounds = 6;
    private const int ClicksEach = 100;
    private const double MostGrowth = 20;

    public static async Task<bool> Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        try
        {
            await using var portal = await Served.Portal(folder, exampleFamilies: true, countsMemory: true);
            using var staff = new StaffCircuits(portal);
            using var hostile = new StaffCircuits(portal, each: int.MaxValue);
            var page = $"/staff/people/{StaffCircuits.SomeChild(folder)}/orders";
            var others = new List<CircuitClient>();
            for (var i = 0; i < Others; i++)
            {
                others.Add(await staff.Open(page, "form", "onsubmit"));
            }

            await Clicked(others);
            var before = await portal.Alive();
            await using var silent = await hostile.Open(page, "form", "onsubmit");
            silent.Acknowledges = false;
            await using var loud = await hostile.Open(page, "form", "onsubmit");
            List<double> calm = [];
            List<double> troubled = [];
            double most = 0;
            for (var round = 0; round < Rounds; round++)
            {
                calm.AddRange(await Clicked(others));
                using var stop = new CancellationTokenSource();
                var trouble = Task.WhenAll(Task.Run(() => Flood(loud, portal.Address, stop.Token)), Task.Run(() => Swell(hostile, page, silent, stop.Token)));
                troubled.AddRange(await Clicked(others));
                most = Math.Max(most, (await portal.Alive() - before) / 1024.0 / 1024.0);
                await stop.CancelAsync();
                await trouble;
            }

            foreach (var one in others)
            {
                await one.DisposeAsync();
            }

            var (floor, act) = (P95(calm), P95(troubled));
            var ratio = new Ratio("others' clicks beside a hostile client, p95", "the same without it", 2);
            ratio.Print(act / floor, $"{act:0.00} ms against {floor:0.00} ms, {Rounds} rounds of {ClicksEach} clicks in turn");
            Console.WriteLine($"{(most < MostGrowth ? "ok  " : "OVER")} memory grown by, at most, while it is at work: {most:0.0} MB (bar {MostGrowth} MB)");
            return act / floor < ratio.AtMost && most < MostGrowth;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<double>> Clicked(List<CircuitClient> others)
    {
        List<double> took = [];
        for (var i = 0; i < ClicksEach; i++)
        {
            var circuit = others[i % others.Count];
            var from = Stopwatch.GetTimestamp();
            await circuit.HappensAndShows(circuit.Handler("form", "onsubmit"), "submit", """{"type":"submit"}""");
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            await Task.Delay(10);
        }

        return took;
    }

    private static async Task Flood(CircuitClient circuit, Uri portal, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested && circuit.IsOpen)
            {
                await circuit.Tell("OnLocationChanged", new Uri(portal, "/staff").ToString(), null, false);
            }
        }
        catch (Exception over) when (over is WebSocketException or TimeoutException or InvalidOperationException)
        {
            // Cut off: as it should be.
        }
    }

    // What is too large, then what was never offered, each on a new circuit; and one circuit that never says that it has drawn.
    private static async Task Swell(StaffCircuits hostile, string page, CircuitClient silent, CancellationToken stop)
    {
        var large = $$"""{"type":"change","value":"{{new string('x', 4 * 1024 * 1024)}}"}""";
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            try
            {
                await silent.Happens(silent.Handler("form", "onsubmit"), "submit", """{"type":"submit"}""");
                await using var circuit = await hostile.Open(page, "form", "onsubmit");
                await circuit.Happens(turn % 2 == 0 ? circuit.Handler("form", "onsubmit") : 999_999, "change", turn % 2 == 0 ? large : "{}");
            }
            catch (Exception over) when (over is WebSocketException or TimeoutException or InvalidOperationException or IOException or HttpRequestException)
            {
                // Cut off: as it should be.
            }

            await Task.Delay(50, CancellationToken.None);
        }
    }

    private static double P95(List<double> took) => took.Order().ElementAt((int)(0.95 * took.Count));
}
