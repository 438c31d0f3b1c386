using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>A question, a complaint or a request, in a person's own words. It waits in the staff's queue with its day.</summary>
public sealed partial class AskUsPage : ComponentBase
{
    [Inject]
    private MySessions Sessions { get; set; } = default!;

    [Inject]
    private AskUs Ask { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "ask-us")]
    private AskSent? Sent { get; set; }

    private MySession? Session { get; set; }

    private Guid Operation { get; set; }

    private (string Field, string Words)? Error { get; set; }

    /// <summary>What we say when it was sent.</summary>
    private string? Then { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Operation = Sent is { Operation: var sent } && sent != default ? sent : Guid.CreateVersion7(Clock.GetUtcNow());
        Session = await Sessions.Find(MyCookie.Read(Http));
        if (Session is null)
        {
            Navigation.NavigateTo("/my");
        }
    }

    private async Task Take()
    {
        if (Session is not { } session || Sent is not { } sent)
        {
            return;
        }

        var words = TypedWords.Lines(sent.Words);
        var kind = MyWords.Asks.FirstOrDefault(a => a.Key == sent.Kind);
        if (kind.Key is null)
        {
            Error = ("kind", Words["my.ask-missing"]);
        }
        else if (words.Length == 0)
        {
            Error = ("words", Words["my.ask-words-missing"]);
        }
        else if (words.Length > AskUs.LongestWords)
        {
            Error = ("words", Words["my.ask-too-long"]);
        }
        else if (await Ask.Ask(Operation, session.Person, session.Person, kind.Kind, words))
        {
            Then = kind.Then;
        }
        else
        {
            Error = ("words", Words["my.ask-too-many"]);
        }
    }
}

/// <summary>What that form sends.</summary>
internal sealed class AskSent
{
    public Guid Operation { get; set; }

    public string? Kind { get; set; }

    public string? Words { get; set; }
}
