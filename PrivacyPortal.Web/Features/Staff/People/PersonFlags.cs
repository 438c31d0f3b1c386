using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What to know before speaking with somebody: language, what helps, what the child knows.</summary>
internal static class PersonFlags
{
    private static readonly (AccessNeeds Need, string Words)[] Words =
    [
        (AccessNeeds.Interpreter, "Needs an interpreter"),
        (AccessNeeds.SignLanguage, "Uses sign language"),
        (AccessNeeds.LargePrint, "Large print"),
        (AccessNeeds.EasyRead, "Easy read"),
        (AccessNeeds.ReadAloud, "Read aloud"),
        (AccessNeeds.MoreTime, "More time"),
        (AccessNeeds.QuietPlace, "A quiet place"),
        (AccessNeeds.NoTouch, "Answers without touching"),
    ];

    /// <summary>Every need and its words, in the order in which they are asked.</summary>
    public static IReadOnlyList<(AccessNeeds Need, string Words)> Needs => Words;

    /// <summary>Language and what helps: all that a list shows.</summary>
    public static IEnumerable<string> Short(string language, AccessNeeds needs) =>
        [.. language == Languages.English ? Array.Empty<string>() : [Languages.All.GetValueOrDefault(language, language)], .. Words.Where(w => needs.HasFlag(w.Need)).Select(w => w.Words)];

    /// <summary>All of it. Until we are told, a child does not know, and one of unknown age is a child.</summary>
    public static IEnumerable<string> Of(PersonRow person, DateOnly today) =>
        person.Born.AgeOn(today).IsAtLeast(18) ? Short(person.Language, person.Needs)
        : Short(person.Language, person.Needs).Append(person.ChildKnows switch
        {
            Knows.Yes => "Knows where their relative is",
            Knows.Partly => "Knows part of where their relative is: ask before you speak",
            _ => "Does not know where their relative is: never say it",
        });
}
