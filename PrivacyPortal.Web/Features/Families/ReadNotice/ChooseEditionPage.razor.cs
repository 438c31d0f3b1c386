using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>Which edition of the notice? Any may be read by anyone; that never changes who decides (rules.md 4.2).</summary>
public sealed partial class ChooseEditionPage(NoticeVersion notice, ContactData contact);
