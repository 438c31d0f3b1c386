using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components;

/// <summary>What to put right, on top of the form, each a link to its field. The same words stand beside the field.</summary>
public sealed partial class ErrorSummary(NavigationManager navigation)
{
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldError> Errors { get; set; } = default!;

    // A bare #fragment would lead to the first page: the document has a base address.
    private string Page => new Uri(navigation.Uri).PathAndQuery;
}

/// <summary>One thing to put right: which field, and a sentence that says what to do.</summary>
public sealed record FieldError(string FieldId, string Words)
{
    /// <summary>The question that it is about, where there are several; nothing where the field is clear.</summary>
    public string? Question { get; init; }

    /// <summary>The language of that question; nothing where it is the page's.</summary>
    public string? Language { get; init; }
}
