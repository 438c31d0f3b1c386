using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Commands;

/// <summary>The same program from the command line, as an operator runs it: no server, one line, an exit code.</summary>
public sealed partial class CommandsTests(CommandsTests.Filled filled) : IClassFixture<CommandsTests.Filled>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Help_names_every_command()
    {
        var help = await filled.Portal.RunCommand("--help");

        Assert.Equal(0, help.Exit);
        Assert.All(Web.Commands.PortalCommands.All, c => Assert.Contains($"  {c.Name}", help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_command_says_which_there_are()
    {
        var wrong = await filled.Portal.RunCommand("frobnicate");

        Assert.Equal(1, wrong.Exit);
        Assert.Contains("There is no command 'frobnicate'.", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("verify", wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_without_its_file_says_how_to_write_it()
    {
        var wrong = await filled.Portal.RunCommand("backup");

        Assert.Equal(1, wrong.Exit);
        Assert.Contains("Write: backup FILE", wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_backed_up_is_whole_after_it_is_restored_elsewhere()
    {
        var file = Path.Combine(Path.GetTempPath(), $"portal-backup-{Guid.CreateVersion7(PortalServer.StartsAt):N}.db");
        await using var elsewhere = new PortalProcess { Settings = { ["Portal:ExampleFamilies"] = "false" } };
        try
        {
            var backup = await filled.Portal.RunCommand("backup", file);
            Assert.Equal(0, backup.Exit);
            var again = await filled.Portal.RunCommand("backup", file);
            Assert.Equal(1, again.Exit);
            Assert.Contains("was left alone", again.Output, StringComparison.Ordinal);

            var restore = await elsewhere.RunCommand("restore", file);
            Assert.Equal(0, restore.Exit);
            Assert.Contains("Restored from", restore.Output, StringComparison.Ordinal);

            var here = await filled.Portal.RunCommand("verify");
            var there = await elsewhere.RunCommand("verify");
            Assert.Equal(0, there.Exit);
            Assert.Equal(CountOfDecisions().Match(here.Output).Value, CountOfDecisions().Match(there.Output).Value);
            Assert.NotEqual("0 decisions", CountOfDecisions().Match(there.Output).Value);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("no such file")]
    [InlineData("text")]
    [InlineData("half a backup")]
    public async Task What_is_no_whole_backup_changes_nothing(string what)
    {
        await using var portal = new PortalProcess { Settings = { ["Portal:ExampleFamilies"] = "false" } };
        var file = Path.Combine(Path.GetTempPath(), $"portal-{Guid.CreateVersion7(PortalServer.StartsAt):N}.db");
        if (what == "text")
        {
            await File.WriteAllTextAsync(file, "Dear portal, this is a letter.", Stop);
        }
        else if (what == "half a backup")
        {
            await filled.Portal.RunCommand("backup", file);
            await using var half = File.OpenWrite(file);
            half.SetLength(half.Length / 2);
        }

        var restore = await portal.RunCommand("restore", file);

        Assert.Equal(1, restore.Exit);
        Assert.Contains("Nothing was changed.", restore.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await portal.RunCommand("verify")).Exit);
        File.Delete(file);
    }

    [Fact]
    public async Task A_decision_changed_behind_the_portals_back_is_found_by_name()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await portal.Stop();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER decisions_no_update; UPDATE decisions SET about_name = 'Somebody Else' WHERE number = 7";
            await command.ExecuteNonQueryAsync(Stop);
        }

        var verify = await portal.RunCommand("verify");

        Assert.Equal(1, verify.Exit);
        Assert.Contains("decision 7 ", verify.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", verify.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d+ decisions")]
    private static partial Regex CountOfDecisions();

    /// <summary>A portal with the example families in it, stopped.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        internal PortalProcess Portal { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Portal.Start();
            await Portal.Stop();
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
