using System.Net;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>Somebody who is signed in and speaks to their circuit without our script.</summary>
public sealed class HostileCircuitStories(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_circuit_can_not_be_moved_to_a_page_that_is_not_theirs()
    {
        using var handler = portal.NewHandler();
        handler.CookieContainer = new CookieContainer();
        using var browser = new HttpClient(handler) { BaseAddress = portal.BaseAddress };
        using var signedIn = await browser.PostAsync(Caller.At("/sign-in/example"), await Caller.Form(browser, "/sign-in", ("staff", "administrator")), Stop);
        using var refused = await browser.GetAsync(Caller.At("/staff/people"), Stop);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        await using var circuit = await CircuitClient.Open(browser, handler.CookieContainer.GetCookieHeader(portal.BaseAddress), "/staff");
        await circuit.NextBatch();

        await circuit.Tell("OnLocationChanged", new Uri(portal.BaseAddress, "/staff/people").ToString(), null, false);
        await Task.Delay(TimeSpan.FromSeconds(2), Stop);

        Assert.Contains(circuit.Shown, words => words.Contains("Today", StringComparison.Ordinal));
        Assert.DoesNotContain(circuit.Shown, words => words.Contains("Find", StringComparison.Ordinal));
        Assert.DoesNotContain(circuit.Handlers, one => one.Name == "onsubmit");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
