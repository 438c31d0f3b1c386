using System.Reflection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>Versions below which something known goes wrong.</summary>
public class FloorsTests
{
    /// <summary>Before 10.0.7 a cookie could be forged (CVE-2026-40372).</summary>
    [Fact]
    public void Data_protection_is_new_enough_that_cookies_cannot_be_forged()
    {
        var version = typeof(XmlKeyManager).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.True(Version.Parse(version.Split('+', '-')[0]) >= new Version(10, 0, 7), $"Data protection is {version}: install the newest .NET 10 SDK.");
    }

    /// <summary>Before 3.51.3 resetting the write-ahead log could corrupt the file.</summary>
    [Fact]
    public void Sqlite_is_new_enough_that_its_log_cannot_corrupt_the_file()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sqlite_version()";

        Assert.True(Version.Parse((string)command.ExecuteScalar()!) >= new Version(3, 51, 3));
    }
}
