using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>Moves a reader to easier words or to more detail.</summary>
public sealed partial class OtherEditions
{
    [Parameter, EditorRequired]
    public NoticeVersion Notice { get; set; } = default!;

    /// <summary>For whom the edition on the screen is.</summary>
    [Parameter, EditorRequired]
    public Audience Now { get; set; } = default!;

    // Easy read stands beside the ladder of ages, not on it.
    private List<Audience> Ladder => [.. Notice.Editions.Select(e => e.Audience).Where(a => a != Audience.EasyRead).OrderBy(a => a.FromAge)];

    private Audience? Easier => Now == Audience.EasyRead ? null : Ladder.LastOrDefault(a => a.FromAge < Now.FromAge);

    private Audience? Fuller => Now == Audience.EasyRead ? Audience.Adult : Ladder.FirstOrDefault(a => a.FromAge > Now.FromAge);
}
