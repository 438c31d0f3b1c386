using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>A copy of one's own record to keep: sealed like the one that the charity has, without what anyone else said (R9.8), and noted.</summary>
internal sealed class MyRecords(Writer writer, RecordFacts facts, Sealing sealing)
{
    /// <summary>Makes the copy; none when there is no such record of theirs.</summary>
    /// <param name="mine">Their own page.</param>
    /// <param name="number">Which record on it, from 1.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<byte[]?> Copy(Mine mine, int number, CancellationToken stop)
    {
        if (mine.Records.ElementAtOrDefault(number - 1) is not { } record)
        {
            return null;
        }

        var act = await facts.Of(record.Id, stop);
        var paper = sealing.Seal(at => ConsentRecordPaper.Compose(act, new PaperCopy(), sealing.OnPaper(at)));
        await writer.Write(
            async db =>
            {
                await SealCertificates.KeepIn(db, sealing.Key, paper.SealedAt);
                db.Copies.Add(new CopyRow
                {
                    Id = Guid.CreateVersion7(paper.SealedAt),
                    RecordId = record.Id,
                    Kind = CopyKind.Signers,
                    Hash = paper.Hash.Hex,
                    Certificate = paper.CertificateThumbprint,
                    MadeAt = paper.SealedAt,
                });
            },
            stop);
        return paper.Pdf;
    }
}
