using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>The notice's words without marks of Markdown, paragraph by paragraph.</summary>
internal static class PlainWords
{
    public static IReadOnlyList<string> Of(string markdown) =>
        [.. markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => NoticeMarkdown.ToPlainText(p).Replace('\n', ' '))];
}
