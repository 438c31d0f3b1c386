using System.Text;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Import;

/// <summary>The template to download: the columns that the portal keeps, and two made-up rows.</summary>
internal static class ImportTemplate
{
    public const string Path = "/staff/import/template.csv";

    public static void MapImportTemplate(this WebApplication app) =>
        app.MapGet(Path, () => Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(PeopleFile.Template)).ToArray(), "text/csv; charset=utf-8", "people-template.csv"))
            .RequireAuthorization(Access.Staff);
}
