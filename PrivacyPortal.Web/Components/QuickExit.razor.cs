namespace PrivacyPortal.Web.Components;

/// <summary>Leaves at once for a page that says nothing, with no way back by the Back button (R9.5). It cannot erase a history.</summary>
public sealed partial class QuickExit
{
    private const string NeutralSite = "https://www.bbc.co.uk/weather";
}
