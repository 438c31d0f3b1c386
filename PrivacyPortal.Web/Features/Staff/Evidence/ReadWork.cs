using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Features.Staff.Letters;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Evidence;

/// <summary>Reads what the charity did about one person's choices: used and took down, wrote, answered, approved, changed, looked at, sealed.</summary>
internal static class ReadWork
{
    /// <summary>The sealed records that travel in one pack are no larger together, so that anyone can mail and check it.</summary>
    public const int MostAttached = 12 * 1024 * 1024;

    public static async Task<IReadOnlyList<UsedLine>> Uses(PortalDb db, Guid about, NamesInPack names, CancellationToken stop)
    {
        var places = await db.Placements.AsNoTracking().Where(p => p.AboutId == about).OrderBy(p => p.UsedOn).ThenBy(p => p.NotedAt).ToListAsync(stop);
        var ids = places.ConvertAll(p => p.Id);
        var downs = (await db.TakeDowns.AsNoTracking().Where(t => ids.Contains(t.PlacementId)).OrderBy(t => t.MadeAt).ToListAsync(stop)).ToLookup(t => t.PlacementId);
        foreach (var place in places)
        {
            names.Learn(place.OwnerId, place.OwnerName);
        }

        return places.ConvertAll(p => new UsedLine(
            p.UsedOn, Purpose.TryParse(p.Purpose, out var purpose) ? purpose : throw new FormatException(p.Purpose), TakeDownWords.Of(p.Channel), p.Where, p.OwnerName, [.. downs[p.Id].Select(Down)]));
    }

    public static async Task<IReadOnlyList<LetterLine>> Letters(PortalDb db, Guid about, NamesInPack names, CancellationToken stop)
    {
        var letters = await db.Letters.AsNoTracking().Where(l => l.ToId == about || db.LetterCauses.Any(c => c.LetterId == l.Id && c.AboutId == about)).OrderBy(l => l.WrittenAt).ToListAsync(stop);
        return letters.ConvertAll(l =>
        {
            names.Learn(l.DoneById, l.DoneByName);
            var became = l.DoneAt is null ? (l.State is LetterState.Refused or LetterState.Unsure ? LetterKinds.Trouble(l) : "Waits to be sent.") : LetterKinds.Ended(l) + (l.DoneByName is { } by ? $", by {by}" : "");
            return new LetterLine(l.WrittenAt, LetterKinds.Of(l.Kind), names.Of(l.ToId), became, l.DoneAt);
        });
    }

    public static async Task<IReadOnlyList<RequestLine>> Requests(PortalDb db, Guid about, NamesInPack names, CancellationToken stop)
    {
        var requests = await db.Requests.AsNoTracking().Where(r => r.AboutId == about || r.ById == about).OrderBy(r => r.ReceivedAt).ToListAsync(stop);
        return requests.ConvertAll(r =>
        {
            names.Learn(r.AnsweredById, r.AnsweredByName);
            var isShown = names.Shows(r.ById) && names.Shows(r.AboutId);
            return new RequestLine(
                r.ReceivedAt, Kind(r), names.Of(r.ById), isShown ? (r.Words.Length == 0 ? "No words were needed." : r.Words) : "Not shown here.", Days(r),
                r.AnsweredAt is not { } at ? null : isShown ? $"{r.Answer}\n{r.AnsweredByName}, {PaperWords.Moment(at)}" : $"Answered {PaperWords.Moment(at)}.");
        });
    }

    public static async Task<IReadOnlyList<LeavingLine>> Leaving(PortalDb db, Guid about, NamesInPack names, CancellationToken stop) =>
        (await db.LeavingAnswers.AsNoTracking().Where(a => a.AboutId == about).OrderBy(a => a.At).ToListAsync(stop)).ConvertAll(a =>
        {
            names.Learn(a.RecordedById, a.RecordedByName);
            return new LeavingLine(
                a.At, names.Of(a.ById), Purpose.TryParse(a.Purpose, out var purpose) ? purpose : throw new FormatException(a.Purpose), a.GoesOn,
                a.ToldBy is { } told ? $"Told {a.RecordedByName} {TieWords.Of(told)}" : "On their own page", a.Asked);
        });

    public static IReadOnlyList<VoidLine> Voids(EvidenceOfChoices choices) => [.. choices.Voids.Select(v => new VoidLine(
        v.At,
        choices.Numbers.TryGetValue(v.DecisionId, out var number) ? number : null,
        Purpose.TryParse(v.Purpose, out var purpose) ? purpose : throw new FormatException(v.Purpose),
        ApprovalWords.Of(v.Because),
        choices.Names.OfStaff(v.ById),
        v.ApprovedById is { } other ? choices.Names.OfStaff(other) : null,
        v.Hash))];

    // What was seen of a risk, and why a block was lifted, stays where only a few read it (R9.13).
    public static async Task<IReadOnlyList<ApprovalLine>> Approvals(PortalDb db, Guid about, NamesInPack names, CancellationToken stop) =>
        (await db.Approvals.AsNoTracking().Where(a => a.AboutId == about).OrderBy(a => a.AskedAt).ToListAsync(stop)).ConvertAll(a =>
        {
            names.Learn(a.AskedById, a.AskedByName);
            names.Learn(a.DecidedById, a.DecidedByName);
            var isTold = a.Kind is ApprovalKind.NoHolder or ApprovalKind.NotAble or ApprovalKind.Void;
            return new ApprovalLine(
                a.AskedAt, ApprovalWords.Of(a.Kind), isTold ? $"{ApprovalWords.ReasonOf(a)}: {a.Words}" : null, a.AskedByName,
                a.DecidedAt is { } at ? $"{(a.Approved == true ? "Approved" : "Not approved")}\n{a.DecidedByName}, {PaperWords.Moment(at)}" : "Nobody has looked at it yet.");
        });

    public static async Task<IReadOnlyList<ActLine>> Changes(PortalDb db, Guid about, NamesInPack names, CancellationToken stop) =>
        (await db.PersonChanges.AsNoTracking().Where(c => c.PersonId == about).OrderBy(c => c.At).ToListAsync(stop)).ConvertAll(c =>
        {
            names.Learn(c.ById, c.ByName);
            return new ActLine(c.At, HappeningWords.Of(c.What), c.ByName);
        });

    public static async Task<IReadOnlyList<ActLine>> Reads(PortalDb db, Guid about, NamesInPack names, CancellationToken stop) =>
        (await db.Reads.AsNoTracking().Where(r => r.PersonId == about).OrderBy(r => r.At).ToListAsync(stop)).ConvertAll(r => new ActLine(r.At, r.Why, names.OfStaff(r.StaffId)));

    /// <summary>The records, each with its file where everybody in it may be seen and all together are small enough.</summary>
    public static async Task<IReadOnlyList<RecordLine>> Records(PortalDb db, Guid about, NamesInPack names, CancellationToken stop)
    {
        var records = await db.Records.AsNoTracking().Where(r => r.AboutId == about).OrderBy(r => r.CreatedAt)
            .Join(db.Signings, r => r.SigningId, s => s.Id, (r, s) => new { r.Id, r.SealedAt, r.Hash, r.Certificate, Size = r.Pdf == null ? 0 : r.Pdf.Length, s.At, s.ById }).ToListAsync(stop);
        var fit = records.Sum(r => (long)r.Size) <= MostAttached;
        var files = fit ? await db.Records.AsNoTracking().Where(r => r.AboutId == about && r.Pdf != null).ToDictionaryAsync(r => r.Id, r => r.Pdf, stop) : [];
        return records.ConvertAll(r => new RecordLine
        {
            Id = r.Id,
            ActAt = r.At,
            SealedAt = r.SealedAt,
            Hash = r.Hash,
            Certificate = r.Certificate,
            Pdf = names.Shows(r.ById) ? files.GetValueOrDefault(r.Id) : null,
        });
    }

    public static async Task<IReadOnlyList<CopyLine>> Copies(PortalDb db, Guid about, NamesInPack names, CancellationToken stop)
    {
        var copies = await db.Copies.AsNoTracking().Where(c => db.Records.Any(r => r.Id == c.RecordId && r.AboutId == about)).ToListAsync(stop);
        var packs = await db.Packs.AsNoTracking().Where(p => p.AboutId == about).ToListAsync(stop);
        copies.ForEach(c => names.Learn(c.MadeById, c.MadeByName));
        packs.ForEach(p => names.Learn(p.MadeById, p.MadeByName));
        return
        [
            .. copies.Select(c => new CopyLine(c.MadeAt, Of(c.Kind) + $" {PaperWords.Number(c.RecordId)}", c.MadeByName ?? "the family itself", c.Hash))
                .Concat(packs.Select(p => new CopyLine(p.MadeAt, $"Pack {PaperWords.Number(p.Id)}: {EvidenceWords.Of(p.Reason)}", p.MadeByName, p.Hash)))
                .OrderBy(c => c.At),
        ];
    }

    public static async Task<IReadOnlyList<CertificateLine>> Certificates(PortalDb db, IEnumerable<string?> used, CancellationToken stop)
    {
        var thumbprints = used.OfType<string>().ToHashSet();
        var rows = await db.SealCertificates.AsNoTracking().Where(c => thumbprints.Contains(c.Thumbprint)).OrderBy(c => c.FirstUsedAt).ToListAsync(stop);
        return rows.ConvertAll(row =>
        {
            using var certificate = X509Certificate2.CreateFromPem(row.Certificate);
            return new CertificateLine(SealKey.HolderOf(certificate), certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true), certificate.NotBefore, certificate.NotAfter, row.Thumbprint);
        });
    }

    private static string Down(TakeDownRow down) => down.End switch
    {
        null => $"To come down by {Charity.Date(down.DueOn)}. Not done yet.",
        TakeDownEnd.NotNeeded => "Let go: the stop was taken back.",
        var end => $"{(end == TakeDownEnd.Removed ? "Taken down" : "Can’t be called back")}, {PaperWords.Moment(down.EndedAt ?? down.MadeAt)}, by {down.EndedByName} (due {Charity.Date(down.DueOn)}). How we know: {down.Proof}",
    };

    private static string Kind(RequestRow request) => request.Kind switch
    {
        RequestKind.Question => "A question",
        RequestKind.Complaint => "A complaint",
        RequestKind.Access => "Wants to see what we keep",
        RequestKind.Correction => "Something is wrong",
        RequestKind.Erasure => "Wants something deleted",
        _ => $"Does not agree with a use: {(Use.TryParse(request.Use, out var use) ? use.Name : request.Use)}",
    };

    private static string Days(RequestRow request)
    {
        var due = request.DueOn is { } last ? $"due {Charity.Date(last)}" : "no day by law";
        if (request.AnsweredAt is not { } at)
        {
            return due;
        }

        var answered = UkCalendar.DateOf(at);
        var took = answered.DayNumber - UkCalendar.DateOf(request.ReceivedAt).DayNumber;
        return $"{due}, answered after {took} {(took == 1 ? "day" : "days")}{(request.DueOn is { } day && answered > day ? ": too late" : "")}";
    }

    private static string Of(CopyKind kind) => kind switch
    {
        CopyKind.Signers => "Copy for the signer of record",
        CopyKind.LargePrint => "Large print of record",
        _ => "Printed with others: record",
    };
}
