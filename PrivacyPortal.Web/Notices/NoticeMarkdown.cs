using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// Turns the notice's Markdown into HTML that is safe to show whoever wrote it: no raw HTML, no pictures, no links but to web
/// pages, e-mail and telephone.
/// </summary>
internal static class NoticeMarkdown
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly string[] _schemes = ["https", "http", "mailto", "tel"];

    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsSafe(link.Url))
            {
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document.ToHtml(_pipeline).Trim();
    }

    /// <summary>The words alone, for paper and for reading aloud.</summary>
    public static string ToPlainText(string markdown) => Markdown.ToPlainText(markdown, _pipeline).Trim();

    private static bool IsSafe(string? url) =>
        url is not null
        && (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            || Uri.TryCreate(url, UriKind.Absolute, out var uri) && _schemes.Contains(uri.Scheme));
}
