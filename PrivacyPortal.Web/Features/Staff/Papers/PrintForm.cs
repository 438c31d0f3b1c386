using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>
/// Prints a blank form for one person: what they are asked now, in the words of their edition of the notice in force. Each print has a code
/// of its own, by which the form is found when it comes back.
/// </summary>
internal sealed class PrintForm(IDbContextFactory<PortalDb> contexts, MyChoices choices, CaseFiles cases, PublishedNotice notices, WhoSeesWhom sight, CardKey key, Writer writer, TimeProvider clock)
{
    /// <summary>What could be on the form, as far as the worker may see; <see langword="null"/> when they may not see the person.</summary>
    public async Task<FormToPrint?> Open(StaffTicket who, PersonId person, CancellationToken stop = default)
    {
        if (!who.MeetsFamilies || await sight.Look(who, person.Value, "Printed a form", stop) is not { } row)
        {
            return null;
        }

        var mine = await choices.For(new MySession(person, null));
        var seen = await sight.Among(who, [.. mine.Parts.Select(p => p.About.Value)], stop);
        var parts = mine.Parts.Where(p => seen.Contains(p.About.Value)).ToList();
        var now = UtcInstant.Cut(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(stop);
        var offered = new List<PartToPrint>();
        foreach (var part in parts)
        {
            var file = await cases.Open(db, part.About, now);
            offered.Add(new PartToPrint(part.About, part.As, part.Called, [.. part.Rows.Select(r => r.Purpose)], [.. Purpose.All.Where(file.IsLeftInPeace)]));
        }

        return new FormToPrint { Person = person, Called = row.CalledName, Edition = EditionOf(row, now), LargePrint = row.Needs.HasFlag(AccessNeeds.LargePrint), Parts = offered };
    }

    /// <summary>Keeps what is printed, and gives what stands on the paper; <see langword="null"/> when there is nothing to ask of them or the worker may not.</summary>
    /// <param name="who">The worker.</param>
    /// <param name="person">Who is asked.</param>
    /// <param name="asked">What for.</param>
    /// <param name="about">About whom, of those they are asked about.</param>
    /// <param name="raisedIt">They asked for the form themselves: then what they said no to lately is on it too (D-G10).</param>
    /// <param name="stop">Stops it.</param>
    public async Task<AnswerForm?> Print(
        StaffTicket who, PersonId person, IReadOnlyCollection<Purpose> asked, IReadOnlyCollection<PersonId> about, bool raisedIt, CancellationToken stop = default)
    {
        if (await Open(who, person, stop) is not { } open)
        {
            return null;
        }

        var parts = open.Parts.Where(p => about.Contains(p.About))
            .Select(p => (Part: p, Purposes: p.Purposes.Where(asked.Contains).Where(purpose => raisedIt || !p.LeftInPeace.Contains(purpose)).ToList()))
            .Where(p => p.Purposes.Count > 0).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        var code = CardCode.New();
        var form = new FormRow
        {
            Id = Guid.CreateVersion7(now),
            Code = key.OfForm(code),
            PersonId = person.Value,
            Version = open.Edition.Version.ToString(),
            Audience = open.Edition.Audience.Key,
            Language = open.Edition.Language,
            RaisedIt = raisedIt,
            PrintedById = who.StaffId,
            PrintedByName = who.Name,
            PrintedAt = now,
        };
        form.Questions.AddRange(parts.SelectMany(p => p.Purposes.Select(purpose => (p.Part, Question: open.Edition.QuestionFor(purpose)))).Select((q, at) => new FormQuestionRow
        {
            FormId = form.Id,
            Place = at + 1,
            AboutId = q.Part.About.Value,
            As = q.Part.As,
            Purpose = q.Question.Purpose.Key,
            Words = q.Question.Hash.Hex,
        }));
        await writer.Write(
            db =>
            {
                db.Forms.Add(form);
                return Task.CompletedTask;
            },
            stop);
        return new AnswerForm
        {
            Called = open.Called,
            Edition = open.Edition,
            Code = code.InHalves,
            Parts = [.. parts.Select(p => new FormPart(p.Part.As, p.Part.Called, [.. p.Purposes.Select(open.Edition.QuestionFor)]))],
            PrintedAt = now,
        };
    }

    // By age, as everywhere; in easy read for whoever said that it helps them.
    private Edition EditionOf(PersonRow row, DateTimeOffset now)
    {
        var notice = notices.InForce;
        var audience = row.Needs.HasFlag(AccessNeeds.EasyRead) && notice.Has(Audience.EasyRead) ? Audience.EasyRead : Audience.For(row.Born.AgeOn(UkCalendar.DateOf(now)).Youngest);
        return notice.In(audience, row.Language);
    }
}

/// <summary>What could be on one person's form.</summary>
internal sealed record FormToPrint
{
    public required PersonId Person { get; init; }

    public required string Called { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>They said that large print helps them.</summary>
    public required bool LargePrint { get; init; }

    public required IReadOnlyList<PartToPrint> Parts { get; init; }
}

/// <summary>About whom they are asked and what they may be, and what was said no to lately: left out unless they raise it themselves (D-G10).</summary>
internal sealed record PartToPrint(PersonId About, AskedAs As, string Called, IReadOnlyList<Purpose> Purposes, IReadOnlyList<Purpose> LeftInPeace);
