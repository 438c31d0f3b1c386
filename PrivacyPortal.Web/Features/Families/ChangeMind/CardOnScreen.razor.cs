using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Records.Papers;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>The choice card on a screen, at the end of a visit: to be photographed or scanned. It names nobody.</summary>
public sealed partial class CardOnScreen(ContactData contact)
{
    private bool[,] _squares = new bool[0, 0];

    /// <summary>What the square holds.</summary>
    [Parameter, EditorRequired]
    public string Scan { get; set; } = default!;

    /// <summary>The code in two halves.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = default!;

    /// <summary>Where the code is typed, as people write it.</summary>
    [Parameter, EditorRequired]
    public string Page { get; set; } = default!;

    private string Squares { get; set; } = "";

    private int Size => _squares.GetLength(0);

    protected override void OnParametersSet()
    {
        _squares = QrSquares.Of(Scan);
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (_squares[row, column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        Squares = path.ToString();
    }
}
