using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>
/// The reading of one edition: the whole of it, or one card at a time. Used by the public page and by the visit, so that what was
/// shown is the same words. The place in it is in the address, which the page chooses: stop, and go on later from there.
/// </summary>
public sealed partial class NoticeReader
{
    public const string ObjectId = "right-to-object";
    public const string OpeningId = "opening";

    [Parameter, EditorRequired]
    public NoticeVersion Notice { get; set; } = default!;

    [Parameter, EditorRequired]
    public Edition Edition { get; set; } = default!;

    /// <summary>Where an edition is read: the whole of it, or one of its cards, counted from 1.</summary>
    [Parameter, EditorRequired]
    public Func<Audience, int?, string> AddressOf { get; set; } = default!;

    /// <summary>Which card is shown, counted from 1; nothing for the whole. What is past the end shows the last.</summary>
    [Parameter]
    public int? Card { get; set; }

    /// <summary>Where all editions are offered; nothing in a visit.</summary>
    [Parameter]
    public string? AllEditions { get; set; }

    /// <summary>Stands under the opening.</summary>
    [Parameter]
    public RenderFragment? Introduction { get; set; }

    /// <summary>Whether the right to object is among the cards; a visit has a screen of its own for it.</summary>
    [Parameter]
    public bool WithRightToObject { get; set; } = true;

    /// <summary>Where Back leads from the first card.</summary>
    [Parameter]
    public string? BackFromFirst { get; set; }

    /// <summary>The way on after the last card.</summary>
    [Parameter]
    public RenderFragment? AtTheEnd { get; set; }

    /// <summary>Whether every "Tell me more" stands open.</summary>
    [Parameter]
    public bool MoreIsOpen { get; set; }

    private IReadOnlyList<string> Cards { get; set; } = [];

    private int Now => Math.Clamp(Card ?? 1, 1, Cards.Count);

    private bool IsFirst => Card is null || Now == 1;

    private string Here => AddressOf(Edition.Audience, null);

    private MarkupString Opening => new(NoticeMarkdown.ToHtml(Edition.Opening));

    private IReadOnlyList<StoryFrame> Frames => [.. Edition.Story.Where(f => IsShown(f.Key))];

    private IReadOnlyList<Section> Sections => Edition.Story.Count > 0 ? [] : [.. Edition.Sections.Where(s => IsShown(s.Key))];

    private bool ShowsRightToObject => WithRightToObject && IsShown(ObjectId);

    /// <summary>The cards of an edition, by key, in order: what "to the end" means.</summary>
    public static IReadOnlyList<string> CardsOf(Edition edition, bool withRightToObject = true) =>
    [
        .. edition.Story.Count > 0 ? edition.Story.Select(f => f.Key) : edition.Sections.Select(s => s.Key),
        .. withRightToObject ? [ObjectId] : Array.Empty<string>(),
    ];

    protected override void OnParametersSet() => Cards = CardsOf(Edition, WithRightToObject);

    private bool IsShown(string key) => Card is null || Cards[Now - 1] == key;
}
