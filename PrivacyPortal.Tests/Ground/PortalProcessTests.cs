using System.Net;

namespace PrivacyPortal.Tests.Ground;

public class PortalProcessTests
{
    [Fact]
    public async Task The_built_portal_starts_dies_and_starts_again()
    {
        await using var portal = new PortalProcess();
        using var client = portal.NewClient();

        await portal.Start();
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, "/no-such-page"));

        portal.Kill();
        await Assert.ThrowsAsync<HttpRequestException>(() => StatusOf(client, "/no-such-page"));

        await portal.Start();
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, "/no-such-page"));
        Assert.Equal(0, await portal.Stop());
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
