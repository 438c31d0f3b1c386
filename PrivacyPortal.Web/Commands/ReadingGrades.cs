using PrivacyPortal.Web.Features.Staff.Notice;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Commands;

/// <summary>Prints how hard each edition in force is to read, its worst card beside its target (rules.md 4.2 and 4.4).</summary>
internal static class ReadingGrades
{
    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, TextWriter say)
    {
        var notice = services.GetRequiredService<PublishedNotice>().InForce;
        await say.WriteLineAsync($"Notice {notice.Number}. Flesch-Kincaid grade of the hardest card; SMOG, FORCAST and words of the whole. At most in brackets.");
        var within = true;
        foreach (var grade in notice.Editions.Select(EditionGrade.Of))
        {
            var target = grade.Target;
            within &= grade.Worst <= target.Grade && grade.Smog <= target.Smog && grade.Forcast <= target.Forcast && !(grade.Words > target.CardWords);
            await say.WriteLineAsync(
                $"{grade.Edition.Audience,-10} {grade.Worst,5:0.0} ({target.Grade:0.#})  SMOG {grade.Smog,4:0.0} ({target.Smog:0.#})  "
                + $"FORCAST {grade.Forcast,4:0.0} ({target.Forcast:0.#})  {grade.Words,4} words ({(target.CardWords is { } most ? $"{most}" : "no limit")})  hardest: {grade.Where}");
        }

        await say.WriteLineAsync(within ? "Every edition is within its limits." : "Not every edition is within its limits.");
        return within ? 0 : 1;
    }
}
