using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>The notice as staff see it: what is in force, what is being written, how hard it is to read, and every version before.</summary>
public sealed partial class NoticePage(IServiceProvider services, NavigationManager navigation)
{
    [CascadingParameter]
    private Task<AuthenticationState> Signed { get; set; } = default!;

    private NoticeVersion InForce { get; set; } = default!;

    private IReadOnlyList<NoticeDraft>? Drafts { get; set; }

    private IReadOnlyList<EditionGrade> Grades { get; set; } = [];

    private IReadOnlyList<(string Number, DateOnly PublishedOn, ChangeKind Kind, string? Summary)> Versions { get; set; } = [];

    private bool MayWrite { get; set; }

    private string? Said { get; set; }

    private string Me { get; set; } = "";

    protected override async Task OnInitializedAsync()
    {
        InForce = services.GetRequiredService<PublishedNotice>().InForce;
        Grades = [.. InForce.Editions.Select(EditionGrade.Of)];
        var ticket = StaffTicket.From((await Signed).User);
        (MayWrite, Me) = (NoticeWriters.Include(ticket), ticket?.Name ?? "");
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Versions =
        [
            .. (await db.NoticeVersions.OrderByDescending(v => v.PublishedAt).Select(v => new { v.Number, v.PublishedOn, v.Kind, v.Summary }).ToListAsync())
                .Select(v => (v.Number, v.PublishedOn, v.Kind, v.Summary)),
        ];
        Drafts = await services.GetRequiredService<FindDrafts>().All();
    }

    private async Task Begin() => Open(await services.GetRequiredService<BeginDraft>().FromInForce(Me));

    private async Task Bring(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > NoticeDocument.MostBytes)
        {
            Said = NoticeDocument.TooLarge(chosen.File.Size);
            return;
        }

        if (await ChooseFile.Read(chosen.File, NoticeDocument.MostBytes) is not { } bytes)
        {
            Said = ChooseFile.Unreadable;
            return;
        }

        if (NoticeDocument.TryRead(chosen.File.Name, bytes, out var document, out var refusal))
        {
            Open(await services.GetRequiredService<BeginDraft>().FromDocument(document!, Me));
        }
        else
        {
            Said = refusal;
        }
    }

    private void Open(Guid draft) => navigation.NavigateTo($"/staff/notice/drafts/{draft}");

    private static string When(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"));
}
