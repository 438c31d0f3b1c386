using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>How each edition is offered: a name, a line about it and a picture.</summary>
internal sealed record AudienceWords(string Name, string About, string Picture)
{
    private static readonly Dictionary<Audience, AudienceWords> _all = new()
    {
        [Audience.Under6] = new("Under 6", "Pictures to look at with a grown-up.", "reader-child"),
        [Audience.From6To9] = new("Ages 6 to 9", "A few words and big pictures.", "reader-child"),
        [Audience.From10To12] = new("Ages 10 to 12", "Short and clear, with pictures.", "reader-child"),
        [Audience.From13To15] = new("Ages 13 to 15", "Straight to the point. You decide.", "reader-teen"),
        [Audience.From16To17] = new("Ages 16 and 17", "Everything, in plain words.", "reader-teen"),
        [Audience.Adult] = new("Adults", "For parents, guardians and everyone else.", "reader-adult"),
        [Audience.EasyRead] = new("Easy read", "Big words, short lines, a picture for each.", "reader-easy"),
    };

    public static AudienceWords For(Audience audience) => _all[audience];
}
