using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>One question of the notice as a card. The same wherever the notice is read, so that what was shown is what is kept.</summary>
public sealed partial class NoticeCard
{
    /// <summary>Where links to this card lead.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Heading { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Picture { get; set; } = default!;

    /// <summary>Short pieces of Markdown, one idea each.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Cards { get; set; } = default!;

    /// <summary>A picture for each of them; empty where the section's own is for all.</summary>
    [Parameter]
    public IReadOnlyList<string> CardPictures { get; set; } = [];

    /// <summary>Markdown behind "Tell me more"; nothing where the cards say it all.</summary>
    [Parameter]
    public string? More { get; set; }

    /// <summary>How it differs in look: <c>apart</c> sets it off from the others.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Words that open their meaning where they stand.</summary>
    [Parameter]
    public IReadOnlyList<HardWord> HardWords { get; set; } = [];

    /// <summary>Whether it can be heard; only inside a <see cref="ReadAloud"/>.</summary>
    [Parameter]
    public bool CanBeHeard { get; set; }

    /// <summary>Whether "Tell me more" stands open, as it does on paper and where a reader has asked for it.</summary>
    [Parameter]
    public bool MoreIsOpen { get; set; }

    /// <summary>The language of its words; nothing where it is the page's.</summary>
    [Parameter]
    public string? Language { get; set; }

    private IReadOnlyDictionary<string, object>? Speaking => Words.Speaking(Language ?? Words.Now.Tag);

    private string HeadingId => Id + "-heading";

    /// <summary>The place of a section on the page.</summary>
    public static string IdOf(Section section) => "section-" + section.Key;

    private MarkupString Html(string markdown) => new(NoticeMarkdown.ToHtml(markdown, HardWords));
}
