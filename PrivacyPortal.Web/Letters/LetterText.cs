using System.Text.Json;

namespace PrivacyPortal.Web.Letters;

/// <summary>The words of a letter, as they were fixed when it was written.</summary>
internal sealed record LetterText(string Title, string Hello, string Lead, IReadOnlyList<string> Items, IReadOnlyList<string> After)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <exception cref="FormatException">It is none of ours.</exception>
    public static LetterText Read(string json) => JsonSerializer.Deserialize<LetterText>(json) ?? throw new FormatException("A letter has no words.");
}
