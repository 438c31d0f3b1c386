namespace PrivacyPortal.Web.SignIn;

/// <summary>The app roles of staff, by the names that the directory gives them.</summary>
internal static class StaffRole
{
    public const string SupportWorker = "support-worker";
    public const string StudentSocialWorker = "student-social-worker";
    public const string DataProtectionLead = "data-protection-lead";
    public const string QualityAndCompliance = "quality-and-compliance";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
        [SupportWorker, StudentSocialWorker, DataProtectionLead, QualityAndCompliance, Administrator];

    /// <summary>Those who meet families, and write down what families say.</summary>
    public static IReadOnlyList<string> WithFamilies { get; } = [SupportWorker, StudentSocialWorker, DataProtectionLead];

    /// <summary>The role in words.</summary>
    public static string InWords(string role) => role switch
    {
        SupportWorker => "Support worker",
        StudentSocialWorker => "Student social worker",
        DataProtectionLead => "Data Protection Lead",
        QualityAndCompliance => "Quality and Compliance",
        Administrator => "Administrator",
        _ => "Staff",
    };

    /// <summary>All the roles of one person in words.</summary>
    public static string InWords(IReadOnlyList<string> roles) => string.Join(" and ", roles.Select(InWords));
}
