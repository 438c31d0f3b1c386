using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>How each edition is offered, in the language of the page: a name, a line about it and a picture.</summary>
internal sealed record AudienceWords(string Name, string About, string Picture)
{
    private static readonly Dictionary<Audience, string> _pictures = new()
    {
        [Audience.Under6] = "reader-child",
        [Audience.From6To9] = "reader-child",
        [Audience.From10To12] = "reader-child",
        [Audience.From13To15] = "reader-teen",
        [Audience.From16To17] = "reader-teen",
        [Audience.Adult] = "reader-adult",
        [Audience.EasyRead] = "reader-easy",
    };

    public static AudienceWords For(Audience audience, PageWords words) =>
        new(words[$"reading.{audience}"], words[$"reading.{audience}-about"], _pictures[audience]);
}
