using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// A portal that takes its time: with <c>PORTAL_SLOW=400</c> each request and each call to a circuit waits that many milliseconds before it is
/// heard. A story that looks at the store or the page before the portal has answered fails then every time, not once in a hundred runs.
/// </summary>
internal sealed class SlowAnswers(TimeSpan wait) : IStartupFilter, IHubFilter
{
    /// <summary>How long; null when it is not asked for.</summary>
    public static TimeSpan? Wait { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("PORTAL_SLOW"), NumberStyles.None, CultureInfo.InvariantCulture, out var wait) ? TimeSpan.FromMilliseconds(wait) : null;

    /// <summary>Adds it where it is asked for.</summary>
    public static void AddTo(IServiceCollection services)
    {
        if (Wait is { } wait)
        {
            var slow = new SlowAnswers(wait);
            services.AddSingleton<IStartupFilter>(slow);
            services.PostConfigureAll<HubOptions>(hub => hub.AddFilter(slow));
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, then) =>
        {
            // Not for the files of a page: they would only make it long.
            if (!Path.HasExtension(context.Request.Path))
            {
                await Task.Delay(wait, CancellationToken.None);
            }

            await then(context);
        });
        next(app);
    };

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        await Task.Delay(wait, CancellationToken.None);
        return await next(invocationContext);
    }
}
