using System.Net;
using System.Text.RegularExpressions;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>Somebody who calls the portal without a browser, by HTTP: nobody in particular, an example member of staff, or a family's tablet.</summary>
internal static partial class Caller
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A client that is signed in as an example member of staff, by the key on the sign-in page.</summary>
    public static async Task<HttpClient> As(PortalServer portal, string staff)
    {
        var client = portal.NewClient();
        using var answer = await client.PostAsync(At("/sign-in/example"), await Form(client, "/sign-in", ("staff", staff)), Stop);
        Assert.Equal("/staff", answer.Headers.Location?.ToString());
        return client;
    }

    /// <summary>A tablet that holds the visit.</summary>
    public static async Task<HttpClient> Tablet(PortalServer portal, Guid visit)
    {
        var client = await As(portal, "worker");
        using var answer = await client.PostAsync(At($"/staff/visits/{visit}/hand-over"), await Form(client, "/staff"), Stop);
        Assert.Equal("/visit", answer.Headers.Location?.ToString());
        return client;
    }

    /// <summary>A form with the token that this page carries.</summary>
    public static async Task<FormUrlEncodedContent> Form(HttpClient client, string page, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(At(page), Stop);
        var token = WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value);
        Assert.NotEmpty(token);
        return new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(one => new KeyValuePair<string, string>(one.Name, one.Value))]);
    }

    public static Uri At(string path) => new(path, UriKind.Relative);

    [GeneratedRegex("""name="__RequestVerificationToken" (?:type="hidden" )?value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
