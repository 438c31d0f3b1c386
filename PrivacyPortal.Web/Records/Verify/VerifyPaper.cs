using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Records.Verify;

/// <summary>How what a paper records stands today; of several answers, the one that changed most.</summary>
internal enum StandsToday
{
    StillStands = 1,

    /// <summary>A yes on it ran out, or must be asked again first.</summary>
    RanOut,

    /// <summary>There is a newer answer.</summary>
    ChangedSince,
    Withdrawn,
}

/// <summary>A paper that is whole: a record known to the store, or a print of ours, which records nothing and so stands for nothing.</summary>
internal sealed record WholePaper(IntactSeal Seal, bool IsExample, StandsToday? Stands)
{
    /// <summary>A collection of evidence: it tells what was so when it was made.</summary>
    public bool IsAPack { get; init; }
}

/// <summary>A record by its number: who sealed it and when, and whether it stands. Nothing is said of any paper that bears the number.</summary>
internal sealed record NumberedRecord(string Holder, DateTimeOffset SealedAt, bool IsExample, StandsToday Stands);

/// <summary>
/// Says of any file whether it is a paper of ours and whole, and whether what it records still stands: without saying who it is about.
/// </summary>
internal sealed class VerifyPaper(
    IDbContextFactory<PortalDb> contexts, SealCertificates certificates, CaseFiles cases, TimeProvider clock) : IDisposable
{
    // A file is held in memory while it is looked at: a few at once, the others wait.
    private readonly SemaphoreSlim _door = new(2, 2);
    private readonly ConcurrentDictionary<string, X509Certificate2> _known = new(StringComparer.Ordinal);

    /// <summary>Reads the file and looks its hash up; <see langword="null"/> with the fault when it is not a whole record of ours.</summary>
    public async Task<(WholePaper? Whole, Fault Fault)> Check(Func<Task<byte[]>> read)
    {
        await _door.WaitAsync();
        try
        {
            await LoadCertificates();
            var file = await read();
            if (SealedFile.Read(file, _known, out var fault) is not { } seal)
            {
                return (null, fault);
            }

            var isExample = ExampleSeal.IsExample(_known[seal.Certificate]);
            if (seal.IsAPrint)
            {
                return (new WholePaper(seal, isExample, null), default);
            }

            await using var db = await contexts.CreateDbContextAsync();
            var records = await RecordsOf(db, seal.Hash.Hex);
            if (records.Count == 0)
            {
                return await db.Packs.AnyAsync(p => p.Hash == seal.Hash.Hex) ? (new WholePaper(seal, isExample, null) { IsAPack = true }, default) : (null, Fault.NotOurs);
            }

            return (new WholePaper(seal, isExample, await Stands(db, records)), default);
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>Looks a record up by the number in its code; <see langword="null"/> when none of that number is sealed.</summary>
    public async Task<NumberedRecord?> Find(Guid record)
    {
        await LoadCertificates();
        await using var db = await contexts.CreateDbContextAsync();
        var found = await db.Records.AsNoTracking().Where(r => r.Id == record && r.SealedAt != null)
            .Select(r => new { r.SigningId, r.AboutId, r.Certificate, r.SealedAt }).SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var certificate = _known[found.Certificate!];
        var stands = await Stands(db, [new RecordOf(found.SigningId, found.AboutId)]);
        return new NumberedRecord(SealKey.HolderOf(certificate), found.SealedAt!.Value, ExampleSeal.IsExample(certificate), stands);
    }

    /// <summary>The certificates that have sealed records, by their SHA-256.</summary>
    public async Task<IReadOnlyDictionary<string, X509Certificate2>> LoadCertificates()
    {
        foreach (var row in await certificates.All())
        {
            _known.GetOrAdd(row.Thumbprint, _ => X509Certificate2.CreateFromPem(row.Certificate));
        }

        return _known;
    }

    public void Dispose()
    {
        _door.Dispose();
        foreach (var certificate in _known.Values)
        {
            certificate.Dispose();
        }
    }

    private static async Task<List<RecordOf>> RecordsOf(PortalDb db, string hash)
    {
        var copies = db.Copies.Where(c => c.Hash == hash).Select(c => c.RecordId);
        return await db.Records.AsNoTracking().Where(r => r.Hash == hash || copies.Contains(r.Id)).Select(r => new RecordOf(r.SigningId, r.AboutId)).ToListAsync();
    }

    private async Task<StandsToday> Stands(PortalDb db, List<RecordOf> records)
    {
        var worst = StandsToday.StillStands;
        foreach (var about in records.GroupBy(r => r.AboutId))
        {
            var file = await cases.Open(db, new PersonId(about.Key), clock.GetUtcNow());
            var signings = about.Select(r => r.SigningId).ToHashSet();
            foreach (var decision in file.Decisions.Where(d => signings.Contains(d.SigningId)))
            {
                var now = Stands(decision, file.Standing.Single(s => s.Purpose.Key == decision.Purpose));
                worst = now > worst ? now : worst;
            }
        }

        return worst;
    }

    private static StandsToday Stands(DecisionRow decision, Standing today)
    {
        if (today.Last is { } last && last.Id.Value != decision.Id)
        {
            return last.Outcome == Outcome.Withdrawn ? StandsToday.Withdrawn : StandsToday.ChangedSince;
        }

        var wasYes = decision.Outcome is Outcome.Given or Outcome.Restored;
        return today.Last is null ? StandsToday.ChangedSince : wasYes && !today.MayUse ? StandsToday.RanOut : StandsToday.StillStands;
    }

    private sealed record RecordOf(Guid SigningId, Guid AboutId);
}
