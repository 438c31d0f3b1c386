using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.SignIn;

public sealed class AccessStories(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public void Every_route_says_who_may_open_it()
    {
        var silent = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.RoutePattern.RawText).Where(route => !OfTheFramework(route)).ToList();

        Assert.Empty(silent);
    }

    [Fact]
    public async Task A_staff_page_sends_whoever_is_not_signed_in_to_the_sign_in_page()
    {
        using var browser = portal.NewClient();

        var answer = await browser.GetAsync(new Uri("/staff", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("/sign-in", new Uri(portal.BaseAddress, answer.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task The_log_says_that_a_page_was_refused_and_never_to_whom()
    {
        using var worker = await Caller.As(portal, "worker");

        using var answer = await worker.GetAsync(Caller.At("/staff/team"), TestContext.Current.CancellationToken);

        Assert.NotEqual(System.Net.HttpStatusCode.OK, answer.StatusCode);
        var line = Assert.Single(portal.Log.Lines, line => line.Contains("Refused: a page that is not for this role", StringComparison.Ordinal));
        Assert.DoesNotContain("Example Support Worker", line, StringComparison.Ordinal);
        Assert.Contains(portal.Log.Lines, one => one.Contains("A sign-in was opened.", StringComparison.Ordinal));
    }

    // Blazor's own: the circuit, its script, its negotiation, and the files beside them. They carry no page; a page on a circuit is authorised as its route is.
    internal static bool OfTheFramework(string? route) => route is not null && (route.StartsWith("/_blazor", StringComparison.Ordinal) || route.StartsWith("_blazor", StringComparison.Ordinal)
        || route == "{**path:file}" || route.StartsWith("/_framework", StringComparison.Ordinal) || route.StartsWith("_framework", StringComparison.Ordinal));
}
