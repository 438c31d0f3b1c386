using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>Which forms and papers a worker may see: those on which everybody is in their sight.</summary>
internal sealed class PapersInSight(WhoSeesWhom sight, PublishedNotice notices)
{
    /// <summary>The forms in sight, as a query to go on with; none for whoever meets no families.</summary>
    public IQueryable<FormRow> Forms(PortalDb db, StaffTicket who)
    {
        var people = sight.People(db, who);
        return who.MeetsFamilies
            ? db.Forms.Where(f => people.Any(p => p.Id == f.PersonId) && f.Questions.All(q => people.Any(p => p.Id == q.AboutId)))
            : db.Forms.Where(_ => false);
    }

    /// <summary>The papers in sight.</summary>
    public IQueryable<PaperRow> Papers(PortalDb db, StaffTicket who)
    {
        var forms = Forms(db, who);
        return db.Papers.Where(p => forms.Any(f => f.Id == p.FormId));
    }

    /// <summary>The form as it was printed.</summary>
    public async Task<FormInHand> InHand(PortalDb db, FormRow form, CancellationToken stop)
    {
        var ids = form.Questions.Select(q => q.AboutId).Append(form.PersonId).ToHashSet();
        return await FormInHand.Of(form, await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop), notices);
    }
}
