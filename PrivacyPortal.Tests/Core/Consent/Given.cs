using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

/// <summary>Cases in sentences: <c>Given.AChild().Aged(12).WithMother(Answer.Yes).Says(Answer.Yes).Case()</c>.</summary>
internal sealed class Given
{
    public static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-23T10:00:00Z");
    public static readonly VersionNumber Version = Number("1.0");

    private readonly List<ParentalResponsibility> adults = [];
    private readonly List<(PersonId By, Answer Answer, bool ToTheEnd)> replies = [];
    private DateOnly today = UkCalendar.DateOf(Now);
    private DateOfBirth born = DateOfBirth.On(new DateOnly(1990, 5, 5));
    private Purpose purpose = Purpose.PhotoInternal;
    private Jurisdiction jurisdiction = Jurisdiction.EnglandAndWales;
    private Channel channel = Channel.InPerson;
    private AgePolicy policy = AgePolicy.Published;
    private bool helpDependsOnIt;
    private Func<ConsentCase, ConsentCase> more = c => c;

    private Given()
    {
    }

    public PersonId About { get; } = PersonId.New(Now);

    public PersonId LastAdult => adults[^1].Holder;

    public static Given APerson() => new();

    public static VersionNumber Number(string text) =>
        VersionNumber.TryParse(text, out var number) ? number : throw new FormatException(text);

    public Given Aged(int years) => Born(DateOfBirth.On(Anniversary.Of(today, -years).AddDays(-30)));

    public Given Turning(int years, DateOnly on) => Born(DateOfBirth.On(Anniversary.Of(on, -years)));

    public Given Born(DateOfBirth date)
    {
        born = date;
        return this;
    }

    public Given On(DateOnly day)
    {
        today = day;
        return this;
    }

    public Given AskedFor(Purpose wanted)
    {
        purpose = wanted;
        return this;
    }

    public Given In(Jurisdiction place)
    {
        jurisdiction = place;
        return this;
    }

    public Given Reached(Channel by, AgePolicy under)
    {
        channel = by;
        policy = under;
        return this;
    }

    public Given ToldThatHelpDependsOnIt()
    {
        helpDependsOnIt = true;
        return this;
    }

    public Given Says(Answer answer, bool shownToTheEnd = true)
    {
        replies.Add((About, answer, shownToTheEnd));
        return this;
    }

    public Given WithMother(Answer? says = null, EvidenceLevel known = EvidenceLevel.Said) => With(AuthorityKind.Mother, says, known);

    public Given WithFather(Answer? says = null, EvidenceLevel known = EvidenceLevel.Said, bool away = false) => With(AuthorityKind.Father, says, known, away);

    public Given With(AuthorityKind kind, Answer? says = null, EvidenceLevel known = EvidenceLevel.Said, bool away = false, bool restricted = false, ContactState contact = ContactState.Ok)
    {
        var holder = PersonId.New(Now);
        adults.Add(new ParentalResponsibility
        {
            Holder = holder,
            For = About,
            Kind = kind,
            Evidence = known,
            Away = away,
            RestrictedByOrder = restricted,
            Contact = contact,
        });
        if (says is not null)
        {
            replies.Add((holder, says, true));
        }

        return this;
    }

    /// <summary>An adult with all that can be known of one: <paramref name="as"/> changes what is not as usual.</summary>
    public Given With(AuthorityKind kind, Answer? says, Func<ParentalResponsibility, ParentalResponsibility> @as)
    {
        With(kind, says);
        adults[^1] = @as(adults[^1]);
        return this;
    }

    public Given WithCouncil(Answer? says = null, EvidenceLevel known = EvidenceLevel.Corroborated, string reference = "LA/7") => With(
        AuthorityKind.LocalAuthority, says,
        a => a with { Evidence = known, Office = new CouncilOffice { Council = "Example Council", Role = "Team manager", Reference = reference } });

    /// <summary>What else is so that day.</summary>
    public Given Where(Func<ConsentCase, ConsentCase> so)
    {
        var before = more;
        more = c => so(before(c));
        return this;
    }

    public Given WithStatus(LegalStatus status) => Where(c => c with { LegalStatus = status });

    public Given Understanding(bool able = true, string by = "worker-1", string? second = null, NotAbleBecause? because = null) => Where(c => c with
    {
        Competence = new Competence
        {
            Able = able,
            By = new WorkerId(by),
            Second = second is null ? null : new WorkerId(second),
            Because = because,
            On = today,
        },
    });

    public Given FoundNotAbleByTwo() => Understanding(able: false, second: "worker-2", because: NotAbleBecause.CannotWeighIt);

    public Given Excused(NoHolderBecause because, string by = "worker-1", string? approvedBy = "lead", string tried = "Two letters, two calls.") => Where(c => c with
    {
        NoHolder = new NoHolderReason
        {
            Because = because,
            Tried = tried,
            AskedBy = new WorkerId(by),
            ApprovedBy = approvedBy is null ? null : new WorkerId(approvedBy),
            ApprovedOn = approvedBy is null ? null : today,
        },
    });

    /// <summary>The last one who answered was not fit to decide.</summary>
    public Given NotFit() => Where(c => c with { Replies = [.. c.Replies.SkipLast(1), c.Replies[^1] with { NotFitToday = true }] });

    /// <summary>The last one who answered raised a point of safety.</summary>
    public Given RaisingSafety() => Where(c => c with { Replies = [.. c.Replies.SkipLast(1), c.Replies[^1] with { RaisesSafety = true }] });

    public ConsentCase Case() => more(new ConsentCase
    {
        About = new Person { Id = About, Name = PersonName.Parse("Example Person"), Born = born },
        Purpose = purpose,
        Today = today,
        Jurisdiction = jurisdiction,
        Channel = channel,
        Policy = policy,
        Adults = adults,
        Version = Version,
        HelpDependsOnIt = helpDependsOnIt,
        Replies = [.. replies.Select(r => new Reply { By = r.By, Answer = r.Answer, Shown = Shown(r.By, purpose, r.ToTheEnd) })],
    });

    public static Showing Shown(PersonId to, Purpose purpose, bool toTheEnd = true) => new()
    {
        Id = ShowingId.New(Now),
        To = to,
        Purpose = purpose,
        Version = Version,
        Audience = Audience.Adult,
        Language = "en-GB",
        Words = ContentHash.Of("the words"u8),
        ToTheEnd = toTheEnd,
    };

    public Ruling Ruled() => Rulebook.Rule(Case());
}
