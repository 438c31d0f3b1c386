using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Import;

/// <summary>A file is looked at row by row, and then added, all or nothing, with progress and a way to stop.</summary>
public sealed partial class ImportPage(IServiceProvider services) : IDisposable
{
    private const int MostShown = 200;

    private byte[] file = [];
    private ImportReport? report;
    private CancellationTokenSource? stop;
    private string? said;
    private bool wrong;
    private bool busy;
    private int done;
    private int total;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    public void Dispose()
    {
        stop?.Cancel();
        stop?.Dispose();
    }

    private async Task Choose(InputFileChangeEventArgs chosen)
    {
        (report, said, done, total) = (null, null, 0, 0);
        if (!await MayImport())
        {
            return;
        }

        if (chosen.File.Size > PeopleFile.MostBytes)
        {
            (wrong, said) = (true, $"The file is larger than {PeopleFile.MostBytes / 1024 / 1024} MB. Split it into several.");
            return;
        }

        busy = true;
        StateHasChanged();
        var read = await ChooseFile.Read(chosen.File, PeopleFile.MostBytes);
        report = read is null ? null : await services.GetRequiredService<ImportPeople>().DryRun(read);
        busy = false;
        if (read is null || report is null)
        {
            (wrong, said) = (true, ChooseFile.Unreadable);
            return;
        }

        file = read;
        (wrong, said) = report.Problem is not null ? (true, report.Problem)
            : report.IsRight ? (false, report.New > 0 ? "Every row is right. Nothing has been added yet." : "Everybody in this file is there already.")
            : (true, $"{report.Wrong} of {report.Rows.Count} rows have to be put right first. Nothing has been added.");
    }

    private async Task Add()
    {
        if (!await MayImport() || report is null)
        {
            return;
        }

        (busy, done, total) = (true, 0, report.New);
        stop?.Dispose();
        stop = new CancellationTokenSource();
        try
        {
            report = await services.GetRequiredService<ImportPeople>().Import(file, new Told(this), stop.Token);
            (wrong, said) = (!report.IsRight, report.IsRight ? $"Added {report.Added} people." : report.Problem ?? "The portal changed meanwhile: look at the rows again. Nobody was added.");
        }
        catch (OperationCanceledException)
        {
            (wrong, said) = (true, "Stopped. Nobody was added.");
        }
        finally
        {
            (busy, total) = (false, 0);
        }
    }

    private void Stop() => stop?.Cancel();

    private async Task<bool> MayImport()
    {
        var roles = StaffTicket.From((await SignedIn).User)?.Roles ?? [];
        if (Approvers.MayAsk(roles) || roles.Contains(StaffRole.Administrator))
        {
            return true;
        }

        (wrong, said) = (true, "Your role cannot add people. Ask a support worker to do it.");
        return false;
    }

    private sealed class Told(ImportPage page) : IProgress<int>
    {
        public void Report(int value) => page.InvokeAsync(() =>
        {
            page.done = value;
            page.StateHasChanged();
        });
    }
}
