using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Records.Scans;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>Types in a form that came back, with its scan. It waits for a second person and decides nothing.</summary>
internal sealed class EnterPaper(
    IDbContextFactory<PortalDb> contexts, Writer writer, PapersInSight papers, WhoSeesWhom sight, CardKey key, ScanLock locks, BankHolidays holidays, TimeProvider clock)
{
    /// <summary>The form with that code; <see langword="null"/> when there is none that this worker may see.</summary>
    public async Task<Guid?> Find(StaffTicket who, string? typed, CancellationToken stop = default)
    {
        if (!CardCode.TryParse(typed, out var code))
        {
            return null;
        }

        var hash = key.OfForm(code);
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await papers.Forms(db, who).Where(f => f.Code == hash).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(stop);
    }

    /// <summary>The form, to type in what is ticked on it, and the paper that stands in the way or was sent back.</summary>
    public async Task<FormToEnter?> Open(StaffTicket who, Guid form, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await papers.Forms(db, who).AsNoTracking().Include(f => f.Questions).SingleOrDefaultAsync(f => f.Id == form, stop) is not { } row)
        {
            return null;
        }

        await sight.Looked(who, row.Questions.Select(q => q.AboutId).Append(row.PersonId), "Typed in a form", stop);
        var last = await db.Papers.AsNoTracking().Include(p => p.Answers).Where(p => p.FormId == form).OrderByDescending(p => p.EnteredAt).FirstOrDefaultAsync(stop);
        return new FormToEnter(await papers.InHand(db, row, stop), last);
    }

    /// <summary>Keeps it, all or nothing.</summary>
    public async Task<Entered> Save(StaffTicket who, FormInHand form, PaperEntry entry, CancellationToken stop = default)
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        if (entry.Problems(UkCalendar.DateOf(form.PrintedAt), UkCalendar.DateOf(now)) is { Count: > 0 } wrong)
        {
            return new Entered(EnteredHow.NotRight, wrong);
        }

        var pages = entry.Scans.ConvertAll(picture => new Page(ScanLock.HashOf(picture), locks.Lock(form.Person, picture)));
        return new Entered(await writer.Write(db => In(db, who, form, entry, pages, now, stop), stop), []);
    }

    private async Task<EnteredHow> In(PortalDb db, StaffTicket who, FormInHand form, PaperEntry entry, List<Page> pages, DateTimeOffset now, CancellationToken stop)
    {
        if (!await papers.Forms(db, who).AnyAsync(f => f.Id == form.Id, stop) || entry.Answers.Keys.Any(a => !form.Questions.Any(q => q.About == a.About && q.Purpose == a.Purpose)))
        {
            return EnteredHow.NotYours;
        }

        if (pages.Count == 0)
        {
            pages = await db.Scans.AsNoTracking().Where(s => s.PaperId == entry.Before && db.Papers.Any(p => p.Id == s.PaperId && p.FormId == form.Id))
                .OrderBy(s => s.Page).Select(s => new Page(s.Hash, s.Locked)).ToListAsync(stop);
        }

        var scan = PaperEntry.HashOf(pages.Select(p => p.Hash));
        var body = entry.Body(form.Id, scan);
        if (await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == entry.Operation, stop) is { } before)
        {
            return before.Body == body ? EnteredHow.Done : EnteredHow.AnotherWasSent;
        }

        if (pages.Count == 0 || await db.Papers.AnyAsync(p => p.FormId == form.Id && p.Matches != false, stop))
        {
            return EnteredHow.EnteredBefore;
        }

        var paper = new PaperRow
        {
            Id = entry.Operation,
            FormId = form.Id,
            Route = entry.Route!.Value,
            SignedAs = PersonName.Parse(entry.SignedAs!).Text,
            SignedOn = entry.SignedOn!.Value,
            Known = TypedWords.OneLine(entry.Known),
            Pages = pages.Count,
            ScanHash = scan,
            Body = body,
            EnteredById = who.StaffId,
            EnteredByName = who.Name,
            EnteredAt = now,
            DueBy = holidays.AddWorkingDays(UkCalendar.DateOf(now), AskApproval.WorkingDays),
        };
        paper.Answers.AddRange(entry.Answers.Select(a => new PaperAnswerRow { PaperId = paper.Id, AboutId = a.Key.About.Value, Purpose = a.Key.Purpose.Key, Answer = a.Value.Key }));
        db.Papers.Add(paper);
        db.Scans.AddRange(pages.Select((page, at) => new ScanRow { PaperId = paper.Id, Page = at + 1, Hash = page.Hash, Locked = page.Locked }));
        return EnteredHow.Done;
    }

    private sealed record Page(string Hash, byte[] Locked);
}

/// <summary>A form in hand, and the paper that was typed in of it last.</summary>
internal sealed record FormToEnter(FormInHand Form, PaperRow? Last)
{
    /// <summary>It waits for its check, or has counted: nothing is typed in again.</summary>
    public bool IsEntered => Last is { Matches: not false };
}

/// <summary>How it went. Everything but <see cref="EnteredHow.Done"/> has saved nothing.</summary>
internal sealed record Entered(EnteredHow How, IReadOnlyList<FieldError> Problems);

/// <summary>What became of a form that was typed in.</summary>
internal enum EnteredHow
{
    Done = 1,
    NotRight,

    /// <summary>The worker may not see somebody on it, or it has no such question.</summary>
    NotYours,

    /// <summary>It waits for its check, or has counted.</summary>
    EnteredBefore,
    AnotherWasSent,
}
