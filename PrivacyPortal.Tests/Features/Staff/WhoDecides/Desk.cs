using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Visits;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Features.Staff.WhoDecides;

/// <summary>A member of staff before the portal's pages, in sentences. Nothing here touches the store: all of it is typed and tapped.</summary>
internal sealed partial class Desk(IPage page, VisitPortal portal, BrowserFixture browser)
{
    public const string Worker = "Example Support Worker";
    public const string Lead = "Example Data Protection Lead";
    public const string Student = "Example Student Social Worker";

    public IPage Page => page;

    /// <summary>Signed in, on the list of people.</summary>
    public static async Task<Desk> Of(VisitPortal portal, BrowserFixture browser, string name = Worker, BrowserLook? look = null)
    {
        var page = await browser.Open(portal.Server, "/staff/people", look, name);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "People" })).ToBeVisibleAsync();
        return new Desk(page, portal, browser);
    }

    public async Task Goes(string path)
    {
        var up = page.CircuitIsUp();
        await page.GotoAsync(path);
        await up;
    }

    /// <summary>Adds somebody, and is on their page.</summary>
    public async Task<PersonId> Adds(string name, string born)
    {
        await Goes("/staff/people/add");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Date of birth", new() { Exact = true }).FillAsync(born);
        await Taps("Add this person");
        await Expect(page).ToHaveURLAsync(PersonPage());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        return new PersonId(Guid.Parse(page.Url[(page.Url.LastIndexOf('/') + 1)..]));
    }

    /// <summary>The person's page, whole.</summary>
    public async Task Opens(PersonId person)
    {
        await Goes($"/staff/people/{person.Value}");
        await page.GetByRole(AriaRole.Heading, new() { Name = "What happened" }).WaitForAsync();
    }

    /// <summary>Finds the adult, says what they are to the child, and is back on the child's page.</summary>
    public async Task Says(PersonId child, string adult, AuthorityKind kind, EvidenceLevel known = EvidenceLevel.DocumentSeen, Func<IPage, Task>? more = null)
    {
        await Goes($"/staff/people/{child.Value}/close");
        await page.GetByLabel("Find by name, date of birth or reference").FillAsync(adult);
        await Taps("Find");
        await page.GetByRole(AriaRole.Link, new() { Name = adult }).ClickAsync();
        await SaysOfTheTie(kind, known, more);
    }

    /// <summary>Changes what an adult is to a child, from the child's page.</summary>
    public async Task Changes(PersonId child, string adult, AuthorityKind kind, EvidenceLevel known, Func<IPage, Task> more)
    {
        await Opens(child);
        await page.GetByRole(AriaRole.Link, new() { Name = $"Change what {adult} is to the child" }).ClickAsync();
        await SaysOfTheTie(kind, known, more);
    }

    public async Task NotesStatus(PersonId child, LegalStatus status)
    {
        await Opens(child);
        await page.GetByRole(AriaRole.Link, new() { Name = "Orders and safety" }).ClickAsync();
        await page.GetByLabel("What a court or the council decided").SelectOptionAsync(status.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Reads("Saved. Who decides has changed with it.");
    }

    /// <summary>Prepares a visit, with whom it is and what is asked, and hands the tablet over.</summary>
    public async Task<Tablet> HandsOver(IReadOnlyList<string> names, params Purpose[] asked)
    {
        await Goes("/staff/visits/new");
        foreach (var name in names)
        {
            await page.GetByLabel("Find somebody by name").FillAsync(name);
            await page.GetByRole(AriaRole.List, new() { Name = "Found", Exact = true }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Add " + Regex.Escape(name)) }).ClickAsync();
            await Expect(page.Locator(".prepare-name strong", new() { HasText = name })).ToBeVisibleAsync();
        }

        foreach (var purpose in Purpose.All)
        {
            await page.GetByLabel(VisitWords.Of(purpose), new() { Exact = true }).SetCheckedAsync(asked.Contains(purpose));
        }

        await Taps("Make the visit");
        await Expect(page).ToHaveURLAsync(Visit());
        return await portal.HandedOver(browser, Guid.Parse(page.Url[(page.Url.LastIndexOf('/') + 1)..]));
    }

    /// <summary>Writes down what somebody says by phone: one answer to one question about one person.</summary>
    public async Task WritesDown(PersonId speaker, string about, Purpose purpose, string answer)
    {
        await Opens(speaker);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write down an answer" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "By phone" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "We asked" }).CheckAsync();
        await page.GetByLabel("How did you know that it was them?").FillAsync("I rang the number that they gave us");
        await page.GetByLabel("Which colleague heard it too?").FillAsync("Pat Colleague");
        var question = page.Locator($"h2:has-text('About {about}') ~ details.read-out").Filter(new() { HasText = PurposeWords.Of(purpose) }).First;
        await question.Locator("summary").ClickAsync();
        await question.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }).CheckAsync();
        await page.GetByLabel("What did they say, in their own words?").FillAsync($"My answer is {answer.ToLowerInvariant()}.");
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Taps("Save what they said");
        await Reads("Saved, and on its way to be sealed.");
    }

    /// <summary>Asks that nobody with parental responsibility be asked this time.</summary>
    public async Task AsksForAnException(PersonId child, NoHolderBecause because, string words)
    {
        await Goes($"/staff/approvals/ask/{child.Value}");
        await page.GetByLabel("Why is nobody asked?").SelectOptionAsync(because.ToString());
        await page.GetByLabel("What did you try or see?").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Reads("It waits for a second person");
    }

    /// <summary>The line of a purpose on the person's page that is open.</summary>
    public ILocator Standing(Purpose purpose) =>
        page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = PurposeWords.Of(purpose) }) });

    /// <summary>The adult's line under "Who decides".</summary>
    public ILocator Adult(string name) => page.Locator(".adults li").Filter(new() { HasText = name });

    /// <summary>What is to be done about the person whose page is open.</summary>
    public ILocator ToDo => page.Locator("section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "To do", Exact = true }) });

    /// <summary>Goes on to why a purpose stands as it does.</summary>
    public async Task AsksWhy(Purpose purpose)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Why? {PurposeWords.Of(purpose)}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Why?" })).ToBeVisibleAsync();
    }

    public Task Taps(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task Reads(string words) => Expect(page.GetByText(words).First).ToBeVisibleAsync();

    public Task LooksAt(string state) => page.ShouldHaveNoAxeViolations(state);

    public Task Leaves() => page.PutAway();

    private async Task SaysOfTheTie(AuthorityKind kind, EvidenceLevel known, Func<IPage, Task>? more)
    {
        await page.GetByLabel("They are the child’s").SelectOptionAsync(kind.ToString());
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^" + Regex.Escape(TieWords.Of(known))) }).CheckAsync();
        if (more is not null)
        {
            await more(page);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "What happened" }).WaitForAsync();
    }

    [GeneratedRegex("/staff/people/[0-9a-f]{8}-[0-9a-f-]{27}$")]
    private static partial Regex PersonPage();

    [GeneratedRegex("/staff/visits/[0-9a-f]{8}-[0-9a-f-]{27}$")]
    private static partial Regex Visit();
}
