using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

[assembly: AssemblyFixture(typeof(PrivacyPortal.Tests.Ground.PostgresServer))]

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// A PostgreSQL of our own on loopback, or the one named by <c>PORTAL_TEST_POSTGRES</c>. Shared by the whole run and started by the
/// first test that asks for a database; every test gets its own, empty.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly ConcurrentBag<string> _databases = [];
    private string? _folder;
    private string? _administrator;

    /// <summary>Whether a commit waits for the disk. Off for tests of what is stored, on for tests of what survives.</summary>
    public bool Durable { get; init; }

    /// <summary>How long starting took, initdb included; null while nothing has been started here.</summary>
    public TimeSpan? StartedIn { get; private set; }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> NewDatabase()
    {
        var administrator = await Started();
        var name = "test_" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        await Execute(administrator, $"CREATE DATABASE {name}");
        _databases.Add(name);
        return new NpgsqlConnectionStringBuilder(administrator) { Database = name, Pooling = true, MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_folder is not null)
        {
            await AsServerUser("pg_ctl", "stop", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w");
            Directory.Delete(_folder, recursive: true);
        }
        else if (_administrator is not null)
        {
            foreach (var name in _databases)
            {
                await Execute(_administrator, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            }
        }

        _starting.Dispose();
    }

    private async Task<string> Started()
    {
        await _starting.WaitAsync();
        try
        {
            return _administrator ??= Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } given ? given : await StartOurOwn();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<string> StartOurOwn()
    {
        await OutsideTools.Require("initdb");
        await OutsideTools.Require("pg_ctl");
        var watch = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("portal-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var password = RandomNumberGenerator.GetHexString(32);
        var passwordFile = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(passwordFile, password);
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            Expect(await OutsideTools.Start("/bin/chown", ["-R", "postgres", folder]));
        }

        Expect(await AsServerUser(
            "initdb", "-D", data, "-U", "portal", "--auth=scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"));
        var port = FreePort();
        var settings = $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c max_connections=300 -c shared_buffers=64MB"
            + (Durable ? " -c fsync=on" : " -c fsync=off -c full_page_writes=off -c synchronous_commit=off");
        var log = Path.Combine(folder, "log");
        Expect(await AsServerUser("pg_ctl", "start", "-D", data, "-l", log, "-w", "-s", "-o", settings), log);
        _folder = folder;
        StartedIn = watch.Elapsed;
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "portal",
            Password = password,
            Database = "postgres",
            Pooling = false,
        }.ConnectionString;
    }

    /// <summary>PostgreSQL refuses to run as root: there it runs as the user that its Debian package makes.</summary>
    private static async Task<ToolRun> AsServerUser(string tool, params string[] arguments)
    {
        var path = await OutsideTools.Require(tool);
        return Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? await OutsideTools.Run("runuser", ["-u", "postgres", "--", path, .. arguments])
            : await OutsideTools.Start(path, arguments);
    }

    private static void Expect(ToolRun run, string? log = null)
    {
        if (run.Exit != 0)
        {
            var told = log is not null && File.Exists(log) ? File.ReadAllText(log) : string.Empty;
            throw new InvalidOperationException($"PostgreSQL for the tests did not start (exit {run.Exit}): {run.Error} {run.Output} {told}");
        }
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A port on loopback that nobody is listening on now.</summary>
    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
