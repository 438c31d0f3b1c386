using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Verify;

namespace PrivacyPortal.Web.Features.Families.Verify;

/// <summary>Anyone who holds a paper of ours can ask whether it is whole and still stands. It never says who it is about (N15).</summary>
public sealed partial class VerifyPage(IServiceProvider services, ContactData contact)
{
    private WholePaper? whole;
    private Fault? fault;

    [SupplyParameterFromForm(FormName = "check")]
    private IFormFile? File { get; set; }

    private async Task Check()
    {
        if (File is not { Length: > 0 } file)
        {
            fault = Fault.NotAPdf;
            return;
        }

        if (file.Length > SealedFile.Largest)
        {
            fault = Fault.TooLarge;
            return;
        }

        (whole, var wrong) = await services.GetRequiredService<VerifyPaper>().Check(() => Read(file));
        fault = whole is null ? wrong : null;
    }

    private static async Task<byte[]> Read(IFormFile file)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static string Moment(DateTimeOffset at) => PaperWords.Moment(at);

    private static string Stands(StandsToday stands) => stands switch
    {
        StandsToday.StillStands => "It still stands.",
        StandsToday.RanOut => "It has run out.",
        StandsToday.Withdrawn => "It was withdrawn.",
        _ => "It was changed since.",
    };

    private static string Meaning(StandsToday stands) => stands switch
    {
        StandsToday.StillStands => "Nothing on it has been changed to this day.",
        StandsToday.RanOut => "A yes on it must be asked again before it is used.",
        StandsToday.Withdrawn => "A yes on it was stopped. Please don't use it any more.",
        _ => "There is a newer answer to something on it. Please ask us for the newest paper.",
    };

    private static string Heading(Fault fault) => fault switch
    {
        Fault.TooLarge => "The file is too large",
        Fault.NotAPdf => "That is not a PDF file",
        Fault.NoSeal => "There is no seal on it",
        Fault.NotOurs => "It is not one of our papers",
        _ => "This paper is not whole",
    };

    private static string Advice(Fault fault) => fault switch
    {
        Fault.TooLarge => "Our papers are smaller than 20 MB. Choose the file as you got it from us.",
        Fault.NotAPdf => "Choose the PDF file that you got from us.",
        Fault.NoSeal => "Choose the file as you got it: a print, a scan or a file that was saved anew has no seal.",
        Fault.NotOurs => "We don't know its seal. If you got it from us, please call us.",
        _ => "It has been changed since it was sealed, perhaps only by a program that saved it anew. Don't rely on it; ask us for a new copy.",
    };
}
