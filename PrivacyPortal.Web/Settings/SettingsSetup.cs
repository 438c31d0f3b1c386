namespace PrivacyPortal.Web.Settings;

/// <summary>The settings and the one clock.</summary>
internal static class SettingsSetup
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        var settings = PortalSettings.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<TimeProvider>(settings.Clock is { } start ? new StartedClock(start) : TimeProvider.System);
    }
}
