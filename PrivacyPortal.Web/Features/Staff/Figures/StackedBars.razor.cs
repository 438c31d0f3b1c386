using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Features.Staff.Figures;

/// <summary>Figures to look at and to read: a bar for each, told apart by pattern, and the numbers beside it in a table.</summary>
public sealed partial class StackedBars
{
    /// <summary>What these bars are called on their page, so that two sets of them keep their own patterns.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Caption { get; set; } = default!;

    /// <summary>What the rows are.</summary>
    [Parameter, EditorRequired]
    public string Of { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Figure> Rows { get; set; } = [];

    private int Longest => Math.Max(1, Rows.Max(row => row.Yes + row.No + row.Stopped));

    private string Id(string pattern) => $"bars-{Name}-{pattern}";

    private string Wide(int count) => (100.0 * count / Longest).ToString("0.##", CultureInfo.InvariantCulture);
}
