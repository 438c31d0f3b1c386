using System.Diagnostics;
using System.Globalization;

namespace PrivacyPortal.Bench;

/// <summary>
/// A case against a floor, measured in turn in the same run: floor, case, floor, case… Only the ratio is claimed; the machine's own
/// speed falls out of it.
/// </summary>
internal sealed record Ratio(string Name, string Floor, double AtMost)
{
    private const int WarmUps = 400;

    /// <summary>Runs both in turn, so many times each, and prints the line: the ratio of the middle times.</summary>
    /// <returns>Whether the bar holds.</returns>
    public async Task<bool> Measure(int times, Func<Task> floor, Func<Task> act)
    {
        List<double> floors = [];
        List<double> acts = [];
        for (var turn = -WarmUps; turn < times; turn++)
        {
            var floorTook = await Time(floor);
            var actTook = await Time(act);
            if (turn >= 0)
            {
                floors.Add(floorTook);
                acts.Add(actTook);
            }
        }

        var ratio = Median(acts) / Median(floors);
        Print(ratio, $"{Shown(Median(acts))} against {Shown(Median(floors))}, each {times} times in turn");
        return ratio <= AtMost;
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Prints a ratio that was measured in another way.</summary>
    public void Print(double ratio, string beside) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{(ratio <= AtMost ? "ok  " : "OVER")} {Name}: {ratio:0.00} x {Floor} (bar {AtMost:0.##}; {beside})"));

    private static async Task<double> Time(Func<Task> act)
    {
        var from = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static string Shown(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.###} ms");
}
