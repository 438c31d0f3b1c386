using MudBlazor;

namespace PrivacyPortal.Web.Features.Staff;

/// <summary>The families' faces and colours, for MudBlazor, whose own fail contrast.</summary>
internal static class StaffTheme
{
    public static MudTheme Ours { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5a5e",
            PrimaryContrastText = "#ffffff",
            Secondary = "#7a4a00",
            SecondaryContrastText = "#ffffff",
            AppbarBackground = "#07474a",
            AppbarText = "#ffffff",
            Background = "#fbf5e9",
            Surface = "#fffdf8",
            DrawerBackground = "#fffdf8",
            DrawerText = "#1d2b2e",
            DrawerIcon = "#475659",
            TextPrimary = "#1d2b2e",
            TextSecondary = "#475659",
            ActionDefault = "#475659",
            Error = "#9c2f14",
            Warning = "#7a4a00",
            Success = "#1f5e3a",
            Info = "#0b5a5e",
            LinesDefault = "#ded3bd",
            LinesInputs = "#6d7a78",
            TableLines = "#ded3bd",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Atkinson Hyperlegible Next", "system-ui", "sans-serif"], FontSize = "1rem" },
            Button = new ButtonTypography { TextTransform = "none", FontWeight = "700" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px", DrawerWidthLeft = "220px" },
    };
}
