using System.Globalization;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>The whole notice in one edition's words, in the HTML itself: it can be read without scripts and printed as it is.</summary>
public sealed partial class ReadNoticePage(NoticeVersion notice, NavigationManager navigation)
{
    [Parameter]
    public string Key { get; set; } = default!;

    /// <summary>Which card, as it stands in the address; what is no number shows the whole.</summary>
    [SupplyParameterFromQuery]
    public string? Card { get; set; }

    private Edition? Edition { get; set; }

    private int? CardNumber => int.TryParse(Card, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected override void OnParametersSet()
    {
        if (!Audience.TryParse(Key, out var audience))
        {
            navigation.NotFound();
        }
        else if (notice.Has(audience))
        {
            Edition = notice.For(audience);
        }
        else
        {
            navigation.NavigateTo(Address(notice.For(audience).Audience, null));
        }
    }

    private static string Address(Audience audience, int? card) => $"/notice/{audience}" + (card is null ? "" : $"?card={card}");
}
