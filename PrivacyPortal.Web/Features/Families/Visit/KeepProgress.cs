using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>
/// Saves each step of a visit as it is taken, and what was shown on the way. Decides nothing. Each says <see langword="false"/> when the
/// visit is no longer this tablet's: then nothing was saved.
/// </summary>
internal sealed class KeepProgress(Writer writer, TimeProvider clock)
{
    /// <summary>They moved to another edition. Never changes who decides (rules.md 4.2).</summary>
    public Task<bool> ChooseEdition(VisitOnTablet visit, AtTheTablet who, Audience audience) =>
        Step(visit, who, (_, present, _) => present.Audience = visit.Notice.For(audience).Audience.Key);

    /// <summary>They picked the language of their own turn.</summary>
    public Task<bool> ChooseLanguage(VisitOnTablet visit, AtTheTablet who, string language) =>
        Step(visit, who, (_, present, _) => present.Language = language);

    /// <summary>They came to the end of the notice.</summary>
    public Task<bool> Read(VisitOnTablet visit, AtTheTablet who, bool heard = false) => Step(visit, who, (db, present, now) =>
    {
        present.ReadAt ??= now;
        db.Showings.Add(Showing(visit, who, purpose: null, who.Edition.Hash, heard, now));
    });

    /// <summary>They were told of the right to object, on its own screen (Art 21(4)).</summary>
    public Task<bool> Told(VisitOnTablet visit, AtTheTablet who) => Step(visit, who, (_, present, now) => present.ToldAt ??= now);

    /// <summary>How our explaining went (rules.md 4.7).</summary>
    public Task<bool> Understood(VisitOnTablet visit, AtTheTablet who, string how) => Step(visit, who, (_, present, _) => present.Understood = how);

    /// <summary>They would like a word with the worker later; shown to staff only (R9.11).</summary>
    public Task<bool> TalkLater(VisitOnTablet visit, AtTheTablet who) => Step(visit, who, (_, present, _) => present.TalkLater = true);

    /// <summary>
    /// Answers to questions that stood whole on the screen. Each keeps its showing; what somebody is not asked about is passed over,
    /// so that a form that was tampered with adds nothing.
    /// </summary>
    public Task<bool> Answer(VisitOnTablet visit, AtTheTablet who, IReadOnlyDictionary<(PersonId About, Purpose Purpose), Answer> answers, bool heard = false)
    {
        var asked = answers.Where(a => who.AskedAbout.Any(one => one.About.Id == a.Key.About && visit.AskedOf(one).Contains(a.Key.Purpose))).ToList();
        return StepAsync(visit, who, async (db, present, now) =>
        {
            present.Operation = null;
            var drafts = await db.Drafts.Where(d => d.VisitId == visit.Id && d.ById == who.Person.Id.Value).ToListAsync();
            var showings = asked.Select(a => a.Key.Purpose).Distinct()
                .ToDictionary(p => p, p => Showing(visit, who, p, who.Edition.QuestionFor(p).Hash, heard, now));
            db.Showings.AddRange(showings.Values);
            foreach (var ((about, purpose), answer) in asked)
            {
                var draft = drafts.Find(d => d.AboutId == about.Value && d.Purpose == purpose.Key);
                if (draft is null)
                {
                    db.Drafts.Add(new DraftRow
                    {
                        VisitId = visit.Id,
                        ById = who.Person.Id.Value,
                        AboutId = about.Value,
                        Purpose = purpose.Key,
                        Answer = answer.Key,
                        ShowingId = showings[purpose].Id,
                        At = now,
                    });
                }
                else
                {
                    (draft.Answer, draft.ShowingId, draft.At) = (answer.Key, showings[purpose].Id, now);
                }
            }
        });
    }

    /// <summary>
    /// The operation of the review that is on the screen: made once for these answers, however often the page is loaded, so that two
    /// taps or two tabs make one decision. None when the visit is no longer this tablet's.
    /// </summary>
    public async Task<Guid?> Operation(VisitOnTablet visit, AtTheTablet who)
    {
        Guid? operation = null;
        await Step(visit, who, (_, present, now) => operation = present.Operation ??= Guid.CreateVersion7(now));
        return operation;
    }

    private Task<bool> Step(VisitOnTablet visit, AtTheTablet who, Action<PortalDb, PresentRow, DateTimeOffset> act) =>
        StepAsync(visit, who, (db, present, now) =>
        {
            act(db, present, now);
            return Task.CompletedTask;
        });

    private Task<bool> StepAsync(VisitOnTablet visit, AtTheTablet who, Func<PortalDb, PresentRow, DateTimeOffset, Task> act) => writer.Write(async db =>
    {
        if (!await visit.IsStillHere(db))
        {
            return false;
        }

        var present = await db.Present.SingleAsync(p => p.VisitId == visit.Id && p.PersonId == who.Person.Id.Value);
        await act(db, present, UtcInstant.Cut(clock.GetUtcNow()));
        return true;
    });

    private static ShowingRow Showing(VisitOnTablet visit, AtTheTablet who, Purpose? purpose, ContentHash words, bool heard, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        VisitId = visit.Id,
        ToId = who.Person.Id.Value,
        Purpose = purpose?.Key,
        Version = visit.Notice.Number.ToString(),
        Audience = who.Edition.Audience.Key,
        Variant = who.Edition.Variant.Key,
        Language = who.Edition.Language,
        Words = words.Hex,
        Heard = heard,
        ToTheEnd = true,
        At = now,
    };
}
