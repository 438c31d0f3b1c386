using Npgsql;

namespace PrivacyPortal.Tests.Ground;

public class PostgresServerTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_new_database_answers()
    {
        Assert.Equal(1, await Ask(await postgres.NewDatabase(), "SELECT 1"));
    }

    [Fact]
    public async Task Each_test_has_a_database_of_its_own()
    {
        var first = await postgres.NewDatabase();
        var second = await postgres.NewDatabase();

        await Ask(first, "CREATE TABLE mine (n int); SELECT 1");

        Assert.Equal(0, await Ask(second, "SELECT count(*)::int FROM information_schema.tables WHERE table_name = 'mine'"));
    }

    [Theory]
    [InlineData(true, "on")]
    [InlineData(false, "off")]
    public async Task A_server_is_as_durable_as_asked(bool durable, string fsync)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 }, "The server given by PORTAL_TEST_POSTGRES has its own settings.");
        await using var server = new PostgresServer { Durable = durable };

        Assert.Equal(fsync, await Ask(await server.NewDatabase(), "SHOW fsync"));
    }

    private static async Task<object?> Ask(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
