using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage.Rows;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Letters;

/// <summary>Puts what has to be told into words: in the reader's language, for their age, and about nobody whom they do not decide for.</summary>
internal sealed class LetterWords(PageWords words, PublishedNotice notices)
{
    /// <summary>The language of a letter to somebody who would rather read this one.</summary>
    public Language LanguageFor(string tag) => words.Find(tag) ?? words.Languages[0];

    /// <summary>The outside of an e-mail: the same for every letter (R9.2).</summary>
    public (string Subject, string Body) Outside(string language)
    {
        var own = LanguageFor(language);
        return (Say(own, "letters.mail-subject"), Say(own, "letters.mail-body", notices.InForce.Editions[0].Contact.Phone));
    }

    /// <summary>What the paper is called, where others can see it (R9.3).</summary>
    public string Paper(string language) => Say(LanguageFor(language), "letters.paper");

    /// <summary>One letter about all of this; nothing for a copy of records.</summary>
    /// <param name="to">The reader.</param>
    /// <param name="edition">In whose words the choices are named.</param>
    /// <param name="all">All of one kind.</param>
    /// <param name="names">What the people are called whom it is about.</param>
    public LetterText? Write(PersonRow to, Edition edition, IReadOnlyList<ToTell> all, IReadOnlyDictionary<Guid, string> names)
    {
        var language = LanguageFor(to.Language);
        var child = edition.Audience.IsForChildren;
        var first = all.MinBy(one => one.At)!;
        string Date(DateOnly day) => day.ToString("d MMMM yyyy", language.Culture);
        string Own(string key, params object[] places) => Say(language, key, places);
        string Named(ToTell one) => one.About is { } about && about != to.Id && names.GetValueOrDefault(about) is { } name
            ? Own("letters.for", edition.QuestionFor(one.Purpose!).Heading, name)
            : edition.QuestionFor(one.Purpose!).Heading;

        var said = UkCalendar.DateOf(first.At);
        (string Title, string Lead, IEnumerable<string> Items, string[] After)? text = first.Kind switch
        {
            LetterKind.Confirmation => (Own("letters.stop-title"), Own("letters.stop-lead", Date(said)), all.Select(Named),
                [Own(child ? "letters.stop-then-child" : "letters.stop-then")]),
            LetterKind.TakeDownDone => (Own("letters.down-title"), Own("letters.down-lead", Date(said)),
                all.Select(one => Own(one.Place!.Value.End == TakeDownEnd.Removed ? "letters.down-gone" : "letters.down-stays", Place(language, one.Place.Value.Channel), Date(UkCalendar.DateOf(one.Place.Value.At)))),
                [Own(child ? "letters.down-then-child" : "letters.down-then")]),
            LetterKind.NoticeChange => (Own("letters.notice-title"), Own("letters.notice-lead", Date(first.Version!.Value.On), first.Version.Value.Number), [first.Version.Value.Summary ?? ""],
                [Own("letters.notice-then")]),
            LetterKind.ReviewDue => (Own("letters.review-title"), Own("letters.review-lead"), all.Select(one => Own("letters.review-until", Named(one), Date(one.Day!.Value))),
                [Own("letters.review-then")]),
            LetterKind.TurningThirteen => (Own("letters.thirteen-title"), Own("letters.thirteen-lead", Date(first.Day!.Value)), [],
                [Own("letters.thirteen-then"), Own("letters.thirteen-help")]),
            _ => null,
        };
        if (text is not { } whole)
        {
            return null;
        }

        var contact = edition.Contact;
        var close = child ? Own("letters.close-child", contact.Phone) : Own("letters.close", contact.Phone, contact.Email, Charity.Address(contact.Post));
        return new LetterText(whole.Title, Own("letters.hello", to.CalledName), whole.Lead, [.. whole.Items.Where(i => i.Length > 0).Distinct()], [.. whole.After, close]);
    }

    private static string Place(Language language, PlacementChannel channel) => Say(language, channel switch
    {
        PlacementChannel.Website => "letters.place-website",
        PlacementChannel.SocialMedia => "letters.place-social",
        PlacementChannel.Newspaper => "letters.place-newspaper",
        PlacementChannel.Print => "letters.place-print",
        PlacementChannel.Wall => "letters.place-wall",
        _ => "letters.place-masters",
    });

    private static string Say(Language language, string key, params object[] places) => string.Format(language.Culture, language.Words[key], places);
}
