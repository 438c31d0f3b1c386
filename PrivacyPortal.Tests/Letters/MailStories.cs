using MimeKit;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.Sessions;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Letters;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;
using SmtpServer.Protocol;

namespace PrivacyPortal.Tests.Letters;

/// <summary>E-mail against a real server, on its bad days too: what is sent is sent once, and what is not certain is told to somebody.</summary>
public class MailStories(PostgresServer postgres)
{
    private static readonly SmtpResponse _grey = new((SmtpReplyCode)451, "4.7.1 Greylisted, come back later");
    private static readonly SmtpResponse _unknown = new((SmtpReplyCode)550, "5.1.1 Nobody here is called canary@example.org");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_arrives_whole_and_its_outside_says_nothing()
    {
        await using var mail = new MailServer().Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", "canary@example.org");
        await owed.Write();

        Assert.Equal(1, await owed.Send());
        Assert.Equal(0, await owed.Send());

        using var raw = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(mail.Taken)));
        var message = await MimeMessage.LoadAsync(raw, Stop);
        Assert.Equal(("Your copy from PSS", "PSS"), (message.Subject, ((MailboxAddress)message.From[0]).Name));
        var paper = (MimePart)Assert.Single(message.Attachments);
        Assert.Equal("PSS-copy-2026-11.pdf", paper.FileName);
        using var pdf = new MemoryStream();
        await paper.Content!.DecodeToAsync(pdf, Stop);
        var text = await PaperText.Of(pdf.ToArray());
        Assert.Contains("We have stopped", text, StringComparison.Ordinal);
        Assert.Contains("website", text, StringComparison.Ordinal);

        // The address is the one thing about her that a line has to carry.
        var outside = string.Join('\n', message.Headers.Where(h => h.Id != HeaderId.To).Select(h => h.ToString()).Append(paper.FileName).Append(message.TextBody).Append(paper.Headers.ToString()));
        Assert.True(NeutralOutside.Holds(outside), outside);
        Assert.All(["Canary", girl.Value.ToString(), "photo", "stop"], secret => Assert.DoesNotContain(secret, outside, StringComparison.OrdinalIgnoreCase));
        Assert.Equal((LetterState.Sent, ContactWay.Email), ((await owed.The(girl)).State, (await owed.The(girl)).Way!.Value));
    }

    [Fact]
    public async Task A_grey_list_is_waited_out_and_the_letter_arrives_once()
    {
        await using var mail = new MailServer { Recipients = (_, times) => times < 3 ? _grey : null }.Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", "canary@example.org");
        await owed.Write();

        for (var minutes = 0; minutes < 60; minutes++)
        {
            await owed.Send();
            store.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(mail.Taken);
        var letter = await owed.The(girl);
        Assert.Equal((LetterState.Sent, 3), (letter.State, letter.Attempts));
    }

    [Fact]
    public async Task Who_is_never_taken_is_told_to_a_worker_after_three_days()
    {
        await using var mail = new MailServer { Recipients = (_, _) => _grey }.Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", "canary@example.org");
        await owed.Write();

        for (var hours = 0; hours < 80; hours++)
        {
            await owed.Send();
            store.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal((LetterState.Refused, "451"), ((await owed.The(girl)).State, (await owed.The(girl)).Problem));
        Assert.InRange((await owed.The(girl)).Attempts, 10, 30);
    }

    [Fact]
    public async Task A_server_that_refuses_half_of_them_gets_the_other_half_to_their_readers()
    {
        await using var mail = new MailServer { Recipients = (to, _) => to.StartsWith("no", StringComparison.Ordinal) ? _unknown : null }.Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        foreach (var i in Enumerable.Range(0, 6))
        {
            await owed.SheStopped($"Person-{(char)('A' + i)} Example", i % 2 == 0 ? $"no{i}@example.org" : $"yes{i}@example.org");
        }

        await owed.Write();
        Assert.Equal(3, await owed.Send());

        Assert.Equal(3, mail.Taken.Count);
        var page = await store.Get<SeeLetters>().For(Workers.Worker, Stop);
        Assert.Equal(3, page.InTrouble.Count);
        Assert.All(page.InTrouble, l => Assert.Equal(("550", LetterState.Refused), (l.Letter.Problem, l.Letter.State)));
    }

    [Fact]
    public async Task A_server_that_is_down_costs_nothing_and_all_goes_when_it_is_up()
    {
        await using var mail = new MailServer();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var girls = new[] { await owed.SheStopped("One Example", "one@example.org"), await owed.SheStopped("Two Example", "two@example.org") };
        await owed.Write();
        Assert.Equal(0, await owed.Send());
        foreach (var girl in girls)
        {
            Assert.Equal(LetterState.Waiting, (await owed.The(girl)).State);
        }

        mail.Start();
        store.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(2, await owed.Send());
        Assert.Equal(2, mail.Taken.Count);
    }

    [Fact]
    public async Task A_server_that_falls_silent_with_the_letter_in_its_hands_leaves_it_uncertain_and_unrepeated()
    {
        await using var mail = new MailServer { Thinks = TimeSpan.FromSeconds(30) }.Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", "canary@example.org");
        await owed.Write();

        Assert.Equal(0, await owed.Send());
        for (var hours = 0; hours < 30; hours++)
        {
            store.Clock.Advance(TimeSpan.FromHours(1));
            await owed.Send();
        }

        Assert.Single(mail.Taken);
        Assert.Equal(LetterState.Unsure, (await owed.The(girl)).State);
        var page = await store.Get<SeeLetters>().For(Workers.Worker, Stop);
        Assert.Contains("may have arrived", LetterKinds.Trouble(Assert.Single(page.InTrouble).Letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SendingStep.Claimed, 0)]
    [InlineData(SendingStep.Delivered, 1)]
    public async Task A_crash_between_sending_and_noting_is_shown_to_a_worker_who_decides(object at, int arrived)
    {
        await using var mail = new MailServer().Start();
        await using var store = await Stores.New("Sqlite", postgres, mail.Settings);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", "canary@example.org");
        await owed.Write();
        var crashing = owed.Afresh();
        crashing.Reached = step => _ = step == (SendingStep)at ? throw new InvalidProgramException("The plug was pulled.") : 0;
        await Assert.ThrowsAsync<InvalidProgramException>(() => crashing.SendDue(Stop));

        // Somebody else may still be at it for a while; then it is plain that nobody is.
        Assert.Equal(0, await owed.Afresh().SendDue(Stop));
        Assert.Equal(LetterState.Sending, (await owed.The(girl)).State);
        store.Clock.Advance(SendLetters.LostAfter + TimeSpan.FromMinutes(1));
        Assert.Equal(0, await owed.Afresh().SendDue(Stop));

        Assert.Equal((LetterState.Unsure, arrived), ((await owed.The(girl)).State, mail.Taken.Count));
        Assert.Null(await store.Get<HandleLetters>().Again(Workers.Worker, (await owed.The(girl)).Id));
        Assert.Equal(1, await owed.Send());
        Assert.Equal((LetterState.Sent, arrived + 1), ((await owed.The(girl)).State, mail.Taken.Count));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Two_instances_send_each_letter_once(string kind)
    {
        await using var mail = new MailServer().Start();
        await using var store = await Stores.New(kind, postgres, mail.Settings);
        var owed = new Owed(store);
        foreach (var i in Enumerable.Range(0, 10))
        {
            await owed.SheStopped($"Person-{(char)('A' + i)} Example", $"person{i}@example.org");
        }

        await owed.Write();
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            new SendLetters(store.Get<Web.Storage.Writer>(), store.Get<ComposeMail>(), new SmtpMailer(store.Get<Web.Settings.PortalSettings>().Mail), store.Clock,
                Microsoft.Extensions.Logging.Abstractions.NullLogger<SendLetters>.Instance).SendDue(Stop))));

        Assert.Equal(10, sent.Sum());
        Assert.Equal(10, mail.Taken.Count);
        Assert.Equal(10, mail.Taken.Select(raw => raw.Split("To: ")[1].Split('\n')[0].Trim()).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_mail_server_letters_lie_in_the_outbox_whole()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        await owed.SheStopped("Canary Example", "canary@example.org");
        await owed.Write();

        Assert.Equal(1, await owed.Send());

        var file = Assert.Single(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(store.DataFile)!, FolderMailer.Folder)));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Path.GetFileName(file), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Your copy from PSS", (await MimeMessage.LoadAsync(file, Stop)).Subject);
    }

    [Fact]
    public void In_every_language_the_outside_is_neutral()
    {
        var words = Web.Translations.PageWords.Load();

        Assert.All(words.Languages, language => Assert.All(["mail-subject", "mail-body"], key => Assert.True(NeutralOutside.Holds(language.Words["letters." + key]))));
        Assert.All(["HMP Altcourse", "Prison visits", "Families team", "Consent form"], telling => Assert.False(NeutralOutside.Holds(telling)));
    }

    [Theory]
    [InlineData("From", "Prisoners’ Families <a@example.org>", "Choose a sender that says PSS and no more.")]
    [InlineData("From", "nobody", "Write one such as PSS <letters@example.org>.")]
    [InlineData("Security", "None", "Write StartTls or Tls.")]
    [InlineData("Port", "mail", "Write one, or leave it out.")]
    public async Task A_setting_that_would_give_somebody_away_stops_the_start(string name, string value, string mend)
    {
        var settings = new Dictionary<string, string> { ["Portal:Mail:Host"] = "mail.example.org", ["Portal:Mail:From"] = "PSS <letters@example.org>", ["Portal:Mail:" + name] = value };

        var fault = await Assert.ThrowsAsync<Web.Settings.SettingsException>(() => Stores.New("Sqlite", postgres, settings));

        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_somebody_sees_and_changes_none_of_their_letters()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", null);
        await owed.Write();
        var id = (await owed.The(girl)).Id;
        var student = Workers.Worker with { StaffId = "example:student", Roles = [Web.SignIn.StaffRole.StudentSocialWorker] };

        Assert.True((await store.Get<SeeLetters>().For(student, Stop)).IsEmpty);
        Assert.Null(await store.Get<HandleLetters>().Print(student, id, Stop));
        Assert.Equal("There is no such letter.", await store.Get<HandleLetters>().Gave(student, id, ContactWay.InPerson));
        Assert.Equal("There is no such letter.", await store.Get<HandleLetters>().Close(student, id, "Because."));
        Assert.Equal(LetterState.Waiting, (await owed.The(girl)).State);
    }

    [Fact]
    public async Task Whoever_is_kept_from_a_child_gets_no_letter_about_the_child_to_see_though_it_is_to_the_mother()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var (owed, family) = (new Owed(store), new Family(store));
        var (mother, child) = (await family.Person("Marta Example", "1988-05-01"), await family.Person("Sam Example", "2018-05-01"));
        await family.Holds(mother, AuthorityKind.Mother, child);
        await family.Signs(await family.Visit([mother, child], Purpose.PhotoKeep), mother, Answer.Yes);
        await store.Get<SealRecords>().SealWaiting(Stop);
        store.Clock.Advance(TimeSpan.FromMinutes(16));
        await owed.Write();
        var id = (await owed.The(mother, LetterKind.Receipt)).Id;
        Assert.Single((await store.Get<SeeLetters>().For(Workers.Worker, Stop)).AskFirst);
        await store.Get<Writer>().Write(
            db =>
            {
                db.Conflicts.Add(new ConflictRow { StaffId = Workers.Worker.StaffId, PersonId = child.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
                return Task.CompletedTask;
            },
            Stop);

        Assert.True((await store.Get<SeeLetters>().For(Workers.Worker, Stop)).IsEmpty);
        Assert.Null(await store.Get<HandleLetters>().Print(Workers.Worker, id, Stop));
        Assert.Equal("There is no such letter.", await store.Get<HandleLetters>().Gave(Workers.Worker, id, ContactWay.InPerson));
    }

    [Fact]
    public async Task An_outbox_that_can_not_be_written_keeps_letters_waiting()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var owed = new Owed(store);
        var girl = await owed.SheStopped("Canary Example", "canary@example.org");
        await owed.Write();
        var outbox = Path.Combine(Path.GetDirectoryName(store.DataFile)!, FolderMailer.Folder);
        await File.WriteAllTextAsync(outbox, "in the way", Stop);

        Assert.Equal(0, await owed.Send());
        Assert.Equal(LetterState.Waiting, (await owed.The(girl)).State);

        File.Delete(outbox);
        store.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await owed.Send());
    }
}
