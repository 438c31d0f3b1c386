using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>A notice that is being written, as its page needs it.</summary>
public sealed record NoticeDraft(Guid Id, NoticeVersion Notice, string BasedOn, string ChangedBy, DateTimeOffset ChangedAt)
{
    public string? Source { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Who approved these very words; nothing when nobody has, or when they were changed since.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Why reading limits of the adults' edition may be passed over.</summary>
    public string? Accepted { get; init; }

    /// <summary>One fingerprint over every edition.</summary>
    public static string HashOf(NoticeVersion notice) => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', notice.Editions.Concat(notice.Translations).Select(e => e.Hash.Hex)))).Hex;

    internal static NoticeDraft From(NoticeDraftRow row)
    {
        var notice = NoticeJson.Read(row.Content);
        return new NoticeDraft(row.Id, notice, row.BasedOn, row.ChangedBy, row.ChangedAt)
        {
            Source = row.Source,
            Problems = row.Problems?.Split('\n') ?? [],
            ApprovedBy = row.ApprovedHash == HashOf(notice) ? row.ApprovedBy : null,
            Accepted = row.Accepted,
        };
    }
}

/// <summary>Finds drafts.</summary>
internal sealed class FindDrafts(IDbContextFactory<PortalDb> contexts)
{
    public async Task<IReadOnlyList<NoticeDraft>> All()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return [.. (await db.NoticeDrafts.AsNoTracking().OrderByDescending(d => d.ChangedAt).ToListAsync()).Select(NoticeDraft.From)];
    }

    /// <summary>One draft; nothing when it is gone.</summary>
    public async Task<NoticeDraft?> Find(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.NoticeDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } row ? NoticeDraft.From(row) : null;
    }
}
