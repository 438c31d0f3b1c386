using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MimeKit;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Letters;
using PrivacyPortal.Tests.SignIn;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Requests;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Nonsense;

/// <summary>
/// A girl and a worker write formulas, scripts, marks that turn the line round and nulls wherever words are free. On pages, on paper, in mail, in
/// tables and in the log it comes out as words and no more.
/// </summary>
public sealed partial class ComesOutStories(BrowserFixture browsers)
{
    private const string Mark = "Nonsens";
    private const string Typed = "=1+1<img src=x onerror=ran=1>\u202E\u2066Nonsens\0\u0007\uFFFE\r\nBcc: x@y.zz";

    /// <summary>Without the null, which no form of a page carries: it is refused whole.</summary>
    private static readonly string _plain = Typed.Replace("\0", "", StringComparison.Ordinal);

    private readonly List<string> _wrong = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_typed_comes_out_as_words_on_page_paper_mail_and_table()
    {
        await using var portal = new VisitPortal();
        await portal.InitializeAsync();
        var lily = await portal.Person("Lily Example", "2010-05-01");
        await SignsWithIt(portal, lily);
        await AsksWithIt(portal, lily);
        await WorkersWriteIt(portal, lily);

        await OnEveryPage(portal, "Example Support Worker", lily);
        await OnEveryPage(portal, "Example Data Protection Lead", lily);
        await OnPaper(portal, lily);
        await InTheMail(portal);
        Assert.DoesNotContain(portal.Server.Log.Lines, line => line.Contains(Mark, StringComparison.Ordinal) || IsFault(line));
        Assert.Empty(_wrong);
    }

    // A page of the worker that was still coming when the tablet was handed over is refused with this line; it is no fault.
    private static bool IsFault(string line) =>
        (line.StartsWith("Critical", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal)) && !line.Contains(nameof(TicketEndedException), StringComparison.Ordinal);

    // On the tablet: refused as a name, and nothing that was typed is lost; as what she said it is kept.
    private async Task SignsWithIt(VisitPortal portal, PersonId lily)
    {
        var tablet = await portal.HandedOver(browsers, await portal.Prepared([lily], Purpose.PhotoWeb));
        await Watch(tablet.Page);
        await tablet.ComesToTheQuestions("Lily", Audience.From16To17);
        await tablet.Says("Yes");
        await tablet.ComesToSign();
        var done = tablet.Page.Locator(".visit-ways button");

        await Types(tablet.Page, "#typed", _plain);
        await Types(tablet.Page, "#said", _plain);
        await done.ClickAsync();
        await Expect(tablet.Page.Locator("#typed-error")).ToBeVisibleAsync();
        await Expect(tablet.Page.Locator("#said")).ToHaveValueAsync(Marked());

        await Types(tablet.Page, "#typed", "");
        await Types(tablet.Page, "#said", string.Concat(Enumerable.Repeat("Nonsens ", 12_500)));
        await done.ClickAsync();
        await Expect(tablet.Page.Locator("#said-error")).ToBeVisibleAsync();
        await Expect(tablet.Page.Locator("#said")).ToHaveValueAsync(Marked());

        await Types(tablet.Page, "#said", _plain);
        await done.ClickAsync();
        await tablet.IsAt("done");
        await Look(tablet.Page);
        await tablet.PutDown();
    }

    // On her phone: as a code it is refused in a sentence; as a question it is kept.
    private async Task AsksWithIt(VisitPortal portal, PersonId lily)
    {
        var card = await portal.Get<ChoiceCards>().Issue(lily);
        var page = await browsers.NewPage(at: portal.Address);
        await Watch(page);
        await page.GotoAsync("/my");
        await Types(page, "#code", _plain);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my choices" }).ClickAsync();
        await Expect(page.Locator("#code-error")).ToBeVisibleAsync();
        await Look(page);

        await page.GotoAsync("about:blank");
        await page.GotoAsync("/my#" + card.Secret);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your choices", Exact = true }).WaitForAsync();
        foreach (var (words, answer) in new[] { (Typed, "Please try again"), (_plain, "Thank you") })
        {
            Assert.False(await portal.Read(db => db.Requests.AnyAsync(Stop)));
            await page.GotoAsync("/my/ask-us");
            await page.Locator("input[name='Sent.Kind']").First.CheckAsync();
            await Types(page, "#words", words);
            await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = answer })).ToBeVisibleAsync();
        }

        await Look(page);
        await page.PutAway();
    }

    // As the staff pages call them; that every field of these pages is among those that are tidied, EveryFieldTests sees to.
    private static async Task WorkersWriteIt(VisitPortal portal, PersonId lily)
    {
        Guid New() => Guid.CreateVersion7(portal.Clock.GetUtcNow());
        var today = UkCalendar.Today(portal.Clock);
        var keep = portal.Get<KeepContact>();
        var reach = new ContactEntry { Way = "Email", At = "lily@example.org", WhoElseSees = Typed, CallAs = Typed, CodeWord = Typed, NewAddress = Typed, AskedToday = true };
        Assert.Equal(ChangedHow.Done, (await keep.Save(SignedIn.Worker, lily, reach, (await keep.Open(SignedIn.Worker, lily))!.Stamp)).How);
        Assert.Null(await portal.Get<TakeDowns>().Note(SignedIn.Worker, New(), lily.Value, Purpose.PhotoWeb.Key, PlacementChannel.Website, Typed, today));
        Assert.Null((await portal.Get<GroupSessions>().Open(SignedIn.Worker, New(), Typed, today, [lily.Value])).Problem);
        var asked = await portal.Read(db => db.Requests.Select(r => r.Id).SingleAsync(Stop));
        Assert.Null(await portal.Get<AnswerRequests>().Answer(SignedIn.Lead, asked, Typed));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Stopped.Done, await portal.Get<StopConsent>().Stop(lily, Purpose.PhotoWeb, lily, New(), null));
        portal.Clock.Advance(Decision.TimeToUndo + TimeSpan.FromMinutes(1));
        await portal.Get<WriteLetters>().Write(Stop);
    }

    // Every staff page that links lead to.
    private async Task OnEveryPage(VisitPortal portal, string staff, PersonId lily)
    {
        var page = await browsers.NewPage(at: portal.Address);
        await Watch(page);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = staff }).ClickAsync();
        await page.ComesTo("/staff");
        var (seen, shows, next) = (new HashSet<string>(), 0, new Queue<string>(["/staff", $"/staff/people/{lily.Value}", $"/staff/people/{lily.Value}/contact", "/staff/take-downs", "/staff/sessions", "/staff/requests", "/staff/letters"]));
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var up = page.CircuitIsUp();
            await page.GotoAsync(path);
            await up;
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            if (path is "/staff/take-downs" or "/staff/sessions")
            {
                await Expect(page.Locator("main")).ToContainTextAsync("=1+1<img src=x onerror=ran=1>" + Mark);
            }

            await Look(page);
            var shown = await page.EvaluateAsync<string>("document.body.innerText + [...document.querySelectorAll('input, textarea')].map(e => e.value)");
            Assert.False(Unseen().IsMatch(shown), path);
            shows += shown.Contains(Mark, StringComparison.Ordinal) ? 1 : 0;
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download') && a.target !== '_blank').map(a => a.pathname)"))
            {
                if (seen.Count + next.Count < 40 && link.StartsWith("/staff", StringComparison.Ordinal) && !Handed().IsMatch(link))
                {
                    next.Enqueue(link);
                }
            }
        }

        Assert.True(shows >= 2, $"Only {shows} of {seen.Count} pages show what was typed.");
        await page.PutAway();
    }

    private static async Task OnPaper(VisitPortal portal, PersonId lily)
    {
        await portal.Get<SealRecords>().SealWaiting(Stop);
        using var lead = await Caller.As(portal.Server, "lead");
        var records = await portal.Read(db => db.Records.Where(r => r.AboutId == lily.Value).Select(r => r.Id).ToListAsync(Stop));
        var session = await portal.Read(db => db.GroupSessions.Select(s => s.Id).SingleAsync(Stop));
        var told = 0;
        foreach (var path in records.Select(r => $"/staff/records/{r}").Append($"/staff/sessions/{session}/sheet.pdf"))
        {
            using var answer = await lead.GetAsync(Caller.At(path), Stop);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain(Mark, answer.Headers.ToString() + answer.Content.Headers, StringComparison.Ordinal);
            var text = (await PaperText.Of(await answer.Content.ReadAsByteArrayAsync(Stop))).Replace("\f", "", StringComparison.Ordinal);
            Assert.False(Unseen().IsMatch(text), path);
            told += text.Contains("<img src=x onerror=ran=1>" + Mark, StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(told >= 2, $"Only {told} papers tell what was typed.");
        var figures = await lead.GetStringAsync(Caller.At("/staff/figures/for-a-report.csv?from=2026-01-01&until=2026-12-31"), Stop);
        Assert.DoesNotContain(Mark, figures, StringComparison.Ordinal);
        Assert.DoesNotContain(figures.Split(['\n', ',', '"']), cell => cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t');
    }

    private static async Task InTheMail(VisitPortal portal)
    {
        await portal.Get<SendLetters>().SendDue(Stop);
        var files = Directory.GetFiles(Path.Combine(portal.Server.DataFolder, FolderMailer.Folder));
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var message = await MimeMessage.LoadAsync(file, Stop);
            Assert.Equal("lily@example.org", Assert.Single(message.To.Mailboxes).Address);
            Assert.Empty(message.Bcc);
            Assert.DoesNotContain(Mark, message.Headers.Aggregate(Path.GetFileName(file), (all, header) => all + header) + message.TextBody, StringComparison.Ordinal);
        }
    }

    // As a script would, past the length that the page allows.
    private static async Task Types(IPage page, string field, string words) =>
        await page.Locator(field).EvaluateAsync("(field, words) => { field.value = words }", words);

    private async Task Watch(IPage page)
    {
        page.Dialog += (_, dialog) =>
        {
            _wrong.Add("A dialog.");
            _ = dialog.DismissAsync();
        };
        page.PageError += (_, error) => _wrong.Add(error);
        page.Console += (_, line) => _wrong.AddRange(line.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) ? [line.Text] : []);
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('Content Security Policy: ' + e.effectiveDirective + ' ' + e.blockedURI))");
    }

    private static async Task Look(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("'ran' in window || document.querySelector('img[src=x]') !== null"), page.Url);
        Assert.DoesNotContain(Mark, await page.TitleAsync() + Uri.UnescapeDataString(page.Url), StringComparison.Ordinal);
    }

    // Papers, tables and what else is handed out is no page.
    [GeneratedRegex(@"\.\w+$|/records/[0-9a-f-]{36}|/letters/[0-9a-f-]{36}|/form$")]
    private static partial Regex Handed();

    [GeneratedRegex(Mark)]
    private static partial Regex Marked();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]")]
    private static partial Regex Unseen();
}
