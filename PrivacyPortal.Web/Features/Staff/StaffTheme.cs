using MudBlazor;

namespace PrivacyPortal.Web.Features.Staff;

/// <summary>The families' faces and colours, light and dark, for MudBlazor, whose own fail contrast.</summary>
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
        PaletteDark = new PaletteDark
        {
            Primary = "#86d3c8",
            PrimaryContrastText = "#0a2a2a",
            Secondary = "#f2be54",
            SecondaryContrastText = "#2a1f00",
            AppbarBackground = "#0d1718",
            AppbarText = "#f4ecdc",
            Background = "#152021",
            Surface = "#1d2b2c",
            DrawerBackground = "#1d2b2c",
            DrawerText = "#f4ecdc",
            DrawerIcon = "#c6c8bd",
            TextPrimary = "#f4ecdc",
            TextSecondary = "#c6c8bd",
            ActionDefault = "#c6c8bd",
            Error = "#ffb59e",
            Warning = "#f2be54",
            Success = "#9bdcab",
            Info = "#86d3c8",
            LinesDefault = "#394a4a",
            LinesInputs = "#8fa19e",
            TableLines = "#394a4a",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Atkinson Next", "Atkinson stand-in", "Noto Sans", "system-ui", "sans-serif"], FontSize = "1rem" },
            H4 = new H4Typography { FontSize = "1.75rem", FontWeight = "700" },
            H5 = new H5Typography { FontSize = "1.3rem", FontWeight = "700" },
            H6 = new H6Typography { FontSize = "1.1rem", FontWeight = "700" },
            Button = new ButtonTypography { TextTransform = "none", FontWeight = "700" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px", DrawerWidthLeft = "220px" },
    };
}
