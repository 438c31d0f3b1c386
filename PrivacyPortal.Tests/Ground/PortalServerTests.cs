using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PrivacyPortal.Tests.Ground;

public class PortalServerTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task The_portal_listens_on_a_port_of_its_own()
    {
        using var client = portal.NewClient();

        using var answer = await client.GetAsync(new Uri("/no-such-page", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(portal.BaseAddress.IsLoopback);
        Assert.NotEqual(80, portal.BaseAddress.Port);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(portal.Log.Lines, line => line.StartsWith("Information Microsoft.Hosting.Lifetime: Now listening on", StringComparison.Ordinal));
    }

    [Fact]
    public void The_portal_is_told_its_folders()
    {
        var settings = portal.Services.GetRequiredService<IConfiguration>();

        Assert.Equal(portal.DataFolder, settings["Portal:DataFolder"]);
        Assert.Equal(portal.KeysFolder, settings["Portal:KeysFolder"]);
    }

    [Fact]
    public void The_portal_goes_by_the_clock_of_the_test()
    {
        var clock = portal.Services.GetRequiredService<TimeProvider>();
        portal.Clock.MoveTo(new DateTimeOffset(2027, 2, 28, 23, 59, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2027, 2, 28), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new DateOnly(2027, 3, 1), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
