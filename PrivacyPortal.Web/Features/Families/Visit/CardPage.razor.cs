using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.ChangeMind;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>The choice card on the tablet, at the end of a person's turn: made by a tap, never by opening the page.</summary>
public sealed partial class CardPage
{
    private IssuedCard? _card;
    private DateOnly? _since;

    [Inject]
    private ChoiceCards Cards { get; set; } = default!;

    private Uri Portal => CardEndpoints.PortalOf(Http);

    private protected override async Task Begin()
    {
        if (await Cards.IssuedAt(Who.Person.Id) is { } at)
        {
            _since = UkCalendar.DateOf(at);
        }
    }

    private async Task Make()
    {
        if (IsHere)
        {
            _card = await Cards.Issue(Who.Person.Id);
        }
    }
}
