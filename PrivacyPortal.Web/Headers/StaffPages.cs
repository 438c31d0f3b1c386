namespace PrivacyPortal.Web.Headers;

/// <summary>Which addresses are the staff's: they alone get MudBlazor, and the inline styles that it cannot do without.</summary>
internal static class StaffPages
{
    public static bool Holds(PathString path) => path.StartsWithSegments("/staff");
}
