using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Papers;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.Papers;

/// <summary>Between the date on a paper and its check: what a person did otherwise, or what became of the deciding, stands above it.</summary>
public class SinceThenStories(PostgresServer postgres)
{
    private static CancellationToken Stop => PaperWork.Stop;

    [Fact]
    public async Task A_no_that_came_by_another_way_since_stands_above_the_yes_on_paper()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        var entry = await work.Entry(girl, Purpose.Words, Answer.Yes);
        await family.Signs(await family.Visit([girl], Purpose.Words), girl, Answer.No);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(3));
        var paper = await work.TypesIn(code, entry);

        Assert.Equal(CheckedHow.Done, await work.Matches(paper));

        Assert.Equal(NotCounted.Overtaken, await work.WhyNot(paper));
        Assert.Equal(StandingState.Refused, (await family.Standing(girl, Purpose.Words)).State);
        Assert.Equal(0, await store.Read(db => db.Signings.CountAsync(s => s.Id == paper, Stop)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_no_without_a_date_stands_above_a_yes_that_came_since_and_one_of_the_day_before_does_not(int dated, bool counts)
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        var entry = await work.Entry(girl, Purpose.Words, Answer.No);
        entry.SignedOn = UkCalendar.Today(store.Clock).AddDays(dated);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(2));
        await family.Signs(await family.Visit([girl], Purpose.Words), girl, Answer.Yes);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(3));
        var paper = await work.TypesIn(code, entry);

        Assert.Equal(CheckedHow.Done, await work.Matches(paper));

        Assert.Equal(counts ? null : NotCounted.Overtaken, await work.WhyNot(paper));
        Assert.Equal(counts ? StandingState.Refused : StandingState.Given, (await family.Standing(girl, Purpose.Words)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_papers_the_later_date_stands_whichever_is_checked_first(bool olderFirst)
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        var yes = await work.Entry(girl, Purpose.Words, Answer.Yes);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(1));
        var second = (await work.Prints(girl, [Purpose.Words]))!.Code;
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(2));
        var no = await work.Entry(girl, Purpose.Words, Answer.No);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(5));
        var (older, later) = (await work.TypesIn(code, yes), await work.TypesIn(second, no));

        foreach (var paper in olderFirst ? new[] { older, later } : [later, older])
        {
            Assert.Equal(CheckedHow.Done, await work.Matches(paper));
            store.Clock.MoveTo(store.Clock.GetUtcNow().AddDays(1));
        }

        Assert.Null(await work.WhyNot(later));
        Assert.Equal(olderFirst ? null : NotCounted.Overtaken, await work.WhyNot(older));
        Assert.Equal(StandingState.Refused, (await family.Standing(girl, Purpose.Words)).State);
    }

    [Fact]
    public async Task A_boy_and_his_mother_each_answer_on_a_paper_of_their_own()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var (boy, mother) = (await family.Person("Sam Example", "2016-05-05"), await family.Person("Maria Example", "1988-02-03"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        var work = new PaperWork(store);
        var (his, hers) = ((await work.Prints(boy, [Purpose.PhotoPrint]))!, (await work.Prints(mother, [Purpose.PhotoPrint]))!);
        Assert.Equal(AskedAs.TheChild, his.Parts.Single().As);

        Assert.Equal(CheckedHow.Done, await work.Matches(await work.TypesIn(hers.Code, await work.Entry(boy, Purpose.PhotoPrint, Answer.Yes))));
        Assert.False((await family.Standing(boy, Purpose.PhotoPrint)).MayUse);
        Assert.Equal(CheckedHow.Done, await work.Matches(await work.TypesIn(his.Code, await work.Entry(boy, Purpose.PhotoPrint, Answer.Yes))));

        var standing = await family.Standing(boy, Purpose.PhotoPrint);
        Assert.True(standing.MayUse);
        Assert.Equal(("D-C4", mother), (standing.Last!.Row, standing.Last.Decider));
    }

    [Fact]
    public async Task A_stop_that_came_after_the_date_on_the_paper_is_not_undone_by_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        await family.Signs(await family.Visit([girl], Purpose.Words), girl, Answer.Yes);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(1));
        var entry = await work.Entry(girl, Purpose.Words, Answer.Yes);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(2));
        await store.Get<StopConsent>().Stop(girl, Purpose.Words, girl, Guid.CreateVersion7(store.Clock.GetUtcNow()), Family.Worker);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(3));
        var paper = await work.TypesIn(code, entry);

        Assert.Equal(CheckedHow.Done, await work.Matches(paper));

        Assert.Equal(NotCounted.Overtaken, await work.WhyNot(paper));
        Assert.False((await family.Standing(girl, Purpose.Words)).MayUse);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_another_notice_a_no_still_counts_and_a_yes_to_the_old_words_does_not(bool yes)
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (work, family, girl, code) = await PaperWork.OfAGirl(store);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(2));
        await work.PublishesAnotherNotice();
        var paper = await work.TypesIn(code, await work.Entry(girl, Purpose.Words, yes ? Answer.Yes : Answer.No));

        Assert.Equal(CheckedHow.Done, await work.Matches(paper));

        Assert.Equal(yes ? NotCounted.OtherWords : null, await work.WhyNot(paper));
        Assert.Equal(yes ? StandingState.NotAsked : StandingState.Refused, (await family.Standing(girl, Purpose.Words)).State);
    }

    [Fact]
    public async Task A_mothers_form_does_not_count_for_a_girl_who_turned_thirteen_meanwhile()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var family = new Family(store);
        var (girl, mother) = (await family.Person("Jasmine Example", "2013-11-25"), await family.Person("Mo Example", "1990-05-05"));
        await family.Holds(mother, AuthorityKind.Mother, girl);
        var work = new PaperWork(store);
        var form = (await work.Prints(mother, [Purpose.Words]))!;
        var entry = await work.Entry(girl, Purpose.Words, Answer.Yes);
        store.Clock.MoveTo(PortalServer.StartsAt.AddDays(4));
        var paper = await work.TypesIn(form.Code, entry);

        Assert.Equal(CheckedHow.Done, await work.Matches(paper));

        Assert.Equal(NotCounted.NotTheirs, await work.WhyNot(paper));
        Assert.False((await family.Standing(girl, Purpose.Words)).MayUse);
    }
}
