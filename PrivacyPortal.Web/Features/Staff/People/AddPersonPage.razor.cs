using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Adds a person, and leads to their page.</summary>
public sealed partial class AddPersonPage(TimeProvider clock, NavigationManager navigation)
{
    private readonly PersonEntry entry = new();
    private Guid operation;
    private IReadOnlyList<FieldError> problems = [];
    private IReadOnlyList<AlreadyKnown> maybe = [];
    private bool isBusy;

    [Inject]
    private AddPerson AddPerson { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override void OnInitialized() => operation = Guid.CreateVersion7(clock.GetUtcNow());

    private Task Save() => Save(evenSo: false);

    private Task SaveEvenSo() => Save(evenSo: true);

    private async Task Save(bool evenSo)
    {
        if (isBusy || StaffTicket.From((await SignedIn).User) is not { } who)
        {
            return;
        }

        isBusy = true;
        var added = await AddPerson.Add(who, entry, operation, evenSo);
        (problems, maybe, isBusy) = (added.Problems, added.MaybeTheSame, false);
        if (added.Person is { } person)
        {
            navigation.NavigateTo($"/staff/people/{person.Value}");
        }
    }
}
