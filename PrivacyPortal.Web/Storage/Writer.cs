using System.Data;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// The one way to write: a use case in one transaction, saved once. On SQLite one at a time in the process, begun as a writer (32
/// free writers made some wait seconds); on PostgreSQL serialisable, tried again when two collide.
/// </summary>
internal sealed class Writer(IDbContextFactory<PortalDb> contexts, PortalSettings settings) : IDisposable
{
    private const int Tries = 16;

    private readonly SemaphoreSlim _door = new(1, 1);

    // SQLite's one writer keeps its connection open from one act to the next: opening it costs a third of what recording a decision may.
    private PortalDb? _kept;

    /// <summary>Runs the act, saves, and commits; what it throws leaves nothing behind.</summary>
    public async Task<T> Write<T>(Func<PortalDb, Task<T>> act, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(db => InTransaction(db, act, stop), stop);
            }
            catch (Exception fault) when (attempt < Tries && IsCollision(fault))
            {
                // Not in step: those who collided would only collide again.
                await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, 10 * attempt)), stop);
            }
        }
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<PortalDb, Task> act, CancellationToken stop = default) =>
        Write(
            async db =>
            {
                await act(db);
                return true;
            },
            stop);

    /// <summary>Runs one statement that is whole in itself, outside any transaction of ours, and says how many rows it touched.</summary>
    public Task<int> Alone(Func<PortalDb, Task<int>> statement, CancellationToken stop = default) => Once(statement, stop);

    public void Dispose()
    {
        _kept?.Dispose();
        _door.Dispose();
    }

    private async Task<T> Once<T>(Func<PortalDb, Task<T>> act, CancellationToken stop)
    {
        if (settings.Database == DatabaseKind.Postgres)
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            return await act(db);
        }

        await _door.WaitAsync(stop);
        PortalDb? once = null;
        try
        {
            (once, _kept) = (_kept ?? await Opened(stop), null);
            var result = await act(once);
            once.ChangeTracker.Clear();
            (once, _kept) = (null, once);
            return result;
        }
        finally
        {
            // After a fault nothing of it is used again.
            if (once is not null)
            {
                await once.DisposeAsync();
            }

            _door.Release();
        }
    }

    private async Task<PortalDb> Opened(CancellationToken stop)
    {
        var db = await contexts.CreateDbContextAsync(stop);
        await db.Database.OpenConnectionAsync(stop);
        return db;
    }

    private static async Task<T> InTransaction<T>(PortalDb db, Func<PortalDb, Task<T>> act, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var result = await act(db);
        await db.SaveChangesAsync(stop);

        // From here on it is decided: a caller who has gone away changes nothing any more.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    // PostgreSQL's ways of saying "somebody else was at it": looked at again, the other's work is there to be seen. What is still
    // broken after all tries is thrown.
    private static bool IsCollision(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is PostgresException
                {
                    SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
                })
            {
                return true;
            }
        }

        return false;
    }
}
