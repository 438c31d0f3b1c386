using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Records.Verify;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Families.Verify;

/// <summary>Anyone who holds a paper of ours can ask whether it is whole and still stands. It never says who it is about (N15).</summary>
public sealed partial class VerifyPage(IServiceProvider services, ContactData contact)
{
    /// <summary>How many files are checked from one address within ten minutes: each costs work, and an office looks at a few.</summary>
    public const int MostTries = 60;

    private WholePaper? whole;
    private NumberedRecord? numbered;
    private bool isUnknown;
    private bool isTooMany;
    private Fault? fault;

    /// <summary>The number of a record, from the code on it; a new one is asked about, a file that is checked comes first.</summary>
    [Parameter]
    public Guid? Record { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "check")]
    private IFormFile? File { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Record is { } number && File is null)
        {
            numbered = await services.GetRequiredService<VerifyPaper>().Find(number);
            isUnknown = numbered is null;
        }
    }

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

        if (!await services.GetRequiredService<Limits>().Allow("verify", Http.Connection.RemoteIpAddress?.ToString() ?? "nowhere", MostTries, TimeSpan.FromMinutes(10), Http.RequestAborted))
        {
            isTooMany = true;
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

    private static string Stands(StandsToday? stands) => stands switch
    {
        null => "verify.no-record",
        StandsToday.StillStands => "verify.still-stands",
        StandsToday.RanOut => "verify.ran-out",
        StandsToday.Withdrawn => "verify.withdrawn",
        _ => "verify.changed",
    };

    private static string Said(Fault fault) => fault switch
    {
        Fault.TooLarge => "verify.too-large",
        Fault.NotAPdf => "verify.not-a-pdf",
        Fault.NoSeal => "verify.no-seal",
        Fault.NotOurs => "verify.not-ours",
        _ => "verify.not-whole",
    };
}
