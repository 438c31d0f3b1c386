using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.Features.Families.Visit;

namespace PrivacyPortal.Web.Translations;

/// <summary>The other languages of a page that is kept in several; nothing on one that is not.</summary>
public sealed partial class PickLanguage(NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string Where => TurnLanguage.WherePicked(Http!);

    private string Back => new Uri(navigation.Uri).PathAndQuery;
}
