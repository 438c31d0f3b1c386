using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Records;
using PrivacyPortal.Web.Features.Staff.Requests;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Nonsense;

/// <summary>Formulas, scripts, nulls, marks that turn the line round and half characters, kept on both databases as words and no more.</summary>
public class KeptWordsStories(PostgresServer postgres)
{
    private const string Typed = "=1+1<img src=x onerror=ran=1>\u202E\u2066Nonsens\0\u0007\uFFFE\uD83D\r\nBcc: x@y.zz";
    private const string Kept = "=1+1<img src=x onerror=ran=1>Nonsens\uFFFD Bcc: x@y.zz";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task Whatever_is_typed_is_kept_as_words_on_both_databases(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var person = await new Family(store).Person("Example Adult", "1990-01-01");
        var now = store.Clock.GetUtcNow();
        var (place, request) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now));

        var contact = new ContactEntry { Way = "Post", At = Typed, When = Typed, WhoElseSees = Typed, CallAs = Typed, CodeWord = Typed, NewAddress = Typed, AskedToday = true };
        Assert.Equal(ChangedHow.Done, (await store.Get<KeepContact>().Save(SignedIn.Worker, person, contact, null)).How);
        Assert.Null(await store.Get<TakeDowns>().Note(SignedIn.Worker, place, person.Value, Purpose.PhotoWeb.Key, PlacementChannel.Website, Typed, UkCalendar.Today(store.Clock)));
        Assert.Null((await store.Get<GroupSessions>().Open(SignedIn.Worker, Guid.CreateVersion7(now), Typed, UkCalendar.Today(store.Clock), [person.Value])).Problem);
        await store.Get<AskUs>().Ask(request, person, person, RequestKind.Question, TypedWords.Lines(Typed));
        Assert.Null(await store.Get<AnswerRequests>().Answer(SignedIn.Lead, request, Typed));
        Assert.Empty(await store.Get<ListRecords>().For(SignedIn.Lead, new ChosenRecords(Typed), onlyWaiting: false));

        Assert.Equal(Kept, await store.Read(db => db.Placements.Select(p => p.Where).SingleAsync(Stop)));
        Assert.Equal(Kept, await store.Read(db => db.GroupSessions.Select(s => s.Name).SingleAsync(Stop)));
        var asked = await store.Read(db => db.Requests.SingleAsync(Stop));
        Assert.Equal((Kept.Replace(" Bcc", "\nBcc", StringComparison.Ordinal), Kept), (asked.Words, asked.Answer));
        var reach = await store.Read(db => db.Contacts.SingleAsync(Stop));
        Assert.All([reach.At, reach.When, reach.WhoElseSees, reach.CallAs, reach.CodeWord], words => Assert.Equal(Kept, words));
        Assert.Equal(Kept.Replace(" Bcc", "\nBcc", StringComparison.Ordinal), await store.Read(db => db.Addresses.Select(a => a.Lines).SingleAsync(Stop)));
    }

    [Theory]
    [InlineData("me@example.org\r\nBcc: you@example.org")]
    [InlineData("me@example.org,you@example.org")]
    [InlineData("Me <me@example.org>")]
    [InlineData("@")]
    public async Task An_address_that_could_be_two_or_carry_a_header_is_refused_beside_its_field(string typed)
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var person = await new Family(store).Person("Example Adult", "1990-01-01");

        var refused = await store.Get<KeepContact>().Save(SignedIn.Worker, person, new ContactEntry { Way = "Email", At = typed, AskedToday = true }, null);

        Assert.Equal(ChangedHow.NotRight, refused.How);
        Assert.Equal(KeepContact.AtField, Assert.Single(refused.Problems).FieldId);
        Assert.False(await store.Read(db => db.Contacts.AnyAsync(Stop)));
    }

    [Theory, MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public async Task What_only_one_database_would_take_neither_takes_and_nothing_is_half_saved(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var person = await new Family(store).Person("Example Adult", "1990-01-01");

        foreach (var words in new[] { "a null\0", "half \uD800", "\uDC00", new string('x', 1_001) })
        {
            var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Get<Writer>().Write(
                db =>
                {
                    db.Placements.Add(new PlacementRow
                    {
                        Id = Guid.CreateVersion7(store.Clock.GetUtcNow()),
                        AboutId = person.Value,
                        Purpose = Purpose.PhotoWeb.Key,
                        Channel = PlacementChannel.Website,
                        Where = words,
                        UsedOn = UkCalendar.Today(store.Clock),
                        OwnerId = "me",
                        OwnerName = "Me",
                        NotedAt = store.Clock.GetUtcNow(),
                    });
                    return Task.CompletedTask;
                },
                Stop));
            Assert.DoesNotContain(words, fault.Message, StringComparison.Ordinal);
        }

        Assert.False(await store.Read(db => db.Placements.AnyAsync(Stop)));
    }

    [Fact]
    public void A_book_is_refused_in_every_place_and_what_is_said_is_never_cut()
    {
        var book = string.Concat(Enumerable.Repeat("Nonsens ", 12_500));

        Assert.Null(Signature.Said(book, out var problem));
        Assert.Equal(SignatureProblem.TooLong, problem);
        Assert.Null(Signature.Typed(book, out problem));
        Assert.Equal(SignatureProblem.TooLong, problem);
        Assert.Equal("Nonsens \uFFFD", Signature.Said("Nonsens \uD800", out _)!.Words);
        Assert.NotNull(new ApprovalRequest { About = PersonId.New(PortalServer.StartsAt), Kind = ApprovalKind.Press, Purpose = Purpose.Words, Words = book }.Problem());
        Assert.NotNull(new ApprovalRequest { About = PersonId.New(PortalServer.StartsAt), Kind = ApprovalKind.Press, Purpose = Purpose.Words, Words = "\u202E\0\u200B" }.Problem());
    }
}
