using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Evidence;

/// <summary>What a pack is to be: what for, how much, how large.</summary>
internal sealed record WantedPack(PackReason Reason, EvidenceScope Scope)
{
    public const int LongestReference = 60;

    /// <summary>The request or complaint that it is for; none where there is none.</summary>
    public Guid? Request { get; init; }

    /// <summary>The number under which those who asked keep it.</summary>
    public string? TheirReference { get; init; }

    public PaperFormat Format { get; init; } = PaperFormat.A4;
}

/// <summary>
/// Makes the evidence pack about one person. Only the Data Protection Lead does, and only fresh from showing who they are: it leaves the
/// portal. That it was made, by whom and what for, is kept; the pack itself is not.
/// </summary>
internal sealed class MakePack(
    IDbContextFactory<PortalDb> contexts, WhoSeesWhom sight, ReadEvidence evidence, SealRecords records, Sealing sealing, PublishedNotice notices, PortalSettings settings, Writer writer, TimeProvider clock)
{
    private const string Why = "Made an evidence pack";

    /// <summary>Of whom, and what they asked: to choose from. <see langword="null"/> when there is no such person for this member of staff.</summary>
    public async Task<PackToMake?> Open(StaffTicket who, PersonId about, CancellationToken stop = default)
    {
        if (!who.IsLead || await sight.Look(who, about.Value, "Opened the page for evidence packs", stop) is not { } row)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var requests = await db.Requests.AsNoTracking().Where(r => r.AboutId == row.Id).OrderByDescending(r => r.ReceivedAt).ToListAsync(stop);
        return new PackToMake(row.Name, [.. requests.Select(r => (r.Id, r.Kind, r.ReceivedAt))], await db.Packs.AsNoTracking().Where(p => p.AboutId == row.Id).OrderByDescending(p => p.MadeAt).ToListAsync(stop));
    }

    /// <summary>The sealed pack; <see langword="null"/> when there is no such person for this member of staff, or no such request about them.</summary>
    /// <exception cref="UnauthorizedAccessException">They did not prove lately who they are.</exception>
    /// <exception cref="SealException">The seal is not to be used.</exception>
    /// <exception cref="TimeStampException">No time-stamp was to be had.</exception>
    public async Task<byte[]?> Make(StaffTicket who, PersonId about, WantedPack wanted, CancellationToken stop = default)
    {
        if (!who.IsFresh(clock.GetUtcNow()))
        {
            throw new UnauthorizedAccessException();
        }

        if (!who.IsLead || await sight.Look(who, about.Value, Why, stop) is not { } row)
        {
            return null;
        }

        await records.SealWaiting(stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var request = wanted.Request is { } id ? await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.AboutId == row.Id, stop) : null;
        if (wanted.Request is not null && request is null)
        {
            return null;
        }

        var facts = await Read(db, who, row, wanted, request, stop);
        var paper = sealing.Seal(at => EvidencePackPaper.Compose(facts with { At = at }, wanted.Scope, wanted.Format, sealing.OnPaper(at)));
        await Keep(who, row.Id, facts, wanted, paper, stop);
        return paper.Pdf;
    }

    private async Task<EvidenceFacts> Read(PortalDb db, StaffTicket who, PersonRow row, WantedPack wanted, RequestRow? request, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var choices = await evidence.Choices(db, who, row, now, stop);
        var names = choices.Names;
        names.Learn(who.StaffId, who.Name);
        var (uses, letters, requests) = (await ReadWork.Uses(db, row.Id, names, stop), await ReadWork.Letters(db, row.Id, names, stop), await ReadWork.Requests(db, row.Id, names, stop));
        var (approvals, changes, copies) = (await ReadWork.Approvals(db, row.Id, names, stop), await ReadWork.Changes(db, row.Id, names, stop), await ReadWork.Copies(db, row.Id, names, stop));
        var sealedRecords = await ReadWork.Records(db, row.Id, names, stop);
        return new EvidenceFacts
        {
            PackId = Guid.CreateVersion7(now),
            Reason = wanted.Reason,
            TheirReference = wanted.TheirReference,
            RequestCame = request?.ReceivedAt,
            MadeBy = who.Name,
            At = now,
            About = row.Name,
            Reference = PersonReference.TryParse(row.Reference, out var reference) ? reference.ToString() : row.Reference,
            Born = $"Born {PersonWords.Of(row.Born)}, {PersonWords.AgeOf(row.Born, UkCalendar.DateOf(now))}",
            Standing = choices.Standing,
            Decisions = choices.Decisions,
            Answers = choices.Answers,
            Leaving = await ReadWork.Leaving(db, row.Id, names, stop),
            Showings = choices.Showings,
            Words = choices.Words,
            Uses = uses,
            Letters = letters,
            Requests = requests,
            Voids = ReadWork.Voids(choices),
            Approvals = approvals,
            Changes = changes,
            Reads = await ReadWork.Reads(db, row.Id, names, stop),
            Records = sealedRecords,
            Copies = copies,
            Certificates = await ReadWork.Certificates(db, sealedRecords.Select(r => r.Certificate).Append(sealing.Key.Thumbprint), stop),
            Contact = notices.InForce.Editions[0].Contact,
            Portal = settings.Address,
            NotNamed = names.Hidden,
        };
    }

    private Task Keep(StaffTicket who, Guid about, EvidenceFacts facts, WantedPack wanted, SealedPaper paper, CancellationToken stop) => writer.Write(
        async db =>
        {
            await SealCertificates.KeepIn(db, sealing.Key, paper.SealedAt);
            db.Packs.Add(new PackRow
            {
                Id = facts.PackId,
                AboutId = about,
                Reason = wanted.Reason,
                RequestId = wanted.Request,
                TheirReference = wanted.TheirReference,
                Hash = paper.Hash.Hex,
                Certificate = paper.CertificateThumbprint,
                MadeAt = paper.SealedAt,
                MadeById = who.StaffId,
                MadeByName = who.Name,
            });
        },
        stop);
}

/// <summary>What a pack can be made of, and those that were made before.</summary>
internal sealed record PackToMake(string Name, IReadOnlyList<(Guid Id, RequestKind Kind, DateTimeOffset Came)> Requests, IReadOnlyList<PackRow> Before);
