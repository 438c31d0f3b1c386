using System.Text;
using System.Text.RegularExpressions;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>A document that somebody brings: Markdown or plain text. What is not text is refused with a sentence; nothing in it is ever run.</summary>
internal sealed partial class NoticeDocument
{
    /// <summary>A notice is a few pages.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int LongestName = 200;

    private NoticeDocument(string name, ImportedNotice notice, IReadOnlyList<string> remarks)
    {
        Name = name;
        Notice = notice;
        Remarks = remarks;
    }

    public string Name { get; }

    public ImportedNotice Notice { get; }

    /// <summary>What a writer should know of how it was read.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>What is said of a file that is too large, before any of it is read.</summary>
    public static string TooLarge(long bytes) =>
        $"This file has {bytes / 1024.0 / 1024.0:0.#} MB. A notice is a few pages, at most 1 MB: save its words alone, as plain text or Markdown.";

    /// <summary>Reads a file; false with a sentence that says what to do instead.</summary>
    public static bool TryRead(string name, byte[] bytes, out NoticeDocument? document, out string? refusal)
    {
        (document, refusal) = (null, null);
        if (bytes.Length > MostBytes)
        {
            refusal = TooLarge(bytes.Length);
        }
        else if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            refusal = "This is a PDF, whatever its name says. Open it, choose “Save as text”, and bring that file.";
        }
        else if (bytes.AsSpan().StartsWith("PK"u8))
        {
            refusal = "This is a Word or zip file, whatever its name says. Save it as plain text, and bring that file.";
        }

        if (refusal is not null)
        {
            return false;
        }

        List<string> remarks = [];
        var text = Text(bytes, remarks);
        if (text.Contains('\0', StringComparison.Ordinal) || text.Count(char.IsLetter) < 20)
        {
            refusal = "There are no words in this file. Save the notice as plain text or Markdown, and bring that file.";
            return false;
        }

        if (Tag().IsMatch(text))
        {
            remarks.Add("There is HTML in it. It is kept as plain words and does nothing: take it out.");
        }

        var called = TypedWords.OneLine(Path.GetFileName(name));
        document = new NoticeDocument(called[..Math.Min(called.Length, LongestName)], ImportedNotice.Read(TypedWords.Lines(text)), remarks);
        return true;
    }

    private static string Text(byte[] bytes, List<string> remarks)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new StreamReader(new MemoryStream(bytes), detectEncodingFromByteOrderMarks: true).ReadToEnd();
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            remarks.Add("The file is in the old Windows alphabet (1252). Look at its quotation marks, dashes and accents.");
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    [GeneratedRegex(@"</?[a-z][^>\n]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
