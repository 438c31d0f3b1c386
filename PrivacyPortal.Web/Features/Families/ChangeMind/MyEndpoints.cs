using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>What the buttons of a person's own page do: plain posts, each answered with the page as it is then.</summary>
internal static class MyEndpoints
{
    public static void MapMy(this WebApplication app)
    {
        var my = app.MapGroup("/my").AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        my.MapPost("/stop", (HttpContext http, MySessions sessions, MyChoices choices, StopConsent stop, [FromForm] Guid about, [FromForm] string choice, [FromForm] Guid operation) =>
            Act(http, sessions, choices, about, choice, (mine, part, row) => stop.Stop(part.About, row.Purpose, mine.Person, operation, null)));
        my.MapPost("/undo", (HttpContext http, MySessions sessions, MyChoices choices, StopConsent stop, [FromForm] Guid about, [FromForm] string choice, [FromForm] Guid operation) =>
            Act(http, sessions, choices, about, choice, (mine, part, row) => stop.Undo(part.About, row.Purpose, mine.Person, operation, null)));
        my.MapPost("/leaving", Leaving);
        my.MapPost("/parents", TellParents);
        my.MapPost("/object", Object);
        my.MapPost("/close", Close);
        my.MapGet("/record/{number:int}", Record);

        // The way out works without a token, a script or a session: all it can do is end what is open here.
        app.MapMethods(QuickExit.Path, [HttpMethods.Get, HttpMethods.Post], Leave).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<IResult> Act(
        HttpContext http, MySessions sessions, MyChoices choices, Guid about, string choice, Func<Mine, MyPart, MyRow, Task> act, string language = Language.First)
    {
        if (await sessions.Find(MyCookie.Read(http)) is not { } session)
        {
            return Back("");
        }

        var mine = await choices.For(session, language);
        if (mine.Parts.FirstOrDefault(p => p.About.Value == about) is { } part && part.Rows.FirstOrDefault(r => r.Purpose.Key == choice) is { } row)
        {
            await act(mine, part, row);
            return Back($"#{MyPage.Mark(part, row)}");
        }

        return Back("");
    }

    private static async Task<IResult> Leaving(
        HttpContext http, MySessions sessions, MyChoices choices, AnswerLeaving leaving, PageWords words, [FromForm] Guid about, [FromForm] string choice, [FromForm] Guid operation, [FromForm] string? after) =>
        after is not (LeavingChoice.GoesOn or LeavingChoice.Ends) ? Back("")
        : await Act(http, sessions, choices, about, choice, (mine, part, row) => leaving.Say(mine, part, row, new SaidOfLeaving(operation, after == LeavingChoice.GoesOn, words.Now.Tag)), words.Now.Tag);

    private static async Task<IResult> TellParents(HttpContext http, MySessions sessions, MyChoices choices, AskUs ask, [FromForm] string? tell)
    {
        if (await sessions.Find(MyCookie.Read(http)) is { } session && (await choices.For(session)).IsYoung && tell is AnswerPair.Yes or AnswerPair.No)
        {
            await ask.TellParents(session.Person, tell == AnswerPair.Yes);
        }

        return Back("#parents");
    }

    private static async Task<IResult> Object(HttpContext http, MySessions sessions, AskUs ask, [FromForm] string? use, [FromForm] Guid operation)
    {
        if (await sessions.Find(MyCookie.Read(http)) is { } session && Use.TryParse(use, out var what))
        {
            await ask.Object(operation, session.Person, session.Person, what);
        }

        return Back("/object");
    }

    // Its name says when, and nothing else (R9.2).
    private static async Task<IResult> Record(int number, HttpContext http, MySessions sessions, MyChoices choices, MyRecords records) =>
        await sessions.Find(MyCookie.Read(http)) is not { } session ? Back("")
        : await choices.For(session) is var mine && await records.Copy(mine, number, http.RequestAborted) is { } pdf
            ? HandOut.Sealed(pdf, $"PSS-copy-{mine.Records[number - 1].SignedAt.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.pdf")
            : Results.NotFound();

    private static async Task<IResult> Close(HttpContext http, MySessions sessions)
    {
        await End(http, sessions);
        return Back("");
    }

    private static async Task<IResult> Leave(HttpContext http, MySessions sessions)
    {
        await End(http, sessions);
        return HttpMethods.IsGet(http.Request.Method) ? Results.Redirect(QuickExit.NeutralSite) : Results.NoContent();
    }

    private static async Task End(HttpContext http, MySessions sessions)
    {
        await sessions.End(MyCookie.Read(http));
        MyCookie.Forget(http);
        Comfort.Forget(http);
        ChosenLanguage.Forget(http);
    }

    // 303: the browser fetches the page; Back and Reload send nothing again.
    private static SeeOther Back(string where) => new SeeOther("/my" + where);

    private sealed class SeeOther(string to) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = to;
            return Task.CompletedTask;
        }
    }
}
