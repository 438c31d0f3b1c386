using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Features.Families.Visit;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>One question in the words of today, and Yes and No of equal weight. A yes is signed by typing one's name (SR-02); a no needs nothing.</summary>
public sealed partial class AskPage : ComponentBase
{
    private const string FormName = "answer";
    private const string FieldId = "name";

    [Inject]
    private MySessions Sessions { get; set; } = default!;

    [Inject]
    private MyChoices Choices { get; set; } = default!;

    [Inject]
    private AnswerAgain Again { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    /// <summary>Which part of the page.</summary>
    [SupplyParameterFromQuery(Name = "part")]
    public int PartAt { get; set; }

    /// <summary>Which choice in it.</summary>
    [SupplyParameterFromQuery(Name = "choice")]
    public int RowAt { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private AnswerSent? Sent { get; set; }

    private Mine? Mine { get; set; }

    private (MyPart Part, MyRow Row)? Choice { get; set; }

    private Guid Operation { get; set; }

    private string? Error { get; set; }

    private IReadOnlyDictionary<string, object>? Speaking => Words.Speaking(Mine!.Edition.Language);

    internal static string Address(MyPart part, MyRow row) => $"/my/ask?part={part.At}&choice={row.At}";

    protected override async Task OnInitializedAsync()
    {
        if (await Sessions.Find(MyCookie.Read(Http)) is not { } session)
        {
            Navigation.NavigateTo("/my");
            return;
        }

        Mine = await Choices.For(session, Words.Now.Tag);
        Choice = Mine.Choice(PartAt, RowAt);
        Operation = Guid.CreateVersion7(Clock.GetUtcNow());
        if (Choice is null)
        {
            Navigation.NavigateTo("/my");
        }
    }

    private async Task Take()
    {
        // The form says whom it is about: on the day of a birthday the parts of the page may have moved.
        if (Mine is not { } mine || Choice is not { } choice || Sent is not { } sent || sent.About != choice.Part.About.Value)
        {
            Navigation.NavigateTo("/my");
            return;
        }

        if (!Answer.TryParse(sent.Answer, out var answer) || (answer != Answer.Yes && answer != Answer.No) || sent.Operation == default)
        {
            Error = Words["my.answer-missing"];
            return;
        }

        Operation = sent.Operation;
        var signature = Signature.Tap;
        if (answer == Answer.Yes)
        {
            if (Signature.Typed(sent.Name, out _) is not { } typed)
            {
                Error = Words["my.answer-name-missing"];
                return;
            }

            signature = typed;
        }

        switch (await Again.Give(mine, choice.Part, choice.Row, new MyAnswer(sent.Operation, answer, sent.Words ?? "", signature)))
        {
            case Answered.Done:
                Navigation.NavigateTo($"/my#{MyPage.Mark(choice.Part, choice.Row)}");
                break;
            case Answered.WordsChanged:
                Error = Words["my.answer-words-changed"];
                break;
            default:
                Operation = Guid.CreateVersion7(Clock.GetUtcNow());
                Error = Words["my.answer-sent-before"];
                break;
        }
    }
}

/// <summary>What the form of one question sends.</summary>
internal sealed class AnswerSent
{
    public Guid About { get; set; }

    public Guid Operation { get; set; }

    public string? Words { get; set; }

    public string? Name { get; set; }

    public string? Answer { get; set; }
}
