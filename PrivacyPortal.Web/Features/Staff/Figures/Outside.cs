using System.Globalization;
using System.Text;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.Figures;

/// <summary>
/// Figures as they may leave the team, such as for a funder (SR-13): no count from 1 to 4, for behind it somebody may be recognised, and
/// the others to the nearest five, so that what is hidden can't be worked out from the rest.
/// </summary>
internal static class Outside
{
    /// <summary>Counts below this are hidden [P].</summary>
    public const int Fewest = 5;

    public static string Of(int count) => count switch
    {
        0 => "0",
        < Fewest => "fewer than 5",
        _ => (5 * (int)Math.Round(count / 5.0, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A table for a report. Nothing in it comes from what anybody typed.</summary>
    public static byte[] Csv(IEnumerable<Figure> figures, DateOnly from, DateOnly until)
    {
        var csv = new StringBuilder().Append(CultureInfo.InvariantCulture, $"\"From {Charity.Date(from)} until {Charity.Date(until)}. Counts under 5 are hidden, the others are to the nearest 5.\"\r\n");
        csv.Append("Use,Yes,No,Stopped\r\n");
        foreach (var figure in figures)
        {
            csv.Append(CultureInfo.InvariantCulture, $"\"{figure.Of}\",{Of(figure.Yes)},{Of(figure.No)},{Of(figure.Stopped)}\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
