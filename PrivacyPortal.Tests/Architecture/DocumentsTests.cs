using System.Text.RegularExpressions;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>What the documents promise about the code.</summary>
public partial class DocumentsTests
{
    [Fact]
    public void Every_row_of_the_rulebook_is_explained()
    {
        var explained = RowInTable().Matches(SourceTree.Read("docs/rules.md")).Select(row => row.Groups["id"].Value).ToHashSet();

        Assert.NotEmpty(Rulebook.Table);
        Assert.All(Rulebook.Table, row => Assert.Contains(row.Row, explained));
    }

    [Fact]
    public void Every_row_that_Core_names_is_explained()
    {
        var explained = RowInTable().Matches(SourceTree.Read("docs/rules.md")).Select(row => row.Groups["id"].Value).ToHashSet();
        var named = SourceTree.Files("PrivacyPortal.Core").Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => RowInCode().Matches(SourceTree.Read(file)).Select(row => (file, row.Value)))
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, one => Assert.Contains(one.Value, explained));
    }

    [Fact]
    public void Decision_records_are_numbered_without_gaps_and_tell_their_cost()
    {
        var records = SourceTree.Files("docs/decisions").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(records);
        Assert.All(records.Index(), record =>
        {
            Assert.StartsWith($"docs/decisions/{record.Index + 1:0000}-", record.Item, StringComparison.Ordinal);
            Assert.StartsWith($"# {record.Index + 1}. ", SourceTree.Read(record.Item), StringComparison.Ordinal);
            Assert.Contains("**What it costs.**", SourceTree.Read(record.Item), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("person")]
    [InlineData("purpose")]
    [InlineData("edition")]
    [InlineData("decision")]
    [InlineData("standing")]
    [InlineData("showing")]
    [InlineData("record")]
    [InlineData("seal")]
    public void The_word_is_in_the_glossary(string word)
    {
        Assert.Contains($"| {word} | ", SourceTree.Read("docs/words.md"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| (?<id>D-[A-Z]\d+[a-z]?) \|", RegexOptions.Multiline)]
    private static partial Regex RowInTable();

    [GeneratedRegex(@"\bD-[A-Z]\d+[a-z]?\b")]
    private static partial Regex RowInCode();
}
