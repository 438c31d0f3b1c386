using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>One kind of thing, one row a use, each with its whole question; nothing is set beforehand. What is missing is asked for beside it.</summary>
public sealed partial class ChoosePage
{
    private readonly Dictionary<Purpose, string?> _chosen = [];
    private readonly Dictionary<Purpose, string?> _wrong = [];

    [Parameter]
    public int Screen { get; set; }

    /// <summary>They have signed and want to say something else.</summary>
    [SupplyParameterFromQuery]
    private string? Again { get; set; }

    /// <summary>They came from the review and want to go back there.</summary>
    [SupplyParameterFromQuery]
    private string? Change { get; set; }

    private protected override VisitStep Needs => VisitStep.Choose;

    private ChoiceScreen Now { get; set; } = default!;

    private string? AboutName => Now.Asked.IsAboutAnother ? Visit.Called[Now.Asked.About.Id] : null;

    private string Language => Who.Edition.Language;

    private string Title => ChoiceScreen.Title(Words, Now.Kind, AboutName);

    private string Lead => Now.Asked.As switch
    {
        AskedAs.Holder => Words["visit.choose-lead-holder", AboutName],
        AskedAs.TheChild => Words["visit.choose-lead-for-child"],
        AskedAs.Attorney => Words[DecidesForWords.Of(Now.Asked.ActsBy!.Kind), AboutName],
        AskedAs.TheAdult => Words["visit.choose-lead-for-adult"],
        _ => Words[Who.IsForChildren ? "visit.choose-lead-child" : "visit.choose-lead"],
    };

    // A small child who can't say yet is no yes and no no (rules.md 2.2); nor is an adult who can't decide and can't say (D-A3).
    private string? CannotSay => Now.Asked.As == AskedAs.TheAdult ? Words["visit.cannot-tell"]
        : Now.Asked.As == AskedAs.TheChild && Who.Edition.Audience.FromAge < 6 ? Words["visit.too-little"] : null;

    private string Back => Change is not null ? Address("review")
        : Again is not null ? Address("done")
        : Screen > 1 ? Address(VisitAddress.Choose(Screen - 1))
        : Address("your-right");

    private List<FieldError> Errors =>
    [
        .. Now.Purposes.Where(_wrong.ContainsKey)
            .Select(p => new FieldError("q-" + p.Key.Replace('.', '-'), _wrong[p]!) { Question = Who.Edition.QuestionFor(p).Heading, Language = Language }),
    ];

    private protected override Task Begin()
    {
        if (Screens.FirstOrDefault(s => s.Number == Screen) is not { } now)
        {
            Leave(WhereTheyAre);
            return Task.CompletedTask;
        }

        Now = now;
        if (Who.HasSigned && Again is null)
        {
            Leave(Address("done"));
            return Task.CompletedTask;
        }

        foreach (var purpose in now.Purposes)
        {
            var sent = Http.Request.HasFormContentType ? Http.Request.Form[purpose.Key].ToString() : "";
            _chosen[purpose] = sent.Length > 0 ? sent : Who.Drafts.TryGetValue((now.Asked.About.Id, purpose), out var draft) ? AnswerWords.InForm(draft) : null;
        }

        return Task.CompletedTask;
    }

    private async Task Choose()
    {
        if (!IsHere)
        {
            return;
        }

        var answers = new Dictionary<(Core.People.PersonId, Purpose), Answer>();
        foreach (var purpose in Now.Purposes)
        {
            if (Http.Request.Form[ShownName(purpose)] != Who.Edition.QuestionFor(purpose).Hash.Hex)
            {
                _chosen[purpose] = null;
                _wrong[purpose] = Words["visit.choose-changed"];
            }
            else if (AnswerWords.FromForm(Http.Request.Form[purpose.Key]) is not { } answer || (answer == Answer.NotAble && CannotSay is null))
            {
                _chosen[purpose] = null;
                _wrong[purpose] = Words[Who.IsForChildren ? "visit.choose-missing-child" : "visit.choose-missing"];
            }
            else
            {
                answers.Add((Now.Asked.About.Id, purpose), answer);
            }
        }

        if (_wrong.Count > 0)
        {
            return;
        }

        var saved = await Progress.Answer(Visit, Who, answers, heard: Http.Request.Form["heard"].Contains("heard")) && await Load();
        GoOn(saved, NextAddress());
    }

    // Everything answered and we are at the end, or only something was changed: the review. Otherwise screen by screen.
    private string NextAddress() =>
        Change is null && Screens.FirstOrDefault(s => s.Number > Screen) is { } next ? Address(VisitAddress.Choose(next.Number)) : WhereTheyAre;

    private static string ShownName(Purpose purpose) => "shown." + purpose.Key;

    private MarkupString Html(string body) => new(NoticeMarkdown.ToHtml(body, Who.Edition.HardWords));
}
