using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>
/// How one person may be reached without harm, and where they get their post (R9.1, R9.7). A new address is never saved without
/// asking again which way is safe; the old one is not to be used any more. A withheld address is shown to a few, for a reason that is noted.
/// </summary>
internal sealed class KeepContact(IDbContextFactory<PortalDb> contexts, Writer writer, WhoSeesWhom sight, TimeProvider clock)
{
    public const string AtField = "contact-at";
    public const string AskedField = "contact-asked";
    private const int MostSigns = 300;

    /// <summary>Why somebody looks at a withheld address: the only words that the log takes.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["To post what the person asked for", "To meet them there", "A worry about safety", "They asked us to check it"];

    /// <summary>What stands there now; <see langword="null"/> when that member of staff may not see it.</summary>
    public async Task<ContactOnPage?> Open(StaffTicket who, PersonId id, CancellationToken stop = default)
    {
        if (!who.MeetsFamilies || await sight.Look(who, id.Value, "Opened how to reach them", stop) is not { } person)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var row = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == id.Value, stop);
        var address = await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == id.Value && a.DoNotUseSince == null, stop);
        return new ContactOnPage
        {
            Name = person.Name,
            AskedOn = row is null ? null : UkCalendar.DateOf(row.AskedAt),
            IsSafeToUse = row?.IsSafeToUseOn(UkCalendar.Today(clock)) == true,
            HasAddress = address is not null,
            IsWithheld = address?.IsWithheld == true,
            Address = address is { IsWithheld: false } ? address.Lines : null,
            Stamp = row?.Stamp,
            Entry = row is null ? new ContactEntry() : new ContactEntry
            {
                Way = row.Way.ToString(),
                At = row.At,
                When = row.When,
                Voicemail = row.Voicemail,
                Texts = row.Texts,
                WhoElseSees = row.WhoElseSees,
                CallAs = row.CallAs,
                CodeWord = row.CodeWord,
                IsWithheld = address?.IsWithheld == true,
            },
        };
    }

    /// <summary>A withheld address, for a reason of the list; who looked and why is noted before it is shown.</summary>
    public async Task<string?> Reveal(StaffTicket who, PersonId id, string reason, CancellationToken stop = default)
    {
        if (!MaySeeWithheld(who) || !Reasons.Contains(reason) || await sight.Look(who, id.Value, $"Withheld address: {reason}", stop) is null)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Addresses.AsNoTracking().Where(a => a.PersonId == id.Value && a.DoNotUseSince == null).Select(a => a.Lines).SingleOrDefaultAsync(stop);
    }

    /// <summary>Students never; others who meet families may, for a reason.</summary>
    public static bool MaySeeWithheld(StaffTicket who) => who.Roles.Any(r => r is StaffRole.SupportWorker or StaffRole.DataProtectionLead);

    /// <summary>Saves it, if it still stands as when it was opened.</summary>
    public async Task<Changed> Save(StaffTicket who, PersonId id, ContactEntry entry, Guid? stamp)
    {
        if (Problems(entry) is { Count: > 0 } problems)
        {
            return new Changed(ChangedHow.NotRight, problems);
        }

        var now = UtcInstant.Cut(clock.GetUtcNow());
        return await writer.Write(async db =>
        {
            if (!who.MeetsFamilies || !await sight.People(db, who).AnyAsync(p => p.Id == id.Value))
            {
                return Changed.NotYours;
            }

            var row = await db.Contacts.AsTracking().SingleOrDefaultAsync(c => c.PersonId == id.Value);
            if (row?.Stamp != stamp)
            {
                return Changed.SomebodyElseDid;
            }

            if (row is null)
            {
                row = new ContactRow { PersonId = id.Value, Way = ContactWay.InPerson, At = null, When = null, Voicemail = false, Texts = false, WhoElseSees = null, CallAs = null, CodeWord = null, AskedAt = now };
                db.Contacts.Add(row);
            }

            (row.Way, row.At, row.When) = (Enum.Parse<ContactWay>(entry.Way), TypedWords.OneLineOrNone(entry.At), TypedWords.OneLineOrNone(entry.When));
            (row.Voicemail, row.Texts, row.WhoElseSees) = (entry.Voicemail, entry.Texts, TypedWords.OneLineOrNone(entry.WhoElseSees));
            (row.CallAs, row.CodeWord, row.AskedAt, row.Stamp) = (TypedWords.OneLineOrNone(entry.CallAs), TypedWords.OneLineOrNone(entry.CodeWord), now, Guid.CreateVersion7(now));
            var isMoved = await Move(db, id, entry, now);
            db.PersonChanges.AddRange(new[] { ChangedWhat.Contact, ChangedWhat.Address }.Where(w => w == ChangedWhat.Contact || isMoved)
                .Select(w => new PersonChangeRow { Id = Guid.CreateVersion7(now), PersonId = id.Value, What = w, ById = who.StaffId, ByName = who.Name, At = now }));
            return Changed.Done;
        });
    }

    private static async Task<bool> Move(PortalDb db, PersonId id, ContactEntry entry, DateTimeOffset now)
    {
        var address = await db.Addresses.AsTracking().SingleOrDefaultAsync(a => a.PersonId == id.Value && a.DoNotUseSince == null);
        if (TypedWords.LinesOrNone(entry.NewAddress) is not { } lines)
        {
            var isLocked = address is not null && address.IsWithheld != entry.IsWithheld;
            if (isLocked)
            {
                address!.IsWithheld = entry.IsWithheld;
            }

            return isLocked;
        }

        if (address is not null)
        {
            address.DoNotUseSince = now;
            await db.SaveChangesAsync();
        }

        db.Addresses.Add(new AddressRow { Id = Guid.CreateVersion7(now), PersonId = id.Value, Lines = lines, IsWithheld = entry.IsWithheld, Since = now });
        return true;
    }

    private static List<FieldError> Problems(ContactEntry entry)
    {
        var wrong = new List<FieldError>();
        var isKnown = Enum.TryParse<ContactWay>(entry.Way, out var way) && Enum.IsDefined(way);
        if (!isKnown || (way is ContactWay.Phone or ContactWay.Text or ContactWay.Email && TypedWords.OneLineOrNone(entry.At) is null))
        {
            wrong.Add(new FieldError(AtField, "Type the number or the e-mail address that is safe, or choose another way."));
        }
        else if (way == ContactWay.Email && !IsEmail(TypedWords.OneLine(entry.At)))
        {
            wrong.Add(new FieldError(AtField, "That is not an e-mail address. One looks like name@example.org."));
        }

        if (new[] { entry.At, entry.When, entry.WhoElseSees, entry.CallAs, entry.CodeWord, entry.NewAddress }.Any(t => TypedWords.Lines(t).Length > MostSigns))
        {
            wrong.Add(new FieldError(AtField, $"Something here is too long. Use at most {MostSigns} letters in each."));
        }

        if (!entry.AskedToday)
        {
            wrong.Add(new FieldError(AskedField, "Ask them all of this first, and say here that you did."));
        }

        return wrong;
    }

    // One address and nothing that a mail program could read as two.
    private static bool IsEmail(string typed) => typed.IndexOf('@') > 0 && !typed.EndsWith('@') && typed.IndexOfAny([' ', ',', ';', ':', '<', '>', '(', ')', '"', '\\']) < 0;
}

/// <summary>What the page about reaching somebody shows.</summary>
internal sealed record ContactOnPage
{
    public required string Name { get; init; }

    public required DateOnly? AskedOn { get; init; }

    public required bool IsSafeToUse { get; init; }

    public required bool HasAddress { get; init; }

    public required bool IsWithheld { get; init; }

    /// <summary>The address; none when it is withheld.</summary>
    public required string? Address { get; init; }

    public required Guid? Stamp { get; init; }

    public required ContactEntry Entry { get; init; }
}
