using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

/// <summary>Who is asked about an adult who can't decide: the adult, and whom a document names; nobody else (D-A3 to D-A5).</summary>
public class WhoIsAskedStories
{
    private static readonly DateOnly Today = UkCalendar.DateOf(Given.Now);
    private static readonly Person Sam = Born("Sam Example", 1950);
    private static readonly Person Di = Born("Di Example", 1980);

    [Fact]
    public void An_attorney_is_asked_what_the_document_covers_and_the_adult_is_asked_too()
    {
        var asked = Of(Di, CapacityFinding.Lacking, Attorney(Purpose.PhotoKeep, Purpose.Words));

        Assert.Equal([(Di.Id, AskedAs.Decider), (Sam.Id, AskedAs.Attorney)], asked.Select(a => (a.About.Id, a.As)));
        Assert.Equal([Purpose.PhotoKeep, Purpose.Words], Purpose.All.Where(asked[1].IsFor));
        Assert.Equal(Purpose.All, Purpose.All.Where(asked[0].IsFor));
        Assert.Equal([(Sam.Id, AskedAs.TheAdult)], Of(Sam, CapacityFinding.Lacking, Attorney(Purpose.PhotoKeep)).Select(a => (a.About.Id, a.As)));
        Assert.Empty(NotAsked(CapacityFinding.Lacking, Attorney(Purpose.PhotoKeep)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(CapacityFinding.InDoubt)]
    public void As_long_as_the_adult_is_not_found_unable_the_attorney_is_asked_nothing_about_them(CapacityFinding? finding)
    {
        Assert.Equal([Di.Id], Of(Di, finding, Attorney(Purpose.PhotoKeep)).Select(a => a.About.Id));
        Assert.Equal([AskedAs.Decider], Of(Sam, finding, Attorney(Purpose.PhotoKeep)).Select(a => a.As));
        Assert.Empty(NotAsked(finding, Attorney(Purpose.PhotoKeep)));
    }

    [Fact]
    public void Whoever_has_no_document_or_one_that_nobody_saw_is_told_kindly_and_not_asked()
    {
        var unseen = Attorney(Purpose.PhotoKeep) with { Evidence = EvidenceLevel.Corroborated };

        Assert.All([[], [unseen], [Attorney(Purpose.PhotoKeep) with { Reference = " " }]], (IReadOnlyList<Attorney> attorneys) =>
        {
            Assert.Equal([Di.Id], Of(Di, CapacityFinding.Lacking, [.. attorneys]).Select(a => a.About.Id));
            Assert.Equal([Sam], NotAsked(CapacityFinding.Lacking, [.. attorneys]));
        });
    }

    [Fact]
    public void A_child_in_the_visit_is_not_told_who_decides_for_an_adult() =>
        Assert.Empty(WhoIsAsked.NotAskedAboutAdult(
            new PersonId(Guid.Empty), [Sam, Born("Kim Example", 2018) with { Id = new PersonId(Guid.Empty) }], Others(CapacityFinding.Lacking), Today));

    private static IReadOnlyList<Asked> Of(Person by, CapacityFinding? finding, params Attorney[] attorneys) =>
        WhoIsAsked.Of(by.Id, [Sam, Di], Others(finding, attorneys), 13, Today);

    private static IReadOnlyList<Person> NotAsked(CapacityFinding? finding, params Attorney[] attorneys) =>
        WhoIsAsked.NotAskedAboutAdult(Di.Id, [Sam, Di], Others(finding, attorneys), Today);

    private static Dictionary<PersonId, OthersWhoDecide> Others(CapacityFinding? finding, params Attorney[] attorneys) => new()
    {
        [Sam.Id] = new OthersWhoDecide(
            DecidingSet.Of(Sam.Id, LegalStatus.None, []),
            finding is { } found ? new Capacity { Finding = found, By = new WorkerId("worker-1"), On = Today } : null,
            attorneys),
    };

    private static Attorney Attorney(params Purpose[] covers) =>
        new() { Holder = Di.Id, Kind = AttorneyKind.LastingPowerOfAttorney, Evidence = EvidenceLevel.DocumentSeen, Reference = "LPA 7", Covers = covers };

    private static Person Born(string name, int year) =>
        new() { Id = PersonId.New(Given.Now), Name = PersonName.Parse(name), Born = DateOfBirth.On(new DateOnly(year, 5, 5)) };
}
