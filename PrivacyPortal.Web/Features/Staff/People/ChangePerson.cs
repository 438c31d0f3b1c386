using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Changes what is kept about a person. Of two who change at once the second is told, and looks again; what was decided stays as it was.</summary>
internal sealed class ChangePerson(IDbContextFactory<PortalDb> contexts, Writer writer, WhoSeesWhom sight, TimeProvider clock)
{
    /// <summary>What stands there now, and its stamp; <see langword="null"/> when that member of staff may not change it.</summary>
    public async Task<(PersonEntry Entry, Guid Stamp)?> Open(StaffTicket who, PersonId id, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return !who.MeetsFamilies || await sight.People(db, who).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id.Value, stop) is not { } row ? null
            : (new PersonEntry
            {
                Language = row.Language,
                Needs = row.Needs,
                Name = row.Name,
                Called = row.CalledName,
                Born = PersonWords.AsTyped(row.Born),
                BornQuality = row.BornQuality,
                ChildKnows = row.ChildKnows,
            }, row.Stamp);
    }

    /// <summary>Saves it, if it still stands as when it was opened.</summary>
    public async Task<Changed> Save(StaffTicket who, PersonId id, PersonEntry entry, Guid stamp)
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        return await writer.Write(async db =>
        {
            if (!who.MeetsFamilies || await sight.People(db, who).AsTracking().SingleOrDefaultAsync(p => p.Id == id.Value) is not { } row)
            {
                return Changed.NotYours;
            }

            // A span that nobody has touched is kept to the day: "about nine" today is not "about nine" of last year.
            var sameBirth = entry.Born == PersonWords.AsTyped(row.Born);
            if (entry.Read(UkCalendar.DateOf(now), out var problems, sameBirth ? row.Born : null) is not { } facts)
            {
                return new Changed(ChangedHow.NotRight, problems);
            }

            if (row.Stamp != stamp)
            {
                return Changed.SomebodyElseDid;
            }

            var what = Apply(row, facts, entry.BornQuality).ToList();
            row.Stamp = Guid.CreateVersion7(now);
            db.PersonChanges.AddRange(what.Select(w => new PersonChangeRow { Id = Guid.CreateVersion7(now), PersonId = row.Id, What = w, ById = who.StaffId, ByName = who.Name, At = now }));
            return Changed.Done;
        });
    }

    private static IEnumerable<ChangedWhat> Apply(PersonRow row, PersonFacts facts, DateQuality quality)
    {
        if ((row.Name, row.CalledName) != (facts.Name.Text, facts.Called.Text))
        {
            (row.Name, row.CalledName) = (facts.Name.Text, facts.Called.Text);
            yield return ChangedWhat.Name;
        }

        var isUnknown = facts.Born.Match(_ => false, (_, _) => false, () => true);
        if ((row.BornEarliest, row.BornLatest, row.BornQuality, row.BornUnknown) != (facts.Born.Earliest, facts.Born.Latest, quality, isUnknown))
        {
            (row.BornEarliest, row.BornLatest, row.BornQuality, row.BornUnknown) = (facts.Born.Earliest, facts.Born.Latest, quality, isUnknown);
            yield return ChangedWhat.Born;
        }

        if ((row.Language, row.Needs) != (facts.Language, facts.Needs))
        {
            (row.Language, row.Needs) = (facts.Language, facts.Needs);
            yield return ChangedWhat.Helps;
        }

        if (row.ChildKnows != facts.ChildKnows)
        {
            row.ChildKnows = facts.ChildKnows;
            yield return ChangedWhat.WhatTheChildKnows;
        }
    }
}

/// <summary>How a change went.</summary>
internal sealed record Changed(ChangedHow How, IReadOnlyList<FieldError> Problems)
{
    public static Changed Done { get; } = new(ChangedHow.Done, []);

    public static Changed SomebodyElseDid { get; } = new(ChangedHow.SomebodyElseDid, []);

    public static Changed NotYours { get; } = new(ChangedHow.NotYours, []);

    /// <summary>What is said of it on a page that stays open.</summary>
    public string InWords(string done) => How switch
    {
        ChangedHow.Done => done,
        ChangedHow.NotRight => "Something is not right yet. It is marked below.",
        ChangedHow.SomebodyElseDid => "Somebody else changed this while you had it open. Look at what stands there now.",
        _ => "You may not change this. Nothing was saved.",
    };
}

/// <summary>What became of it. Everything but <see cref="Done"/> has saved nothing.</summary>
internal enum ChangedHow
{
    Done = 1,
    NotRight,

    /// <summary>Somebody else changed it since it was opened.</summary>
    SomebodyElseDid,

    /// <summary>There is nobody like that for this member of staff, or their role only reads.</summary>
    NotYours,
}
