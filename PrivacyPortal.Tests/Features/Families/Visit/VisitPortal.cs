using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>One portal for all stories of a visit; each story has people of its own.</summary>
[CollectionDefinition(Name)]
public sealed class OneVisitPortal : ICollectionFixture<VisitPortal>
{
    public const string Name = "A visit";
}

/// <summary>The portal, people in sentences, and a worker who hands the tablet over as the pages do.</summary>
public sealed class VisitPortal : IAsyncLifetime
{
    internal static readonly OpenedBy Worker = new("example:worker", "Example Support Worker");

    private readonly PortalServer _portal;

    public VisitPortal()
        : this(null)
    {
    }

    /// <summary>A portal with stand-ins.</summary>
    internal VisitPortal(Action<IServiceCollection>? outside) => _portal = new PortalServer { Outside = outside };

    internal PortalServer Server => _portal;

    internal MovableClock Clock => _portal.Clock;

    internal Uri Address => _portal.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        _portal.Settings["Portal:ExampleFamilies"] = "false";
        await _portal.Start();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    /// <summary>Sets the clock to noon of that day.</summary>
    internal void ItIs(string day) => Clock.MoveTo(new DateTimeOffset(DateOnly.Parse(day), new TimeOnly(12, 0), TimeSpan.Zero));

    internal async Task<PersonId> Person(string name, string born, string language = "en-GB")
    {
        var now = Clock.GetUtcNow();
        var row = new PersonRow
        {
            Id = PersonId.New(now).Value,
            Name = name,
            CalledName = name.Split(' ')[0],
            SearchName = name.ToLowerInvariant(),
            BornEarliest = DateOnly.Parse(born),
            BornLatest = DateOnly.Parse(born),
            BornQuality = DateQuality.Told,
            BornUnknown = false,
            Language = language,
            ChildKnows = Knows.No,
            IsExample = true,
            AddedAt = now,
            Stamp = Guid.CreateVersion7(now),
        };
        await Get<Writer>().Write(db =>
        {
            db.People.Add(row);
            return Task.CompletedTask;
        });
        return new PersonId(row.Id);
    }

    internal Task Holds(PersonId holder, AuthorityKind kind, PersonId child) => Get<Writer>().Write(db =>
    {
        db.Responsibilities.Add(new ResponsibilityRow
        {
            HolderId = holder.Value,
            ForId = child.Value,
            Kind = kind,
            Evidence = EvidenceLevel.DocumentSeen,
            RestrictedByOrder = false,
            Contact = ContactState.Ok,
            Away = false,
            NotedAt = Clock.GetUtcNow(),
        });
        return Task.CompletedTask;
    });

    internal Task Has(PersonId child, LegalStatus status) => Get<Writer>().Write(db => db.Append([new LegalStatusRow
    {
        Id = Guid.CreateVersion7(Clock.GetUtcNow()),
        AboutId = child.Value,
        Status = status,
        NotedById = Worker.Id,
        NotedAt = Clock.GetUtcNow(),
    }]));

    /// <summary>A mother, and a boy of eleven.</summary>
    internal async Task<(PersonId Mother, PersonId Boy)> MotherAndBoy()
    {
        var mother = await Person("Maria Example", "1990-05-05");
        var boy = await Person("Sam Example", "2015-06-10");
        await Holds(mother, AuthorityKind.Mother, boy);
        return (mother, boy);
    }

    internal Task<Guid> Prepared(IReadOnlyList<PersonId> people, params Purpose[] asked) =>
        Get<OpenVisit>().Open(Worker, [.. people.Select(p => new InVisit(p))], asked.Length > 0 ? asked : Purpose.AskedFirst);

    /// <summary>The worker signs in, opens the visit and hands the tablet over, page by page.</summary>
    internal async Task<Tablet> HandedOver(BrowserFixture browser, Guid visit, BrowserLook? look = null)
    {
        var page = await browser.NewPage(look ?? new BrowserLook { StillPictures = true }, Address);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = Worker.Name }).ClickAsync();
        await page.GotoAsync($"/staff/visits/{visit}");
        var handOver = page.GetByRole(AriaRole.Button, new() { Name = "Hand" });
        await handOver.ClickAsync();
        for (var again = 0; again < 3 && await IsStillThere(handOver); again++)
        {
            // A tap while the page takes up its connection can fall between the button that was and the one that is: they tap again.
            await handOver.ClickAsync();
        }

        await page.ComesTo("/visit");
        return new Tablet(page);

        static async Task<bool> IsStillThere(ILocator button)
        {
            try
            {
                await button.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached, Timeout = 4_000 });
                return false;
            }
            catch (TimeoutException)
            {
                return true;
            }
        }
    }

    internal async Task<Tablet> HandedOver(BrowserFixture browser, IReadOnlyList<PersonId> people, params Purpose[] asked) =>
        await HandedOver(browser, await Prepared(people, asked));

    internal async Task<Standing> Standing(PersonId about, Purpose purpose) => await Read(async db =>
        (await Get<CaseFiles>().Open(db, about, Clock.GetUtcNow())).Standing.Single(s => s.Purpose == purpose));

    internal Task<List<DecisionRow>> Decisions(PersonId about) =>
        Read(db => db.Decisions.AsNoTracking().Where(d => d.AboutId == about.Value).OrderBy(d => d.Number).ToListAsync());

    internal async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await read(db);
    }

    internal T Get<T>()
        where T : notnull => _portal.Services.GetRequiredService<T>();
}
