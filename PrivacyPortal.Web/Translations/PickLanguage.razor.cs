using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Translations;

/// <summary>The other languages of a page that is kept in several; nothing on one that is not.</summary>
public sealed partial class PickLanguage(NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string Where => ChosenLanguage.PickedAt(Http!);

    private string Back => new Uri(navigation.Uri).PathAndQuery;
}
