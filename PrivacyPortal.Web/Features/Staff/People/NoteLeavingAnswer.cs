using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// Writes down what somebody told a worker, whether a yes may go on after they leave (D-L8). Whose word it can be is no different from their own
/// page: a worker's word decides nothing.
/// </summary>
internal sealed class NoteLeavingAnswer(MyChoices choices, AnswerLeaving answers, WhoSeesWhom sight)
{
    /// <summary>Keeps it, if the worker may see whom it is about and it is that person's to say.</summary>
    public async Task<LeavingSaid> Note(StaffTicket who, PersonId about, Purpose purpose, ToldOfLeaving told, CancellationToken stop = default)
    {
        if (!who.MeetsFamilies || !(await sight.Among(who, [about.Value], stop)).Contains(about.Value))
        {
            return LeavingSaid.NotTheirs;
        }

        var mine = await choices.For(new MySession(told.By, null));
        return mine.Parts.FirstOrDefault(p => p.About == about) is { } part && part.Rows.FirstOrDefault(r => r.Purpose == purpose) is { } row
            ? await answers.Say(mine, part, row, new SaidOfLeaving(told.Operation, told.GoesOn, Language.First, new OpenedBy(who.StaffId, who.Name), told.How))
            : LeavingSaid.NotTheirs;
    }
}

/// <summary>What a worker was told, by whom, and how.</summary>
internal sealed record ToldOfLeaving(Guid Operation, PersonId By, bool GoesOn, ToldBy How);
