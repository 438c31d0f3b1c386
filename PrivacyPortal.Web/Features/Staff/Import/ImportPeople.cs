using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Import;

/// <summary>Adds the people of a file, all or nothing. Somebody of the same name and date of birth who is there already is left as they are.</summary>
internal sealed class ImportPeople(Writer writer, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Reads the file and says of each row what would become of it. Saves nothing.</summary>
    public async Task<ImportReport> DryRun(byte[] file)
    {
        var read = PeopleFile.Read(file, UkCalendar.Today(clock));
        if (read.Problem is not null)
        {
            return new ImportReport { Problem = read.Problem, Rows = [] };
        }

        await using var db = await contexts.CreateDbContextAsync();
        return new ImportReport { Problem = null, Rows = await Known(db, read.Rows) };
    }

    /// <summary>Adds everybody, or nobody when anything is wrong; <paramref name="progress"/> hears how many are done.</summary>
    public async Task<ImportReport> Import(byte[] file, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        var read = PeopleFile.Read(file, UkCalendar.Today(clock));
        if (read.Problem is not null)
        {
            return new ImportReport { Problem = read.Problem, Rows = [] };
        }

        return await writer.Write(
            async db =>
            {
                var report = new ImportReport { Problem = null, Rows = await Known(db, read.Rows) };
                if (!report.IsRight)
                {
                    return report;
                }

                await Add(db, report.Rows, progress, stop);
                return report with { Added = report.Rows.Count(r => !r.IsKnown) };
            },
            stop);
    }

    private async Task Add(PortalDb db, IReadOnlyList<ImportRow> rows, IProgress<int>? progress, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var people = await db.People.AsNoTracking().Select(p => new { p.Id, p.SearchName, p.BornEarliest, p.BornLatest }).ToListAsync(stop);
        var there = people.ToLookup(p => p.SearchName);
        var ids = rows.ToDictionary(
            r => r.Line,
            r => r.IsKnown
                ? there[SearchName.Of(r.Facts!.Name.Text)].First(p => p.BornEarliest <= r.Facts.Born.Latest && p.BornLatest >= r.Facts.Born.Earliest).Id
                : Guid.CreateVersion7(now));
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var done = 0;
        foreach (var batch in rows.Where(r => !r.IsKnown).Chunk(Batch))
        {
            stop.ThrowIfCancellationRequested();
            db.People.AddRange(batch.Select(r => PersonOf(r, ids[r.Line], now)));
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            progress?.Report(done += batch.Length);
        }

        var byReference = rows.Where(r => r.Reference.Length > 0).ToDictionary(r => r.Reference, r => r, StringComparer.OrdinalIgnoreCase);
        var links = rows.Where(r => r.Kind is not null).SelectMany(r => r.Of, (r, of) => (Row: r, Child: byReference[of])).ToList();
        var known = (await db.Responsibilities.AsNoTracking().Select(r => new { r.ForId, r.HolderId }).ToListAsync(stop)).Select(r => (r.ForId, r.HolderId)).ToHashSet();
        foreach (var batch in links.Where(l => known.Add((ids[l.Child.Line], ids[l.Row.Line]))).Chunk(Batch))
        {
            db.Responsibilities.AddRange(batch.Select(l => new ResponsibilityRow
            {
                HolderId = ids[l.Row.Line],
                ForId = ids[l.Child.Line],
                Kind = l.Row.Kind!.Value,
                Evidence = l.Row.Evidence,
                RestrictedByOrder = false,
                Contact = ContactState.Ok,
                Away = false,
                NotedAt = now,
            }));
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }

    private static PersonRow PersonOf(ImportRow row, Guid id, DateTimeOffset now)
    {
        var facts = row.Facts!;
        return new PersonRow
        {
            Id = id,
            Name = facts.Name.Text,
            CalledName = facts.Called.Text,
            SearchName = SearchName.Of(facts.Name.Text),
            BornEarliest = facts.Born.Earliest,
            BornLatest = facts.Born.Latest,
            BornQuality = facts.Born.Quality,
            BornUnknown = facts.Born.Match(_ => false, (_, _) => false, () => true),
            Language = facts.Language,
            ChildKnows = facts.ChildKnows,
            IsExample = false,
            AddedAt = now,
            Stamp = Guid.CreateVersion7(now),
        };
    }

    private static async Task<IReadOnlyList<ImportRow>> Known(PortalDb db, IReadOnlyList<ImportRow> rows)
    {
        var there = (await db.People.AsNoTracking().Select(p => new { p.SearchName, p.BornEarliest, p.BornLatest }).ToListAsync()).ToLookup(p => p.SearchName);
        return [.. rows.Select(row => row.Facts is { } facts
            && there[SearchName.Of(facts.Name.Text)].Any(p => p.BornEarliest <= facts.Born.Latest && p.BornLatest >= facts.Born.Earliest)
                ? row with { IsKnown = true } : row)];
    }
}

/// <summary>What became, or would become, of each row.</summary>
internal sealed record ImportReport
{
    /// <summary>Why the file as a whole can't be read.</summary>
    public required string? Problem { get; init; }

    public required IReadOnlyList<ImportRow> Rows { get; init; }

    /// <summary>How many people were added; none on a dry run, and none when anything was wrong.</summary>
    public int Added { get; init; }

    public bool IsRight => Problem is null && Rows.All(r => r.Problems.Count == 0);

    public int New => Rows.Count(r => !r.IsKnown && r.Problems.Count == 0);

    public int ThereAlready => Rows.Count(r => r.IsKnown && r.Problems.Count == 0);

    public int Wrong => Rows.Count(r => r.Problems.Count > 0);

    /// <summary>The report as a table. What a spreadsheet would take for a formula is made harmless.</summary>
    public string ToCsv()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord("line", "name", "what", "why");
            foreach (var row in Rows)
            {
                csv.WriteRecord(row.Line.ToString(CultureInfo.InvariantCulture), row.Name, WhatOf(row), string.Join(" ", row.Problems));
            }
        }

        return text.ToString();
    }

    public static string WhatOf(ImportRow row) => row.Problems.Count > 0 ? "to put right" : row.IsKnown ? "there already" : "new";
}
