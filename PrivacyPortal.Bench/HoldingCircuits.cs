using System.Diagnostics;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Bench;

/// <summary>Staff pages held open, against a blank Blazor page: what one takes in memory with 500 held, and how long a click takes among 300.</summary>
internal static class HoldingCircuits
{
    private const int Held = 500;
    private const int Among = 300;
    private const int Clicks = 1_000;

    public static async Task<bool> Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        try
        {
            await using var portal = await Served.Portal(folder, exampleFamilies: true, countsMemory: true);
            await using var blank = await Served.Blank(countsMemory: true);
            using var onPortal = new StaffCircuits(portal);
            using var onBlank = new StaffCircuits(blank);
            var child = StaffCircuits.SomeChild(folder);
            (Served On, StaffCircuits Circuits, string Page, string Element, string Handler, string Event)[] both =
            [
                (blank, onBlank, "/", "button", "onclick", "click"),
                (portal, onPortal, $"/staff/people/{child}/orders", "form", "onsubmit", "submit"),
            ];

            var memory = new double[2];
            var p95 = new double[2];
            var circuits = new List<CircuitClient>[] { [], [] };
            for (var which = 0; which < 2; which++)
            {
                var (on, opened, page, element, handler, _) = both[which];

                // The first ones bring what is there once for all.
                circuits[which].Add(await opened.Open(page, element, handler));
                circuits[which].Add(await opened.Open(page, element, handler));
                var before = await on.Alive();
                for (var i = 0; i < Held; i++)
                {
                    circuits[which].Add(await opened.Open(page, element, handler));
                }

                memory[which] = (await on.Alive() - before) / (double)Held;
            }

            foreach (var one in circuits.SelectMany(all => all.Skip(Among)))
            {
                await one.DisposeAsync();
            }

            // In turn: a click on a blank page, a click on a staff page, each on the next of its circuits.
            var took = new List<double>[] { [], [] };
            for (var i = -Among; i < Clicks; i++)
            {
                for (var which = 0; which < 2; which++)
                {
                    var circuit = circuits[which][(i + Among) % Among];
                    var from = Stopwatch.GetTimestamp();
                    await circuit.HappensAndShows(circuit.Handler(both[which].Element, both[which].Handler), both[which].Event, $$"""{"type":"{{both[which].Event}}"}""");
                    if (i >= 0)
                    {
                        took[which].Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                    }
                }
            }

            for (var which = 0; which < 2; which++)
            {
                p95[which] = took[which].Order().ElementAt((int)(0.95 * Clicks));
            }

            foreach (var one in circuits.SelectMany(all => all.Take(Among)))
            {
                await one.DisposeAsync();
            }

            var inMemory = new Ratio($"memory of a staff page's circuit, {Held} held", "a blank one", 8);
            var perClick = new Ratio($"a click on a staff page among {Among} circuits, p95", "on a blank one", 3);
            inMemory.Print(memory[1] / memory[0], $"{memory[1] / 1024:0} KB against {memory[0] / 1024:0} KB");
            perClick.Print(p95[1] / p95[0], $"{p95[1]:0.00} ms against {p95[0]:0.00} ms, {Clicks} clicks in turn");
            return memory[1] / memory[0] <= inMemory.AtMost && p95[1] / p95[0] <= perClick.AtMost;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
