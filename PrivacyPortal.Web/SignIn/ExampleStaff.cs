namespace PrivacyPortal.Web.SignIn;

/// <summary>Made-up staff for trying the portal. Development only: nobody is let in by them anywhere else.</summary>
internal sealed record ExampleStaff(string Key, string Name, string Role)
{
    public static IReadOnlyList<ExampleStaff> All { get; } =
    [
        new("worker", "Example Support Worker", StaffRole.SupportWorker),
        new("lead", "Example Data Protection Lead", StaffRole.DataProtectionLead),
        new("student", "Example Student Social Worker", StaffRole.StudentSocialWorker),
        new("quality", "Example Quality and Compliance", StaffRole.QualityAndCompliance),
        new("administrator", "Example Administrator", StaffRole.Administrator),
    ];
}
