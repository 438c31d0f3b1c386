using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Letters;

/// <summary>Letters that wait for a worker, those that go by themselves, and what became of the others.</summary>
public sealed partial class LettersPage : ComponentBase
{
    private readonly Dictionary<Guid, string?> notes = [];
    private LettersOnPage? letters;
    private StaffTicket? worker;
    private string? said;
    private bool wrong;

    [Inject]
    private SeeLetters See { get; set; } = default!;

    [Inject]
    private HandleLetters Handle { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        worker = StaffTicket.From((await SignedIn).User);
        letters = worker is null ? null : await See.For(worker);
    }

    private static string Reach(LetterOnPage one) => $"/staff/people/{one.Letter.ToId}/contact";

    private static string Done(ContactWay way) => way switch
    {
        ContactWay.Post => "I posted it",
        ContactWay.Phone => "I told them by phone",
        ContactWay.Text => "I told them by text",
        _ => "I handed it over",
    };

    private static string Clock(DateTimeOffset at) => PaperWords.Clock(at);

    private Task Gave(LetterOnPage one, ContactWay way) => Say(who => Handle.Gave(who, one.Letter.Id, way), "Kept.");

    private Task Release(LetterOnPage one) => Say(who => Handle.Release(who, one.Letter.Id), "It goes within a minute.");

    private Task Again(LetterOnPage one) => Say(who => Handle.Again(who, one.Letter.Id), "It is in line again.");

    private Task Close(LetterOnPage one) => Say(who => Handle.Close(who, one.Letter.Id, notes.GetValueOrDefault(one.Letter.Id)), "Closed, and kept with your words.");

    private async Task Say(Func<StaffTicket, Task<string?>> act, string done)
    {
        var problem = worker is null ? "Sign in again first." : await act(worker);
        (wrong, said) = (problem is not null, problem ?? done);
        letters = worker is null ? letters : await See.For(worker);
    }
}
