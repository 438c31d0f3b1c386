using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Outbox;

namespace PrivacyPortal.Tests.Records.Outbox;

/// <summary>
/// The portal itself, in a process of its own, is killed (SIGKILL) at each named step of sealing, and some moments into it, again and again:
/// 200 times with PORTAL_HEAVY=1. Every decision ends with exactly one sealed record.
/// </summary>
public sealed class KilledWhileSealingTests
{
    private const int BySigkill = 128 + 9;

    // From the middle of a step to past the commit that follows.
    private const int LongestMicroseconds = 4_000;

    private static readonly int _kills = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 200 : 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_step_every_act_still_ends_with_one_sealed_record()
    {
        await using var portal = new PortalProcess();
        portal.Settings["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        var steps = Enum.GetValues<SealingStep>();
        List<string> wrong = [];
        for (var kill = 0; kill < _kills; kill++)
        {
            var (step, atOnce) = (steps[kill % steps.Length], kill / steps.Length % 2 == 0);
            var before = kill == 0 ? 0 : await WithSomethingToSeal(portal);
            var microseconds = atOnce ? 0 : RandomNumberGenerator.GetInt32(1, LongestMicroseconds);
            portal.Settings[StartupHook.Setting] = string.Create(CultureInfo.InvariantCulture, $"{step} {microseconds}");

            var run = await portal.RunCommand().WaitAsync(TimeSpan.FromMinutes(3), Stop);

            Assert.True(run.Exit == BySigkill, $"Kill {kill} at {step}: {run.Exit}\n{run.Output}");
            var waiting = await Waiting(portal);
            var sealedMeanwhile = before - waiting;
            if (kill > 0 && (atOnce ? sealedMeanwhile != (step == SealingStep.Stored ? 1 : 0) : sealedMeanwhile is < 0))
            {
                wrong.Add($"Kill {kill} at {step} after {microseconds} microseconds: {sealedMeanwhile} were sealed.");
            }
        }

        portal.Settings.Remove(StartupHook.Setting);
        await portal.Start();
        await UntilNothingWaits(portal);
        await portal.Stop();
        var verify = await portal.RunCommand("verify");
        await using var store = Stores.On(portal);
        var records = await store.Read(db => db.Records.AsNoTracking().ToListAsync(Stop));
        var acts = await store.Read(db => db.Decisions.Select(d => new { d.SigningId, d.AboutId }).Distinct().ToListAsync(Stop));

        Assert.Empty(wrong);
        Assert.True(verify.Exit == 0, verify.Output);
        Assert.True(acts.Count > 5);
        Assert.Equal(acts.Select(a => (a.SigningId, a.AboutId)).Order(), records.Select(r => (r.SigningId, r.AboutId)).Order());
        Assert.All(records, r => Assert.Equal(r.Hash, ContentHash.Of(r.Pdf!).Hex));
    }

    // More than can be sealed before the plug is out.
    private static async Task<int> WithSomethingToSeal(PortalProcess portal)
    {
        if (await Waiting(portal) is var left and >= 4)
        {
            return left;
        }

        await using var store = Stores.On(portal);
        await store.Get<PublishedNotice>().Load(NoticeContent.Load);
        var family = new Family(store);
        for (var i = 0; i < 6; i++)
        {
            var person = await family.Person("Somebody Example", "1990-01-05");
            await family.Signs(await family.Visit([person], Purpose.PhotoWeb), person, i % 2 == 0 ? Answer.Yes : Answer.No);
        }

        return await Waiting(portal);
    }

    private static async Task<int> Waiting(PortalProcess portal)
    {
        await using var store = Stores.On(portal);
        return await store.Read(db => db.Records.CountAsync(r => r.SealedAt == null, Stop));
    }

    private static async Task UntilNothingWaits(PortalProcess portal)
    {
        for (var wait = 0; await Waiting(portal) > 0; wait++)
        {
            Assert.True(wait < 300, "The records are not sealed within a minute.");
            await Task.Delay(200, Stop);
        }
    }
}
