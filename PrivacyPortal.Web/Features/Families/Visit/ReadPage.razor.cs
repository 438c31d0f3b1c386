using System.Globalization;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>The notice in the edition for their age; they may move up or down, which never changes who decides (rules.md 4.2).</summary>
public sealed partial class ReadPage
{
    private bool _changed;

    /// <summary>Which card, as it stands in the address; what is no number shows the whole.</summary>
    [SupplyParameterFromQuery]
    private string? Card { get; set; }

    /// <summary>The edition that they moved to; what is no edition of this version is passed over.</summary>
    [SupplyParameterFromQuery]
    private string? As { get; set; }

    /// <summary>The fingerprint of the words that were on the screen.</summary>
    [SupplyParameterFromForm(FormName = "read")]
    private string? Shown { get; set; }

    private Edition Edition => Audience.TryParse(As, out var audience) ? Visit.Notice.In(audience, Words.Now.Tag).In(Who.Variant) : Who.Edition;

    private int? CardNumber => int.TryParse(Card, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string AddressOf(Audience audience, int? card) =>
        Address(string.Create(CultureInfo.InvariantCulture, $"read?as={audience}{(card is null ? "" : $"&card={card}")}"));

    private async Task HasRead()
    {
        if (!IsHere)
        {
            return;
        }

        // Read to the end: all of it on one page, or its last card.
        var atTheEnd = CardNumber is null || CardNumber >= Components.Reading.NoticeReader.CardsOf(Edition, withRightToObject: false).Count;
        if (Shown != Edition.Hash.Hex || !atTheEnd)
        {
            _changed = Shown != Edition.Hash.Hex;
            return;
        }

        var saved = await Progress.ChooseEdition(Visit, Who, Edition.Audience);
        saved = saved && await Load() && await Progress.Read(Visit, Who);
        GoOn(saved, Address("your-right"));
    }
}
