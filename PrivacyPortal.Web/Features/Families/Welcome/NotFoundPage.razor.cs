using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Families.Welcome;

/// <summary>What a wrong address finds: calm words and two ways on.</summary>
public sealed partial class NotFoundPage(ContactData contact);
