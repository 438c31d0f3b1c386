using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Scans;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>
/// A second, different worker compares a scan with what was typed in. Only then do the answers count, and only by the rule of that day: what
/// the person said, or stopped, after the date on the paper stands above it.
/// </summary>
internal sealed class CheckPaper(
    IDbContextFactory<PortalDb> contexts, Writer writer, PapersInSight papers, WhoSeesWhom sight, MyChoices choices, CaseFiles cases, AnswerAgain answers, PublishedNotice notices, ScanLock locks, SealingBell bell, TimeProvider clock)
{
    /// <summary>The longest that is written of what is wrong.</summary>
    public const int LongestWrong = 500;

    /// <summary>The paper beside its form; <see langword="null"/> when there is none that this worker may see.</summary>
    public async Task<PaperToCheck?> Open(StaffTicket who, Guid paper, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await papers.Papers(db, who).AsNoTracking().Include(p => p.Answers).SingleOrDefaultAsync(p => p.Id == paper, stop) is not { } row)
        {
            return null;
        }

        var form = await db.Forms.AsNoTracking().Include(f => f.Questions).SingleAsync(f => f.Id == row.FormId, stop);
        await sight.Looked(who, form.Questions.Select(q => q.AboutId).Append(form.PersonId), "Looked at a paper", stop);
        return new PaperToCheck(row, await papers.InHand(db, form, stop));
    }

    /// <summary>One page of its scan.</summary>
    public async Task<byte[]?> Scan(StaffTicket who, Guid paper, int page, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await papers.Papers(db, who).Where(p => p.Id == paper)
            .Join(db.Scans, p => p.Id, s => s.PaperId, (p, s) => new { p.FormId, s.Page, s.Locked }).Where(s => s.Page == page)
            .Join(db.Forms, s => s.FormId, f => f.Id, (s, f) => new { f.PersonId, s.Locked }).SingleOrDefaultAsync(stop) is { } found
            ? await Opened(who, found.PersonId, found.Locked, stop)
            : null;
    }

    private async Task<byte[]?> Opened(StaffTicket who, Guid person, byte[] locked, CancellationToken stop)
    {
        await sight.Looked(who, [person], "Looked at a scan", stop);
        return locks.Open(new PersonId(person), locked);
    }

    /// <summary>It matches: the answers count, as far as the rule lets them. Once, whoever else says so too.</summary>
    public async Task<CheckedHow> Matches(StaffTicket who, Guid paper, CancellationToken stop = default)
    {
        if (await Open(who, paper, stop) is not { } open)
        {
            return CheckedHow.NotYours;
        }

        var theirs = await choices.For(new MySession(open.Form.Person, null));
        var how = await writer.Write(
            async db =>
            {
                var (row, refused) = await Take(db, who, paper, match: true, stop);
                if (row is null)
                {
                    return refused;
                }

                await Count(db, row, open.Form, [.. theirs.Parts.SelectMany(p => p.Rows.Select(r => (p.About, r.Purpose)))]);
                return CheckedHow.Done;
            },
            stop);
        bell.Ring();
        return how;
    }

    /// <summary>Sends it back: it never counts, and is typed in once more.</summary>
    public Task<CheckedHow> SendBack(StaffTicket who, Guid paper, string? wrong, CancellationToken stop = default) => TypedWords.Lines(wrong) is not { Length: > 0 and <= LongestWrong } words
        ? Task.FromResult(CheckedHow.NotSaid)
        : writer.Write(
            async db =>
            {
                var (row, refused) = await Take(db, who, paper, match: false, stop);
                if (row is null)
                {
                    return refused;
                }

                row.Wrong = words;
                return CheckedHow.Done;
            },
            stop);

    // Takes it for this worker, if it still waits and somebody else typed it in.
    private async Task<(PaperRow? Paper, CheckedHow Refused)> Take(PortalDb db, StaffTicket who, Guid paper, bool match, CancellationToken stop)
    {
        if (await papers.Papers(db, who).Include(p => p.Answers).SingleOrDefaultAsync(p => p.Id == paper, stop) is not { } row)
        {
            return (null, CheckedHow.NotYours);
        }

        if (row.EnteredById == who.StaffId)
        {
            return (null, CheckedHow.YourOwn);
        }

        if (row.CheckedAt is not null)
        {
            return (null, row.CheckedById == who.StaffId && row.Matches == match ? CheckedHow.Done : CheckedHow.CheckedBefore);
        }

        (row.CheckedById, row.CheckedByName, row.CheckedAt, row.Matches) = (who.StaffId, who.Name, UtcInstant.Cut(clock.GetUtcNow()), match);
        return (row, CheckedHow.Done);
    }

    private async Task Count(PortalDb db, PaperRow paper, FormInHand form, HashSet<(PersonId About, Purpose Purpose)> asked)
    {
        var now = paper.CheckedAt!.Value;
        var counted = new List<SignedAnswer>();
        foreach (var part in form.Parts)
        {
            var file = await cases.Open(db, part.About, now);
            var before = await AsDated(db, form.Person, file);
            foreach (var question in part.Questions)
            {
                if (paper.Answers.Find(a => a.AboutId == part.About.Value && a.Purpose == question.Purpose.Key) is not { } answered)
                {
                    continue;
                }

                var said = new SignedAnswer(part.About, question.Purpose, Answer.TryParse(answered.Answer, out var answer) ? answer : throw new FormatException(answered.Answer), Shown(form, question, now));
                answered.NotCounted = !asked.Contains((part.About, question.Purpose)) ? NotCounted.NotTheirs : StillCounts(file, before, form, paper, said);
                if (answered.NotCounted is null)
                {
                    counted.Add(said);
                }
            }
        }

        if (counted.Count > 0)
        {
            await answers.Keep(db, SigningOf(paper, form), counted, paper.Route == PaperRoute.ByLetter ? Channel.Remote : Channel.InPerson, form.RaisedIt);
        }
    }

    // As if the reply had come on the date of the paper: whether anything that the person did since takes its place.
    private NotCounted? StillCounts(CaseFile file, IEnumerable<KeptReply> before, FormInHand form, PaperRow paper, SignedAnswer said)
    {
        var reply = new KeptReply
        {
            By = form.Person,
            About = said.About,
            Purpose = said.Purpose,
            Answer = said.Answer,
            Shown = said.Shown.ToShowing(),
            At = DoneAt(said.Answer, paper.SignedOn, form.PrintedAt, file.Now),
        };
        return RepliesInForce.For(file.Person, said.Purpose, [.. before, reply], file.Kept, notices.InForce.Number, file.Today, file.Policy, file.Jurisdiction)
            .Any(r => r.Shown?.Id == reply.Shown.Id) ? null
            : form.IsOfToday ? NotCounted.Overtaken
            : NotCounted.OtherWords;
    }

    // Of one day nobody knows the hour, and of a paper without a date not even the day: a yes is taken as early as it can be, anything else as
    // late, so that a doubt never opens anything.
    private static DateTimeOffset DoneAt(Answer answer, DateOnly dated, DateTimeOffset printedAt, DateTimeOffset atTheLatest)
    {
        var endOfDay = UkCalendar.StartOf(dated.AddDays(1)).AddMicroseconds(-1);
        return answer == Answer.Yes ? UkCalendar.StartOf(dated)
            : endOfDay > atTheLatest || dated == UkCalendar.DateOf(printedAt) ? atTheLatest
            : endOfDay;
    }

    // What they said on other papers stands at the date of those, and not at that of their check: two papers may come back in any order.
    private static async Task<IReadOnlyList<KeptReply>> AsDated(PortalDb db, PersonId by, CaseFile file)
    {
        var papers = await db.Replies.Where(r => r.ById == by.Value && r.AboutId == file.Person.Id.Value)
            .Join(db.Papers, r => r.SigningId, p => p.Id, (r, p) => new { r.ShowingId, p.SignedOn, p.FormId })
            .Join(db.Forms, p => p.FormId, f => f.Id, (p, f) => new { p.ShowingId, p.SignedOn, f.PrintedAt }).ToDictionaryAsync(p => p.ShowingId);
        return [.. file.Replies.Select(r => r.Shown is { } shown && papers.TryGetValue(shown.Id.Value, out var paper)
            ? r with { At = DoneAt(r.Answer, paper.SignedOn, paper.PrintedAt, r.At) }
            : r)];
    }

    private static SigningRow SigningOf(PaperRow paper, FormInHand form) => new()
    {
        Id = paper.Id,
        ById = form.Person.Value,
        Way = SigningWay.OnPaper,
        Words = paper.SignedAs,
        ToldBy = paper.Route == PaperRoute.ByLetter ? ToldBy.Letter : ToldBy.InPerson,
        Evidence = $"Dated {Charity.Date(paper.SignedOn)}. Known by: {paper.Known.TrimEnd('.')}. Checked by {paper.CheckedByName}. Scan: {paper.ScanHash}",
        RecordedById = paper.EnteredById,
        RecordedByName = paper.EnteredByName,
        CheckedById = paper.CheckedById,
        CheckedByName = paper.CheckedByName,
        Body = paper.Body,
        At = paper.CheckedAt!.Value,
    };

    private static ShowingRow Shown(FormInHand form, QuestionInHand question, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ToId = form.Person.Value,
        Purpose = question.Purpose.Key,
        Version = form.Version.ToString(),
        Audience = form.Audience.Key,
        Variant = "usual",
        Language = form.Language,
        Words = question.Asked.Hash.Hex,
        Heard = false,
        ToTheEnd = true,
        At = form.PrintedAt,
    };
}

/// <summary>A paper beside the form that it came from.</summary>
internal sealed record PaperToCheck(PaperRow Paper, FormInHand Form)
{
    /// <summary>What was typed in for a question; none where nothing was ticked.</summary>
    public PaperAnswerRow? AnswerTo(QuestionInHand question) => Paper.Answers.Find(a => a.AboutId == question.About.Value && a.Purpose == question.Purpose.Key);
}

/// <summary>What became of a check. Everything but <see cref="Done"/> has saved nothing.</summary>
internal enum CheckedHow
{
    Done = 1,

    /// <summary>No such paper for this worker.</summary>
    NotYours,

    /// <summary>They typed it in themselves.</summary>
    YourOwn,
    CheckedBefore,

    /// <summary>Nothing says what is wrong, or too much.</summary>
    NotSaid,
}
