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
    public async Task<SealedPaper> Bundle(IReadOnlyList<Guid> recordIds, StaffTicket? askedBy, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        List<ConsentRecordFacts> acts = [];
        foreach (var id in recordIds)
        {
            stop.ThrowIfCancellationRequested();
            acts.Add(await facts.Of(id, stop));
            progress?.Report(acts.Count);
        }

        var paper = sealing.Seal(at => Together(acts, at));
        await Note(recordIds, CopyKind.Bundle, paper, askedBy);
        return paper;
    }

    private PdfDocument Together(List<ConsentRecordFacts> acts, DateTimeOffset at) => PdfDocument.Bundle(
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
