using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>A block as it is being placed: the form's own state.</summary>
internal sealed class BlockEntry
{
    public const string KindField = "block-kind";
    public const string CoversField = "block-covers";
    public const string ReviewField = "block-review";

    /// <summary>One form, one block.</summary>
    public required Guid Operation { get; init; }

    public BlockKind? Kind { get; set; }

    /// <summary>All that photos, videos, voice and words are used for.</summary>
    public bool Everything { get; set; }

    public HashSet<Purpose> Purposes { get; } = [];

    public DateOnly? ReviewOn { get; set; }

    /// <summary>What is missing or wrong, beside its field.</summary>
    public IReadOnlyList<FieldError> Problems(DateOnly today)
    {
        var wrong = new List<FieldError>();
        if (Kind is null)
        {
            wrong.Add(new FieldError(KindField, "Say whether a court ordered it or it is for somebody's safety."));
        }

        if (!Everything && Purposes.Count == 0)
        {
            wrong.Add(new FieldError(CoversField, "Say what it covers. If you are not sure, choose everything."));
        }

        if (ReviewOn is { } on && (on <= today || on > today.AddDays(5 * 366)))
        {
            wrong.Add(new FieldError(ReviewField, "Choose a day after today, within five years, or leave it empty."));
        }

        return wrong;
    }
}
