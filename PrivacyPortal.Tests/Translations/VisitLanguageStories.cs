using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Families.Visit;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Papers;
using static Microsoft.Playwright.Assertions;

namespace PrivacyPortal.Tests.Translations;

/// <summary>A visit speaks the language of whoever has the tablet, and keeps which words they were shown.</summary>
public class VisitLanguageStories(LanguageVisits visits, BrowserFixture browser) : IClassFixture<LanguageVisits>
{
    private readonly VisitPortal _portal = visits.Portal;

    [Fact]
    public async Task A_mother_for_whom_Welsh_is_noted_reads_answers_and_signs_in_Welsh()
    {
        var mother = await _portal.Person("Megan Example", "1990-05-05", "cy");
        var tablet = await _portal.HandedOver(browser, [mother, await _portal.Person("Huw Example", "2009-05-05")], Purpose.PhotoWeb);
        var page = tablet.Page;
        var welsh = Tablet.Notice.In(Audience.Adult, "cy");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en-GB");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Megan") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Helo Megan");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await new VisitWalk(page, 1, welsh) { Page = state => page.ShouldHaveNoAxeViolations($"{state}, in Welsh") }.WholeTurn("Megan Example", "yes");
        await page.GotoAsync("/visit/1/done");
        await Expect(page.GetByText("Diolch, Megan. Mae wedi'i gadw.")).ToBeVisibleAsync();
        await Expect(page.GetByText(welsh.QuestionFor(Purpose.PhotoWeb).Heading)).ToBeVisibleAsync();

        var shown = await _portal.Read(db => db.Showings.Where(s => s.ToId == mother.Value).OrderBy(s => s.At).ToListAsync());
        Assert.Equal([("cy", welsh.Hash.Hex), ("cy", welsh.QuestionFor(Purpose.PhotoWeb).Hash.Hex)], shown.Select(s => (s.Language, s.Words)));
        Assert.Equal(StandingState.Given, (await _portal.Standing(mother, Purpose.PhotoWeb)).State);

        // The next one's turn is in their own.
        await page.GotoAsync("/visit");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hello. Whose turn is it?");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Huw") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hello Huw");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en-GB");
        await tablet.PutDown();
    }

    [Fact]
    public async Task The_paper_tells_the_very_words_that_were_shown_and_in_which_language()
    {
        var mother = await _portal.Person("Megan Example", "1990-05-05", "cy");
        var tablet = await _portal.HandedOver(browser, [mother], Purpose.PhotoWeb);
        await new VisitWalk(tablet.Page, 1, Tablet.Notice.In(Audience.Adult, "cy")) { Page = _ => Task.CompletedTask }.WholeTurn("Megan Example", "yes");
        await tablet.PutDown();

        var record = await _portal.Read(db => db.Records.Where(r => r.AboutId == mother.Value).Select(r => r.Id).SingleAsync());
        var facts = await _portal.Get<RecordFacts>().Of(record, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("record-").FullName;
        var (file, plain) = (Path.Combine(folder, "record.pdf"), Path.Combine(folder, "plain.pdf"));
        await File.WriteAllBytesAsync(file, ConsentRecordPaper.Compose(facts, new PaperCopy(), null).Render(), TestContext.Current.CancellationToken);
        await OutsideTools.Run("qpdf", ["--qdf", "--object-streams=disable", file, plain]);
        var words = (await OutsideTools.Run("pdftotext", [file, "-"])).Output;

        Assert.Contains("A gawn ni roi lluniau ar ein gwefan?", words, StringComparison.Ordinal);
        Assert.Contains("(cy)", words, StringComparison.Ordinal);
        Assert.Matches(@"/Lang \(cy\)", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(plain, TestContext.Current.CancellationToken)));
        Assert.Matches("\"dct:language\": \"cy\"", System.Text.Encoding.UTF8.GetString(ConsentRecordJson.Of(facts, new PaperCopy())));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_boy_picks_Welsh_for_his_own_turn_and_the_notice_that_is_not_translated_is_marked_as_English()
    {
        var boy = await _portal.Person("Huw Example", "2015-05-05");
        var girl = await _portal.Person("Nia Example", "2014-05-05");
        var tablet = await _portal.HandedOver(browser, [boy, girl], Purpose.PhotoWeb);
        var page = tablet.Page;
        await page.GotoAsync("/visit/1");
        await page.Picks("cy");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Helo Huw");
        await Expect(page.GetByText("Dim ond yn Saesneg")).ToHaveCountAsync(0);

        await page.GotoAsync("/visit/1/read?card=1");
        await Expect(page.GetByText("Dim ond yn Saesneg y mae'r rhan hon hyd yn hyn.")).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToHaveAttributeAsync("lang", "en-GB");
        await page.ShouldHaveNoAxeViolations("a visit of two languages");

        await page.GotoAsync("/visit/2");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hello Nia");
        await page.GotoAsync("/visit");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en-GB");
        await tablet.PutDown();
    }

    /// <summary>Walks two turns with every mistake that can be made, and reads each word that is shown or said.</summary>
    [Fact]
    public async Task No_word_of_a_visit_is_still_in_the_code()
    {
        var (mother, child, grandmother) = (await _portal.Person("Maria Example", "1990-05-05"), await _portal.Person("Ella Example", "2022-03-03"), await _portal.Person("Grace Example", "1955-02-03"));
        await _portal.Holds(mother, AuthorityKind.Mother, child);
        await _portal.Holds(grandmother, AuthorityKind.Grandparent, child);
        var tablet = await _portal.HandedOver(browser, [mother, child, grandmother], Purpose.PhotoWeb, Purpose.VideoWeb, Purpose.Audio, Purpose.Words, Purpose.Funder);
        var (page, strangers, looked) = (tablet.Page, new List<string>(), 0);
        await page.Picks(PseudoLanguage.Tag);

        await Walk(2, Audience.Under6).WholeTurn("Ella", "not-able");
        await Walk(1, Audience.Adult).WholeTurn("Maria", "no");
        foreach (var address in new[] { "/visit", "/visit/3", "/visit/1", "/visit/hand-back", "/visit-elsewhere" })
        {
            await page.GotoAsync(address);
            await Look(address);
        }

        await tablet.PutDown();
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        tablet = await _portal.HandedOver(browser, [mother], Purpose.PhotoWeb);
        page = tablet.Page;
        await page.Picks(PseudoLanguage.Tag);
        var again = Walk(1, Audience.Adult);
        await again.ComesToTheRight();
        await again.GoesOn();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/nothing-to-ask$"));
        await Look("nothing to ask");
        await page.GotoAsync("/visit");
        await Look("everyone is done");
        await page.GotoAsync("/visit/hand-back");
        await Look("all done");

        Assert.True(looked > 60, $"Only {looked} states were seen.");
        Assert.Empty(strangers);
        await tablet.PutDown();

        VisitWalk Walk(int place, Audience audience) => new(page, place, Tablet.Notice.For(audience)) { Page = Look, Mistake = Look };

        async Task Look(string state)
        {
            looked++;
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", PseudoLanguage.Tag);
            strangers.AddRange((await page.Strangers(_portal.Server.Services, "Maria", "Ella", "Grace")).Select(word => $"{state}: {word}"));
        }
    }

    [Fact]
    public async Task From_right_to_left_a_visit_is_mirrored_and_never_scrolls_sideways()
    {
        var (mother, boy) = await _portal.MotherAndBoy();
        var tablet = await _portal.HandedOver(browser, [mother, boy], Purpose.PhotoWeb);
        var page = tablet.Page;
        await page.SetViewportSizeAsync(1024, 768);

        await new VisitWalk(page, 1, Tablet.Notice.For(Audience.Adult)) { Page = page.IsMirrored }.WholeTurn("Maria", "yes");
        await page.GotoAsync("/visit/2");
        await page.IsMirrored("a boy's hello");
        await page.GotoAsync("/visit/hand-back");
        await page.IsMirrored("handing back");
        await tablet.PutDown();
    }
}

/// <summary>Visits in a portal with two languages more, of which nobody speaks one.</summary>
public sealed class LanguageVisits : IAsyncLifetime
{
    internal VisitPortal Portal { get; } = new(services => services.AddSingleton(PseudoLanguage.Added()));

    public ValueTask InitializeAsync() => Portal.InitializeAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
