using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Ways to reach somebody, as staff read them.</summary>
internal static class ContactWords
{
    public static string Of(ContactWay way) => way switch
    {
        ContactWay.InPerson => "Only in person",
        ContactWay.Phone => "By phone",
        ContactWay.Text => "By text",
        ContactWay.Email => "By e-mail",
        ContactWay.Post => "By post",
        _ => "Never contact them",
    };
}
