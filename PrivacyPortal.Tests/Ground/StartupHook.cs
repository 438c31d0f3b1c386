using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PrivacyPortal.Web.Records.Outbox;

/// <summary>
/// Loaded by the runtime into a portal whose plug is to be pulled (DOTNET_STARTUP_HOOKS, which asks for this very name): nothing of it is in
/// the product. The process kills itself with SIGKILL in the midst of a step of sealing, or some moments after.
/// </summary>
internal static class StartupHook
{
    /// <summary>The step, and after how many microseconds: <c>Storing 250</c>.</summary>
    public const string Setting = "PORTAL_TESTS_PULL_AT";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } at)
        {
            DiagnosticListener.AllListeners.Subscribe(new Listeners(at.Split(' ')));
        }
    }

    // The host tells that it was built, as it does for those that test it.
    private sealed class Listeners(string[] at) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilt", Value: IHost host })
            {
                Plug.Watch(host.Services, at[0], double.Parse(at[1], CultureInfo.InvariantCulture));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private static class Plug
    {
        public static void Watch(IServiceProvider portal, string at, double microseconds)
        {
            var step = Enum.Parse<SealingStep>(at);
            portal.GetRequiredService<SealRecords>().Reached = reached =>
            {
                if (reached == step)
                {
                    Pull(microseconds);
                }
            };
        }

        private static void Pull(double microseconds)
        {
            if (microseconds == 0)
            {
                Process.GetCurrentProcess().Kill();
                return;
            }

            // The sealing goes on meanwhile, into the commit or past it.
            new Thread(() => Later(microseconds)) { IsBackground = true }.Start();
        }

        private static void Later(double microseconds)
        {
            var from = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(from).TotalMicroseconds < microseconds)
            {
                Thread.SpinWait(20);
            }

            Process.GetCurrentProcess().Kill();
        }
    }
}
