using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>What differs for one reader since they last saw the notice (N9): used by the public page, and by a visit.</summary>
public sealed partial class WhatChanged
{
    [Parameter, EditorRequired]
    public IReadOnlyList<NoticeChange> Changes { get; set; } = default!;

    /// <summary>The language of the edition.</summary>
    [Parameter, EditorRequired]
    public string Language { get; set; } = default!;

    // The heading stands above it already.
    private static MarkupString Html(NoticeChange change) =>
        new(NoticeMarkdown.ToHtml(change.After!.StartsWith(change.Heading, StringComparison.Ordinal) ? change.After[change.Heading.Length..].Trim() : change.After));
}
