using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>What changed in an edition since a version: only that, in its own words.</summary>
public sealed partial class ChangesPage(NoticeVersion inForce, IServiceProvider services, NavigationManager navigation)
{
    [Parameter]
    public string Key { get; set; } = default!;

    /// <summary>The version that was read last.</summary>
    [SupplyParameterFromQuery]
    public string? Since { get; set; }

    private Edition? Edition { get; set; }

    private NoticeVersion Before { get; set; } = default!;

    private IReadOnlyList<NoticeChange> Changes { get; set; } = [];

    private string Summary { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (!Audience.TryParse(Key, out var audience))
        {
            navigation.NotFound();
            return;
        }

        var notices = services.GetRequiredService<PublishedNotice>();
        Before = await notices.FindOrInForce(Since);
        Edition = inForce.For(audience);
        Changes = NoticeChange.Between(Before.For(audience), Edition);
        Summary = string.Join(" ", await notices.SummariesSince(Before.Number));
    }
}
