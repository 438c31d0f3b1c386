using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>Writing a version: every part of every edition beside what is published, differences marked, and what is in the way.</summary>
public sealed partial class DraftPage(IServiceProvider services)
{
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Signed { get; set; } = default!;

    private bool Looked { get; set; }

    private NoticeDraft? Draft { get; set; }

    private NoticeVersion? Before { get; set; }

    private Audience Now { get; set; } = Audience.Adult;

    private bool OnlyChanged { get; set; }

    private IReadOnlyList<Finding> All { get; set; } = [];

    private StaffTicket? Ticket { get; set; }

    private string Me => Ticket?.Name ?? "";

    private IReadOnlyList<EditionPart> Shown =>
        [.. EditionPart.Of(Draft!.Notice.For(Now)).Where(part => !OnlyChanged || Published(part.Key) != part)];

    protected override async Task OnInitializedAsync()
    {
        Ticket = StaffTicket.From((await Signed).User);
        await Look();
    }

    private async Task Look()
    {
        Draft = await services.GetRequiredService<FindDrafts>().Find(Id);
        if (Draft is not null)
        {
            Before = await services.GetRequiredService<PublishedNotice>().Find(Draft.BasedOn);
            All = services.GetRequiredService<PublishNotice>().Findings(Draft);
        }

        Looked = true;
    }

    private void Choose(Audience audience) => Now = audience;

    private EditionPart? Published(string key) => EditionPart.Of(Before!.For(Now)).FirstOrDefault(p => p.Key == key);

    private IReadOnlyList<Finding> FindingsOf(string key) =>
        [.. All.Where(f => f.Edition == Now.Key && f.Where is var where
            && (where == $"section {key}" || where.StartsWith($"section {key},", StringComparison.Ordinal) || where == $"question {key}"
                || where == key.Replace('-', ' ') || where == $"the {key.Replace('-', ' ')}"))];
}
