using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Notices;

/// <summary>The notice as published: the version in force, and every one before it, as kept in the database and frozen there.</summary>
internal sealed class PublishedNotice(BareStore store, IDbContextFactory<PortalDb> contexts, Writer writer, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, NoticeVersion> _known = new(StringComparer.Ordinal);
    private volatile NoticeVersion? _inForce;

    /// <summary>The version in force.</summary>
    public NoticeVersion InForce => _inForce ?? throw new InvalidOperationException("The notice has not been loaded: call Load at the start.");

    /// <summary>Publishes the words that were built in when nothing is published yet, and loads the version in force.</summary>
    public async Task Load(Func<NoticeVersion> builtIn)
    {
        if (await store.NewestNotice() is null)
        {
            var row = RowOf(builtIn(), clock.GetUtcNow());
            await writer.Write(async db =>
            {
                if (!await db.NoticeVersions.AnyAsync())
                {
                    db.NoticeVersions.Add(row);
                }
            });
        }

        await Refresh();
    }

    /// <summary>Looks again which version is in force: another instance may have published one.</summary>
    public async Task Refresh()
    {
        var number = await store.NewestNotice() ?? throw new InvalidOperationException("No notice is published.");
        _inForce = await Find(number);
    }

    /// <summary>A version by its number.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public async Task<NoticeVersion> Find(string number)
    {
        if (_known.TryGetValue(number, out var known))
        {
            return known;
        }

        var content = await store.Notice(number) ?? throw new InvalidOperationException($"No notice {number} was published.");
        return _known.GetOrAdd(number, NoticeJson.Read(content));
    }

    /// <summary>The version of that number; the one in force for a number that was never published.</summary>
    public async Task<NoticeVersion> FindOrInForce(string? number)
    {
        if (!VersionNumber.TryParse(number, out var asked) || asked == InForce.Number)
        {
            return InForce;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return _known.ContainsKey(asked.ToString()) || await db.NoticeVersions.AnyAsync(v => v.Number == asked.ToString()) ? await Find(asked.ToString()) : InForce;
    }

    /// <summary>What was new in each version after that one, in order, in the words of its publisher.</summary>
    public async Task<IReadOnlyList<string>> SummariesSince(VersionNumber number)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var text = number.ToString();
        var at = await db.NoticeVersions.Where(v => v.Number == text).Select(v => v.PublishedAt).SingleAsync();
        return await db.NoticeVersions.Where(v => v.PublishedAt > at && v.Summary != null).OrderBy(v => v.PublishedAt).Select(v => v.Summary!).ToListAsync();
    }

    private static NoticeVersionRow RowOf(NoticeVersion version, DateTimeOffset at) => new()
    {
        Number = version.Number.ToString(),
        PublishedOn = version.PublishedOn,
        PublishedAt = at,
        Content = NoticeJson.Write(version),
        Hash = ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', version.Editions.Concat(version.Translations).Select(e => e.Hash.Hex)))).Hex,
    };
}
