using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>A person's own choices, opened with their card or its code; without either, the place to type it.</summary>
public sealed partial class MyPage : ComponentBase
{
    [Inject]
    private MySessions Sessions { get; set; } = default!;

    [Inject]
    private MyChoices Choices { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = CardForm.Name)]
    private CardSent? Sent { get; set; }

    private Mine? Mine { get; set; }

    private string? Error { get; set; }

    // The language of the questions, where it is not the page's.
    private IReadOnlyDictionary<string, object>? Speaking => Words.Speaking(Mine!.Edition.Language);

    /// <summary>Where a choice stands on the page: after a tap the page opens there.</summary>
    internal static string Mark(MyPart part, MyRow row) => $"c{part.At}-{row.At}";

    protected override async Task OnInitializedAsync()
    {
        if (Sent is null && await Sessions.Find(MyCookie.Read(Http)) is { } session)
        {
            Mine = await Choices.For(session, Words.Now.Tag);
        }
    }

    private async Task Open()
    {
        var sent = Sent ?? new CardSent();
        Opening opening;
        if (!string.IsNullOrEmpty(sent.Card))
        {
            opening = await Sessions.WithSecret(sent.Card);
        }
        else if (CardCode.TryParse(sent.Code, out var code))
        {
            opening = await Sessions.WithCode(code, Http.Connection.RemoteIpAddress?.ToString() ?? "", DeviceOf(Http));
        }
        else
        {
            Error = string.IsNullOrWhiteSpace(sent.Code)
                ? Words["my.missing"]
                : Words["my.not-a-code", CardCode.Length];
            return;
        }

        if (opening.Key is { } key)
        {
            MyCookie.Write(Http, key);
            Navigation.NavigateTo("/my");
            return;
        }

        Error = opening.IsTooOften
            ? Words["my.too-often"]
            : Words["my.unknown"];
    }

    // What every form of ours leaves on a device anyway; there is nothing else that tells one from another.
    private static string? DeviceOf(HttpContext http) =>
        http.Request.Cookies.FirstOrDefault(c => c.Key.Contains("Antiforgery", StringComparison.Ordinal) || c.Key.EndsWith("portal-forms", StringComparison.Ordinal)).Value;

    private Guid NewOperation() => Guid.CreateVersion7(Clock.GetUtcNow());
}

/// <summary>What the form of the card sends: the typed code, or what the script read from the square.</summary>
internal sealed class CardSent
{
    public string? Code { get; set; }

    public string? Card { get; set; }
}
