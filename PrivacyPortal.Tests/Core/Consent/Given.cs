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

    public ConsentCase Case() => new()
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
    };

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
