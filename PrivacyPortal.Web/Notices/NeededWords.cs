namespace PrivacyPortal.Web.Notices;

/// <summary>Names and words of the law that can't be said more easily; reading grades count each as one easy word (rules.md 4.4).</summary>
internal static class NeededWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. ContentFolder.BuiltIn.Read("needed-words.txt")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')),
    ];
}
