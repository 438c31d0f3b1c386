using System.Text.Json;
using Microsoft.Playwright;

namespace PrivacyPortal.Tests.Ground;

/// <summary>
/// What a page costs a family on a weak link, as it travelled: compressed, with headers, from an empty cache, messages of a circuit included.
/// </summary>
/// <param name="UntilReadable">Bytes when the document could be read (DOMContentLoaded).</param>
/// <param name="InAll">Bytes when the page had gone quiet.</param>
/// <param name="Responses">Each address with its bytes, dearest first.</param>
internal sealed record BytesOverTheWire(long UntilReadable, long InAll, IReadOnlyList<(string Address, long Bytes)> Responses)
{
    /// <summary>Goes to an address and weighs what came.</summary>
    public static async Task<BytesOverTheWire> Of(IPage page, string address)
    {
        var weights = new Dictionary<string, long>();
        var addresses = new Dictionary<string, string>();
        long sum = 0;
        long? readable = null;
        var door = new Lock();
        var devTools = await page.Context.NewCDPSessionAsync(page);
        void Weigh(string id, long bytes)
        {
            lock (door)
            {
                weights[id] = weights.GetValueOrDefault(id) + bytes;
                sum += bytes;
            }
        }

        void On(string name, Action<JsonElement> act) => devTools.Event(name).OnEvent += (_, told) => act(told!.Value);
        On("Network.requestWillBeSent", told => addresses[told.GetProperty("requestId").GetString()!] = told.GetProperty("request").GetProperty("url").GetString()!);
        On("Network.webSocketCreated", told => addresses[told.GetProperty("requestId").GetString()!] = told.GetProperty("url").GetString()!);
        On("Network.loadingFinished", told => Weigh(told.GetProperty("requestId").GetString()!, (long)told.GetProperty("encodedDataLength").GetDouble()));
        On("Network.webSocketFrameReceived", told => Weigh(
            told.GetProperty("requestId").GetString()!, told.GetProperty("response").GetProperty("payloadData").GetString()!.Length));
        On("Page.domContentEventFired", _ =>
        {
            lock (door)
            {
                readable ??= sum;
            }
        });
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        await devTools.SendAsync("Page.enable");
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.WaitForTimeoutAsync(300);
        await devTools.DetachAsync();

        lock (door)
        {
            var responses = weights.Select(one => (addresses.GetValueOrDefault(one.Key, "?"), one.Value)).OrderByDescending(one => one.Value).ToList();
            return new BytesOverTheWire(readable ?? sum, sum, responses);
        }
    }

    public override string ToString() =>
        $"{UntilReadable} bytes until it could be read, {InAll} in all:{Environment.NewLine}"
        + string.Join(Environment.NewLine, Responses.Select(one => $"  {one.Bytes,8}  {one.Address}"));
}
