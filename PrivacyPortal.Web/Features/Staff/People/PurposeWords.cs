using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Purposes as staff read them in a list. Families read the questions of the notice instead.</summary>
internal static class PurposeWords
{
    private static readonly Dictionary<Purpose, string> Words = new Dictionary<Purpose, string>
    {
        [Purpose.PhotoKeep] = "Photos for the family to keep",
        [Purpose.PhotoInternal] = "Photos inside the service",
        [Purpose.PhotoPrint] = "Photos in leaflets and reports",
        [Purpose.PhotoWeb] = "Photos on our website",
        [Purpose.PhotoSocial] = "Photos on social media",
        [Purpose.PhotoPress] = "Photos for the press",
        [Purpose.VideoKeep] = "Videos for the family to keep",
        [Purpose.VideoInternal] = "Videos inside the service",
        [Purpose.VideoWeb] = "Videos on our website",
        [Purpose.VideoSocial] = "Videos on social media",
        [Purpose.VideoPress] = "Videos for the press",
        [Purpose.Audio] = "Sound recordings",
        [Purpose.Words] = "Their words and drawings",
        [Purpose.Funder] = "Stories for those who fund us",
    };

    public static string Of(Purpose purpose) => Words[purpose];
}
