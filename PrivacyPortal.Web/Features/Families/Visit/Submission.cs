using System.Globalization;
using System.Text;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>What a family sends by signing: the operation of the review they saw, its answers' fingerprint, and their signature.</summary>
internal sealed record Submission
{
    public required Guid Operation { get; init; }

    /// <summary>The fingerprint of the answers as the review played them back.</summary>
    public required string Reviewed { get; init; }

    public required Signature Signature { get; init; }

    /// <summary>The worker of the visit.</summary>
    public required OpenedBy? RecordedBy { get; init; }

    /// <summary>SHA-256 of everything sent, so that another body under the same id shows.</summary>
    public string Body(PersonId by) => ContentHash.Of(Encoding.UTF8.GetBytes(
        string.Join('\n', Operation, by, Reviewed, (int)Signature.Way, Signature.Strokes, Signature.Words))).Hex;

    /// <summary>SHA-256 of drafted answers, whatever order they are read in.</summary>
    public static string Fingerprint(IEnumerable<DraftRow> drafts) => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', drafts
        .OrderBy(d => d.AboutId).ThenBy(d => d.Purpose, StringComparer.Ordinal)
        .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.AboutId} {d.Purpose} {d.Answer} {d.ShowingId}"))))).Hex;
}
