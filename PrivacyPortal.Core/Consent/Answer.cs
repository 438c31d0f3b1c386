using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.Consent;

/// <summary>What somebody said to one question. A class, so that there is no default: silence can't become an answer (D-G3, Recital 32).</summary>
public sealed class Answer
{
    private Answer(string key) => Key = key;

    public static Answer Yes { get; } = new("yes");

    public static Answer No { get; } = new("no");

    /// <summary>Ask me another day.</summary>
    public static Answer NotNow { get; } = new("not-now");

    /// <summary>A small child, or an adult who can't decide, who can't say and shows no distress; distress is a no (rules.md 2.2, D-A3).</summary>
    public static Answer NotAble { get; } = new("not-able");

    public static IReadOnlyList<Answer> All { get; } = [Yes, No, NotNow, NotAble];

    /// <summary>The stable name in forms and in the store.</summary>
    public string Key { get; }

    /// <summary>Reads an answer from a form or the store.</summary>
    public static bool TryParse(string? key, [NotNullWhen(true)] out Answer? answer)
    {
        answer = All.FirstOrDefault(a => a.Key == key);
        return answer is not null;
    }

    public override string ToString() => Key;
}
