using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>One part of a draft beside what is published, and its change. What was typed stays until it is saved or given up.</summary>
public sealed partial class DraftPart(IServiceProvider services)
{
    private EditionPart _was = default!;

    [Parameter, EditorRequired]
    public Guid Draft { get; set; }

    [Parameter, EditorRequired]
    public Audience Audience { get; set; } = default!;

    [Parameter, EditorRequired]
    public string By { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Finding> Findings { get; set; } = default!;

    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Parameter, EditorRequired]
    public EditionPart Written { get; set; } = default!;

    [Parameter]
    public EditionPart? Published { get; set; }

    private bool Open { get; set; }

    private string? Said { get; set; }

    private string Heading { get; set; } = "";

    private string Words { get; set; } = "";

    private string? More { get; set; }

    private string Id => "part-" + Written.Key.Replace('.', '-');

    private bool IsSection => int.TryParse(Written.Key, out _) || Written.Key == Section.WhoWeAre;

    private void Edit()
    {
        _was = Written;
        (Heading, Words, More, Said, Open) = (Written.Heading, Written.Words, Written.More, null, true);
    }

    private void Close() => (Open, Said) = (false, null);

    private async Task Save()
    {
        var change = await services.GetRequiredService<ChangeDraft>().Change(
            Draft, Audience, _was, new EditionPart(Written.Key, Heading, Words, string.IsNullOrWhiteSpace(More) ? null : More), By);
        Said = change.Said;
        if (change.Theirs is { } theirs)
        {
            // What comes next is written over the other's words, knowingly: both are on the screen.
            _was = theirs;
        }
        else if (change.Saved is not null)
        {
            Open = false;
        }

        await OnSaved.InvokeAsync();
    }

    private MarkupString Marked(WordDifference.Fate side)
    {
        var html = new StringBuilder();
        foreach (var piece in WordDifference.Between(Text(Published), Text(Written)).Where(p => p.Kind == side || p.Kind == WordDifference.Fate.Stayed))
        {
            var words = WebUtility.HtmlEncode(piece.Words);
            html.Append(piece.Kind == WordDifference.Fate.Stayed ? words : side == WordDifference.Fate.Came ? $"<ins>{words}</ins>" : $"<del>{words}</del>");
        }

        return new MarkupString($"<div class=\"marked\">{html}</div>");
    }

    private static string Text(EditionPart? part) => part is null ? "" : string.Join("\n\n", new[] { part.Heading, part.Words, part.More }.Where(t => t is not null));
}
