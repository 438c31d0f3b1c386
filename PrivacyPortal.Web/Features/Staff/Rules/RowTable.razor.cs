using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Staff.Rules;

/// <summary>Rows of a table of rules, with why and what would change them.</summary>
public sealed partial class RowTable(IServiceProvider services)
{
    private readonly RowWords words = services.GetRequiredService<RowWords>();

    [Parameter, EditorRequired]
    public IReadOnlyList<(string Row, string Reads)> Rows { get; set; } = [];
}
