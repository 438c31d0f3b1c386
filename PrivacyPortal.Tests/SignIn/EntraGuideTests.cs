using System.Text.Json;
using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>The administrator's guide says what the program does.</summary>
public partial class EntraGuideTests
{
    [Fact]
    public void The_manifest_lists_every_role_once_with_ids_of_their_own()
    {
        var roles = JsonDocument.Parse(Manifest().Match(SourceTree.Read("docs/entra.md")).Groups["json"].Value).RootElement.EnumerateArray().ToList();

        Assert.Equal(StaffRole.All.Order(), roles.Select(role => role.GetProperty("value").GetString()!).Order());
        Assert.All(roles, role => Assert.Equal(StaffRole.InWords(role.GetProperty("value").GetString()!), role.GetProperty("displayName").GetString()));
        Assert.Equal(roles.Count, roles.Select(role => role.GetProperty("id").GetGuid()).Distinct().Count());
    }

    [Fact]
    public void What_people_are_told_is_explained()
    {
        var guide = SourceTree.Read("docs/entra.md");

        Assert.Contains("/sign-in/callback", guide, StringComparison.Ordinal);
        Assert.Contains("Please sign in again", guide, StringComparison.Ordinal);
        Assert.StartsWith("Please sign in again", SignInRefusal.ProveAgain.Words, StringComparison.Ordinal);
        Assert.StartsWith("That did not work", SignInRefusal.Failed.Words, StringComparison.Ordinal);
    }

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Manifest();
}
