namespace PrivacyPortal.Web.Notices;

/// <summary>A file of words is not whole: says where, what is wrong and how to mend it. Stops the start.</summary>
internal sealed class ContentException(string file, int line, string what, string mend)
    : Exception($"Content/{file}, line {line}: {what} {mend}")
{
    public string File { get; } = file;

    public int Line { get; } = line;
}
