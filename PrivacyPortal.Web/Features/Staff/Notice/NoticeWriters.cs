using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>Who may write the notice, and who may say that it may be read.</summary>
internal static class NoticeWriters
{
    /// <summary>As the access attribute wants it.</summary>
    public const string Roles = StaffRole.DataProtectionLead + "," + StaffRole.Administrator;

    public static bool Include(StaffTicket? ticket) =>
        ticket is not null && (ticket.IsLead || ticket.Roles.Contains(StaffRole.Administrator));

    /// <summary>Approving and publishing are the Data Protection Lead's alone.</summary>
    public static bool MayPublish(StaffTicket? ticket) => ticket is { IsLead: true };
}
