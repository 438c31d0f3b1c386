using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>Moves a reader to easier words or to more detail.</summary>
public sealed partial class OtherEditions
{
    [Parameter, EditorRequired]
    public NoticeVersion Notice { get; set; } = default!;

    /// <summary>For whom the edition on the screen is.</summary>
    [Parameter, EditorRequired]
    public Audience Now { get; set; } = default!;

    /// <summary>Where an edition is read.</summary>
    [Parameter, EditorRequired]
    public Func<Audience, string> AddressOf { get; set; } = default!;

    /// <summary>Where all editions are offered; nothing where they are not.</summary>
    [Parameter]
    public string? All { get; set; }

    /// <summary>What these links are; nothing for the usual words.</summary>
    [Parameter]
    public string? Label { get; set; }

    private string NameOf(Audience audience) => AudienceWords.For(audience, Words).Name.ToLower(Words.Now.Culture);

    // Easy read stands beside the ladder of ages, not on it.
    private List<Audience> Ladder => [.. Notice.Editions.Select(e => e.Audience).Where(a => a != Audience.EasyRead).OrderBy(a => a.FromAge)];

    private Audience? Easier => Now == Audience.EasyRead ? null : Ladder.LastOrDefault(a => a.FromAge < Now.FromAge);

    private Audience? Fuller => Now == Audience.EasyRead ? Audience.Adult : Ladder.FirstOrDefault(a => a.FromAge > Now.FromAge);

    // Written for grown-ups, so it is not offered beside a child's.
    private Audience? EasyRead => !Now.IsForChildren && Now != Audience.EasyRead && Notice.Has(Audience.EasyRead) ? Audience.EasyRead : null;
}
