using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Bench;

/// <summary>Circuits opened as a browser does, the page first; on the portal by support workers, each of whom has a few pages open.</summary>
/// <param name="server">Where.</param>
/// <param name="each">How many pages one of them has open.</param>
internal sealed partial class StaffCircuits(Served server, int each = 10) : IDisposable
{
    private readonly List<(HttpClient Http, CookieContainer Cookies)> _people = [];
    private int _opened;

    public void Dispose() => _people.ForEach(one => one.Http.Dispose());

    private async Task<(HttpClient Http, CookieContainer Cookies)> Somebody()
    {
        var cookies = new CookieContainer();
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, CookieContainer = cookies }) { BaseAddress = server.Address };
        if (!server.IsPortal)
        {
            return (http, cookies);
        }

        var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value)),
            new("staff", "worker"),
        ]);
        using var answer = await http.PostAsync(new Uri("/sign-in/example", UriKind.Relative), form);
        if (answer.RequestMessage?.RequestUri?.AbsolutePath != "/staff")
        {
            throw new InvalidOperationException("The sign-in failed.");
        }

        return (http, cookies);
    }

    /// <summary>A child of the example families: the page about them, or about their orders, is among the largest.</summary>
    public static Guid SomeChild(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Directory.EnumerateFiles(Path.Combine(folder, "data"), "*.db").Single()};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select for_id from responsibilities order by for_id limit 1";
        return Guid.Parse((string)command.ExecuteScalar()!);
    }

    /// <summary>Opens one and waits until it has been drawn for good: with a handler of that kind in it.</summary>
    public async Task<CircuitClient> Open(string page, string element, string name)
    {
        if (_opened++ % each == 0)
        {
            _people.Add(await Somebody());
        }

        var (http, cookies) = _people[^1];
        var circuit = await CircuitClient.Open(http, cookies.GetCookieHeader(server.Address), page);
        for (var tries = 0; !circuit.Handlers.Any(one => one.Element == element && one.Name == name); tries++)
        {
            if (tries > 1_000 || !circuit.IsOpen)
            {
                throw new InvalidOperationException($"{page} did not offer {name} on {element}.");
            }

            await Task.Delay(20);
        }

        return circuit;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" (?:type="hidden" )?value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
