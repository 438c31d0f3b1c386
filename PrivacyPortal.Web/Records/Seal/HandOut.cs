using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>A paper as the answer to a request: sealed, or not at all. Its name says nothing about anybody (R9.2).</summary>
internal static class HandOut
{
    private const string Being = "Your copy is being made. Please open this again in a minute.";
    private const string NoSeal = "This paper can't be sealed now, and without a seal we give out none. Please tell whoever looks after the portal.";

    /// <summary>What was sealed before; <see langword="null"/> while it waits for its seal.</summary>
    public static IResult Sealed(byte[]? pdf, string name) =>
        pdf is null ? Results.Text(Being, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.File(pdf, "application/pdf", name);

    /// <summary>Prints it now. To be looked at in the browser unless it has a <paramref name="name"/> to be kept by.</summary>
    public static IResult Print(Sealing sealing, PdfDocument paper, string? name)
    {
        try
        {
            return Results.File(sealing.Print(paper), "application/pdf", name);
        }
        catch (SealException)
        {
            return Results.Text(NoSeal, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
