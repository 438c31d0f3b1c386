using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using PrivacyPortal.Web.Records.Papers;

namespace PrivacyPortal.Bench;

/// <summary>A record rendered and sealed, against the same words as a page that headless Chromium prints: processor time of all its processes, in turn.</summary>
internal static class PrintingByBrowser
{
    private const int Times = 5;
    private const int OursEachTurn = 100;

    // Many in one go, so that the browser's start hardly counts: the most that can be said for it.
    private const int InOneGo = 40;

    private static readonly string[] _quiet =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer"];

    public static async Task<bool> Run(Action seal, ConsentRecordFacts act)
    {
        if (Browser() is not { } browser)
        {
            Console.WriteLine("     not against a browser: there is no Chromium here. Set CHROMIUM_PATH.");
            return true;
        }

        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        try
        {
            var one = await Page(folder, "one.html", act, 1);
            var many = await Page(folder, "many.html", act, InOneGo);
            List<double> ours = [];
            List<double> alone = [];
            List<double> together = [];
            for (var turn = -1; turn < Times; turn++)
            {
                var (own, first, all) = (Own(seal), await Printed(browser, folder, one), await Printed(browser, folder, many) / InOneGo);
                if (turn >= 0)
                {
                    ours.Add(own);
                    alone.Add(first);
                    together.Add(all);
                }
            }

            Say("one record", Ratio.Median(alone), Ratio.Median(ours), 40);
            Say($"each of {InOneGo} records in one go", Ratio.Median(together), Ratio.Median(ours), null);
            return Ratio.Median(alone) / Ratio.Median(ours) >= 40;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(string what, double browser, double ours, double? atLeast) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{(atLeast is null ? "    " : browser / ours >= atLeast ? "ok  " : "OVER")} headless Chromium printing {what}: {browser / ours:0} x the processor time of rendering and sealing it{(atLeast is { } bar ? $" (bar at least {bar})" : "")}; {browser * 1000:0.0} ms against {ours * 1000:0.00} ms, {Times} times in turn"));

    private static double Own(Action seal)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < OursEachTurn; i++)
        {
            seal();
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds / OursEachTurn;
    }

    // The shell's own count: the process and all that it waited for, so rather too little than too much.
    private static async Task<double> Printed(string browser, string folder, string page)
    {
        var pdf = Path.Combine(folder, "printed.pdf");
        File.Delete(pdf);
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", "TIMEFORMAT='%U %S'; time \"$@\" > /dev/null 2>&1", "bash", browser, .. _quiet, $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", page])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var took = (await process.StandardError.ReadToEndAsync()).Split(' ', StringSplitOptions.TrimEntries);
        await process.WaitForExitAsync();
        return File.Exists(pdf) && took is [var user, var system]
            ? double.Parse(user, CultureInfo.InvariantCulture) + double.Parse(system, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{browser} printed nothing: {string.Join(' ', took)}");
    }

    private static string? Browser() =>
        ((string?[])[Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/google-chrome"]).FirstOrDefault(File.Exists);

    private static async Task<string> Page(string folder, string name, ConsentRecordFacts act, int times)
    {
        var html = new StringBuilder("<!doctype html><html lang=en-GB><meta charset=utf-8><title>Your choices</title><style>@page{size:A4;margin:20mm}body{font:10.5pt/15.5pt sans-serif}table{border-collapse:collapse}td,th{border-top:.6pt solid #ccc;padding:6pt;vertical-align:top;text-align:left}section{break-after:page}</style>");
        for (var i = 0; i < times; i++)
        {
            html.Append("<section>").Append(Words(act)).Append("</section>");
        }

        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, html.ToString());
        return path;
    }

    private static string Words(ConsentRecordFacts act)
    {
        var html = new StringBuilder($"<p>PSS<h1>{ConsentRecordPaper.Title}</h1><p>About <b>{Safe(act.About.Text)}</b><p>Answered and signed by <b>{Safe(act.Signer.Text)}</b><p>{PaperWords.Moment(act.At)}<table><tr><th>What we asked, in the words that were shown<th>Answer");
        foreach (var question in act.Questions)
        {
            html.Append("<tr><td><b>").Append(Safe(question.Heading)).Append("</b>").AppendJoin("", question.Words.Select(w => $"<p>{Safe(w)}"))
                .Append("<td><b>").Append(PaperWords.Counts(question.Outcome)).Append("</b><p>Rule ").Append(question.Row);
        }

        html.Append("</table><h2>The mark</h2>");
        if (act.Mark is Mark.Drawn drawn)
        {
            html.Append("<svg width=260 height=84 viewBox='0 0 560 180' fill=none stroke=black stroke-width=4>")
                .AppendJoin("", drawn.Drawing.Strokes.Select(s => "<polyline points='" + string.Join(' ', s.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}"))) + "'/>"))
                .Append("</svg>");
        }

        return html.Append("<h2>You can change your mind on any day</h2><p>Tell us to stop and we stop at once. You need no reason, and our help stays the same. Phone <b>")
            .Append(act.Contact.Phone).Append("</b>, e-mail <b>").Append(act.Contact.Email).Append("</b>.")
            .Append(Squares(QrSquares.Of("https://choices.example.org/my"))).Append("<h2>What this paper rests on</h2><p>")
            .Append(PaperWords.Grouped(act.Edition)).Append(Squares(QrSquares.Of($"https://choices.example.org/verify/{act.RecordId:N}"))).ToString();
    }

    private static string Squares(bool[,] code)
    {
        var svg = new StringBuilder($"<svg width=84 height=84 viewBox='0 0 {code.GetLength(0)} {code.GetLength(0)}'><path d='");
        for (var row = 0; row < code.GetLength(0); row++)
        {
            for (var column = 0; column < code.GetLength(0); column++)
            {
                svg.Append(code[row, column] ? string.Create(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z") : "");
            }
        }

        return svg.Append("'/></svg>").ToString();
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
