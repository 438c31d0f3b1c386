using System.Globalization;
using PrivacyPortal.Core.Rights;
using PrivacyPortal.Web.Notices;
using YamlDotNet.RepresentationModel;

namespace PrivacyPortal.Web.Rights;

/// <summary>Reads <c>Content/bank-holidays.yaml</c>: a line a year.</summary>
internal static class BankHolidayFile
{
    private const string Path = "bank-holidays.yaml";

    public static BankHolidays Read(ContentFolder folder) => new(ContentFile.Mapping(Path, folder.Read(Path), firstLine: 1).SelectMany(Days));

    private static IEnumerable<DateOnly> Days((YamlScalarNode Key, YamlNode Value) year) =>
        ((year.Value as YamlScalarNode)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year.ToString(CultureInfo.InvariantCulture) == year.Key.Value
                ? day
                : throw new ContentException(Path, (int)year.Key.Start.Line, $"'{text}' is no day of {year.Key.Value}.", "Write days of that year such as 2026-12-25, with spaces between."));
}
