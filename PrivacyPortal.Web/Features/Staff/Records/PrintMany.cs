using System.Collections.Concurrent;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.Staff.Records;

/// <summary>
/// Many records as one sealed document to print: it goes on in the background, can be stopped and taken up again, and waits to be fetched by
/// the one who asked for it. One at a time for each member of staff. Who printed which is kept.
/// </summary>
internal sealed class PrintMany(ListRecords list, WhoSeesWhom sight, GiveCopy give, TimeProvider clock, ILogger<PrintMany> log)
{
    /// <summary>How long a document waits to be fetched [P].</summary>
    public static TimeSpan Waits { get; } = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Printing> _printings = new(StringComparer.Ordinal);

    /// <summary>Begins with what is chosen; <see langword="null"/> when there is nothing in sight to print. One that was going is given up.</summary>
    public async Task<Printing?> Start(StaffTicket who, ChosenRecords chosen)
    {
        if (await list.Sealed(who, chosen, TakeMany.AtMost, default) is not { Count: > 0 } found)
        {
            return null;
        }

        await sight.Looked(who, found.Select(one => one.About), "records printed");
        var printing = new Printing(Guid.CreateVersion7(clock.GetUtcNow()), who.StaffId, found);
        Drop(who);
        _printings[who.StaffId] = printing;
        _ = Task.Run(() => Go(who, printing));
        return printing;
    }

    /// <summary>What this member of staff has going or ready.</summary>
    public Printing? Of(StaffTicket who)
    {
        if (_printings.TryGetValue(who.StaffId, out var printing) && printing.ReadyAt is { } ready && ready + Waits < clock.GetUtcNow())
        {
            Drop(who);
            return null;
        }

        return printing;
    }

    /// <summary>Takes a stopped one up again.</summary>
    public void GoOn(StaffTicket who)
    {
        if (Of(who) is { } printing)
        {
            _ = Task.Run(() => Go(who, printing));
        }
    }

    /// <summary>Gives up what is going, or forgets what was made.</summary>
    public void Drop(StaffTicket who)
    {
        if (_printings.TryRemove(who.StaffId, out var printing))
        {
            printing.Stop();
        }
    }

    /// <summary>The document, for the one who asked, as long as they may see everybody in it.</summary>
    public async Task<byte[]?> Fetch(StaffTicket who, Guid id, CancellationToken stop) =>
        Of(who) is { Pdf: { } pdf } printing && printing.Id == id && await SeesAll(who, printing, stop) ? pdf : null;

    private async Task Go(StaffTicket who, Printing printing)
    {
        if (printing.Go() is not { } stop)
        {
            return;
        }

        try
        {
            if (!await SeesAll(who, printing, stop))
            {
                printing.End(PrintingState.Failed);
                return;
            }

            var paper = await give.Bundle([.. printing.Chosen.Select(c => c.Record)], printing.Read, who, printing.Step, stop);
            printing.End(PrintingState.Ready, paper.Pdf, clock.GetUtcNow());
        }
        catch (OperationCanceledException)
        {
            printing.End(PrintingState.Stopped);
        }
        catch (Exception problem)
        {
            // Nobody waits for this act: whatever it is, the page must not show it as going for ever.
            log.LogWarning("A document of {Count} records could not be made: {Problem}", printing.Chosen.Count, problem.GetType().Name);
            printing.End(PrintingState.Failed);
        }
    }

    private async Task<bool> SeesAll(StaffTicket who, Printing printing, CancellationToken stop)
    {
        var people = printing.Chosen.Select(c => c.About).ToHashSet();
        return (await sight.Among(who, people, stop)).Count == people.Count;
    }
}
