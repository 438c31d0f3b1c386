using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Papers;

namespace PrivacyPortal.Tests.Records.Papers;

/// <summary>The record for machines, read by programs that are not ours: jsonld and ajv, in the browser.</summary>
public sealed class ConsentRecordJsonTests(BrowserFixture browser)
{
    private const string Folder = "PrivacyPortal.Tests/Records/Papers/Outside/";

    [Fact]
    public async Task A_reader_of_linked_data_finds_the_terms_of_the_privacy_vocabulary()
    {
        var page = await PageWith("jsonld-8.3.3.min.js");
        var expanded = await page.EvaluateAsync<string>("async text => JSON.stringify(await jsonld.expand(JSON.parse(text)))", Json(Acts.Mother()));
        var quads = await page.EvaluateAsync<string>("async text => await jsonld.toRDF(JSON.parse(text), {format: 'application/n-quads'})", Json(Acts.Mother()));
        await page.PutAway();

        var record = JsonNode.Parse(expanded)![0]!;
        Assert.Equal("https://w3id.org/dpv#ConsentRecord", (string)record["@type"]![0]!);
        Assert.Equal(6, record["https://w3id.org/dpv#hasProcess"]!.AsArray().Count);
        Assert.Contains("<https://w3id.org/dpv#hasDataController> <https://psspeople.com/ns/consent#PSS>", quads, StringComparison.Ordinal);
        Assert.Contains("<https://w3id.org/dpv#ConsentGiven>", quads, StringComparison.Ordinal);
        Assert.Contains("<https://w3id.org/dpv#ConsentRequestDeferred>", quads, StringComparison.Ordinal);
        Assert.Contains("<https://w3id.org/dpv#ParentOfDataSubject>", quads, StringComparison.Ordinal);
        Assert.Contains("\"2026-11-23T10:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>", quads, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_term_is_lost_because_the_context_does_not_know_it()
    {
        var page = await PageWith("jsonld-8.3.3.min.js");
        var problem = await page.EvaluateAsync<string?>(
            "async text => { try { await jsonld.expand(JSON.parse(text), {safe: true}); return null; } catch (e) { return e.message + JSON.stringify(e.details); } }", Json(Acts.Mother()));
        await page.PutAway();

        Assert.Null(problem);
    }

    [Fact]
    public async Task Every_kind_of_act_is_right_by_our_schema_and_fifty_mutilated_ones_are_not()
    {
        var page = await PageWith("ajv-6.12.6.min.js");
        var schema = SourceTree.Read("PrivacyPortal.Web/Records/Papers/consent-record.schema.json");
        var said = Acts.OfAYoungPerson() with { Mark = new Mark.Said("Yes", "Jo") };
        string[] right = [Json(Acts.Mother()), Json(Acts.OfAYoungPerson()), Json(said), Json(Acts.Mother(), kept: false)];
        var wrong = Mutilated(Acts.Mother()).Take(50).ToList();

        const string Check = "([schema, texts]) => { const a = new Ajv({allErrors: true}); const v = a.compile(JSON.parse(schema)); return texts.map(t => v(JSON.parse(t)) ? '' : a.errorsText(v.errors)); }";
        var ofRight = await page.EvaluateAsync<string[]>(Check, new object[] { schema, right });
        var ofWrong = await page.EvaluateAsync<string[]>(Check, new object[] { schema, wrong.Select(w => w.Text).ToArray() });
        await page.PutAway();

        Assert.All(ofRight, problem => Assert.Equal("", problem));
        Assert.Equal(50, wrong.Count);
        Assert.All(wrong.Zip(ofWrong), one => Assert.True(one.Second.Length > 0, one.First.What));
    }

    private static string Json(ConsentRecordFacts facts, bool kept = true) => Encoding.UTF8.GetString(ConsentRecordJson.Of(facts, new PaperCopy { Kept = kept }));

    // Each required thing left out in turn, then each text made nonsense, all over the record.
    private static IEnumerable<(string What, string Text)> Mutilated(ConsentRecordFacts facts)
    {
        var paths = new List<string>();
        Walk(JsonNode.Parse(Json(facts))!, paths);
        foreach (var path in paths.Where(p => !p.Contains("@context", StringComparison.Ordinal) && !Optional(p)).Where((_, i) => i % 3 == 0))
        {
            var record = JsonNode.Parse(Json(facts))!;
            Find(record, path, out var parent, out var key);
            ((JsonObject)parent).Remove(key);
            yield return ($"without {path}", record.ToJsonString());
        }

        foreach (var path in paths.Where(p => p.EndsWith("@type", StringComparison.Ordinal) || p.EndsWith("sha256", StringComparison.Ordinal)))
        {
            var record = JsonNode.Parse(Json(facts))!;
            Find(record, path, out var parent, out var key);
            parent[key] = "nonsense";
            yield return ($"nonsense at {path}", record.ToJsonString());
        }
    }

    private static bool Optional(string path) =>
        path.EndsWith("hasJustification", StringComparison.Ordinal) || path.Contains("pss:ownAnswer", StringComparison.Ordinal)
        || path.EndsWith("pss:authority", StringComparison.Ordinal) || path.EndsWith("pss:evidence", StringComparison.Ordinal);

    private static void Walk(JsonNode node, List<string> paths, string at = "")
    {
        if (node is JsonObject obj)
        {
            foreach (var (name, value) in obj)
            {
                paths.Add($"{at}|{name}");
                Walk(value!, paths, $"{at}|{name}");
            }
        }
        else if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                Walk(array[i]!, paths, $"{at}|{i}");
            }
        }
    }

    private static void Find(JsonNode root, string path, out JsonNode parent, out string key)
    {
        var steps = path.Split('|', StringSplitOptions.RemoveEmptyEntries);
        parent = root;
        foreach (var step in steps[..^1])
        {
            parent = parent is JsonArray array ? array[int.Parse(step)]! : parent[step]!;
        }

        key = steps[^1];
    }

    private async Task<IPage> PageWith(string script)
    {
        var page = await browser.NewPage();
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = SourceTree.Read(Folder + script) });
        return page;
    }
}
