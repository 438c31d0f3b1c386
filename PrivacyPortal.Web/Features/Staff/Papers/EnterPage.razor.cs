using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Records.Scans;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>A worker types in what is ticked on a form, and adds its scan.</summary>
public sealed partial class EnterPage(TimeProvider clock)
{
    private PaperEntry entry = default!;
    private FormToEnter? open;
    private IReadOnlyList<FieldError> problems = [];
    private string? told;
    private bool isLoaded;
    private bool isBusy;
    private bool isSaved;

    [Inject]
    private EnterPaper Papers { get; set; } = default!;

    [Parameter]
    public Guid Form { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private static IReadOnlyList<Answer> Offered { get; } = [Answer.Yes, Answer.No, Answer.NotNow];

    private string PagesSaid => isBusy ? "Looking at the pictures…"
        : entry.Scans.Count == 1 ? "1 page is ready."
        : entry.Scans.Count > 1 ? $"{entry.Scans.Count} pages are ready."
        : entry.Before is not null ? "The scan that came before is kept, unless you choose another."
        : "No page yet.";

    protected override async Task OnInitializedAsync()
    {
        entry = New(null);
        if (RendererInfo.IsInteractive && StaffTicket.From((await SignedIn).User) is { } who)
        {
            open = await Papers.Open(who, Form);
            if (open is { IsEntered: false, Last: { } before })
            {
                entry = New(before.Id);
                (entry.Route, entry.SignedAs, entry.SignedOn, entry.Known) = (before.Route, before.SignedAs, before.SignedOn, before.Known);
                foreach (var question in open.Form.Questions)
                {
                    if (before.Answers.Find(a => a.AboutId == question.About.Value && a.Purpose == question.Purpose.Key) is { } answered && Answer.TryParse(answered.Answer, out var answer))
                    {
                        entry.Answers[(question.About, question.Purpose)] = answer;
                    }
                }
            }

            isLoaded = true;
        }
    }

    private static string Name(QuestionInHand question) => $"answer-{question.About}-{question.Purpose}";

    private PaperEntry New(Guid? before) => new() { Operation = Guid.CreateVersion7(clock.GetUtcNow()), Before = before };

    private Answer? Chosen(QuestionInHand question) => entry.Answers.GetValueOrDefault((question.About, question.Purpose));

    private string? Problem(string field) => problems.FirstOrDefault(p => p.FieldId == field)?.Words;

    private string? Wrong(string field) => Problem(field) is null ? null : "wrong";

    // All the pages of one choice, or none: half a form is not one.
    private async Task Choose(InputFileChangeEventArgs chosen)
    {
        entry.Scans.Clear();
        (problems, isBusy) = ([], true);
        StateHasChanged();
        var pages = new List<byte[]>();
        var problem = chosen.FileCount > PaperEntry.MostPages ? $"A form has {PaperEntry.MostPages} pages at most. Choose only its own." : null;
        foreach (var (at, file) in problem is null ? chosen.GetMultipleFiles(PaperEntry.MostPages).Index() : [])
        {
            var read = await Read(file);
            if (read.Picture is not { } picture)
            {
                problem = chosen.FileCount == 1 ? read.Problem : $"Page {at + 1}: {read.Problem}";
                break;
            }

            pages.Add(picture);
        }

        isBusy = false;
        if (problem is null)
        {
            entry.Scans.AddRange(pages);
        }
        else
        {
            problems = [new FieldError(PaperEntry.ScanField, problem)];
        }
    }

    private static async Task<ScanRead> Read(IBrowserFile file)
    {
        if (file.Size > ScanPicture.MostBytes)
        {
            return new ScanRead(null, ScanPicture.TooLarge);
        }

        return await ChooseFile.Read(file, ScanPicture.MostBytes) is { } bytes ? await ScanPicture.Read(bytes) : new ScanRead(null, ChooseFile.Unreadable);
    }

    private async Task Save()
    {
        if (isBusy || open is null || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var entered = await Papers.Save(who, open.Form, entry);
        isBusy = false;
        problems = entered.Problems;
        isSaved = entered.How == EnteredHow.Done;
        told = entered.How switch
        {
            EnteredHow.Done or EnteredHow.NotRight => null,
            EnteredHow.EnteredBefore => "Somebody has typed in this form meanwhile. Nothing was saved a second time.",
            EnteredHow.AnotherWasSent => "This was sent before with something else in it. Open the form again by its code.",
            _ => "You may not see everybody whom this form is about. Nothing was saved.",
        };
    }
}
