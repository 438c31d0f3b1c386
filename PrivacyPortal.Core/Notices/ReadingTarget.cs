namespace PrivacyPortal.Core.Notices;

/// <summary>How easy an edition must be: every card by grade and sentence length, the whole by the other measures (rules.md 4.2 and 4.4).</summary>
public sealed class ReadingTarget
{
    /// <summary>The highest Flesch–Kincaid grade of any card.</summary>
    public required double Grade { get; init; }

    /// <summary>The most words in any sentence; nothing where only the average is bound.</summary>
    public required int? LongestSentence { get; init; }

    /// <summary>The most words on all cards together, details not counted; nothing where there is no limit.</summary>
    public required int? CardWords { get; init; }

    public required double Forcast { get; init; }

    public required double Smog { get; init; }

    /// <summary>The targets for an audience.</summary>
    public static ReadingTarget For(Audience audience) => audience.Key switch
    {
        "under-6" => new() { Grade = 2, LongestSentence = 8, CardWords = 40, Forcast = 6, Smog = 5 },
        "6-9" => new() { Grade = 2, LongestSentence = 8, CardWords = 150, Forcast = 6, Smog = 5 },
        "10-12" => new() { Grade = 4, LongestSentence = 12, CardWords = 400, Forcast = 7.5, Smog = 7 },
        "13-15" => new() { Grade = 6, LongestSentence = 15, CardWords = 600, Forcast = 8.5, Smog = 8 },
        "16-17" => new() { Grade = 7, LongestSentence = null, CardWords = 800, Forcast = 9, Smog = 9 },
        "easy-read" => new() { Grade = 4, LongestSentence = 12, CardWords = null, Forcast = 7.5, Smog = 7 },
        _ => new() { Grade = 5, LongestSentence = null, CardWords = null, Forcast = 9, Smog = 9 },
    };
}
