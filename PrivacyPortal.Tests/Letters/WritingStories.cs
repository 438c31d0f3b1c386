using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.Sessions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Letters;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Letters;

/// <summary>What somebody is owed is written down once, in their words, and goes nowhere until a way is known to be safe.</summary>
public class WritingStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_stop_is_confirmed_once_however_many_write_at_the_same_time(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var owed = new Owed(store);
        var girl = await owed.Girl(yes: [Purpose.PhotoWeb, Purpose.PhotoSocial]);
        await owed.Stops(girl, Purpose.PhotoWeb);
        await owed.Stops(girl, Purpose.PhotoSocial);

        Assert.Equal(0, await owed.Write());
        store.Clock.Advance(Decision.TimeToUndo);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(owed.Write)));
        await owed.Write();

        var text = LetterText.Read((await owed.The(girl)).Words!);
        Assert.Equal("Hello Canary,", text.Hello);
        Assert.Equal(2, text.Items.Count);
        Assert.Contains("23 November 2026", text.Lead, StringComparison.Ordinal);
        Assert.Contains(text.After, words => words.Contains("within 5 working days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_that_was_undone_is_not_written_of()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var girl = await owed.Girl();
        await owed.Stops(girl);
        await store.Get<StopConsent>().Undo(girl, Purpose.PhotoWeb, girl, Guid.CreateVersion7(store.Clock.GetUtcNow()), null);
        store.Clock.Advance(TimeSpan.FromDays(1));

        await owed.Write();

        Assert.Empty(await owed.To(girl));
    }

    [Fact]
    public async Task One_visit_makes_one_letter_with_the_sealed_copies_in_it()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (owed, family) = (new Owed(store), new Family(store));
        var mother = await family.Person("Marta Example", "1988-05-01");
        var (boy, girl) = (await family.Person("Sam Example", "2018-05-01"), await family.Person("Nina Example", "2019-05-01"));
        await family.Holds(mother, AuthorityKind.Mother, boy);
        await family.Holds(mother, AuthorityKind.Mother, girl);
        await family.Signs(await family.Visit([mother, boy, girl], Purpose.PhotoKeep), mother, Answer.Yes);
        await store.Get<SealRecords>().SealWaiting(TestContext.Current.CancellationToken);
        Assert.Equal(0, await owed.Write());

        store.Clock.Advance(TimeSpan.FromMinutes(16));
        await owed.Write();

        var letter = await owed.The(mother, LetterKind.Receipt);
        Assert.Null(letter.Words);
        var records = await store.Read(db => db.Records.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(records, await store.Read(db => db.LetterCauses.CountAsync(c => c.LetterId == letter.Id, TestContext.Current.CancellationToken)));
        var pdf = (await store.Get<HandleLetters>().Print(Workers.Worker, letter.Id, TestContext.Current.CancellationToken))!.Pdf!;
        Assert.Contains("/Sig", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_down_is_told_when_all_of_it_is_confirmed_and_honestly()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var girl = await owed.Girl();
        var ledger = store.Get<TakeDowns>();
        foreach (var (channel, where) in new[] { (PlacementChannel.Website, "https://psspeople.com/Canary-group"), (PlacementChannel.Print, "Canary leaflet") })
        {
            Assert.Null(await ledger.Note(Workers.Worker, Guid.CreateVersion7(store.Clock.GetUtcNow()), girl.Value, "photo.web", channel, where, new DateOnly(2026, 11, 2)));
        }

        await owed.Stops(girl);
        var tasks = await ledger.Open(Workers.Worker);
        Assert.Null(await ledger.End(Workers.Worker, tasks.Single(t => t.Channel == PlacementChannel.Website).Id, TakeDownEnd.Removed, "Looked, it is gone."));
        await owed.Write();
        Assert.Empty(await owed.To(girl, LetterKind.TakeDownDone));

        Assert.Null(await ledger.End(Workers.Worker, tasks.Single(t => t.Channel == PlacementChannel.Print).Id, TakeDownEnd.CannotBeCalledBack, "200 were given out in May."));
        await owed.Write();

        var text = LetterText.Read((await owed.The(girl, LetterKind.TakeDownDone)).Words!);
        Assert.Equal(["Our website: gone since 23 November 2026", "Printed leaflets: it can’t be called back, we found on 23 November 2026. We make nothing new of it"], text.Items.Order());

        // Where a group meets is nobody's business outside (R9.8).
        Assert.DoesNotContain("Canary-group", string.Join(' ', text.Items), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_runs_out_is_told_of_once_a_month_ahead()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var girl = await owed.Girl();
        store.Clock.Advance(TimeSpan.FromDays(365 - 40));
        await owed.Write();
        Assert.Empty(await owed.To(girl, LetterKind.ReviewDue));

        for (var day = 0; day < 80; day++)
        {
            store.Clock.Advance(TimeSpan.FromDays(1));
            await owed.Write();
        }

        var text = LetterText.Read((await owed.The(girl, LetterKind.ReviewDue)).Words!);
        Assert.Contains("until 23 November 2027", Assert.Single(text.Items), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_turns_thirteen_is_told_that_they_choose_soon_and_only_where_somebody_chose_before()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (owed, family) = (new Owed(store), new Family(store));
        var mother = await family.Person("Marta Example", "1988-05-01");
        var (asked, other) = (await family.Person("Sam Example", "2013-12-10"), await family.Person("Nina Example", "2013-12-10"));
        await family.Holds(mother, AuthorityKind.Mother, asked);
        var visit = await family.Visit([mother, asked], Purpose.PhotoKeep);
        await family.Signs(visit, asked, Answer.Yes);
        await family.Signs(visit, mother, Answer.Yes);

        await owed.Write();
        await owed.Write();

        var text = LetterText.Read((await owed.The(asked, LetterKind.TurningThirteen)).Words!);
        Assert.Contains("You turn 13 on 10 December 2026.", text.Lead, StringComparison.Ordinal);
        Assert.Empty(await owed.To(other, LetterKind.TurningThirteen));
    }

    [Fact]
    public async Task A_new_notice_is_told_to_everybody_of_thirteen_and_over_once_and_to_children_by_a_person()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (owed, family) = (new Owed(store), new Family(store));
        var (mother, child) = (await family.Person("Marta Example", "1988-05-01"), await family.Person("Sam Example", "2018-05-01"));
        var now = store.Clock.GetUtcNow();
        var version = await store.Read(db => db.NoticeVersions.Select(v => v.Number).FirstAsync(TestContext.Current.CancellationToken));
        await store.Get<Writer>().Write(db =>
        {
            db.NoticeNotifications.AddRange(new[] { mother, child }.Select(p => new NoticeNotificationRow { PersonId = p.Value, Version = version, QueuedAt = now }));
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);

        await owed.Write();
        await owed.Write();

        Assert.Contains(version, LetterText.Read((await owed.The(mother, LetterKind.NoticeChange)).Words!).Lead, StringComparison.Ordinal);
        Assert.Empty(await owed.To(child, LetterKind.NoticeChange));
    }

    [Fact]
    public async Task A_reader_of_Welsh_gets_a_letter_in_Welsh_and_a_child_short_words()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var girl = await owed.Girl();
        await store.Get<Writer>().Write(async db => (await db.People.AsTracking().SingleAsync(p => p.Id == girl.Value, TestContext.Current.CancellationToken)).Language = "cy", TestContext.Current.CancellationToken);
        await owed.Stops(girl);
        store.Clock.Advance(Decision.TimeToUndo);

        await owed.Write();

        var letter = await owed.The(girl);
        Assert.Equal(("cy", "Rydym wedi stopio"), (letter.Language, LetterText.Read(letter.Words!).Title));
        Assert.False(letter.IsForChild);
        Assert.True(Audience.For(12).IsForChildren);
    }

    [Fact]
    public async Task Without_a_safe_way_nothing_is_sent_and_somebody_is_asked_to_find_one()
    {
        await using var mail = new MailServer().Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var silent = await owed.SheStopped("Silent Example", null);
        var old = await owed.SheStopped("Old Example", "old@example.org");
        var never = await owed.Girl("Never Example");
        await owed.Asked(never, "Never");
        await owed.Stops(never);
        store.Clock.Advance(TimeSpan.FromDays(190));
        var timed = await owed.SheStopped("Timed Example", null);
        await owed.Asked(timed, "Email", "timed@example.org", when: "Only on weekdays before three");
        await owed.Write();

        Assert.Equal(0, await owed.Send());
        Assert.Empty(mail.Taken);
        var page = await store.Get<SeeLetters>().For(Workers.Worker, TestContext.Current.CancellationToken);
        Assert.Equal([timed.Value], page.ByHand.Select(l => l.Letter.ToId));
        Assert.Equal(LetterRoute.EmailAtTheirTime, page.ByHand[0].Route);

        // Told too late to help: of what is older than a month there is no letter any more.
        Assert.Empty(await owed.To(silent));
        Assert.Empty(await owed.To(old));
        Assert.Empty(await owed.To(never));

        Assert.Null(await store.Get<HandleLetters>().Release(Workers.Worker, page.ByHand[0].Letter.Id));
        Assert.Equal(1, await owed.Send());
        Assert.Contains("timed@example.org", Assert.Single(mail.Taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_a_way_is_known_the_letter_goes_by_it()
    {
        await using var mail = new MailServer().Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", null);
        await owed.Write();
        Assert.Equal(0, await owed.Send());
        var page = await store.Get<SeeLetters>().For(Workers.Worker, TestContext.Current.CancellationToken);
        Assert.Equal(girl.Value, Assert.Single(page.AskFirst).Letter.ToId);

        await owed.Asked(girl, "Email", "canary@example.org");

        Assert.Equal(1, await owed.Send());
        Assert.Equal(LetterState.Sent, (await owed.The(girl)).State);
    }

    [Fact]
    public async Task Whoever_asked_never_to_be_contacted_is_not_and_the_letter_says_so()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var girl = await owed.Girl();
        await owed.Asked(girl, "Never");
        await owed.Stops(girl);
        store.Clock.Advance(Decision.TimeToUndo);

        await owed.Write();

        Assert.Equal((LetterState.Closed, "never"), ((await owed.The(girl)).State, (await owed.The(girl)).Problem));
        Assert.Equal(0, await owed.Send());
    }

    [Fact]
    public async Task A_letter_for_the_post_carries_the_address_and_never_one_that_is_withheld()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var (open, locked) = (await owed.Girl("Open Example"), await owed.Girl("Locked Example"));
        await owed.Asked(open, "Post", address: "1 Canary Street\nLiverpool");
        await owed.Asked(locked, "Post", address: "2 Secret Street\nLiverpool", withheld: true);
        await owed.Stops(open);
        await owed.Stops(locked);
        store.Clock.Advance(Decision.TimeToUndo);
        await owed.Write();

        Assert.Contains("1 Canary Street", await Printed(store, await owed.The(open)), StringComparison.Ordinal);
        var without = await Printed(store, await owed.The(locked));
        Assert.DoesNotContain("Secret", without, StringComparison.Ordinal);
        Assert.Contains("Hello Locked,", without, StringComparison.Ordinal);
    }

    private static async Task<string> Printed(Stores store, LetterRow letter)
    {
        var pdf = (await store.Get<HandleLetters>().Print(Workers.Worker, letter.Id, TestContext.Current.CancellationToken))!.Pdf!;
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"letter-{letter.Kind}.pdf"), pdf, TestContext.Current.CancellationToken);
        }

        return await PaperText.Of(pdf);
    }
}
