using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>What the hard words of an edition mean.</summary>
public sealed partial class HardWordList
{
    [Parameter, EditorRequired]
    public IReadOnlyList<HardWord> All { get; set; } = default!;

    /// <summary>The language of the edition.</summary>
    [Parameter, EditorRequired]
    public string Language { get; set; } = default!;
}
