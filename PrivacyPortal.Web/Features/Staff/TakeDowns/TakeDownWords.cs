using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.TakeDowns;

/// <summary>The words of the ledger.</summary>
internal static class TakeDownWords
{
    public static string Of(PlacementChannel channel) => channel switch
    {
        PlacementChannel.Website => "Website",
        PlacementChannel.SocialMedia => "Social media",
        PlacementChannel.Newspaper => "Newspaper",
        PlacementChannel.Print => "Printed",
        PlacementChannel.Wall => "On a wall",
        PlacementChannel.Masters => "In our own folders (masters)",
        _ => "Elsewhere",
    };
}
