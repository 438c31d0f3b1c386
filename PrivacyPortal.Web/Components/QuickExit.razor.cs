namespace PrivacyPortal.Web.Components;

/// <summary>Leaves at once for a page that says nothing, with no way back by the Back button, and ends what is open (R9.5). It cannot erase a history.</summary>
public sealed partial class QuickExit
{
    /// <summary>Ends on the server what is open on this device.</summary>
    public const string Path = "/leave";

    public const string NeutralSite = "https://www.bbc.co.uk/weather";
}
