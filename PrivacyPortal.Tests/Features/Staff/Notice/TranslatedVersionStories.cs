using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Staff.Notice;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Features.Staff.Notice;

/// <summary>What becomes of a translation when the notice changes: it is shown for as long as it says the same.</summary>
public class TranslatedVersionStories(PostgresServer postgres)
{
    [Fact]
    public async Task A_translation_of_an_edition_that_did_not_change_goes_on_in_the_next_version()
    {
        await using var store = await Stores.New("Sqlite", postgres);

        await Publish(store, Audience.EasyRead);

        var welsh = store.Get<PublishedNotice>().InForce.In(Audience.Adult, "cy");
        Assert.Equal(("cy", "1.1"), (welsh.Language, welsh.Version.ToString()));
    }

    [Fact]
    public async Task A_translation_of_an_edition_that_changed_is_shown_no_more()
    {
        await using var store = await Stores.New("Sqlite", postgres);

        await Publish(store, Audience.Adult);

        Assert.Equal("en-GB", store.Get<PublishedNotice>().InForce.In(Audience.Adult, "cy").Language);
        Assert.Equal("cy", (await store.Get<PublishedNotice>().Find("1.0")).In(Audience.Adult, "cy").Language);
    }

    private static async Task Publish(Stores store, Audience audience)
    {
        var draft = await PublishingStories.Draft(store);
        var was = await PublishingStories.Part(store, draft, audience, "8");
        await PublishingStories.Change(store, draft, audience, "8", was.Words.Replace("We look at this notice often", "We look at this page often", StringComparison.Ordinal));
        await store.Get<ChangeDraft>().Approve(draft, "Example Lead");
        var done = await store.Get<PublishNotice>().Publish(draft, ChangeKind.Minor, "Better words.", "Example Lead");
        Assert.Null(done.Refusal);
        Assert.Equal("1.1", done.Number?.ToString());
    }
}
