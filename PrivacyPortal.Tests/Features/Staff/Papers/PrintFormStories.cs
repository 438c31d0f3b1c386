using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Records;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Features.Staff.Papers;

/// <summary>Blank forms: what is kept of them, and what stands on the paper, as tools read it that are not ours.</summary>
public partial class PrintFormStories(PostgresServer postgres)
{
    private static readonly PageWords _words = PageWords.Load();

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task A_mothers_form_asks_about_herself_and_her_boy_and_its_code_is_kept_as_a_hash_alone(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        var (boy, mother) = (await family.Person("Sam Surname", "2016-05-05"), await family.Person("Maria Surname", "1988-02-03"));
        await family.Holds(mother, AuthorityKind.Mother, boy);

        var form = (await new PaperWork(store).Prints(mother, [Purpose.PhotoWeb, Purpose.Words]))!;

        Assert.Equal([(AskedAs.Decider, "Maria"), (AskedAs.Holder, "Sam")], form.Parts.Select(p => (p.As, p.Called)));
        Assert.All(form.Parts, p => Assert.Equal([Purpose.PhotoWeb, Purpose.Words], p.Questions.Select(q => q.Purpose)));
        var row = await store.Read(db => db.Forms.Include(f => f.Questions).SingleAsync(PaperWork.Stop));
        Assert.Equal((mother.Value, "1.0", "adult", SignedIn.Worker.StaffId, 4), (row.PersonId, row.Version, row.Audience, row.PrintedById, row.Questions.Count));
        Assert.Equal(64, row.Code.Length);
        Assert.DoesNotContain(form.Code.Replace(" ", ""), row.Code, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Printed a form", await store.Read(db => db.Reads.Where(r => r.PersonId == mother.Value).Select(r => r.Why).ToListAsync(PaperWork.Stop)));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("UPDATE forms SET version = '9.9'"));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ByHand("DELETE FROM form_questions"));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 8)]
    public async Task The_paper_has_every_word_and_names_neither_surname_nor_service(bool large, int atMostPages)
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var girl = await new Family(store).Person("Jasmine Surname", "2010-05-01");
        var form = (await new PaperWork(store).Prints(girl, Purpose.AskedFirst))!;
        var format = large ? PaperFormat.LargePrint : PaperFormat.A4;

        var pdf = AnswerFormPaper.Compose(_words, form, format).Render();

        using var disk = new OnDisk(pdf);
        var text = Space().Replace(await disk.Text(), " ");
        Assert.All(form.Parts.Single().Questions, q => Assert.Contains(q.Heading, text, StringComparison.Ordinal));
        Assert.Equal(6, Regex.Count(text, "Yes No Another day"));
        Assert.Contains(form.Code, text, StringComparison.Ordinal);
        Assert.Contains("For Jasmine", text, StringComparison.Ordinal);
        Assert.Contains("Your signature or mark", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Surname", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Prison", text, StringComparison.OrdinalIgnoreCase);
        var about = await disk.Says("pdfinfo", disk.Pdf);
        Assert.Contains("Tagged:          yes", about, StringComparison.Ordinal);
        Assert.InRange(int.Parse(PagesIn().Match(about).Groups[1].Value), 1, atMostPages);
        Assert.Equal(pdf, AnswerFormPaper.Compose(_words, form, format).Render());
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await disk.Says("pdftoppm", "-png", "-r", "70", disk.Pdf, Path.Combine(Path.GetFullPath(folder, SourceTree.Root), large ? "form-large" : "form"));
        }
    }

    [Fact]
    public async Task Three_questions_fit_one_page()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var girl = await new Family(store).Person("Jasmine Surname", "2010-05-01");
        var form = (await new PaperWork(store).Prints(girl, [Purpose.PhotoKeep, Purpose.PhotoPrint, Purpose.Words]))!;

        using var disk = new OnDisk(AnswerFormPaper.Compose(_words, form, PaperFormat.A4).Render());

        Assert.Contains("Pages:           1", await disk.Says("pdfinfo", disk.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_Welsh_or_easy_read_gets_the_form_in_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (welsh, easy) = (await Somebody(store, "cy", AccessNeeds.None), await Somebody(store, "en-GB", AccessNeeds.EasyRead | AccessNeeds.LargePrint));
        var work = new PaperWork(store);

        var inWelsh = (await work.Prints(welsh, [Purpose.Words]))!;
        var inEasyRead = (await work.Prints(easy, [Purpose.Words]))!;

        Assert.Equal("cy", inWelsh.Edition.Language);
        Assert.Equal("easy-read", inEasyRead.Edition.Audience.Key);
        using var disk = new OnDisk(AnswerFormPaper.Compose(_words, inWelsh, PaperFormat.A4).Render());
        Assert.Contains("Diwrnod arall", await disk.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_no_to_lately_is_left_out_unless_they_raise_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var girl = await family.Person("Jasmine Surname", "2010-05-01");
        await family.Signs(await family.Visit([girl], Purpose.Words), girl, Answer.No);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(10));
        var work = new PaperWork(store);

        Assert.Null(await work.Prints(girl, [Purpose.Words]));
        Assert.Equal([Purpose.PhotoWeb], (await work.Prints(girl, [Purpose.Words, Purpose.PhotoWeb]))!.Parts.Single().Questions.Select(q => q.Purpose));
        Assert.Equal([Purpose.Words], (await work.Prints(girl, [Purpose.Words], raisedIt: true))!.Parts.Single().Questions.Select(q => q.Purpose));
    }

    [Fact]
    public async Task Who_may_not_see_a_person_prints_nothing_about_them()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var girl = await new Family(store).Person("Jasmine Surname", "2010-05-01");
        var work = new PaperWork(store);

        Assert.Null(await work.Prints(girl, [Purpose.Words], by: SignedIn.Student));
        Assert.Null(await work.Prints(girl, [Purpose.Words], by: SignedIn.Quality));
        Assert.Equal(0, await store.Read(db => db.Forms.CountAsync(PaperWork.Stop)));
    }

    private static async Task<PersonId> Somebody(Stores store, string language, AccessNeeds needs)
    {
        var person = await new Family(store).Person("Ann Surname", "1980-05-01");
        await store.Get<Writer>().Write(
            async db =>
            {
                var row = await db.People.AsTracking().SingleAsync(p => p.Id == person.Value);
                (row.Language, row.Needs) = (language, needs);
            },
            PaperWork.Stop);
        return person;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PagesIn();
}
