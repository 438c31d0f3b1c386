using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>The last step of a draft: what is in the way, the approval, the kind of change, and publishing it.</summary>
public sealed partial class PublishDraft(IServiceProvider services, NavigationManager navigation)
{
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Finding> Findings { get; set; } = default!;

    [Parameter, EditorRequired]
    public NoticeDraft Draft { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Signed { get; set; } = default!;

    private StaffTicket? Ticket { get; set; }

    private bool MayPublish => NoticeWriters.MayPublish(Ticket);

    private ChangeKind Kind { get; set; } = ChangeKind.Major;

    private string? Summary { get; set; }

    private string? Reason { get; set; }

    private string? Said { get; set; }

    private bool Busy { get; set; }

    private bool MustProve { get; set; }

    private bool IsFresh => Ticket?.IsFresh(services.GetRequiredService<TimeProvider>().GetUtcNow()) == true;

    private string Proof => SignInRefusal.ProveAgain.Page("/" + navigation.ToBaseRelativePath(navigation.Uri));

    private bool Sure { get; set; }

    private ChangeDraft Change => services.GetRequiredService<ChangeDraft>();

    protected override async Task OnInitializedAsync() => Ticket = StaffTicket.From((await Signed).User);

    private async Task Approve()
    {
        if (MayPublish)
        {
            await Change.Approve(Draft.Id, Ticket!.Name);
            await OnChanged.InvokeAsync();
        }
    }

    private async Task Accept()
    {
        if (MayPublish && string.IsNullOrWhiteSpace(Reason))
        {
            Said = "Say why first.";
        }
        else if (MayPublish)
        {
            await Change.Accept(Draft.Id, Reason);
            await OnChanged.InvokeAsync();
        }
    }

    private async Task Publish()
    {
        if (!MayPublish || Busy)
        {
            return;
        }

        MustProve = !IsFresh;
        if (MustProve)
        {
            return;
        }

        Busy = true;
        var done = await services.GetRequiredService<PublishNotice>().Publish(Draft.Id, Kind, Summary, Ticket!.Name);
        Busy = false;
        if (done.Number is not null)
        {
            navigation.NavigateTo($"/staff/notice/versions/{done.Number}");
            return;
        }

        Said = done.Refusal;
        if (Draft.BasedOn != services.GetRequiredService<PublishedNotice>().InForce.Number.ToString())
        {
            await Change.Rebase(Draft.Id, services.GetRequiredService<PublishedNotice>().InForce.Number);
        }

        await OnChanged.InvokeAsync();
    }

    private async Task ThrowAway()
    {
        if (!Sure)
        {
            Sure = true;
            return;
        }

        await Change.ThrowAway(Draft.Id);
        navigation.NavigateTo("/staff/notice");
    }
}
