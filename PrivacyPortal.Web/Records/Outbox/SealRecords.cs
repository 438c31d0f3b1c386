using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>How far the sealing of one record has come.</summary>
internal enum SealingStep
{
    Read,
    Sealed,
    Storing,
    Stored,
}

/// <summary>
/// Seals what waits in line: reads the act, composes and seals its record, stores it. Outside any transaction but the last, and from what
/// was committed alone: done twice after a crash it says the same, and only the first that is stored counts.
/// </summary>
internal sealed class SealRecords(Sealing sealing, RecordFacts facts, Writer writer, IDbContextFactory<PortalDb> contexts, ILogger<SealRecords> log)
{
    private const int Round = 50;

    /// <summary>Told of each step as it is reached.</summary>
    public Action<SealingStep>? Reached { get; set; }

    /// <summary>Seals all that waits, oldest first, and says how many are sealed now that were not.</summary>
    public async Task<int> SealWaiting(CancellationToken stop = default)
    {
        var (done, failed) = (0, new HashSet<Guid>());
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            var waiting = await db.Records.AsNoTracking().Where(r => r.SealedAt == null && !failed.Contains(r.Id))
                .OrderBy(r => r.CreatedAt).Take(Round).Select(r => r.Id).ToListAsync(stop);
            if (waiting.Count == 0)
            {
                return done;
            }

            foreach (var id in waiting)
            {
                stop.ThrowIfCancellationRequested();
                switch (await Seal(id, stop))
                {
                    case Outcome.Sealed:
                        done++;
                        break;
                    case Outcome.NotNow:
                        return done;
                    default:
                        failed.Add(id);
                        break;
                }
            }
        }
    }

    /// <summary>Seals this record if it is not sealed yet; says whether it is now.</summary>
    public async Task<bool> SealNow(Guid id, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Records.AnyAsync(r => r.Id == id && r.SealedAt != null, stop) || await Seal(id, stop) == Outcome.Sealed;
    }

    private async Task<Outcome> Seal(Guid id, CancellationToken stop)
    {
        try
        {
            var act = await facts.Of(id, stop);
            Reached?.Invoke(SealingStep.Read);
            var paper = sealing.Seal(at => ConsentRecordPaper.Compose(act, new PaperCopy { Kept = true }, sealing.OnPaper(at)));
            Reached?.Invoke(SealingStep.Sealed);
            await Store(id, paper);
            Reached?.Invoke(SealingStep.Stored);
            return Outcome.Sealed;
        }
        catch (Exception problem) when (CodeOf(problem) is not null)
        {
            var code = CodeOf(problem)!;
            log.LogWarning("Record {Record} is not sealed yet: {Problem} {Cause}", id, code, problem is SealException or TimeStampException ? problem.Message : problem.GetType().Name);
            await Note(id, code);
            return problem is SealException or TimeStampException ? Outcome.NotNow : Outcome.Failed;
        }
    }

    private Task Store(Guid id, SealedPaper paper) => writer.Write(async db =>
    {
        var row = await db.Records.SingleAsync(r => r.Id == id);
        if (row.SealedAt is not null)
        {
            return;
        }

        await SealCertificates.KeepIn(db, sealing.Key, paper.SealedAt);
        (row.Pdf, row.Hash, row.Certificate, row.SealedAt) = (paper.Pdf, paper.Hash.Hex, paper.CertificateThumbprint, paper.SealedAt);
        (row.Attempts, row.LastProblem) = (row.Attempts + 1, null);
        Reached?.Invoke(SealingStep.Storing);
    });

    private Task Note(Guid id, string code) => writer.Write(async db =>
    {
        var row = await db.Records.SingleAsync(r => r.Id == id);
        if (row.SealedAt is null)
        {
            (row.Attempts, row.LastProblem) = (row.Attempts + 1, code);
        }
    });

    // What may be wrong with one record or with the seal; a database that does not answer is the caller's to wait for.
    private static string? CodeOf(Exception problem) => problem switch
    {
        TimeStampException => "no-time-stamp",
        SealException => "seal",
        CryptographicException => "seal-key",
        InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException => "cannot-be-told",
        _ => null,
    };

    private enum Outcome
    {
        Sealed,
        Failed,
        NotNow,
    }
}
