using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Records.Scans;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Papers;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Scans;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Papers;

/// <summary>Forms that are printed, come back, are typed in and checked, in sentences.</summary>
internal sealed class PaperWork(Stores store)
{
    private static byte[]? _scan;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A girl of sixteen, and her form with one question.</summary>
    public static async Task<(PaperWork Work, Family Family, PersonId Girl, string Code)> OfAGirl(Stores store)
    {
        var (work, family) = (new PaperWork(store), new Family(store));
        var girl = await family.Person("Jasmine Example", "2010-05-01");
        return (work, family, girl, (await work.Prints(girl, [Purpose.Words]))!.Code);
    }

    /// <summary>A form for that person about everybody whom they are asked about.</summary>
    public async Task<AnswerForm?> Prints(PersonId person, IReadOnlyList<Purpose> asked, bool raisedIt = false, StaffTicket? by = null)
    {
        var forms = store.Get<PrintForm>();
        return await forms.Open(by ?? SignedIn.Worker, person, Stop) is { } open
            ? await forms.Print(by ?? SignedIn.Worker, person, asked, [.. open.Parts.Select(p => p.About)], raisedIt, Stop)
            : null;
    }

    /// <summary>The form as it is opened by the code on it.</summary>
    public async Task<FormToEnter> Opens(string code, StaffTicket? by = null) =>
        (await store.Get<EnterPaper>().Open(by ?? SignedIn.Worker, (await store.Get<EnterPaper>().Find(by ?? SignedIn.Worker, code, Stop))!.Value, Stop))!;

    /// <summary>What a worker types in who finds everything on the paper.</summary>
    public async Task<PaperEntry> Entry(PersonId about, Purpose purpose, Answer answer, PaperRoute route = PaperRoute.ByHand, Guid? before = null)
    {
        var entry = new PaperEntry
        {
            Operation = Guid.CreateVersion7(store.Clock.GetUtcNow()),
            Route = route,
            SignedAs = "Jo Example",
            SignedOn = UkCalendar.Today(store.Clock),
            IsTheirs = true,
            Known = "In the envelope that we sent.",
            Before = before,
        };
        entry.Answers[(about, purpose)] = answer;
        if (before is null)
        {
            entry.Scans.Add(_scan ??= (await ScanPicture.Read(PicturesByHand.FromAPhone(), Stop)).Picture!);
        }

        return entry;
    }

    /// <summary>Types it in, as the support worker.</summary>
    public async Task<Guid> TypesIn(string code, PaperEntry entry)
    {
        var open = await Opens(code);
        Assert.Equal(EnteredHow.Done, (await store.Get<EnterPaper>().Save(SignedIn.Worker, open.Form, entry, Stop)).How);
        return entry.Operation;
    }

    public Task<CheckedHow> Matches(Guid paper, StaffTicket? by = null) => store.Get<CheckPaper>().Matches(by ?? SignedIn.Lead, paper, Stop);

    /// <summary>Why an answer on the paper did not count.</summary>
    public Task<NotCounted?> WhyNot(Guid paper) => store.Read(db => db.Papers.Where(p => p.Id == paper).SelectMany(p => p.Answers).Select(a => a.NotCounted).SingleAsync(Stop));

    /// <summary>The notice is published once more, with other words.</summary>
    public async Task PublishesAnotherNotice()
    {
        var before = store.Get<PublishedNotice>().InForce;
        var number = VersionNumber.TryParse("2.0", out var parsed) ? parsed : throw new FormatException();
        var next = new NoticeVersion
        {
            Number = number,
            PublishedOn = UkCalendar.Today(store.Clock),
            Editions = [.. before.Editions.Select(e => e.Rewritten(version: number))],
            Translations = [.. before.Translations.Select(e => e.Rewritten(version: number))],
        };
        await store.Get<Writer>().Write(
            db =>
            {
                db.NoticeVersions.Add(new NoticeVersionRow { Number = "2.0", PublishedOn = next.PublishedOn, PublishedAt = store.Clock.GetUtcNow(), Content = NoticeJson.Write(next), Hash = new string('0', 64) });
                return Task.CompletedTask;
            },
            Stop);
        await store.Get<PublishedNotice>().Refresh();
    }
}
