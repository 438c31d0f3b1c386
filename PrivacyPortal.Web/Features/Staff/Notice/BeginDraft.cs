using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>Begins a new notice: from the one in force, or with a document of the organisation's own as its adults' edition.</summary>
internal sealed class BeginDraft(Writer writer, PublishedNotice notices, TimeProvider clock)
{
    public Task<Guid> FromInForce(string by) => Keep(notices.InForce.Editions, by, null, []);

    public Task<Guid> FromDocument(NoticeDocument document, string by)
    {
        var adult = notices.InForce.For(Audience.Adult);
        var imported = document.Notice;
        var written = adult.Rewritten(
            title: imported.Title.Length > 0 ? imported.Title : adult.Title,
            opening: imported.Opening.Length > 0 ? imported.Opening : adult.Opening,
            sections: imported.ToSections(adult));
        return Keep([.. notices.InForce.Editions.Select(e => e.Audience == Audience.Adult ? written : e)], by, document.Name, [.. document.Remarks, .. imported.Problems]);
    }

    private Task<Guid> Keep(IReadOnlyList<Edition> editions, string by, string? source, IReadOnlyList<string> problems)
    {
        var now = clock.GetUtcNow();
        var from = notices.InForce;
        var row = new NoticeDraftRow
        {
            Id = Guid.CreateVersion7(now),
            BasedOn = from.Number.ToString(),
            Content = NoticeJson.Write(new NoticeVersion { Number = from.Number, PublishedOn = from.PublishedOn, Editions = editions }),
            Source = source,
            Problems = problems.Count == 0 ? null : string.Join('\n', problems),
            ChangedBy = by,
            ChangedAt = now,
            Stamp = Guid.CreateVersion7(now),
        };
        return writer.Write(db =>
        {
            db.NoticeDrafts.Add(row);
            return Task.FromResult(row.Id);
        });
    }
}
