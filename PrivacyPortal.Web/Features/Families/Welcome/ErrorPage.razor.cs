using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Features.Families.Welcome;

/// <summary>What a fault of ours looks like: no codes, no blame, two ways on.</summary>
public sealed partial class ErrorPage(ContactData contact);
