using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Features.Staff.Sessions;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Tests.Letters;

/// <summary>People to whom we owe a letter, made through the use cases that the pages call.</summary>
internal sealed class Owed(Stores store)
{
    private readonly Family _family = new(store);

    /// <summary>A girl of 14 who said yes to her photos on the website.</summary>
    public async Task<PersonId> Girl(string name = "Canary Example", params Purpose[] yes)
    {
        var girl = await _family.Person(name, "2012-05-01");
        var visit = await _family.Visit([girl], yes is [] ? [Purpose.PhotoWeb] : yes);
        await _family.Signs(visit, girl, Answer.Yes);
        store.Clock.Advance(TimeSpan.FromHours(1));
        return girl;
    }

    public async Task Stops(PersonId girl, Purpose? purpose = null)
    {
        Assert.Equal(Stopped.Done, await store.Get<StopConsent>().Stop(girl, purpose ?? Purpose.PhotoWeb, girl, Guid.CreateVersion7(store.Clock.GetUtcNow()), null));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>A girl who stopped, and that many minutes ago can't undo it any more; her way is that.</summary>
    public async Task<PersonId> SheStopped(string name, string? email)
    {
        var girl = await Girl(name);
        if (email is not null)
        {
            await Asked(girl, "Email", email);
        }

        await Stops(girl);
        store.Clock.Advance(Decision.TimeToUndo);
        return girl;
    }

    /// <summary>What she says of how to reach her.</summary>
    public async Task Asked(PersonId girl, string way, string? at = null, string? when = null, string? address = null, bool withheld = false)
    {
        var keep = store.Get<KeepContact>();
        var stamp = (await keep.Open(Workers.Worker, girl))!.Stamp;
        var changed = await keep.Save(Workers.Worker, girl, new ContactEntry { Way = way, At = at, When = when, NewAddress = address, IsWithheld = withheld, AskedToday = true }, stamp);
        Assert.Equal(ChangedHow.Done, changed.How);
    }

    public Task<int> Write() => store.Get<WriteLetters>().Write();

    public Task<int> Send() => store.Get<SendLetters>().SendDue();

    /// <summary>As after a start of the portal: nothing is remembered but what is stored.</summary>
    public SendLetters Afresh() => ActivatorUtilities.CreateInstance<SendLetters>(store.Services);

    /// <summary>Her letters of one kind.</summary>
    public Task<List<LetterRow>> To(PersonId girl, LetterKind kind = LetterKind.Confirmation) =>
        store.Read(db => db.Letters.AsNoTracking().Where(l => l.ToId == girl.Value && l.Kind == kind).OrderBy(l => l.WrittenAt).ToListAsync());

    public async Task<LetterRow> The(PersonId girl, LetterKind kind = LetterKind.Confirmation) => Assert.Single(await To(girl, kind));
}
