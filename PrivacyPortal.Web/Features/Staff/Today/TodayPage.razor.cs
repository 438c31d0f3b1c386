using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Today;

/// <summary>The staff's first page: what is due, overdue, or waiting for whoever looks.</summary>
public sealed partial class TodayPage(IServiceProvider services)
{
    private DueToday? due;
    private DateOnly today;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (StaffTicket.From((await SignedIn).User) is { } who)
        {
            today = UkCalendar.Today(services.GetRequiredService<TimeProvider>());
            due = await services.GetRequiredService<FindToday>().For(who);
        }
    }

    private static string Count(int how, string one, string many) => how == 1 ? $"1 {one}" : $"{how} {many}";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
