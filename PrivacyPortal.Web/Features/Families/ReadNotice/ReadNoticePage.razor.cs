using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>The whole notice in one edition's words, in the HTML itself: it can be read without scripts and printed as it is.</summary>
public sealed partial class ReadNoticePage(NoticeVersion notice, NavigationManager navigation)
{
    private const string ObjectId = "right-to-object";

    [Parameter]
    public string Key { get; set; } = default!;

    private Edition? Edition { get; set; }

    private MarkupString Opening => new(NoticeMarkdown.ToHtml(Edition!.Opening));

    private string Here => $"/notice/{Edition!.Audience}";

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
            navigation.NavigateTo($"/notice/{notice.For(audience).Audience}");
        }
    }
}
