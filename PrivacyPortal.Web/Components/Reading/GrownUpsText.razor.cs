using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>What stands behind a small child's story for the grown-up who reads it with them.</summary>
public sealed partial class GrownUpsText
{
    [Parameter, EditorRequired]
    public Edition Edition { get; set; } = default!;
}
