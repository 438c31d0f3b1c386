using System.Globalization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>How a worker reads a visit.</summary>
internal static class VisitWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(VisitState state) => state switch
    {
        VisitState.Open => "Ready to hand over",
        VisitState.HandedOver => "With the family",
        _ => "Ended",
    };

    public static string Of(HowFar howFar) => howFar switch
    {
        HowFar.NotHere => "Not here today",
        HowFar.NotBegun => "Not begun",
        HowFar.HasRead => "Has read the notice",
        HowFar.Choosing => "Choosing, not signed",
        HowFar.Signed => "Signed",
        _ => "Not asked today: needs another way of explaining",
    };

    /// <summary>What an adult is to a child.</summary>
    public static string Of(AuthorityKind kind) => kind switch
    {
        AuthorityKind.Mother => "Mother",
        AuthorityKind.Father => "Father with parental responsibility",
        AuthorityKind.SecondParent => "Second parent",
        AuthorityKind.StepParentByAgreement => "Step-parent, by agreement or order",
        AuthorityKind.ChildArrangementsOrder => "The child lives with them by court order",
        AuthorityKind.Guardian => "Guardian",
        AuthorityKind.Adopter => "Adoptive parent",
        AuthorityKind.SpecialGuardian => "Special guardian",
        AuthorityKind.StepParent => "Step-parent",
        AuthorityKind.Grandparent => "Grandparent",
        AuthorityKind.BrotherOrSister => "Brother or sister",
        AuthorityKind.Partner => "Parent's partner",
        AuthorityKind.OtherRelative => "Other relative",
        AuthorityKind.FosterOrResidentialCarer => "Foster or residential carer",
        _ => "Other adult",
    };

    /// <summary>A purpose in a worker's words; families read the notice's question.</summary>
    public static string Of(Purpose purpose) => purpose.Key switch
    {
        "photo.keep" => "Photos: to keep",
        "photo.internal" => "Photos: inside the service",
        "photo.print" => "Photos: in print",
        "photo.web" => "Photos: website",
        "photo.social" => "Photos: social media",
        "photo.press" => "Photos: press",
        "video.keep" => "Videos: to keep",
        "video.internal" => "Videos: inside the service",
        "video.web" => "Videos: website",
        "video.social" => "Videos: social media",
        "video.press" => "Videos: press",
        "audio" => "Voice recordings",
        "words" => "Words, stories and art",
        _ => "Sharing with Children in Need",
    };

    /// <summary>Today at 14:05, or 23 November 2026, 14:05.</summary>
    public static string When(DateTimeOffset at, DateOnly today)
    {
        var here = UkCalendar.TimeOf(at);
        var time = here.ToString("HH:mm", English);
        return UkCalendar.DateOf(at) == today ? $"today at {time}" : $"{here.ToString("d MMMM yyyy", English)}, {time}";
    }
}
