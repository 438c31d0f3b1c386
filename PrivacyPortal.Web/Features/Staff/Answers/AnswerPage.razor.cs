using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Answers;

/// <summary>A worker reads the questions out to somebody, and writes down what they say.</summary>
public sealed partial class AnswerPage(TimeProvider clock)
{
    private AnswerEntry entry = default!;
    private Mine? mine;
    private IReadOnlyList<FieldError> problems = [];
    private string? told;
    private bool isLoaded;
    private bool isBusy;
    private bool isSaved;

    [Inject]
    private WriteDownAnswers Answers { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    // An adult who can't decide may not be able to say; that is no objection, and distress is a no (D-A3).
    private static IReadOnlyList<Answer> Offered(MyPart part) =>
        part.As == AskedAs.TheAdult ? [Answer.Yes, Answer.No, Answer.NotNow, Answer.NotAble] : [Answer.Yes, Answer.No, Answer.NotNow];

    protected override async Task OnInitializedAsync()
    {
        entry = New();
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            mine = await Answers.Open(who, new PersonId(Id));
            isLoaded = true;
        }
    }

    private static string AnswerName(Answer answer) => answer == Answer.Yes ? "Yes" : answer == Answer.No ? "No" : answer == Answer.NotAble ? "Could not say, and was not upset" : "Another day";

    private AnswerEntry New() => new() { Operation = Guid.CreateVersion7(clock.GetUtcNow()) };

    private Answer? Chosen(MyPart part, MyRow row) => entry.Answers.GetValueOrDefault((part.About, row.Purpose));

    private string? Problem(string field) => problems.FirstOrDefault(p => p.FieldId == field)?.Words;

    private string? Wrong(string field) => Problem(field) is null ? null : "wrong";

    private async Task Save()
    {
        if (isBusy || mine is null || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var written = await Answers.Save(who, new PersonId(Id), entry, mine);
        isBusy = false;
        problems = written.Problems;
        isSaved = written.How == WrittenHow.Done;
        told = written.How switch
        {
            WrittenHow.Done or WrittenHow.NotRight => null,
            WrittenHow.WordsChanged => "The notice has changed since you read the questions out. Nothing was saved. Read out the ones that differ: they are shown below as they are now.",
            WrittenHow.AnotherWasSent => "This was sent before with something else in it. Look at where things stand before you write it again.",
            _ => "That is not theirs to answer any more, or not yours to write down. Nothing was saved.",
        };
        if (written.How == WrittenHow.WordsChanged)
        {
            mine = await Answers.Open(who, new PersonId(Id));
        }
    }
}
