using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Headers;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>Somebody who is signed in and speaks to their circuit without our script: nothing that the page did not offer changes a row.</summary>
public sealed class HostileCircuitStories(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Submit = """{"type":"submit"}""";

    // What a sign-in and a look leave behind in any case.
    private static readonly string[] MayGrow = ["limits", "sign_ins", "reads", "due_rounds", "due_tasks"];

    [Fact]
    public async Task A_circuit_can_not_be_moved_to_a_page_that_is_not_theirs()
    {
        using var browser = await As("administrator");
        using var refused = await browser.Http.GetAsync(Caller.At("/staff/people"), Stop);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        await using var circuit = await browser.Open("/staff");
        await circuit.NextBatch();

        await circuit.Tell("OnLocationChanged", new Uri(portal.BaseAddress, "/staff/people").ToString(), null, false);
        await Task.Delay(TimeSpan.FromSeconds(2), Stop);

        Assert.Contains(circuit.Shown, words => words.Contains("Today", StringComparison.Ordinal));
        Assert.DoesNotContain(circuit.Shown, words => words.Contains("Find", StringComparison.Ordinal));
        Assert.DoesNotContain(circuit.Handlers, one => one.Name == "onsubmit");
    }

    [Fact]
    public async Task Handlers_that_were_never_offered_change_nothing()
    {
        using var browser = await As("worker");
        await using var first = await OrdersOf(browser);
        var before = await Everything();

        long[] forged = [0, -1, long.MaxValue, long.MinValue, .. Enumerable.Range(1, 200).Select(i => first.Handlers.Max(one => one.Id) + i)];
        var circuit = first;
        foreach (var id in forged)
        {
            if (!circuit.IsOpen)
            {
                await circuit.DisposeAsync();
                circuit = await OrdersOf(browser);
                if (circuit.Handlers.Any(one => one.Id == id))
                {
                    continue;
                }
            }

            await Try(() => circuit.Happens(id, "submit", Submit));
            await Try(() => circuit.Happens(id, "click", """{"detail":1,"type":"click"}"""));
        }

        await Try(() => circuit.Tell("BeginInvokeDotNetFromJS", "1", "PrivacyPortal.Web", "Place", 0L, "[]"));
        await Try(() => circuit.Tell("BeginInvokeDotNetFromJS", "1", "System.Private.CoreLib", "Exit", 0L, "[1]"));
        await Try(() => circuit.Tell("NoSuchMethod", "1"));
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        await circuit.DisposeAsync();

        Assert.Equal(before, await Everything());
        await StillServes(browser);
    }

    [Fact]
    public async Task Values_that_the_page_never_offered_change_nothing()
    {
        using var browser = await As("worker");
        var before = await Everything();

        foreach (var value in new[] { "\"999\"", "\"Adopted; drop table people\"", "null", "{}", "\"-1\"", "\"CareOrder,SpecialGuardian\"", "[1]", "1e99" })
        {
            await using var circuit = await OrdersOf(browser);
            await Try(() => circuit.Happens(circuit.Handler("select", "onchange"), "change", $$"""{"value":{{value}},"type":"change"}"""));
            await Try(() => circuit.Happens(SaveStatus(circuit), "submit", Submit));
            await Task.Delay(TimeSpan.FromMilliseconds(300), Stop);
        }

        Assert.Equal(before, await Everything());
        await StillServes(browser);
    }

    [Fact]
    public async Task A_message_larger_than_any_page_sends_ends_its_circuit_and_nothing_else()
    {
        using var browser = await As("worker");
        await using var circuit = await OrdersOf(browser);
        await using var other = await OrdersOf(browser);
        var before = await Everything();

        await Try(() => circuit.Happens(circuit.Handler("select", "onchange"), "change", $$"""{"value":"{{new string('x', 4 * 1024 * 1024)}}","type":"change"}"""));
        await Until(() => !circuit.IsOpen);

        Assert.True(other.IsOpen);
        Assert.Equal(before, await Everything());
        await StillServes(browser);
    }

    [Fact]
    public async Task Who_never_says_that_a_page_was_drawn_is_drawn_no_more_pages()
    {
        using var browser = await As("worker");
        await using var circuit = await OrdersOf(browser);
        circuit.Acknowledges = false;
        var before = await Everything();
        var drawn = circuit.Batches;

        for (var i = 0; i < 200; i++)
        {
            await Try(() => circuit.Happens(PlaceBlock(circuit), "submit", Submit));
        }

        await Task.Delay(TimeSpan.FromSeconds(2), Stop);

        Assert.InRange(circuit.Batches - drawn, 1, 20);
        Assert.Equal(before, await Everything());
        await StillServes(browser);
    }

    [Fact]
    public async Task A_flood_from_one_holds_up_nobody_else()
    {
        using var hostile = await As("worker");
        using var browser = await As("lead");
        await using var flood = await OrdersOf(hostile);
        await using var busy = await OrdersOf(hostile);
        var address = new Uri(portal.BaseAddress, "/staff").ToString();
        await using var circuit = await OrdersOf(browser);
        var before = await Everything();

        var floods = new[]
        {
            Task.Run(() => Flood(20_000, _ => flood.Tell("OnLocationChanged", address, null, false)), Stop),
            Task.Run(() => Flood(600, _ => busy.HappensAndShows(PlaceBlock(busy), "submit", Submit)), Stop),
        };
        await Task.Delay(TimeSpan.FromMilliseconds(300), Stop);
        var shown = circuit.Shown.Count;
        await circuit.Happens(PlaceBlock(circuit), "submit", Submit);
        await Until(() => circuit.Shown.Count > shown);
        Assert.False(floods[1].IsCompleted, "The flood was over before anybody else had come.");
        await Task.WhenAll(floods);
        Assert.True(busy.Batches >= 600 && busy.IsOpen && flood.IsOpen, $"The flood was heard {busy.Batches} times.");

        Assert.Contains(circuit.Shown, words => words.Contains("It is marked below", StringComparison.Ordinal));
        Assert.Equal(before, await Everything());
        await StillServes(browser);
    }

    [Fact]
    public async Task One_sign_in_holds_no_more_circuits_than_a_person_needs_and_another_is_not_kept_out()
    {
        using var hostile = await As("worker");
        var before = await hostile.Http.GetStringAsync(Caller.At("/staff"), Stop);
        var circuits = new List<CircuitClient>();
        for (var i = 0; i < CircuitCap.MostEach; i++)
        {
            circuits.Add(await hostile.Open("/staff"));
        }

        using var refused = await hostile.Http.GetAsync(Caller.At("/staff"), Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("very many pages open", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var browser = await As("worker");
        await StillServes(browser);

        // A page that had been fetched before gets no circuit either.
        await using var oneMore = await hostile.Open("/staff", before);
        await using var fine = await browser.Open("/staff");
        await fine.NextBatch();
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        Assert.Equal(0, oneMore.Batches);

        foreach (var one in circuits)
        {
            await one.DisposeAsync();
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task Flood(int times, Func<int, Task> send)
    {
        for (var i = 0; i < times; i++)
        {
            await send(i);
        }
    }

    // With nothing filled in: the page says so, and is drawn again.
    private static long PlaceBlock(CircuitClient orders) => orders.Handlers.Last(one => one is { Element: "form", Name: "onsubmit" }).Id;

    private static long SaveStatus(CircuitClient orders) => orders.Handlers.First(one => one is { Element: "form", Name: "onsubmit" }).Id;

    private async Task<Browser> As(string staff)
    {
        var handler = portal.NewHandler();
        handler.CookieContainer = new CookieContainer();
        var http = new HttpClient(handler) { BaseAddress = portal.BaseAddress };
        using var signedIn = await http.PostAsync(Caller.At("/sign-in/example"), await Caller.Form(http, "/sign-in", ("staff", staff)), Stop);
        return new Browser(http, handler.CookieContainer);
    }

    /// <summary>The page about orders and safety of a child, drawn: it writes to the database.</summary>
    private async Task<CircuitClient> OrdersOf(Browser browser)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        var child = await db.Responsibilities.OrderBy(r => r.ForId).Select(r => r.ForId).FirstAsync(Stop);
        var circuit = await browser.Open($"/staff/people/{child}/orders");
        await Until(() => circuit.Handlers.Any(one => one is { Element: "select", Name: "onchange" }) && circuit.Handlers.Any(one => one is { Element: "form", Name: "onsubmit" }));
        return circuit;
    }

    // Sending to a circuit that has hung up is what a hostile client must expect.
    private static async Task Try(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception hungUp) when (hungUp is System.Net.WebSockets.WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // Whether it was heard shows in the database.
        }
    }

    private static async Task Until(Func<bool> happened)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!happened())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(30), "It did not happen within half a minute.");
            await Task.Delay(20, Stop);
        }
    }

    private static async Task StillServes(Browser browser)
    {
        using var answer = await browser.Http.GetAsync(Caller.At("/staff"), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Every row of every table, but for what grows by signing in and looking.</summary>
    private async Task<IReadOnlyList<string>> Everything()
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(Stop);

        // The portal seals the example families' records by itself, soon after its start.
        for (var wait = 0; wait < 600 && await db.Records.AnyAsync(r => r.SealedAt == null, Stop); wait++)
        {
            await Task.Delay(100, Stop);
        }

        var tables = await Rows(connection, "select name from sqlite_master where type = 'table' order by name");
        var all = new List<string>();
        foreach (var table in tables.Except(MayGrow))
        {
            all.AddRange((await Rows(connection, $"select * from \"{table}\"")).Order().Select(row => $"{table}: {row}"));
        }

        Assert.True(all.Count > 100, "There is nothing to change.");
        return all;
    }

    private static async Task<IReadOnlyList<string>> Rows(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(Stop))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i).ToString())));
        }

        return rows;
    }

    /// <summary>Somebody signed in, with the cookies that their circuits bring along.</summary>
    private sealed record Browser(HttpClient Http, CookieContainer Cookies) : IDisposable
    {
        public Task<CircuitClient> Open(string page, string? html = null) => CircuitClient.Open(Http, Cookies.GetCookieHeader(Http.BaseAddress!), page, html);

        public void Dispose() => Http.Dispose();
    }
}
