namespace PrivacyPortal.Web.Examples;

/// <summary>Makes the example families on the first start in Development, and says once how to get in.</summary>
internal static class ExampleSetup
{
    public static async Task PrepareExamples(this WebApplication app)
    {
        if (await app.Services.GetRequiredService<ExampleFamilies>().Make())
        {
            app.Logger.LogInformation(
                "Example families were made; nobody in them is real. To look round as staff open /sign-in and choose an example member of staff: no password is needed. "
                + "Example staff and families exist in Development only.");
        }
    }
}
