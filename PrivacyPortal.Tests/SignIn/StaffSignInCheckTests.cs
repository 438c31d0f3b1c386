using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>What stops the start: a portal that would be open to anybody, or overheard.</summary>
public class StaffSignInCheckTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["AzureAd:Instance"] = "https://login.microsoftonline.com/",
        ["AzureAd:TenantId"] = "5f4c2d86-8d5a-4a53-9a4c-2f6d9f0e7c11",
        ["AzureAd:ClientId"] = "0b6d7f6e-2a51-4f0e-9d43-7f4b6c1f8a22",
        ["AzureAd:ClientSecret"] = "secret",
        ["urls"] = "https://0.0.0.0:5443",
    };

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void A_whole_setting_starts(string environment) => Stop(environment, []);

    [Fact]
    public void Behind_a_named_proxy_the_portal_itself_needs_no_https() =>
        Stop("Production", new() { ["urls"] = "http://127.0.0.1:5080", ["Portal:BehindProxy"] = "127.0.0.1, 10.0.0.7" });

    [Fact]
    public void Development_starts_on_example_staff() => Stop("Development", Whole.Keys.ToDictionary(key => key, _ => (string?)null));

    [Theory]
    [InlineData("Production", "AzureAd:ClientId", null, "AzureAd:ClientId is missing")]
    [InlineData("Production", "AzureAd:ClientSecret", "", "AzureAd:ClientSecret is missing")]
    [InlineData("Development", "AzureAd:Instance", null, "AzureAd:Instance is missing")]
    [InlineData("Production", "AzureAd:TenantId", "common", "AzureAd:TenantId is not a directory's id")]
    [InlineData("Production", "AzureAd:TenantId", "organizations", "AzureAd:TenantId is not a directory's id")]
    [InlineData("Production", "urls", "http://0.0.0.0:80", "Urls has no https address")]
    [InlineData("Staging", "urls", null, "Urls has no https address")]
    [InlineData("Production", "Portal:BehindProxy", "the proxy", "Portal:BehindProxy is 'the proxy'")]
    [InlineData("Production", "Portal:StaffGroups:9c1d1b1e-0000-4000-8000-000000000001", "boss", "is 'boss'")]
    public void A_setting_that_would_let_the_wrong_people_in_stops_the_start_and_says_how_to_mend_it(string environment, string name, string? value, string told)
    {
        var settings = new Dictionary<string, string?> { [name] = value };
        if (name == "Portal:BehindProxy")
        {
            settings["urls"] = "http://127.0.0.1:5080";
        }

        var stopped = Assert.Throws<SettingsException>(() => Stop(environment, settings));

        Assert.Contains(told, stopped.Message, StringComparison.Ordinal);
        Assert.True(stopped.Message.Split(". ").Length >= 2, "It says how to mend it: " + stopped.Message);
    }

    [Fact]
    public async Task The_program_itself_does_not_start_in_production_without_a_directory()
    {
        await using var portal = new PortalProcess { Environment = "Production" };

        var run = await portal.RunCommand("--urls", portal.BaseAddress.ToString());

        Assert.NotEqual(0, run.Exit);
        Assert.Contains("docs/entra.md", run.Output, StringComparison.Ordinal);
    }

    private static void Stop(string environment, Dictionary<string, string?> other) =>
        StaffSignInCheck.Stop(new ConfigurationBuilder().AddInMemoryCollection(Whole).AddInMemoryCollection(other).Build(), new Named(environment));

    private sealed class Named(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "PrivacyPortal.Web";

        public string ContentRootPath { get; set; } = SourceTree.Root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
