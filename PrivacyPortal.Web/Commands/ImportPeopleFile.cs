using PrivacyPortal.Web.Features.Staff.Import;

namespace PrivacyPortal.Web.Commands;

/// <summary>Adds the people of a CSV file, all or nothing; or says with <c>--dry-run</c> what would become of each row.</summary>
internal static class ImportPeopleFile
{
    private const string DryRun = "--dry-run";
    private const int MostShown = 20;

    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, TextWriter say)
    {
        var file = new FileInfo(words[0]);
        if (!file.Exists || file.Length > PeopleFile.MostBytes || (words.Count > 1 && words[1] != DryRun))
        {
            await say.WriteLineAsync(
                !file.Exists ? $"There is no file {words[0]}. Nothing was changed."
                : words.Count > 1 && words[1] != DryRun ? $"Write: import-people FILE.csv [{DryRun}]"
                : $"The file is larger than {PeopleFile.MostBytes / 1024 / 1024} MB. Split it into several. Nothing was changed.");
            return 1;
        }

        var import = services.GetRequiredService<ImportPeople>();
        var bytes = await File.ReadAllBytesAsync(file.FullName);
        var isDry = words.Count > 1;
        var report = isDry ? await import.DryRun(bytes) : await import.Import(bytes, new Told(say));
        if (report.Problem is not null)
        {
            await say.WriteLineAsync($"{report.Problem} Nothing was changed.");
            return 1;
        }

        foreach (var row in report.Rows.Where(r => r.Problems.Count > 0).Take(MostShown))
        {
            await say.WriteLineAsync($"Line {row.Line}: {string.Join(" ", row.Problems)}");
        }

        if (isDry || !report.IsRight)
        {
            var path = Path.ChangeExtension(file.FullName, ".report.csv");
            await File.WriteAllTextAsync(path, report.ToCsv());
            await say.WriteLineAsync($"The report of every row is in {path}.");
        }

        await say.WriteLineAsync(
            !report.IsRight ? $"Nobody was added: {report.Wrong} of {report.Rows.Count} rows have to be put right first."
            : isDry ? $"This was a dry run. New people: {report.New}. There already: {report.ThereAlready}."
            : $"People added: {report.Added}. There already: {report.Rows.Count - report.Added}.");
        return report.IsRight ? 0 : 1;
    }

    private sealed class Told(TextWriter say) : IProgress<int>
    {
        private const int Step = 2_500;

        public void Report(int value)
        {
            if (value % Step == 0)
            {
                say.WriteLine($"{value} …");
            }
        }
    }
}
