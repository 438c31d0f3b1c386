using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Headers;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>docs/security.md names what the program has: no more, and no less.</summary>
public partial class SecurityDocumentTests
{
    [Fact]
    public void Every_table_has_one_level()
    {
        using var db = new SqlitePortalDb(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=:memory:").Options);
        var tables = db.Model.GetEntityTypes().Select(one => one.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        var listed = Level().Matches(Part("How sensitive each table is")).SelectMany(row => row.Groups["tables"].Value.Split(", ")).Order(StringComparer.Ordinal);

        Assert.Equal(tables, listed);
    }

    [Fact]
    public void Every_algorithm_in_the_code_is_in_the_inventory()
    {
        var used = Source().SelectMany(code => Algorithm().Matches(code)).Select(one => one.Value).Distinct().Order(StringComparer.Ordinal);
        var listed = Algorithm().Matches(Part("Algorithms and keys")).Select(one => one.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(used, listed);
    }

    [Fact]
    public void Every_class_that_calls_out_is_named()
    {
        var calls = SourceTree.Files("PrivacyPortal.Web").Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && CallsOut().IsMatch(SourceTree.Read(file)))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
        var listed = Quoted().Matches(Part("Ways out of the portal")).Select(one => one.Groups["name"].Value).Where(name => !name.Contains('=', StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(calls, listed);
    }

    [Fact]
    public void Every_line_of_the_log_is_in_the_inventory()
    {
        var written = Source().SelectMany(code => LogLine().Matches(code)).Select(one => Joint().Replace(one.Groups["words"].Value, "").Trim('"')).Order(StringComparer.Ordinal);
        var listed = Quoted().Matches(Part("The log")).Select(one => one.Groups["name"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(written, listed);
    }

    [Fact]
    public void The_times_and_numbers_are_the_programs()
    {
        var signIns = Part("Sign-ins");

        Assert.Contains($"after {Access.IdleFor.TotalHours} hour in which nobody uses it, and after {Access.StaffHours.TotalHours} hours", signIns, StringComparison.Ordinal);
        Assert.Contains($"after {DirectoryWatch.MostUnknown.TotalMinutes} minutes\nin which the directory", signIns, StringComparison.Ordinal);
        Assert.Contains($"holds {CircuitCap.MostEach} staff pages", signIns, StringComparison.Ordinal);
        Assert.Contains($"counts for {Access.FreshFor.TotalMinutes} minutes", signIns, StringComparison.Ordinal);
        Assert.Contains($"every {DirectoryWatch.AskEvery.TotalSeconds} seconds", Part("Ways out of the portal"), StringComparison.Ordinal);
        Assert.Contains($"{SignInEndpoints.MostTries} tries in 10 minutes", Part("What is costly, and what holds it"), StringComparison.Ordinal);
    }

    private static string Part(string title) => SourceTree.Read("docs/security.md").Split($"\n## {title}\n")[1].Split("\n## ")[0];

    private static IEnumerable<string> Source() => SourceTree.Files("PrivacyPortal.Web").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(SourceTree.Read);

    [GeneratedRegex(@"^\| (?:most|high|inner|open) \| (?<tables>[a-z_]+(?:, [a-z_]+)*) \|$", RegexOptions.Multiline)]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(SHA1|SHA256|SHA384|SHA512|SHA3_256|MD5|HMACSHA1|HMACSHA256|HMACSHA384|HMACSHA512|RandomNumberGenerator|ECDsa|ECDiffieHellman|RSA|DSA|AesGcm|AesCcm|Aes|ChaCha20Poly1305|TripleDES|Rfc2898DeriveBytes|MLDsa|MLKem|SlhDsa)\b")]
    private static partial Regex Algorithm();

    [GeneratedRegex(@"\bHttpClient\b|\bSmtpClient\b|\bBackchannel\b|\bAddHttpClient\b|\bTcpClient\b|\bSocket\b|AddMicrosoftIdentityWebApp")]
    private static partial Regex CallsOut();

    [GeneratedRegex(@"`(?<name>[^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:Message = |\bLog(?:Warning|Error|Information|Critical|Debug)\(\s*)(?<words>""[^""]*""(?:\s*\+\s*""[^""]*"")*)")]
    private static partial Regex LogLine();

    [GeneratedRegex(@"""\s*\+\s*""")]
    private static partial Regex Joint();
}
