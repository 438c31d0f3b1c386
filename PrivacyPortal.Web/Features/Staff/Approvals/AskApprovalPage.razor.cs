using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Approvals;

/// <summary>One worker asks that something be approved.</summary>
public sealed partial class AskApprovalPage(IServiceProvider services, TimeProvider clock)
{
    private static readonly ApprovalKind[] Kinds = [ApprovalKind.NoHolder, ApprovalKind.NotAble, ApprovalKind.Safety, ApprovalKind.Press, ApprovalKind.LiftBlock];

    private string? name;
    private bool looked;
    private bool asked;
    private string? problem;
    private Guid operation;
    private ApprovalKind kind = ApprovalKind.NoHolder;
    private NoHolderBecause? noHolder;
    private NotAbleBecause? notAble;
    private string? purpose;
    private string? words;

    [Parameter]
    public Guid About { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        operation = Guid.CreateVersion7(clock.GetUtcNow());
        name = StaffTicket.From((await SignedIn).User) is { } worker
            ? (await services.GetRequiredService<WhoSeesWhom>().Look(worker, About, "Asking for an approval"))?.Name
            : null;
        looked = true;
    }

    private async Task Send()
    {
        var worker = StaffTicket.From((await SignedIn).User);
        var request = new ApprovalRequest
        {
            About = new PersonId(About),
            Kind = kind,
            Purpose = Purpose.TryParse(purpose, out var one) ? one : null,
            NoHolder = kind == ApprovalKind.NoHolder ? noHolder : null,
            NotAble = kind == ApprovalKind.NotAble ? notAble : null,
            Words = words ?? "",
        };
        problem = worker is null ? "Sign in again first." : await services.GetRequiredService<AskApproval>().Ask(operation, request, worker);
        asked = problem is null;
    }
}
