using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.Answers;

/// <summary>What is wrong in a group of fields, beside it.</summary>
public sealed partial class FieldErrorText
{
    /// <summary>Everything that is wrong on the form.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldError> Errors { get; set; } = default!;

    /// <summary>Whose sentence it is.</summary>
    [Parameter, EditorRequired]
    public string Of { get; set; } = default!;
}
