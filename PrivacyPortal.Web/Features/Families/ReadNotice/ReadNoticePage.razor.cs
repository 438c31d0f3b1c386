using System.Globalization;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>
/// The whole notice in one edition's words, in the HTML itself: it can be read without scripts and printed as it is. Whoever reads
/// card by card finishes on the version that they began with, and is told of a newer one.
/// </summary>
public sealed partial class ReadNoticePage(NoticeVersion inForce, IServiceProvider services, NavigationManager navigation)
{
    [Parameter]
    public string Key { get; set; } = default!;

    /// <summary>Which card, as it stands in the address; what is no number shows the whole.</summary>
    [SupplyParameterFromQuery]
    public string? Card { get; set; }

    /// <summary>Which version was begun; what is none is the one in force.</summary>
    [SupplyParameterFromQuery(Name = "v")]
    public string? Began { get; set; }

    private NoticeVersion Notice { get; set; } = default!;

    private Edition? Edition { get; set; }

    private NoticeVersion? Newer => Notice.Number == inForce.Number ? null : inForce;

    private int? CardNumber => int.TryParse(Card, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected override async Task OnParametersSetAsync()
    {
        Notice = await services.GetRequiredService<PublishedNotice>().FindOrInForce(CardNumber is null ? null : Began);
        if (!Audience.TryParse(Key, out var audience))
        {
            navigation.NotFound();
        }
        else if (Notice.Has(audience))
        {
            Edition = Notice.In(audience, Words.Now.Tag);
        }
        else
        {
            navigation.NavigateTo(Address(Notice.For(audience).Audience, null));
        }
    }

    private string Address(Audience audience, int? card) => $"/notice/{audience}" + (card is null ? "" : $"?card={card}&v={Notice.Number}");
}
