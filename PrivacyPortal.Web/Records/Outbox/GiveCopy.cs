using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>
/// Hands out a record: the one that is kept where it tells nothing of anyone but the signer; else a copy without that, sealed by itself and
/// noted, so that it can be checked like the other (R9.8, N13).
/// </summary>
internal sealed class GiveCopy(SealRecords records, RecordFacts facts, Sealing sealing, Writer writer, IDbContextFactory<PortalDb> contexts)
{
    /// <summary>For the one who signed. <see langword="null"/> while it can't be sealed.</summary>
    public async Task<byte[]?> ForTheSigner(Guid recordId, bool large, StaffTicket? askedBy, CancellationToken stop = default)
    {
        if (!await records.SealNow(recordId, stop))
        {
            return null;
        }

        var act = await facts.Of(recordId, stop);
        if (!act.TellsOfOthers && !large)
        {
            return await Kept(recordId, stop);
        }

        var copy = new PaperCopy { Format = large ? PaperFormat.LargePrint : PaperFormat.A4 };
        var paper = sealing.Seal(at => ConsentRecordPaper.Compose(act, copy, sealing.OnPaper(at)));
        await Note([recordId], large ? CopyKind.LargePrint : CopyKind.Signers, paper, askedBy);
        return paper.Pdf;
    }

    /// <summary>The charity's own, as it was sealed. <see langword="null"/> while it can't be.</summary>
    public async Task<byte[]?> ForTheCharity(Guid recordId, CancellationToken stop = default) =>
        await records.SealNow(recordId, stop) ? await Kept(recordId, stop) : null;

    /// <summary>Many records as one document with a seal of its own: sealed files are never joined, as that breaks every seal.</summary>
    /// <param name="recordIds">Which, in their order.</param>
    /// <param name="read">What is read already, from the first on; the others are added, so that a stopped one goes on where it was.</param>
    /// <param name="askedBy">Who prints; kept for each record.</param>
    /// <param name="step">Told of each record read, and of each that is laid on paper.</param>
    /// <param name="stop">Ends it; nothing is noted then.</param>
    public async Task<SealedPaper> Bundle(
        IReadOnlyList<Guid> recordIds, List<ConsentRecordFacts> read, StaffTicket? askedBy, Action<bool>? step = null, CancellationToken stop = default)
    {
        foreach (var id in recordIds.Skip(read.Count))
        {
            stop.ThrowIfCancellationRequested();
            read.Add(await facts.Of(id, stop));
            step?.Invoke(false);
        }

        var paper = sealing.Seal(at => Together(Laid(read, step, stop), at));
        stop.ThrowIfCancellationRequested();
        await Note(recordIds, CopyKind.Bundle, paper, askedBy);
        return paper;
    }

    private static IEnumerable<ConsentRecordFacts> Laid(List<ConsentRecordFacts> read, Action<bool>? step, CancellationToken stop)
    {
        foreach (var act in read)
        {
            stop.ThrowIfCancellationRequested();
            yield return act;
            step?.Invoke(true);
        }
    }

    private PdfDocument Together(IEnumerable<ConsentRecordFacts> acts, DateTimeOffset at) => PdfDocument.Bundle(
        new PdfMeta($"{ConsentRecordPaper.Title}, {Components.Charity.Name}", Components.Charity.Name, at),
        acts.Select(act => ConsentRecordPaper.Compose(act, new PaperCopy(), sealing.OnPaper(at))));

    private async Task<byte[]?> Kept(Guid recordId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Records.AsNoTracking().Where(r => r.Id == recordId).Select(r => r.Pdf).SingleAsync(stop);
    }

    private Task Note(IEnumerable<Guid> recordIds, CopyKind kind, SealedPaper paper, StaffTicket? askedBy) => writer.Write(async db =>
    {
        await SealCertificates.KeepIn(db, sealing.Key, paper.SealedAt);
        db.Copies.AddRange(recordIds.Select(id => new CopyRow
        {
            Id = Guid.CreateVersion7(paper.SealedAt),
            RecordId = id,
            Kind = kind,
            Hash = paper.Hash.Hex,
            Certificate = paper.CertificateThumbprint,
            MadeAt = paper.SealedAt,
            MadeById = askedBy?.StaffId,
            MadeByName = askedBy?.Name,
        }));
    });
}
