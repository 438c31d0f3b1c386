using PrivacyPortal.Web.Features.Staff.Notice;

namespace PrivacyPortal.Web.Commands;

/// <summary>Reads an organisation's own notice, and leaves it as a draft for its writers.</summary>
internal static class ImportNotice
{
    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, TextWriter say)
    {
        var file = new FileInfo(words[0]);
        if (!file.Exists || file.Length > NoticeDocument.MostBytes)
        {
            await say.WriteLineAsync(file.Exists ? NoticeDocument.TooLarge(file.Length) : $"There is no file {words[0]}.");
            return 1;
        }

        if (!NoticeDocument.TryRead(file.Name, await File.ReadAllBytesAsync(file.FullName), out var document, out var refusal))
        {
            await say.WriteLineAsync(refusal);
            return 1;
        }

        await services.GetRequiredService<BeginDraft>().FromDocument(document!, "import-notice");
        var notice = document!.Notice;
        foreach (var problem in document.Remarks.Concat(notice.Problems))
        {
            await say.WriteLineAsync("To look at: " + problem);
        }

        await say.WriteLineAsync(
            $"Made a draft of {file.Name}: {notice.Sections.Count} sections, {notice.ListEntries.Count} list entries, {notice.ContactLines.Count} contact lines, "
            + $"{notice.ConsentMentions.Count} mentions of consent. Go on at /staff/notice.");
        return 0;
    }
}
