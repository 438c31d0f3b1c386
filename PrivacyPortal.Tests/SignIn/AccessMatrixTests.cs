using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.SignIn;

/// <summary>Every route × everybody who can call it: each cell is called and must be as its policy says. A route that belongs nowhere fails.</summary>
public sealed partial class AccessMatrixTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Nobody = "nobody";
    private const string Tablet = "tablet";

    /// <summary>Who each policy is for. A new policy is written down here before any page can use it.</summary>
    private static readonly Dictionary<string, string[]> MayPass = new()
    {
        [Access.Staff] = ["worker", "student", "lead", "quality", "administrator"],
        [Access.WithFamilies] = ["worker", "student", "lead"],
        [Access.ReadsRecords] = ["worker", "student", "lead", "quality"],
        [Access.Leads] = ["lead"],
        [Access.FreshStaff] = ["worker", "student", "lead", "quality", "administrator"],
        [Access.Visit] = [Tablet],
    };

    /// <summary>The first parts of the addresses that are for everybody.</summary>
    private static readonly string[] ForEverybody =
        ["", "notice", "my", "leave", "verify", "sign-in", "comfort", "language", "error", "not-found", "did-not-go-through", "visit-elsewhere", "health", ".well-known"];

    // What has no token, and why: /comfort and /language change how a page looks and speaks on this device, and nothing else; /leave is the way out in a hurry, and only ends.
    private static readonly string[] NeedNoToken = ["/leave", "/comfort", "/language"];

    [Fact]
    public void Every_route_is_for_somebody_in_particular_or_for_everybody_on_purpose()
    {
        Assert.All(Routes(), route =>
        {
            var first = Address(route).Split('/', '?')[1];
            var policies = Policies(route);
            Assert.All(policies, policy => Assert.Contains(policy, MayPass.Keys));
            _ = first switch
            {
                "staff" => Do(() => Assert.NotEmpty(policies)) & Do(() => Assert.DoesNotContain(Access.Visit, policies)),
                "visit" => Do(() => Assert.Equal([Access.Visit], policies.Distinct())),
                _ => Do(() => Assert.Contains(first, ForEverybody)) & Do(() => Assert.Empty(policies)),
            };
        });
    }

    [Fact]
    public void Whatever_changes_something_asks_for_its_token()
    {
        var open = Routes().Where(route => Methods(route).Any(method => method is not ("GET" or "HEAD")))
            .Where(route => route.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation != true)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'));

        Assert.Equal(NeedNoToken, open.Distinct());
    }

    [Fact]
    public async Task Each_cell_is_as_its_policy_says()
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        var visit = await db.Visits.Where(v => v.State == VisitState.Open).Select(v => v.Id).FirstAsync(Stop);
        var callers = new Dictionary<string, HttpClient> { [Nobody] = portal.NewClient(), [Tablet] = await Caller.Tablet(portal, visit) };
        foreach (var staff in MayPass[Access.Staff])
        {
            callers[staff] = await Caller.As(portal, staff);
        }

        var cells = 0;
        var wrong = new List<string>();
        foreach (var route in Routes())
        {
            foreach (var (who, client) in callers)
            {
                foreach (var method in Methods(route).Where(method => method is "GET" or "POST"))
                {
                    cells++;
                    using var request = new HttpRequestMessage(new HttpMethod(method), Address(route)) { Content = method == "POST" ? new FormUrlEncodedContent([]) : null };
                    using var answer = await client.SendAsync(request, Stop);
                    if (answer.Content.Headers.ContentType is { CharSet: null, MediaType: var type } && (type!.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal)))
                    {
                        wrong.Add($"{who} {method} {Address(route)}: {type} does not name its alphabet");
                    }

                    var may = Policies(route).All(policy => MayPass[policy].Contains(who)) && RolesOf(route).All(roles => roles.Contains(RoleOf(who)));
                    if (Policies(route).Count > 0 && may == IsTurnedAway(answer))
                    {
                        wrong.Add($"{who} {method} {Address(route)}: {(int)answer.StatusCode} {answer.Headers.Location}, although {(may ? "they may" : "they may not")}");
                    }
                    else if (Policies(route).Count == 0 && answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError)
                    {
                        wrong.Add($"{who} {method} {Address(route)}: {(int)answer.StatusCode}, although it is for everybody");
                    }
                }
            }
        }

        foreach (var client in callers.Values)
        {
            client.Dispose();
        }

        Assert.Empty(wrong);
        Assert.True(cells >= 100, $"Only {cells} cells.");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // A post without its token is stopped with 400 after the policy let it through: then the policy did let it through.
    private static bool IsTurnedAway(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && Path(answer) is "/sign-in" or "/visit-elsewhere");

    private static string Path(HttpResponseMessage answer) => new Uri(new Uri("http://portal"), answer.Headers.Location!).AbsolutePath;

    private static bool Do(Action assertion)
    {
        assertion();
        return true;
    }

    private static List<string> Policies(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? []
            : [.. route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(one => one.Policy ?? "no policy")];

    /// <summary>Where a page names roles beside its policy: one list each, of which somebody needs one.</summary>
    private static IEnumerable<string[]> RolesOf(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<IAuthorizeData>().Where(one => one.Roles is not null).Select(one => one.Roles!.Split(',', StringSplitOptions.TrimEntries));

    private static string RoleOf(string who) => ExampleStaff.All.FirstOrDefault(staff => staff.Key == who)?.Role ?? "none";

    private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static string Address(RouteEndpoint route) =>
        "/" + Parameter().Replace(route.RoutePattern.RawText!, part => part.Value.Contains("guid", StringComparison.Ordinal) ? "0198a2f0-0000-7000-8000-000000000001" : "1").TrimStart('/');

    private IEnumerable<RouteEndpoint> Routes() =>
        portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(route => !AccessStories.OfTheFramework(route.RoutePattern.RawText));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
