namespace PrivacyPortal.Web.Settings;

/// <summary>A setting is missing or wrong. Stops the start, and says what, why, and how to mend it.</summary>
internal sealed class SettingsException(string setting, string what, string why, string mend)
    : Exception($"{setting} {what}: {why}. {mend} (README, Settings)");
