using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>What the hard words of an edition mean.</summary>
public sealed partial class HardWordList
{
    [Parameter, EditorRequired]
    public IReadOnlyList<HardWord> Words { get; set; } = default!;
}
