namespace PrivacyPortal.Core.Notices;

/// <summary>
/// A question that checks our explaining, never the person (rules.md 4.7). It can be asked in two ways: where the first one went
/// wrong, its card is shown again and the other is asked.
/// </summary>
public sealed class TeachBack
{
    /// <summary>Its stable name in the edition: <c>still-help</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The section or frame that answers it, shown again after a wrong answer.</summary>
    public required string Card { get; init; }

    /// <summary>The two ways of asking, in order.</summary>
    public required IReadOnlyList<TeachBackAsk> Asks { get; init => field = [.. value]; }
}

/// <summary>One way of asking a teach-back question.</summary>
public sealed class TeachBackAsk
{
    public required string Words { get; init; }

    /// <summary>The name of its pictogram.</summary>
    public required string Picture { get; init; }

    /// <summary>Two or three answers, of equal weight.</summary>
    public required IReadOnlyList<string> Answers { get; init => field = [.. value]; }

    /// <summary>Which answer shows that we explained it well, counted from 0.</summary>
    public required int Right { get; init; }
}
