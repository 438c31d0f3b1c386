using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Staff.Import;
using PrivacyPortal.Web.Storage;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>A staff page whose circuit is lost, gone, broken or refused says so, keeps what was typed to be read, and never stays behind its sign-in.</summary>
public sealed partial class LostCircuitStories(LostCircuitStories.Portals portals, BrowserFixture browsers) : IClassFixture<LostCircuitStories.Portals>
{
    private const string Typed = "Zosia Example";

    [Fact]
    public async Task A_lost_connection_is_told_and_the_page_goes_on_where_it_was()
    {
        var portal = await portals.Usual();
        var page = await browsers.Open(portal, "/staff");
        var line = await Line.Of(page);
        await page.GotoAsync("/staff/people/add");
        await page.GetByLabel("Large print").CheckAsync();

        // The line is gone before anybody knows: what is typed now never arrives.
        line.IsDeaf = true;
        await TypesName(page);
        await page.GetByLabel("Large print").UncheckAsync();
        await page.GetByLabel("Easy read").CheckAsync();
        await line.Cut();
        await Expect(Told(page)).ToContainTextAsync("We are trying again. What you typed is still on this page.");
        await page.ShouldHaveNoAxeViolations("while it tries again");
        await page.SetViewportSizeAsync(320, 768);
        await page.ShouldHaveNoAxeViolations("while it tries again, 320");
        line.IsDown = line.IsDeaf = false;

        await Expect(Told(page)).ToBeHiddenAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(Typed);
        await page.GetByLabel("Date of birth", new() { Exact = true }).FillAsync("5 May 1990");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this person", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Typed);
        await Expect(page.GetByText("Easy read")).ToBeVisibleAsync();
        await Expect(page.GetByText("Large print")).ToHaveCountAsync(0);
        await page.PutAway();
    }

    [Fact]
    public async Task When_its_circuit_is_gone_what_was_typed_stays_to_be_read()
    {
        var portal = await portals.Forgetful();
        var page = await browsers.Open(portal, "/staff", new BrowserLook { Width = 320, Height = 768 });
        var line = await Line.Of(page);
        await BeginsToAdd(page);

        await line.Cut();
        line.IsDown = false;

        var again = page.GetByRole(AriaRole.Button, new() { Name = "Load the page again" });
        await Expect(again).ToBeVisibleAsync();
        await Expect(page.GetByText("copy it first")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(Typed);
        await page.ShouldHaveNoAxeViolations("whose circuit is gone");
        await again.ClickAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("");
        await Expect(Told(page)).ToBeHiddenAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task When_its_circuit_is_gone_and_nothing_was_typed_the_page_comes_again_by_itself()
    {
        var portal = await portals.Forgetful();
        var page = await browsers.Open(portal, "/staff");
        var line = await Line.Of(page);
        await page.GotoAsync("/staff/people");
        var search = page.GetByLabel("Find by name, date of birth or reference");
        await Expect(search).ToBeEnabledAsync();
        await page.EvaluateAsync("() => { document.body.dataset.old = '' }");

        await line.Cut();
        await Expect(Told(page)).ToBeVisibleAsync();
        line.IsDown = false;

        await Expect(page.Locator("body:not([data-old])")).ToBeVisibleAsync();
        await Expect(Told(page)).ToBeHiddenAsync();
        await Expect(search).ToBeEnabledAsync();
        await search.PressSequentiallyAsync("zofja wisnevska");
        await Expect(page.GetByText("1 person found")).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task When_its_sign_in_ended_meanwhile_the_page_leaves_the_screen()
    {
        var portal = await portals.Forgetful();
        var page = await browsers.Open(portal, "/staff");
        var line = await Line.Of(page);
        await BeginsToAdd(page);

        await line.Cut();
        await Expect(Told(page)).ToBeVisibleAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/staff/rules");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(other).ToHaveURLAsync(SignInPage(portal));
        line.IsDown = false;

        await Expect(page).ToHaveURLAsync(SignInPage(portal));
        await page.PutAway();
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_in_plain_words()
    {
        await using var portal = await Portal(services => services.AddScoped<ImportPeople>(_ => throw new InvalidOperationException("A fault, for this story.")));
        var page = await browsers.Open(portal, "/staff/import", new BrowserLook { Width = 320, Height = 768 });
        var file = page.GetByLabel("A CSV file");
        await Expect(file).ToBeEnabledAsync();
        await file.SetInputFilesAsync(File());

        var told = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Something went wrong on our side" });
        await Expect(told).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations("after a fault of ours");
        await told.GetByRole(AriaRole.Button, new() { Name = "Load the page again" }).ClickAsync();
        await Expect(told).ToBeHiddenAsync();
        Assert.Contains(portal.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("A fault, for this story.", StringComparison.Ordinal));
        await page.PutAway();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_any_more_is_told_and_can_be_chosen_again()
    {
        var portal = await portals.Usual();
        var page = await browsers.Open(portal, "/staff");
        await page.AddInitScriptAsync("Blob.prototype.was = Blob.prototype.slice; Blob.prototype.slice = () => { throw new DOMException('It was moved.', 'NotReadableError') }");
        await page.GotoAsync("/staff/import");
        var file = page.GetByLabel("A CSV file");
        await Expect(file).ToBeEnabledAsync();
        await file.SetInputFilesAsync(File());
        await Expect(page.GetByText("The file could not be read.")).ToBeVisibleAsync();

        await page.EvaluateAsync("() => { Blob.prototype.slice = Blob.prototype.was; }");
        await file.SetInputFilesAsync(File());
        await Expect(page.GetByText("Every row is right.")).ToBeVisibleAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task A_page_whose_circuit_comes_after_its_sign_in_has_ended_leaves_the_screen()
    {
        var gate = new Gate();
        await using var portal = await Portal(services => services.PostConfigureAll<HubOptions>(hub => hub.AddFilter(gate)));
        var page = await browsers.Open(portal, "/staff");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();

        // A second tab has connected, and its circuit is just being opened.
        gate.IsShut = true;
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync("/staff/people");
        await gate.Reached.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SignInPage(portal));
        gate.Open.SetResult();

        await Expect(tab).ToHaveURLAsync(SignInPage(portal));
        await page.PutAway();
    }

    [Fact]
    public async Task A_page_whose_circuit_does_not_come_says_so_and_can_be_tried_again()
    {
        var portal = await portals.Usual();
        var page = await browsers.Open(portal, "/staff");
        await page.Clock.InstallAsync();
        await page.RouteAsync("**/blazor.web*", call => call.AbortAsync());
        await page.GotoAsync("/staff/people");
        await Expect(Told(page)).ToBeHiddenAsync();
        for (var seconds = 0; seconds < 60 && !await Told(page).IsVisibleAsync(); seconds++)
        {
            await page.Clock.RunForAsync(1_000);
        }

        await Expect(page.GetByText("It did not come back yet.")).ToBeVisibleAsync();
        await page.UnrouteAsync("**/blazor.web*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();
        await Expect(page.GetByLabel("Find by name, date of birth or reference")).ToBeEnabledAsync();
        await Expect(Told(page)).ToBeHiddenAsync();
        await page.PutAway();
    }

    [Fact]
    public async Task When_another_instance_ended_its_sign_in_the_page_leaves_at_the_next_tap()
    {
        var portal = await portals.Usual();
        var page = await browsers.Open(portal, "/staff/people");
        var search = page.GetByLabel("Find by name, date of birth or reference");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sam Example" })).ToBeVisibleAsync();

        await using (var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            Assert.NotEqual(0, await db.SignIns.ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        }

        // After ten seconds the circuit asks again whether its sign-in is open; the page leaves long before the next round of those who only look.
        await Task.Delay(TimeSpan.FromSeconds(11), TestContext.Current.CancellationToken);
        await search.PressAsync("z");

        await Expect(page).ToHaveURLAsync(SignInPage(portal), new() { Timeout = 10_000 });
        await page.PutAway();
    }

    private static async Task<PortalServer> Portal(Action<IServiceCollection> outside)
    {
        var portal = new PortalServer { Outside = outside };
        await portal.Start();
        return portal;
    }

    private static string SignInPage(PortalServer portal) => new Uri(portal.BaseAddress, "/sign-in").ToString();

    private static FilePayload File() => new() { Name = "people.csv", MimeType = "text/csv", Buffer = "name,born\nNew Example,2013\n"u8.ToArray() };

    private static ILocator Told(IPage page) => page.Locator("#components-reconnect-modal");

    private static async Task BeginsToAdd(IPage page)
    {
        await page.GotoAsync("/staff/people/add");
        await TypesName(page);
    }

    private static async Task TypesName(IPage page)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Typed);
        await page.GetByLabel("Name", new() { Exact = true }).PressAsync("Tab");
    }

    /// <summary>What is said again after a cut must not turn a choice round: a field's handler says what the field is.</summary>
    [Fact]
    public void No_field_turns_round_what_it_was()
    {
        var handlers = SourceTree.Files("PrivacyPortal.Web").Where(file => file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => Handler().Matches(SourceTree.Read(file)).Select(found => $"{file}: {found.Groups[1].Value}")).ToList();

        Assert.True(handlers.Count > 20, $"Only {handlers.Count} were found.");
        Assert.DoesNotContain(handlers, one => one.Contains("^=", StringComparison.Ordinal) || one.Contains("= !", StringComparison.Ordinal) || one.Contains("Toggle", StringComparison.Ordinal));
    }

    [GeneratedRegex("@on(?:change|input)=\"([^\"]*)\"")]
    private static partial Regex Handler();

    /// <summary>The portal as it is, and one that knows no circuit that was lost, as if started afresh; each is started by its first story.</summary>
    public sealed class Portals : IAsyncLifetime
    {
        private readonly PortalServer _usual = new();
        private readonly PortalServer _forgetful = new() { Outside = services => services.Configure<CircuitOptions>(circuits => circuits.DisconnectedCircuitMaxRetained = 0) };
        private readonly HashSet<PortalServer> _started = [];

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public Task<PortalServer> Usual() => Started(_usual);

        public Task<PortalServer> Forgetful() => Started(_forgetful);

        public async ValueTask DisposeAsync()
        {
            await _usual.DisposeAsync();
            await _forgetful.DisposeAsync();
        }

        private async Task<PortalServer> Started(PortalServer portal)
        {
            if (_started.Add(portal))
            {
                await portal.Start();
            }

            return portal;
        }
    }

    /// <summary>The socket between a page and the portal, which can be cut.</summary>
    private sealed class Line
    {
        private IWebSocketRoute? _socket;

        /// <summary>While it is, what the page says is lost, and nobody knows.</summary>
        public bool IsDeaf { get; set; }

        /// <summary>While it is, nothing gets through.</summary>
        public bool IsDown { get; set; }

        public static async Task<Line> Of(IPage page)
        {
            var line = new Line();
            await page.RouteWebSocketAsync("**/_blazor**", socket =>
            {
                line._socket = socket;
                var portal = socket.ConnectToServer();
                socket.OnMessage(said =>
                {
                    if (!line.IsDeaf && said.Binary is { } bytes)
                    {
                        portal.Send(bytes);
                    }
                });
            });
            await page.RouteAsync("**/_blazor/**", call => line.IsDown ? call.AbortAsync() : call.ContinueAsync());
            return line;
        }

        public Task Cut()
        {
            IsDown = true;
            return _socket!.CloseAsync(new() { Code = 1012 });
        }
    }

    /// <summary>Holds back whoever opens a circuit.</summary>
    private sealed class Gate : IHubFilter
    {
        public bool IsShut { get; set; }

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
        {
            if (IsShut && invocationContext.HubMethodName == "StartCircuit")
            {
                Reached.SetResult();
                await Open.Task;
            }

            return await next(invocationContext);
        }
    }
}
