using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>What was recorded, read back from the store; how to change it; and whose turn is next.</summary>
public sealed partial class DonePage
{
    private IReadOnlyList<RecordedAnswer> _answers = [];
    private DateOnly _today;

    [Inject]
    private WhatWasRecorded Recorded { get; set; } = default!;

    [Inject]
    private FamilyMessages Messages { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private protected override async Task Begin()
    {
        if (Who.SignedAs is not { } signing || !Who.HasSigned)
        {
            Leave(WhereTheyAre);
            return;
        }

        var order = Who.AskedAbout.Select(a => a.About.Id).ToList();
        _answers = [.. (await Recorded.In(signing)).OrderBy(a => order.IndexOf(a.About))];
        _today = UkCalendar.Today(Clock);
    }

    private string InWords(RecordedAnswer answer) =>
        answer.Said == Answer.NotNow ? Words["visit.done-later"]
        : answer.Kept.Outcome == Outcome.Deferred ? Messages.Say(Message.WaitingAnswer, Who.Edition.Audience, "")
        : !answer.IsGiven ? Messages.Say(answer.Told, Who.Edition.Audience, Visit.Called.GetValueOrDefault(answer.About, ""))
        : answer.Kept.ValidUntil is { } until ? Words["visit.done-yes-until", Words.Date(until)]
        : Words["visit.done-yes"];
}
