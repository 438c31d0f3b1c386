using System.Globalization;
using System.Text;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// The fingerprint of a kept decision: a line <c>name SP length ":" text LF</c> for each column, in the order below, UTF-8; length
/// counts bytes; an absent value leaves its line out. Kept beside it, so that a change by hand shows.
/// </summary>
internal static class DecisionHash
{
    public static string Of(DecisionRow row)
    {
        var text = new StringBuilder(1024);
        Add(text, "form", "decision/1");
        Add(text, "id", row.Id);
        Add(text, "signing_id", row.SigningId);
        Add(text, "about_id", row.AboutId);
        Add(text, "about_name", row.AboutName);
        Add(text, "born_earliest", row.BornEarliest);
        Add(text, "born_latest", row.BornLatest);
        Add(text, "born_quality", (int)row.BornQuality);
        Add(text, "age_youngest", row.AgeYoungest);
        Add(text, "age_oldest", row.AgeOldest);
        Add(text, "decides_from", row.DecidesFrom);
        Add(text, "purpose", row.Purpose);
        Add(text, "outcome", (int)row.Outcome);
        Add(text, "row", row.Row);
        Add(text, "message", (int)row.Message);
        Add(text, "at", row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        Add(text, "decider_id", row.DeciderId);
        Add(text, "decider_name", row.DeciderName);
        Add(text, "decider_kind", (int?)row.DeciderKind);
        Add(text, "evidence", (int?)row.Evidence);
        Add(text, "basis", (int?)row.Basis);
        Add(text, "valid_until", row.ValidUntil);
        Add(text, "follows_id", row.FollowsId);
        Add(text, "own_answer", row.OwnAnswer);
        Add(text, "version", row.Version);
        Add(text, "policy", row.Policy);
        Add(text, "case_text", row.CaseText);
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString())).Hex;
    }

    private static void Add(StringBuilder text, string name, IFormattable? value) =>
        Add(text, name, value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value?.ToString(null, CultureInfo.InvariantCulture));

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append(' ').Append(Encoding.UTF8.GetByteCount(value)).Append(':').Append(value).Append('\n');
        }
    }
}
