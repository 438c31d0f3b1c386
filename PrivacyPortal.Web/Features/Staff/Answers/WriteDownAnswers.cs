using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Answers;

/// <summary>
/// Answers told to a worker, face to face or by phone, and written down: read out, read back, and heard by two (D-C8). They go through the same
/// rule as a visit's; who decides is no different, and a worker's word decides nothing.
/// </summary>
internal sealed class WriteDownAnswers(MyChoices choices, AnswerAgain answers, WhoSeesWhom sight, SealingBell bell)
{
    /// <summary>What may be asked of them: about themselves and those that they decide for, as far as the worker may see. <see langword="null"/> when the worker may not see them.</summary>
    public async Task<Mine?> Open(StaffTicket who, PersonId person, CancellationToken stop = default) =>
        who.MeetsFamilies && await sight.Look(who, person.Value, "Wrote down an answer", stop) is not null ? await InSight(who, person, stop) : null;

    /// <summary>Records them, all or nothing.</summary>
    /// <param name="who">The worker.</param>
    /// <param name="person">Who spoke.</param>
    /// <param name="entry">What they said.</param>
    /// <param name="read">The questions as the worker had them on the screen to read out.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Written> Save(StaffTicket who, PersonId person, AnswerEntry entry, Mine read, CancellationToken stop = default)
    {
        if (entry.Problems() is { Count: > 0 } wrong)
        {
            return new Written(WrittenHow.NotRight, wrong);
        }

        if (!who.MeetsFamilies || !(await sight.Among(who, [person.Value], stop)).Contains(person.Value))
        {
            return Written.NotYours;
        }

        var now = await InSight(who, person, stop);
        var given = new List<GivenAnswer>();
        foreach (var ((about, purpose), answer) in entry.Answers)
        {
            var words = read.Parts.FirstOrDefault(p => p.About == about)?.Rows.FirstOrDefault(r => r.Purpose == purpose)?.Question.Hash.Hex;
            if (words is null || now.Parts.FirstOrDefault(p => p.About == about) is not { } part || part.Rows.FirstOrDefault(r => r.Purpose == purpose) is not { } row
                || (answer == Answer.NotAble && part.As != AskedAs.TheAdult))
            {
                return Written.NotYours;
            }

            given.Add(new GivenAnswer(part, row, answer, words));
        }

        var by = new WrittenDown(who.StaffId, who.Name, entry.Told!.Value, entry.Evidence(), entry.TheyRaisedIt!.Value);
        var outcome = await answers.Give(now, entry.Operation, Signature.Said(entry.Said, out _)!, given, by);
        bell.Ring();
        return outcome switch
        {
            Answered.Done => Written.Done,
            Answered.WordsChanged => Written.WordsChanged,
            _ => Written.AnotherWasSent,
        };
    }

    private async Task<Mine> InSight(StaffTicket who, PersonId person, CancellationToken stop)
    {
        var mine = await choices.For(new MySession(person, null));
        var seen = await sight.Among(who, [.. mine.Parts.Select(p => p.About.Value)], stop);
        return mine.With([.. mine.Parts.Where(p => seen.Contains(p.About.Value))]);
    }
}

/// <summary>How it went. Everything but <see cref="WrittenHow.Done"/> has saved nothing.</summary>
internal sealed record Written(WrittenHow How, IReadOnlyList<FieldError> Problems)
{
    public static Written Done { get; } = new(WrittenHow.Done, []);

    public static Written NotYours { get; } = new(WrittenHow.NotYours, []);

    public static Written WordsChanged { get; } = new(WrittenHow.WordsChanged, []);

    public static Written AnotherWasSent { get; } = new(WrittenHow.AnotherWasSent, []);
}

/// <summary>What became of answers that were written down.</summary>
internal enum WrittenHow
{
    Done = 1,
    NotRight,

    /// <summary>The worker may not, or it is not theirs to answer any more.</summary>
    NotYours,

    /// <summary>The notice was changed since the questions were read out.</summary>
    WordsChanged,
    AnotherWasSent,
}
