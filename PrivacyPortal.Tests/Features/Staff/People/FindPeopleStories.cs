using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Staff.People;

/// <summary>A worker looks for somebody, on both databases.</summary>
public class FindPeopleStories(PostgresServer postgres)
{
    public static TheoryData<string> Kinds => Stores.Kinds;

    private static readonly (string Name, string Called, string Born)[] Register =
    [
        ("Katarzyna Kowalska", "Kasia", "3 May 1988"),
        ("Anna Maria Nowak", "Anna", "14 July 2013"),
        ("Mohammed Al-Rashid", "Mo", "2010"),
        ("Seán O’Brien", "Seán", "May 2012"),
        ("Łukasz Żółć", "Łukasz", "about nine"),
        ("فاطمة أحمد", "فاطمة", "1 January 2014"),
        ("Stephen Smyth", "Steve", "29 February 2012"),
        ("Bob Unrelated", "Bob", "not known"),
    ];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Everybody_is_found_by_what_a_worker_would_type(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await Fill(store);

        foreach (var (typed, name) in new[]
        {
            ("kow", "Katarzyna Kowalska"), ("KOWALSKA kat", "Katarzyna Kowalska"), ("kat kow", "Katarzyna Kowalska"), ("kasia", "Katarzyna Kowalska"),
            ("Kowlaska", "Katarzyna Kowalska"), ("Kovalska", "Katarzyna Kowalska"), ("Kowaska", "Katarzyna Kowalska"), ("Catarina Kowalska", "Katarzyna Kowalska"),
            ("anna nowak", "Anna Maria Nowak"), ("nowak anna", "Anna Maria Nowak"), ("maria nowak anna", "Anna Maria Nowak"),
            ("muhamad", "Mohammed Al-Rashid"), ("rashid", "Mohammed Al-Rashid"), ("Mohamed alrashid", "Mohammed Al-Rashid"),
            ("obrien", "Seán O’Brien"), ("O'Brian sean", "Seán O’Brien"), ("lukasz zolc", "Łukasz Żółć"), ("فاطمه", "فاطمة أحمد"), ("احمد", "فاطمة أحمد"),
            ("steven smith", "Stephen Smyth"), ("3/5/1988", "Katarzyna Kowalska"), ("14 July 2013", "Anna Maria Nowak"), ("anna 2013", "Anna Maria Nowak"),
            ("7 May 2012", "Seán O’Brien"), ("1 April 2010", "Mohammed Al-Rashid"),
        })
        {
            var found = await store.Get<FindPeople>().Find(SignedIn.Worker, typed, TestContext.Current.CancellationToken);
            Assert.True(found.Any(p => p.Name == name), $"“{typed}” should find {name}, and found: {string.Join(", ", found.Select(p => p.Name))}");
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_is_not_like_that_is_not_shown(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await Fill(store);

        Assert.DoesNotContain(await Find(store, "kowalska"), p => p.Name == "Bob Unrelated");
        Assert.Empty(await Find(store, "anna 2012"));
        Assert.Empty(await Find(store, "xylophone"));
        Assert.Empty(await Find(store, "31/02/2013"));
        Assert.Equal("Katarzyna Kowalska", (await Find(store, "kowalska"))[0].Name);
        Assert.Equal(Register.Length, (await Find(store, "  ")).Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_reference_is_read_as_people_say_it(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await Fill(store);
        var bob = (await Find(store, "bob"))[0];

        Assert.Equal(bob.Id, Assert.Single(await Find(store, bob.Reference.ToString().ToLowerInvariant().Replace('0', 'o'))).Id);
        Assert.False(PersonReference.TryParse("7KM-39Q", out _));
        Assert.False(PersonReference.TryParse("7KM-39Q-X2U", out _));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_reference_without_a_figure_is_found_too(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await Fill(store);
        var born = new DateOnly(2012, 5, 1);
        await store.Get<Writer>().Write(
            db => db.Append([new PersonRow
            {
                Id = Guid.CreateVersion7(store.Clock.GetUtcNow()),
                Reference = "QRSTVWXYZ",
                Name = "Ada Unrelated",
                CalledName = "Ada",
                SearchName = "ada unrelated",
                BornEarliest = born,
                BornLatest = born,
                BornQuality = DateQuality.Told,
                BornUnknown = false,
                Language = "en",
                ChildKnows = Knows.No,
                IsExample = true,
                AddedAt = store.Clock.GetUtcNow(),
            }]),
            TestContext.Current.CancellationToken);

        Assert.Equal("Ada Unrelated", Assert.Single(await Find(store, "qrs-tvw-xyz")).Name);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_new_name_is_found_and_the_old_one_is_not(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await Fill(store);
        var bob = (await Find(store, "bob"))[0];

        await store.Get<Writer>().Write(async db => (await db.People.FindAsync(bob.Id.Value))!.Name = "Zbigniew Unrelated", TestContext.Current.CancellationToken);

        Assert.Equal(bob.Id, (await Find(store, "zbigniew"))[0].Id);
        Assert.Equal(bob.Id, (await Find(store, "bob"))[0].Id);
        await store.Get<Writer>().Write(async db => (await db.People.FindAsync(bob.Id.Value))!.CalledName = "Zbyszek", TestContext.Current.CancellationToken);
        Assert.Empty(await Find(store, "bob unrelated"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_knows_the_family_finds_nobody_there_and_a_student_finds_their_own(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        await Fill(store);
        var bob = (await Find(store, "bob"))[0];
        await store.Get<Writer>().Write(
            db =>
            {
                db.Conflicts.Add(new ConflictRow { StaffId = SignedIn.Worker.StaffId, PersonId = bob.Id.Value, NotedAt = store.Clock.GetUtcNow(), NotedById = "example:lead" });
                db.Caseloads.Add(new CaseloadRow { StaffId = SignedIn.Student.StaffId, PersonId = bob.Id.Value, From = new DateOnly(2026, 11, 1), Until = new DateOnly(2026, 12, 31), GivenById = "example:lead" });
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Empty(await Find(store, "bob"));
        Assert.Empty(await Find(store, bob.Reference.ToString()));
        Assert.Equal(bob.Id, Assert.Single(await store.Get<FindPeople>().Find(SignedIn.Student, null, TestContext.Current.CancellationToken)).Id);
        Assert.Null(await store.Get<OpenPerson>().Open(SignedIn.Worker, bob.Id, TestContext.Current.CancellationToken));
        Assert.NotNull(await store.Get<OpenPerson>().Open(SignedIn.Student, bob.Id, TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_student_finds_their_own_by_the_day_among_many_of_that_day(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var family = new Family(store);
        for (var other = 0; other < FindPeople.Most + 5; other++)
        {
            await family.Person($"Other {(char)('a' + (other % 26))} Example", "2013-03-04");
        }

        var own = await family.Person("Zed Example", "2013-03-04");
        await store.Get<Writer>().Write(
            db =>
            {
                db.Caseloads.Add(new CaseloadRow { StaffId = SignedIn.Student.StaffId, PersonId = own.Value, From = new DateOnly(2026, 11, 1), Until = new DateOnly(2026, 12, 31), GivenById = "example:lead" });
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(own, Assert.Single(await store.Get<FindPeople>().Find(SignedIn.Student, "4 March 2013", TestContext.Current.CancellationToken)).Id);
    }

    private static Task<IReadOnlyList<FoundPerson>> Find(Stores store, string typed) => store.Get<FindPeople>().Find(SignedIn.Worker, typed, TestContext.Current.CancellationToken);

    private static async Task Fill(Stores store)
    {
        foreach (var (name, called, born) in Register)
        {
            var added = await store.Get<AddPerson>().Add(SignedIn.Worker, new PersonEntry { Name = name, Called = called, Born = born }, Guid.CreateVersion7(store.Clock.GetUtcNow()));
            Assert.NotNull(added.Person);
        }
    }
}
