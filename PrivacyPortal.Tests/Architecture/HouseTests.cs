using System.Reflection;
using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Commands;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>The layout of the house: what may lie where, and how long it may grow.</summary>
public partial class HouseTests
{
    private static readonly string[] NamesOfPatterns =
    [
        "Domain", "Application", "Infrastructure", "Common", "Shared", "Helpers", "Utils", "Utilities", "Services", "Managers", "Models", "DTOs", "Extensions",
    ];

    [Fact]
    public void No_folder_is_named_after_a_pattern()
    {
        var wrong = SourceTree.Folders().Where(folder => folder.Split('/').Any(part => NamesOfPatterns.Contains(part, StringComparer.OrdinalIgnoreCase)));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(".cs", 350)]
    [InlineData(".razor", 160)]
    public void No_file_is_too_long_to_read_in_one_go(string ending, int lines)
    {
        var wrong = SourceTree.Files()
            .Where(file => file.EndsWith(ending, StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (file, length: SourceTree.Read(file).Split('\n').Length - 1))
            .Where(one => one.length > lines);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_tells_on_which_machine_it_was_made()
    {
        var wrong = SourceTree.Files().Where(IsText).Where(file => PathOfAMachine().IsMatch(SourceTree.Read(file)));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("dotnet run --project PrivacyPortal.Web")]
    [InlineData("dotnet test")]
    public void The_readme_shows_the_command(string command)
    {
        Assert.Contains(command, SourceTree.Read("README.md").Split('\n'));
    }

    [Fact]
    public void The_readme_names_every_command_as_the_help_does()
    {
        var readme = SourceTree.Read("README.md");

        Assert.All(PortalCommands.All, command => Assert.Contains($"| `{(command.Name + " " + command.Takes).TrimEnd()}` | {command.Does} |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_names_every_setting()
    {
        var readme = SourceTree.Read("README.md");
        var settings = typeof(PortalSettings).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(p => p.Name).Where(name => name != "EqualityContract").ToList();

        Assert.True(settings.Count >= 8, "The settings were not found.");
        Assert.All(settings, name => Assert.Contains("Portal:" + name, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_leads_only_to_what_exists()
    {
        var wrong = LinkInText().Matches(SourceTree.Read("README.md"))
            .Select(link => link.Groups["to"].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains("://", StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(SourceTree.Root, to)));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_has_its_lock_file()
    {
        var solution = SourceTree.Read("PrivacyPortal.sln").Replace('\\', '/');
        var projects = SourceTree.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(SourceTree.Root, Path.GetDirectoryName(project)!, "packages.lock.json")), project));
    }

    [Fact]
    public void Versions_of_packages_are_in_one_place()
    {
        var wrong = SourceTree.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && VersionOfAPackage().IsMatch(SourceTree.Read(file)));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Core_has_no_packages_and_no_projects_below_it()
    {
        Assert.DoesNotContain("Reference", SourceTree.Read("PrivacyPortal.Core/PrivacyPortal.Core.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Families_pages_carry_nothing_of_the_staffs_component_library()
    {
        var wrong = SourceTree.Files("PrivacyPortal.Web")
            .Where(file => file.Contains("/Features/Families/", StringComparison.Ordinal))
            .Where(IsText)
            .Where(file => SourceTree.Read(file).Contains("MudBlazor", StringComparison.Ordinal) || MudTag().IsMatch(SourceTree.Read(file)));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.DateOnly.AddYears(System.Int32)")]
    [InlineData("P:System.Threading.Tasks.Task`1.Result")]
    [InlineData("M:System.Threading.Tasks.Task.Wait")]
    [InlineData("M:System.Guid.NewGuid")]
    public void What_is_banned_stays_banned(string symbol)
    {
        Assert.Contains(SourceTree.Read("BannedSymbols.txt").Split('\n'), line => line.StartsWith(symbol + ";", StringComparison.Ordinal));
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", SourceTree.Read(".editorconfig"), StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", SourceTree.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    private static bool IsText(string file)
    {
        using var stream = File.OpenRead(Path.Combine(SourceTree.Root, file));
        Span<byte> start = stackalloc byte[4096];
        return !start[..stream.Read(start)].Contains((byte)0);
    }

    [GeneratedRegex(@"(?<![\w.~-])/(work|root|home/\w+|Users/\w+)/|[A-Z]:\\(Users|work|src)\\|file:/{3}")]
    private static partial Regex PathOfAMachine();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)|src=""(?<to>[^""]+)""")]
    private static partial Regex LinkInText();

    [GeneratedRegex(@"<PackageReference[^>]*\sVersion(Override)?=")]
    private static partial Regex VersionOfAPackage();

    [GeneratedRegex(@"<Mud[A-Z]")]
    private static partial Regex MudTag();
}
