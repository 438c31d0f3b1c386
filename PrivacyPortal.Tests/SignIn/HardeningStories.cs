using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Headers;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>What comes from outside meets a portal that gives nothing away and lets nothing through.</summary>
public sealed class HardeningStories(StandingOutside outside) : IClassFixture<StandingOutside>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/staff", 302)]
    [InlineData("/no-such-page", 404)]
    [InlineData("/break", 500)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/.well-known/security.txt", 200)]
    public async Task Every_answer_carries_the_strict_headers(string path, int status)
    {
        using var client = outside.NewClient();

        using var answer = await client.GetAsync(Caller.At(path), Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
        Assert.Contains("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("max-age=63072000; includeSubDomains", Header("Strict-Transport-Security"));
        if (answer.Content.Headers.ContentType is { MediaType: var type } content)
        {
            Assert.Equal(type is "image/svg+xml" ? null : "utf-8", content.CharSet);
        }

        Assert.False(answer.Headers.Contains("Server"));
        Assert.NotEmpty(answer.Headers.GetValues("Cache-Control"));
    }

    [Fact]
    public async Task Families_pages_allow_nothing_inline()
    {
        using var client = outside.NewClient();

        using var answer = await client.GetAsync(Caller.At("/notice"), Stop);

        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_tells_nothing_of_the_inside()
    {
        using var client = outside.NewClient();

        var html = await (await client.GetAsync(Caller.At("/break"), Stop)).Content.ReadAsStringAsync(Stop);

        Assert.Contains("It was our fault, not yours", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_come_by_https_is_sent_there()
    {
        using var client = outside.Portal.NewClient();
        client.DefaultRequestHeaders.Host = "portal.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");

        using var answer = await client.GetAsync(Caller.At("/notice"), Stop);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect });
        Assert.Equal("https://portal.example/notice", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_machine_that_asks_in_the_open_is_not_sent_on()
    {
        using var client = outside.Portal.NewClient();
        client.DefaultRequestHeaders.Host = "portal.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");

        using var answer = await client.GetAsync(Caller.At("/health/live"), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task No_call_out_follows_where_an_answer_sends_it()
    {
        await using var elsewhere = new PortalServer();
        await elsewhere.Start();
        var sendsOn = new Uri(elsewhere.BaseAddress, "/staff");
        var services = outside.Portal.Services;
        using var usual = services.GetRequiredService<IHttpClientFactory>().CreateClient("anything");
        using var stamps = services.GetRequiredService<IHttpClientFactory>().CreateClient("time-stamps");
        var directory = services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(EntraSignIn.Scheme).Backchannel;

        foreach (var line in new[] { usual, stamps, directory })
        {
            using var answer = await line.GetAsync(sendsOn, Stop);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_the_reader_chose_to_see_is_kept_in_a_cookie_of_this_host_alone()
    {
        using var client = outside.NewClient();

        foreach (var (path, field, value) in new[] { ("/comfort", "size", "large"), ("/language", "language", "cy") })
        {
            using var answer = await client.PostAsync(Caller.At(path), new FormUrlEncodedContent([new(field, value), new("back", "/")]), Stop);

            var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
            Assert.StartsWith("__Host-portal-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/;", cookie + ";", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Example_staff_are_not_let_in_outside_development()
    {
        using var client = outside.NewClient();

        var page = await client.GetStringAsync(Caller.At("/sign-in"), Stop);
        using var answer = await client.PostAsync(Caller.At("/sign-in/example"), new FormUrlEncodedContent([new("staff", "lead")]), Stop);

        Assert.DoesNotContain("Example", page, StringComparison.Ordinal);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(one => one.Contains("staff", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: portal.example\r\nX-Long: {64K}\r\n\r\n", "431")]
    [InlineData("GET /{64K} HTTP/1.1\r\nHost: portal.example\r\n\r\n", "414")]
    [InlineData("GET /notice/..%2f..%2fappsettings.json HTTP/1.1\r\nHost: portal.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n", "404")]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\nHost: portal.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n", "404")]
    [InlineData("GET /css/%2e%2e/%2e%2e/portal.db HTTP/1.1\r\nHost: portal.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n", "404")]
    [InlineData("GET /notice%00 HTTP/1.1\r\nHost: portal.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nX-Forwarded-Proto: https\r\n\r\n", "400")]
    public async Task What_no_browser_sends_is_refused_and_learns_nothing(string request, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, outside.Portal.BaseAddress.Port, Stop);
        await using var stream = socket.GetStream();
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request.Replace("{64K}", new string('a', 64 * 1024), StringComparison.Ordinal)), Stop);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            answer.Append(await reader.ReadLineAsync(Stop)).Append(await reader.ReadToEndAsync(Stop));
        }
        catch (IOException)
        {
            // Closed on us in the middle of the flood: what it had said by then counts.
        }

        Assert.StartsWith("HTTP/1.1 " + status, answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_is_not_answered()
    {
        using var client = outside.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Trace, "/");
        request.Headers.Add("X-Secret", "echo");

        using var answer = await client.SendAsync(request, Stop);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("echo", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused()
    {
        using var client = outside.NewClient();

        using var answer = await client.PostAsync(Caller.At("/comfort"), new ByteArrayContent(new byte[Hardening.MostBytes + 1]), Stop);

        Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType, $"{answer.StatusCode}");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}

/// <summary>What other sites try with a browser in which a worker is signed in.</summary>
public sealed class FromElsewhereStories(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly int Tries = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 500 : 40;

    [Fact]
    public async Task No_post_from_another_site_is_accepted()
    {
        var visit = await VisitOfTheMorning();
        using var worker = await Caller.As(portal, "worker");
        var targets = new[] { "/sign-in/out", "/sign-in/out-everywhere", $"/staff/visits/{visit}/hand-over", "/sign-in/example", "/sign-in", "/staff" };
        var ways = new (string Name, string Value)[][]
        {
            [("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site")],
            [("Origin", "https://elsewhere.example")],
            [("Origin", "null"), ("Sec-Fetch-Site", "cross-site")],
            [("Sec-Fetch-Site", "same-site")],
            [("Origin", portal.BaseAddress.GetLeftPart(UriPartial.Authority) + ".elsewhere.example")],
            [],
        };
        var accepted = new List<string>();
        for (var i = 0; i < Tries; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, targets[i % targets.Length]) { Content = new FormUrlEncodedContent([new("staff", "lead"), new("to", "/staff")]) };
            foreach (var (name, value) in ways[i / targets.Length % ways.Length])
            {
                request.Headers.Add(name, value);
            }

            using var answer = await worker.SendAsync(request, TestContext.Current.CancellationToken);
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
            {
                accepted.Add($"{request.RequestUri} {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.Empty(accepted);
        using var still = await worker.GetAsync(Caller.At("/staff"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Contains("Example Support Worker", await still.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(await Ticket(visit));
        Assert.Contains(portal.Log.Lines, line => line.Contains("Refused: a post from another site.", StringComparison.Ordinal));
        Assert.Contains(portal.Log.Lines, line => line.Contains("Refused: a post without its token.", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log.Lines, line => line.Contains(visit.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_socket_from_another_site_is_opened_and_ours_is()
    {
        var opened = 0;
        foreach (var origin in Enumerable.Range(0, Tries).Select(i => i % 3 == 0 ? null : i % 3 == 1 ? "https://elsewhere.example" : "null"))
        {
            opened += await Opens(origin) ? 1 : 0;
        }

        Assert.Equal(0, opened);
        Assert.True(await Opens(portal.BaseAddress.GetLeftPart(UriPartial.Authority)), "Our own pages can't open a circuit.");
    }

    [Fact]
    public async Task When_too_many_circuits_are_open_staff_are_asked_to_wait_and_families_go_on()
    {
        using var worker = await Caller.As(portal, "worker");
        var cap = portal.Services.GetRequiredService<CircuitCap>();
        cap.Limit = 0;
        try
        {
            using var staff = await worker.GetAsync(Caller.At("/staff"), TestContext.Current.CancellationToken);
            using var family = await worker.GetAsync(Caller.At("/notice"), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, staff.StatusCode);
            Assert.Contains("Please wait a moment", await staff.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, family.StatusCode);
        }
        finally
        {
            cap.Limit = CircuitCap.Most;
        }
    }

    private async Task<bool> Opens(string? origin)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await socket.ConnectAsync(new Uri($"ws://{portal.BaseAddress.Authority}/_blazor"), TestContext.Current.CancellationToken);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    private async Task<Guid> VisitOfTheMorning()
    {
        await using var db = await Db();
        return await db.Visits.Where(v => v.State == VisitState.Open).Select(v => v.Id).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Guid?> Ticket(Guid visit)
    {
        await using var db = await Db();
        return await db.Visits.Where(v => v.Id == visit).Select(v => v.Ticket).SingleAsync(TestContext.Current.CancellationToken);
    }

    private Task<PortalDb> Db() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
}
