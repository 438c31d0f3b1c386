using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Features.Families.ChangeMind;

namespace PrivacyPortal.Tests.Storage;

/// <summary>
/// The plug is pulled (kill -9) at random moments while people stop and say yes again on their phones: what the page confirmed is
/// there, nothing is there twice, and the store opens. 5 times, or 50 with PORTAL_HEAVY=1.
/// </summary>
public partial class PulledPlugTests
{
    private static readonly string[] Names = ["Sam Example", "Jayden Example", "Lily Example"];

    private static int Pulls => Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 50 : 5;

    [Fact]
    public async Task A_confirmed_decision_survives_a_pulled_plug_and_none_is_there_twice()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await portal.Stop();
        List<(string Code, HttpClient Phone)> cards = [.. (await Cards(portal)).Select(code =>
            (code, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = portal.BaseAddress }))];
        List<Guid> confirmed = [];
        List<Guid> sent = [];

        for (var pull = 0; pull < Pulls; pull++)
        {
            await portal.Start();
            var phones = cards.Select(card => Task.Run(() => ChangeMindUntilGone(card.Phone, card.Code, sent, confirmed))).ToList();
            await OneMore(confirmed, phones);
            await Task.Delay(RandomNumberGenerator.GetInt32(0, 400), TestContext.Current.CancellationToken);
            portal.Kill();
            await Task.WhenAll(phones);
        }

        cards.ForEach(card => card.Phone.Dispose());
        Assert.True(confirmed.Count > Pulls, $"Only {confirmed.Count} decisions were confirmed: the plug was pulled before anything happened.");
        var verify = await portal.RunCommand("verify");
        Assert.True(verify.Exit == 0, verify.Output);
        await using var store = Stores.On(portal);
        var signed = await store.Read(db => db.Signings.Where(s => sent.Contains(s.Id)).Select(s => s.Id).ToListAsync());
        var decided = await store.Read(db => db.Decisions.Where(d => sent.Contains(d.SigningId)).Select(d => d.SigningId).ToListAsync());
        Assert.Empty(confirmed.Except(decided));
        Assert.Equal(decided.Count, decided.Distinct().Count());
        Assert.Equal(signed.Order(), decided.Order());
    }

    /// <summary>Waits until a decision is confirmed after the start, so that the plug is pulled in the midst of it.</summary>
    private static async Task OneMore(List<Guid> confirmed, List<Task> phones)
    {
        var before = confirmed.Count;
        for (var wait = 0; confirmed.Count == before && wait < 600 && !phones.Exists(p => p.IsFaulted); wait++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<List<string>> Cards(PortalProcess portal)
    {
        await using var store = Stores.On(portal);
        List<string> codes = [];
        foreach (var name in Names)
        {
            var person = await store.Read(db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync());
            codes.Add((await store.Get<ChoiceCards>().Issue(new PersonId(person))).Code.Text);
        }

        return codes;
    }

    /// <summary>Stops, takes it back, stops… each under an operation of its own, until the portal is gone.</summary>
    private static async Task ChangeMindUntilGone(HttpClient phone, string code, List<Guid> sent, List<Guid> confirmed)
    {
        try
        {
            // What the card opened before the plug was pulled is open still; a code may be typed so many times only.
            if (!(await phone.GetStringAsync(new Uri("/my", UriKind.Relative))).Contains("action=\"/my/", StringComparison.Ordinal))
            {
                using var opened = await phone.PostAsync(new Uri("/my", UriKind.Relative), (await Form(phone, "/my", form => form["Sent.Code"] = code, ["/my"])).Body);
                Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
            }

            for (var turn = 0; ; turn++)
            {
                // What an earlier pull left half way is taken up: where nothing is left to stop, a stop is taken back.
                var operation = Guid.Empty;
                var (way, body) = await Form(phone, "/my", form => operation = Guid.Parse(form["operation"]), turn % 2 == 0 ? ["/my/stop", "/my/undo"] : ["/my/undo", "/my/stop"]);
                lock (sent)
                {
                    sent.Add(operation);
                }

                using var sending = body;
                using var answer = await phone.PostAsync(new Uri(way, UriKind.Relative), sending);
                if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther)
                {
                    lock (sent)
                    {
                        confirmed.Add(operation);
                    }
                }
            }
        }
        catch (HttpRequestException)
        {
            // The plug is out.
        }
    }

    /// <summary>The first form of the page that goes to one of these addresses, the first of them first, filled in.</summary>
    private static async Task<(string Way, FormUrlEncodedContent Body)> Form(HttpClient phone, string page, Action<Dictionary<string, string>> fill, string[] ways)
    {
        var forms = Forms().Matches(await phone.GetStringAsync(new Uri(page, UriKind.Relative))).Select(m => m.Value).ToList();
        var (way, form) = ways.Select(w => (w, forms.Find(f => f[..f.IndexOf('>', StringComparison.Ordinal)].Contains($"action=\"{w}\"", StringComparison.Ordinal))))
            .FirstOrDefault(found => found.Item2 is not null);
        var fields = Fields().Matches(form ?? throw new InvalidOperationException($"{page} shows no form to {string.Join(" or ", ways)}."))
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        fill(fields);
        return (way, new FormUrlEncodedContent(fields));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\"(?: value=\"(?<value>[^\"]*)\")?")]
    private static partial Regex Fields();
}
