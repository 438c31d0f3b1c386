using System.Globalization;
using System.Text;
using PrivacyPortal.Web.Features.Families.Visit;

namespace PrivacyPortal.Web.Examples;

/// <summary>A drawn mark for a made-up person: waves whose shape follows the letters of the name.</summary>
internal static class ExampleMark
{
    public static Signature Of(string name)
    {
        var strokes = new StringBuilder("{\"w\":900,\"h\":300,\"strokes\":[[");
        var x = 90.0;
        var first = true;
        foreach (var letter in name.Take(10))
        {
            var height = 40 + (letter % 7 * 11);
            for (var step = 0; step < 12; step++)
            {
                var turn = step / 12.0 * 2 * Math.PI;
                strokes.Append(CultureInfo.InvariantCulture, $"{(first ? "" : ",")}{x + (step * 4) + (14 * Math.Cos(turn)):0},{180 - (height * Math.Sin(turn)):0}");
                first = false;
            }

            x += 62;
        }

        strokes.Append("]]}");
        return Signature.Drawn(strokes.ToString(), out var problem) ?? throw new InvalidOperationException($"An example mark is no signature: {problem}.");
    }
}
