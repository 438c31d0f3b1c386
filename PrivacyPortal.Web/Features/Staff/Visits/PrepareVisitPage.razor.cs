using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Visits;

/// <summary>A worker says who is met, who is here today, what each child knows, and what is asked.</summary>
public sealed partial class PrepareVisitPage(NavigationManager navigation, TimeProvider clock)
{
    private readonly List<PersonToMeet> chosen = [];
    private readonly HashSet<Purpose> asked = [.. Purpose.AskedFirst];
    private string search = "";
    private IReadOnlyList<PersonToMeet> found = [];
    private IReadOnlyList<PersonToMeet> family = [];
    private string? peopleProblem;
    private string? askedProblem;
    private bool isSaving;
    private PersonEntry? adding;
    private Guid operation;
    private IReadOnlyList<FieldError> newProblems = [];
    private IReadOnlyList<AlreadyKnown> maybeTheSame = [];

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private FindForVisit People { get; set; } = default!;

    [Inject]
    private OpenVisit Visits { get; set; } = default!;

    [Inject]
    private AddPerson NewPeople { get; set; } = default!;

    private DateOnly Today => UkCalendar.Today(clock);

    private async Task<StaffTicket?> Worker()
    {
        var worker = StaffTicket.From((await SignedIn).User);
        peopleProblem = worker is null ? "Sign in again first." : null;
        return worker;
    }

    private async Task Search()
    {
        if (await Worker() is { } worker)
        {
            found = [.. (await People.ByName(worker, search)).Where(p => chosen.All(c => c.Id != p.Id))];
        }
    }

    private async Task Add(PersonToMeet one)
    {
        if (await Worker() is not { } worker)
        {
            return;
        }

        if (chosen.Count == OpenVisit.MostPeople)
        {
            peopleProblem = $"A visit can have {OpenVisit.MostPeople} people. Make another visit for the others.";
            return;
        }

        chosen.Add(one);
        (search, found) = ("", []);
        family = await People.TiedTo(worker, chosen.ConvertAll(c => c.Id));
    }

    private async Task Remove(PersonToMeet one)
    {
        chosen.Remove(one);
        family = await Worker() is { } worker && chosen.Count > 0 ? await People.TiedTo(worker, chosen.ConvertAll(c => c.Id)) : [];
    }

    private void BeginSomebodyNew()
    {
        (adding, newProblems, maybeTheSame) = (new PersonEntry(), [], []);
        adding.Name = search;
        operation = PersonId.New(clock.GetUtcNow()).Value;
    }

    private async Task SaveSomebodyNew(bool evenSo)
    {
        if (adding is null || await Worker() is not { } adder)
        {
            return;
        }

        var added = await NewPeople.Add(adder, adding, operation, evenSo);
        (newProblems, maybeTheSame) = (added.Problems, added.MaybeTheSame);
        if (added.Person is { } person)
        {
            await Take(person);
        }
    }

    private async Task Take(PersonId person)
    {
        if (await Worker() is { } worker && await People.One(worker, person) is { } one && chosen.All(c => c.Id != person))
        {
            await Add(one);
        }

        (adding, maybeTheSame) = (null, []);
    }

    private void Ask(Purpose purpose, bool isAsked)
    {
        askedProblem = null;
        _ = isAsked ? asked.Add(purpose) : asked.Remove(purpose);
    }

    private async Task Prepare()
    {
        if (await Worker() is not { } worker)
        {
            return;
        }

        peopleProblem = chosen.Any(c => c.IsHere) ? null : "Add at least one person who is here today.";
        askedProblem = asked.Count > 0 ? null : "Choose at least one thing to ask.";
        if (peopleProblem is not null || askedProblem is not null || isSaving)
        {
            return;
        }

        isSaving = true;
        var inVisit = chosen.Select(c => new InVisit(c.Id, c.IsHere)
        {
            Knows = c.Born.AgeOn(Today).IsAtLeast(18) ? null : c.Knows,
            Ties = c.Ties.Where(tie => chosen.Any(other => other.Id == tie.Key)).ToDictionary(),
        });
        var visit = await Visits.Open(new OpenedBy(worker.StaffId, worker.Name), [.. inVisit], [.. asked]);
        navigation.NavigateTo($"/staff/visits/{visit}");
    }
}
