using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>One published version: who answered for it, and what it changed in each edition.</summary>
public sealed partial class VersionPage(IServiceProvider services)
{
    [Parameter]
    public string Number { get; set; } = default!;

    private NoticeVersion? Version { get; set; }

    private NoticeVersionRow Row { get; set; } = default!;

    private string Told { get; set; } = "";

    private IReadOnlyList<(Edition Edition, IReadOnlyList<NoticeChange> Changes)> Changes { get; set; } = [];

    protected override async Task OnParametersSetAsync()
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        if (await db.NoticeVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Number == Number) is not { } row)
        {
            return;
        }

        var notices = services.GetRequiredService<PublishedNotice>();
        (Row, Version) = (row, await notices.Find(Number));
        var before = await db.NoticeVersions.Where(v => v.PublishedAt < row.PublishedAt).OrderByDescending(v => v.PublishedAt).Select(v => v.Number).FirstOrDefaultAsync();
        if (before is not null)
        {
            var old = await notices.Find(before);
            Changes = [.. Version.Editions.Select(e => (e, NoticeChange.Between(old.For(e.Audience), e)))];
        }

        var (all, sent) = (await db.NoticeNotifications.CountAsync(n => n.Version == Number), await db.NoticeNotifications.CountAsync(n => n.Version == Number && db.Letters.Any(l => l.Id == n.LetterId && (l.State == LetterState.Sent || l.State == LetterState.Given))));
        Told = all == 0 ? "" : $"{sent} of {all} people have been told; the others wait for a safe way to reach them.";
    }
}
