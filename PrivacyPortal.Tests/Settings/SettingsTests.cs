using System.Text.Json;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.SignIn;

namespace PrivacyPortal.Tests.Settings;

/// <summary>A setting that is wrong stops the start, and says what, why, and how to mend it.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("Portal:Database", "Oracle", "Choose one of Sqlite, Postgres.")]
    [InlineData("Portal:Database", "Postgres", "Portal:ConnectionString is missing")]
    [InlineData("Portal:Clock", "yesterday", "Write one such as 2026-11-23T10:00:00Z.")]
    [InlineData("Portal:Jurisdiction", "Wales", "Choose one of EnglandAndWales")]
    [InlineData("Portal:Jurisdiction", "2", "Choose one of EnglandAndWales")]
    [InlineData("Portal:ExampleFamilies", "perhaps", "Write true or false.")]
    [InlineData("Portal:Seal:ExampleAlgorithm", "MD5", "Choose P-256 or RSA-3072.")]
    [InlineData("Portal:Seal:TimeStampAuthority", "somewhere", "Write one such as https://tsa.example.org")]
    [InlineData("Portal:Address", "choices", "Write the portal's own address, such as https://choices.example.org")]
    [InlineData("Portal:Address", "https://choices.example.org/families?who=1", "Write the portal's own address")]
    [InlineData("Portal:DataFolder", " ", "Name a folder, or leave it out.")]
    public async Task A_wrong_setting_stops_the_start_in_words(string setting, string value, string words)
    {
        await using var portal = new PortalProcess { Settings = { [setting] = value } };

        var run = await portal.RunCommand("verify");

        Assert.Equal(1, run.Exit);
        Assert.Contains(setting == "Portal:Database" && value == "Postgres" ? "Portal:ConnectionString" : setting, run.Output, StringComparison.Ordinal);
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_may_not_lie_with_the_data()
    {
        await using var portal = new PortalProcess();
        portal.Settings["Portal:KeysFolder"] = portal.DataFolder;

        var run = await portal.RunCommand("verify");

        Assert.Equal(1, run.Exit);
        Assert.Contains("a backup of the data would carry the keys", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_clock_is_refused_in_Production()
    {
        await using var portal = new PortalProcess { Environment = "Production", Settings = { ["Portal:Clock"] = "2026-11-23T10:00:00Z" } };

        var run = await portal.RunCommand("verify");

        Assert.Equal(1, run.Exit);
        Assert.Contains("Portal:Clock is set: outside Development a decision must carry the true time", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_a_machine_can_read_every_line_of_the_log()
    {
        await using var portal = new PortalProcess { Environment = "Staging" };
        var folder = Directory.CreateDirectory(portal.KeysFolder).FullName;
        await StandingOutside.PutSettings(portal.Settings, folder);
        await portal.Start();
        await portal.Stop();

        var lines = portal.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("Application started", StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            using var read = JsonDocument.Parse(line);
            Assert.EndsWith("Z", read.RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
            Assert.NotNull(read.RootElement.GetProperty("LogLevel").GetString());
            Assert.NotNull(read.RootElement.GetProperty("Message").GetString());
        });
    }

    [Fact]
    public async Task The_portal_starts_at_the_set_instant()
    {
        await using var portal = new PortalProcess { Settings = { ["Portal:Clock"] = "2030-01-05T09:00:00Z" } };
        await portal.Start();
        using var client = portal.NewClient();

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(ready.IsSuccessStatusCode);
        await portal.Stop();
        Assert.Equal(new DateOnly(2029, 11, 24), DateOnly.FromDateTime(await FirstDecisionAt(portal)));
    }

    // The first example family signed six weeks before the portal woke.
    private static async Task<DateTime> FirstDecisionAt(PortalProcess portal)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT at FROM decisions ORDER BY number LIMIT 1";
        return DateTime.Parse((string)(await command.ExecuteScalarAsync())!);
    }
}
