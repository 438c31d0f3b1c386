using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Letters;

/// <summary>Which letters a worker may see: those of which they may see the reader, and everybody whom the letter is about.</summary>
internal sealed class LettersInSight(WhoSeesWhom sight)
{
    /// <summary>The letters in sight, as a query to go on with; none for whoever meets no families.</summary>
    public IQueryable<LetterRow> Letters(PortalDb db, StaffTicket who)
    {
        var people = sight.People(db, who);
        return who.MeetsFamilies
            ? db.Letters.Where(l => people.Any(p => p.Id == l.ToId) && !db.LetterCauses.Any(c => c.LetterId == l.Id && !people.Any(p => p.Id == c.AboutId)))
            : db.Letters.Where(_ => false);
    }
}
