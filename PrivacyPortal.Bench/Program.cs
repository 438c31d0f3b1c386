using PrivacyPortal.Bench;
using PrivacyPortal.Bench.Blank;

if (args is [BlankServer.Name, var address])
{
    await BlankServer.Run(address);
    return 0;
}

// dotnet run -c Release --project PrivacyPortal.Bench -- fuzz 1000000
if (args is [Fuzz.Name, var count])
{
    return Fuzz.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)) ? 0 : 1;
}

// Every figure that README claims, as a ratio to a floor measured in the same run. A word after the command picks topics by name:
//   dotnet run -c Release --project PrivacyPortal.Bench -- decisions
(string Name, Func<Task<bool>> Run)[] topics =
[
    ("decisions", RecordingDecisions.Run),
    ("notice", ReadingTheNotice.Run),
    ("records", Records.Run),
    ("people", FindingPeople.Run),
    ("person", OpeningAPerson.Run),
    ("circuits", HoldingCircuits.Run),
    ("hostile", HostileCircuits.Run),
    ("start", Starting.Run),
];

var chosen = topics.Where(t => args.Length == 0 || args.Any(a => t.Name.Contains(a, StringComparison.OrdinalIgnoreCase))).ToList();
if (chosen.Count == 0)
{
    Console.WriteLine($"There is no topic of that name. There are: {string.Join(", ", topics.Select(t => t.Name))}.");
    return 1;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
var allHold = true;
foreach (var (name, run) in chosen)
{
    Console.WriteLine($"-- {name}");
    allHold &= await run();
}

return allHold ? 0 : 1;
