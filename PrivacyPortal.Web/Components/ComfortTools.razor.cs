using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components;

/// <summary>Size, room, colours and face of the words. Nothing changes who decides, and nothing of it is kept after the visit.</summary>
public sealed partial class ComfortTools(NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private Comfort Now => Http is null ? Comfort.Usual : Comfort.Of(Http);

    private string Back => new Uri(navigation.Uri).PathAndQuery;
}
