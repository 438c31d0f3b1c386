using System.Globalization;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>
/// Two or three questions that check our explaining (rules.md 4.7). The run so far stands in the address, one sign a question, so that
/// Back and a tablet that slept go on from there; how it went is kept once it is over.
/// </summary>
public sealed partial class CheckPage
{
    private string? _error;

    [SupplyParameterFromQuery(Name = "so-far")]
    private string? SoFar { get; set; }

    /// <summary>They want to try once more.</summary>
    [SupplyParameterFromQuery]
    private string? Again { get; set; }

    [SupplyParameterFromForm(FormName = "check", Name = "teach-back")]
    private string? Answer { get; set; }

    /// <summary>The run as the form that was sent showed it.</summary>
    [SupplyParameterFromForm(FormName = "check", Name = "Run")]
    private string? Sent { get; set; }

    [Inject]
    private FamilyMessages Messages { get; set; } = default!;

    private protected override VisitStep Needs => VisitStep.Check;

    private TeachBackRun Run { get; set; } = default!;

    // Grown-ups have easy read; children move one step down.
    private Audience Easier => Who.IsForChildren
        ? Visit.Notice.Editions.Select(e => e.Audience).Where(a => a.FromAge < Who.Edition.Audience.FromAge).MaxBy(a => a.FromAge) ?? Who.Edition.Audience
        : Audience.EasyRead;

    private protected override Task Begin()
    {
        Run = TeachBackRun.TryParse(Sent ?? SoFar, Who.Edition, out var run) && run.Result is null ? run : TeachBackRun.Begin(Who.Edition);
        if (Sent is null && SoFar is null && Again is null)
        {
            if (Who.MayBeAsked)
            {
                Leave(WhereTheyAre);
            }
            else if (Who.Understood == Understanding.NotToday.Key)
            {
                Run = Run.LeftForAnotherDay();
            }
        }

        return Task.CompletedTask;
    }

    private async Task Answered()
    {
        if (!IsHere)
        {
            return;
        }

        if (!int.TryParse(Answer, NumberStyles.None, CultureInfo.InvariantCulture, out var answer))
        {
            _error = Words[Who.IsForChildren ? "visit.check-missing-child" : "visit.check-missing"];
            return;
        }

        var next = Run.Chose(answer);
        if (next.Result is { } how)
        {
            var saved = await Progress.Understood(Visit, Who, how.Key) && await Load();
            GoOn(saved, how == Understanding.NotToday ? Address("check") : WhereTheyAre);
            return;
        }

        Leave(Address("check?so-far=" + next));
    }
}
