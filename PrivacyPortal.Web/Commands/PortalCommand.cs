namespace PrivacyPortal.Web.Commands;

/// <summary>
/// One thing that the program does from the command line, without a server: says what it did in one line, exits 0 or not.
/// </summary>
/// <param name="Name">The word to type.</param>
/// <param name="Takes">What follows it, such as <c>FILE</c>; empty when nothing does.</param>
/// <param name="Does">One line for <c>--help</c>.</param>
/// <param name="Run">Does it: services, what followed the name, and where to say what was done.</param>
internal sealed record PortalCommand(string Name, string Takes, string Does, Func<IServiceProvider, IReadOnlyList<string>, TextWriter, Task<int>> Run)
{
    private int Needs => Takes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word[0] != '[');

    /// <summary>Whether that many words can follow the name.</summary>
    public bool Fits(int words) => words >= Needs && words <= Takes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>Every command of the program.</summary>
internal static class PortalCommands
{
    public static IReadOnlyList<PortalCommand> All { get; } =
    [
        new("verify", "", "checks every stored decision and record; exits 1 and names the first broken place", VerifyStore.Run),
        new("export-records", "DIR", "writes every sealed record as a PDF, with the certificates to check them", ExportRecords.Run),
        new("import-people", "FILE.csv [--dry-run]", "adds the people of a table, all or nothing; says what is wrong row by row", ImportPeopleFile.Run),
        new("import-notice", "FILE", "makes a draft of a notice in Markdown or plain text", ImportNotice.Run),
        new("reading-grades", "", "prints how hard each edition is to read, beside its limits", ReadingGrades.Run),
        new("backup", "FILE", "writes everything but the keys to one file, while the portal runs", BackUp.Run),
        new("restore", "FILE", "puts a backup in the place of the data; stop the portal first", Restore.Run),
    ];

    /// <summary>The help text.</summary>
    public static string Help =>
        "Usage: PrivacyPortal.Web [COMMAND]\n\nWithout a command it serves the portal. Commands need no running server:\n\n"
        + string.Join('\n', All.Select(c => $"  {(c.Name + " " + c.Takes).TrimEnd(),-37}{c.Does}"))
        + "\n  --help                               shows this\n\nSettings come from appsettings.json or the environment (Portal__DataFolder=…): see README.\n";

    /// <summary>
    /// Whether the arguments name a command; then what to run, or what to say instead. A server's own arguments begin with two dashes.
    /// </summary>
    public static bool Names(string[] args, out PortalCommand? command, out string? instead)
    {
        (command, instead) = (null, null);
        if (args.Length == 0 || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] != "--help"))
        {
            return false;
        }

        command = All.FirstOrDefault(c => c.Name == args[0]);
        instead = args[0] == "--help" ? Help
            : command is null ? $"There is no command '{args[0]}'.\n\n{Help}"
            : command.Fits(args.Length - 1) ? null
            : $"Write: {command.Name} {command.Takes}\n";
        return true;
    }
}
