using System.Globalization;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Notices;

/// <summary>Reads <c>Content/contact.yaml</c>.</summary>
internal static class ContactFile
{
    private const string Path = "contact.yaml";

    private static readonly string[] _keys =
    [
        "role", "post", "phone", "email", "online", "site", "rights-page", "registration",
        "regulator", "regulator-phone", "regulator-online", "regulator-form", "regulator-checked-on",
    ];

    public static ContactData Read(ContentFolder folder)
    {
        var values = ContentFile.ReadYaml(Path, folder.Read(Path), firstLine: 1, _keys);
        return new ContactData
        {
            Role = values["role"],
            Post = values["post"].Split('\n', StringSplitOptions.TrimEntries),
            Phone = values["phone"],
            Email = values["email"],
            Online = values["online"],
            Site = values["site"],
            RightsPage = values["rights-page"],
            Registration = values["registration"],
            Regulator = new Regulator
            {
                Name = values["regulator"],
                Phone = values["regulator-phone"],
                Online = values["regulator-online"],
                Form = values["regulator-form"],
                CheckedOn = DateOnly.TryParseExact(values["regulator-checked-on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : throw new ContentException(Path, 1, "'regulator-checked-on' is no date.", "Write a date such as 2026-11-23."),
            },
        };
    }
}
