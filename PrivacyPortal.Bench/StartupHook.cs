/// <summary>
/// Loaded by the runtime into a server that is measured (DOTNET_STARTUP_HOOKS, which asks for this very name): for each line that it is
/// sent, it collects what is garbage and prints how many bytes are alive.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() => new Thread(Answer) { IsBackground = true, Name = "Memory" }.Start();

    private static void Answer()
    {
        while (Console.ReadLine() is not null)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            Console.WriteLine($"alive {GC.GetTotalMemory(forceFullCollection: true)}");
        }
    }
}
