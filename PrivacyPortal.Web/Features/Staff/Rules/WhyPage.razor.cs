using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Rules;

/// <summary>One decision: by which row, from what was known, and what would change it.</summary>
public sealed partial class WhyPage(IServiceProvider services, TimeProvider clock)
{
    private readonly RowWords words = services.GetRequiredService<RowWords>();
    private Why? why;
    private bool looked;
    private Guid operation;
    private ErrorKind? error;
    private string? note;
    private string? said;
    private bool wrong;

    [Parameter]
    public Guid Decision { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        operation = Guid.CreateVersion7(clock.GetUtcNow());
        why = await Find();
        if (why is not null && await services.GetRequiredService<WhoSeesWhom>().Look((await Worker())!, why.Row.AboutId, "Why a decision is as it is") is null)
        {
            why = null;
        }

        looked = true;
    }

    private async Task Mark()
    {
        if (error is not { } because)
        {
            (wrong, said) = (true, "Choose what went wrong.");
            return;
        }

        // Only of what was shown: to whoever may not see the person, there is no such decision.
        var result = why is not null && await Worker() is { } worker
            ? await services.GetRequiredService<MarkVoid>().Mark(Decision, because, note ?? "", operation, worker)
            : new Voided(false, "Sign in again first.");
        (wrong, said) = (result.Problem is not null,
            result.Problem ?? (result.WaitsForSecond ? "Asked. It waits for a second person on the Approvals page." : "Marked as made in error."));
        why = why is null ? null : await Find();
    }

    private async Task<StaffTicket?> Worker() => StaffTicket.From((await SignedIn).User);

    private async Task<Why?> Find() => await Worker() is { } worker ? await services.GetRequiredService<FindWhy>().Of(worker, Decision) : null;

    private IEnumerable<(string What, string Told)> Facts(ConsentCase known)
    {
        var age = known.About.Born.AgeOn(known.Today);
        yield return ("Day", Day(known.Today));
        yield return ("Age that day", age.Youngest == age.Oldest ? $"{age.Youngest}" : $"between {age.Youngest} and {age.Oldest}");
        yield return ("Decides alone from", $"{known.Policy.DecidesFrom(known.Jurisdiction, known.Channel, known.Today)}");
        yield return ("Notice", $"version {known.Version}");
        foreach (var reply in known.Replies)
        {
            yield return (reply.By == known.About.Id ? $"{known.About.Name} said" : $"{NameOf(reply.By)} said", $"{reply.Answer}{(reply.Shown is { ToTheEnd: true } ? ", shown to the end" : "")}");
        }

        foreach (var adult in known.Adults)
        {
            yield return (NameOf(adult.Holder), $"{adult.Kind}, evidence: {adult.Evidence}{(adult.RestrictedByOrder ? ", restricted by an order" : "")}, contact: {adult.Contact}");
        }

        if (known.Capacity is { } capacity)
        {
            yield return ("Can they decide?", capacity.Finding == CapacityFinding.Lacking ? "Not able to make this decision" : "In doubt");
        }

        foreach (var attorney in known.Attorneys)
        {
            yield return (NameOf(attorney.Holder), $"{KnownWords.Of(attorney.Kind)}, evidence: {attorney.Evidence}, covers: {string.Join(", ", attorney.Covers.Select(PurposeWords.Of))}");
        }

        if (known.LegalStatus != LegalStatus.None)
        {
            yield return ("Legal status", $"{known.LegalStatus}");
        }

        if (known.NoHolder is { } reason)
        {
            yield return ("No holder asked", ApprovalWords.Of(reason.Because));
        }
    }

    private string NameOf(PersonId who) => why?.Names.GetValueOrDefault(who) ?? "Somebody";

    private static string Named(string key) => Purpose.TryParse(key, out var purpose) ? PurposeWords.Of(purpose) : key;

    private static string OutcomeWords(Outcome outcome) => outcome switch
    {
        Outcome.Given => "yes",
        Outcome.Refused => "no",
        Outcome.Requested => "waiting",
        Outcome.Deferred => "another day",
        Outcome.Withdrawn => "stopped",
        Outcome.Restored => "the stop was undone",
        _ => "void",
    };

    private static string Day(DateTimeOffset at) => Day(UkCalendar.DateOf(at));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
