using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>How far a printing is, and what can be done with it now.</summary>
public sealed partial class PrintingSoFar
{
    [Parameter, EditorRequired]
    public EventCallback OnGoOn { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnDrop { get; set; }

    [Parameter, EditorRequired]
    public object What { get; set; } = default!;

    private Printing Printing => (Printing)What;
}
