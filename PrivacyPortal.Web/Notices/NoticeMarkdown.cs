using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// Turns the notice's Markdown into HTML that is safe to show whoever wrote it: no raw HTML, no pictures, no links but to web
/// pages, e-mail and telephone.
/// </summary>
internal static partial class NoticeMarkdown
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly string[] _schemes = ["https", "http", "mailto", "tel"];

    public static string ToHtml(string markdown) => ToHtml(markdown, []);

    /// <summary>The same, and each of these words, where it first stands, opens its meaning.</summary>
    public static string ToHtml(string markdown, IReadOnlyList<HardWord> hardWords)
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

        if (hardWords.Count > 0)
        {
            Explain(document, hardWords);
        }

        return document.ToHtml(_pipeline).Trim();
    }

    /// <summary>The same Markdown with the address said after each link, for paper.</summary>
    public static string WithAddresses(string markdown) => LinkWithAddress().Replace(markdown, "$1 ($2)");

    /// <summary>The words alone, for paper and for reading aloud.</summary>
    public static string ToPlainText(string markdown) => Markdown.ToPlainText(markdown, _pipeline).Trim();

    // A button, so that it opens by key and by touch before and without any script (popover); its words are the reader's own.
    private static void Explain(MarkdownDocument document, IReadOnlyList<HardWord> hardWords)
    {
        var left = hardWords.ToDictionary(w => w.Word, StringComparer.OrdinalIgnoreCase);
        var pattern = HardWords.Pattern(hardWords);
        foreach (var literal in document.Descendants<LiteralInline>().Where(l => l.Parent is not LinkInline).ToList())
        {
            var text = literal.Content.ToString();
            Inline last = literal;
            var at = 0;
            foreach (var found in pattern.Matches(text).Where(found => left.Remove(found.Value, out _)))
            {
                last = Follow(last, new LiteralInline(text[at..found.Index]));
                last = Follow(last, new HtmlInline(
                    $"<button type=\"button\" class=\"hard\" popovertarget=\"{HardWords.IdOf(found.Value)}\">{WebUtility.HtmlEncode(found.Value)}</button>"));
                at = found.Index + found.Length;
            }

            if (last != literal)
            {
                Follow(last, new LiteralInline(text[at..]));
                literal.Remove();
            }
        }
    }

    private static Inline Follow(Inline before, Inline next)
    {
        before.InsertAfter(next);
        return next;
    }

    [GeneratedRegex(@"\[([^\]]+)\]\((https?://[^)]+)\)")]
    private static partial Regex LinkWithAddress();

    private static bool IsSafe(string? url) =>
        url is not null
        && (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            || Uri.TryCreate(url, UriKind.Absolute, out var uri) && _schemes.Contains(uri.Scheme));
}
