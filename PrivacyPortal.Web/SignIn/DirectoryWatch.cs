using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.SignIn;

/// <summary>
/// Asks the directory about every open sign-in, over and over: within a minute after an account is closed, or has other roles, its
/// sign-ins end here, and their circuits with them. While the directory can't be asked, they go on for a while, and no longer.
/// </summary>
internal sealed partial class DirectoryWatch(
    StaffDirectory directory, SignIns signIns, IDbContextFactory<PortalDb> contexts, Writer writer, TimeProvider clock, ILogger<DirectoryWatch> log)
    : Rounds(TimeSpan.FromSeconds(5), clock)
{
    /// <summary>How often each open sign-in is asked about.</summary>
    public static TimeSpan AskEvery { get; } = TimeSpan.FromSeconds(40);

    /// <summary>How long a sign-in goes on while the directory can't be asked.</summary>
    public static TimeSpan MostUnknown { get; } = TimeSpan.FromMinutes(30);

    protected override async Task Round(CancellationToken stop)
    {
        var now = Clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var due = await db.SignIns.AsNoTracking()
            .Where(s => s.DirectoryToken != null && s.EndedAt == null && s.EndsAt > now && s.SeenAt > now - Access.IdleFor && s.AskedAt <= now - AskEvery)
            .ToListAsync(stop);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stop }, async (one, each) => await Ask(one, now, each));
    }

    protected override void Failed(Exception problem) => Unasked(log, problem.GetType().Name);

    private async Task Ask(SignInRow one, DateTimeOffset now, CancellationToken stop)
    {
        // Of several instances, one asks.
        if (await writer.Alone(db => db.SignIns.Where(s => s.Hash == one.Hash && s.AskedAt == one.AskedAt).ExecuteUpdateAsync(s => s.SetProperty(row => row.AskedAt, now), stop), stop) != 1)
        {
            return;
        }

        var answer = await directory.Ask(one.StaffId, one.DirectoryToken!, stop);
        if (answer.Verdict == DirectoryVerdict.Stands && StaffMember.InOne(answer.Roles) == one.Roles)
        {
            await writer.Alone(
                db => db.SignIns.Where(s => s.Hash == one.Hash).ExecuteUpdateAsync(
                    s => s.SetProperty(row => row.StoodAt, now).SetProperty(row => row.DirectoryToken, answer.Token ?? one.DirectoryToken), stop),
                stop);
        }
        else if (answer.Verdict != DirectoryVerdict.NotKnown || one.StoodAt <= now - MostUnknown)
        {
            await signIns.EndByHash(one.Hash, stop);
            Ended(log, answer.Verdict switch
            {
                DirectoryVerdict.Gone => "the account no longer stands",
                DirectoryVerdict.Stands => "the account has other roles now",
                _ => "the directory could not be asked for half an hour",
            });
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A sign-in was ended: {Reason}.")]
    private static partial void Ended(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory is asked again in the next round: {Problem}.")]
    private static partial void Unasked(ILogger logger, string problem);
}
