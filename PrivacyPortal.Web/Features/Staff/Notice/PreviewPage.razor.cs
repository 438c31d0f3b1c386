using System.Globalization;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>
/// A draft in the families' own look, in every edition and both variants, marked as a draft. For those who write the notice alone: a
/// family never sees what is not published.
/// </summary>
public sealed partial class PreviewPage(IServiceProvider services)
{
    private const string Knows = "knows";

    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public string Key { get; set; } = default!;

    /// <summary>Which card, as on the families' page.</summary>
    [SupplyParameterFromQuery]
    public string? Card { get; set; }

    /// <summary>In words for a child of whom the worker has said that they know.</summary>
    [SupplyParameterFromQuery]
    public string? Child { get; set; }

    private NoticeDraft Draft { get; set; } = default!;

    private Edition? Edition { get; set; }

    private bool IsForOneWhoKnows => Child == Knows;

    private int? CardNumber => int.TryParse(Card, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string OtherVariant => $"/staff/notice/drafts/{Id}/preview/{Key}" + (IsForOneWhoKnows ? "" : "?child=" + Knows);

    protected override async Task OnParametersSetAsync()
    {
        if (await services.GetRequiredService<FindDrafts>().Find(Id) is { } draft && Audience.TryParse(Key, out var audience) && draft.Notice.Has(audience))
        {
            Draft = draft;
            Edition = draft.Notice.For(audience, IsForOneWhoKnows ? Variant.ChildKnows : Variant.Plain);
        }
    }

    private string Address(Audience audience, int? card)
    {
        List<string> query = [.. card is null ? Array.Empty<string>() : [$"card={card}"], .. IsForOneWhoKnows ? [$"child={Knows}"] : Array.Empty<string>()];
        return $"/staff/notice/drafts/{Id}/preview/{audience}" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }
}
