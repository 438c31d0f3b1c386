using Microsoft.EntityFrameworkCore;
using MimeKit;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Letters;

/// <summary>How far the sending of one letter has come.</summary>
internal enum SendingStep
{
    Claimed,
    Delivered,
    Noted,
}

/// <summary>
/// Sends what may go by e-mail: to those who said within half a year that it is safe, and named no times (R9.1). Marked before the first
/// byte, noted after the last: what a crash leaves in between is shown to a worker as not certain, and never sent again by itself.
/// </summary>
internal sealed class SendLetters(Writer writer, ComposeMail compose, Mailer mailer, TimeProvider clock, ILogger<SendLetters> log)
{
    /// <summary>After this long nobody is sending it any more.</summary>
    public static TimeSpan LostAfter { get; } = TimeSpan.FromMinutes(15);

    /// <summary>After this long of "later" a worker is asked.</summary>
    public static TimeSpan GivenUpAfter { get; } = TimeSpan.FromDays(3);

    private const int Looked = 50;

    private static readonly TimeSpan[] _waits = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <summary>Told of each step as it is reached.</summary>
    public Action<SendingStep>? Reached { get; set; }

    /// <summary>Sends all that is due, and says how many the server took.</summary>
    public async Task<int> SendDue(CancellationToken stop = default)
    {
        await FindLost();
        var sent = 0;
        try
        {
            while (!stop.IsCancellationRequested && await Claim() is { } claimed)
            {
                Reached?.Invoke(SendingStep.Claimed);
                var delivery = await Deliver(claimed.Letter, claimed.Address, stop);
                Reached?.Invoke(SendingStep.Delivered);
                await Note(claimed.Letter.Id, delivery);
                Reached?.Invoke(SendingStep.Noted);
                sent += delivery.How == DeliveryHow.Accepted ? 1 : 0;
                if (delivery.How == DeliveryHow.NotNow)
                {
                    log.LogWarning("E-mail can't be handed in: {Problem}. Letters wait.", delivery.Problem);
                    return sent;
                }
            }
        }
        finally
        {
            await mailer.EndRound();
        }

        return sent;
    }

    private async Task<Delivery> Deliver(LetterRow letter, string address, CancellationToken stop)
    {
        MimeMessage? mail;
        try
        {
            mail = await compose.Of(letter, address, stop);
        }
        catch (OperationCanceledException)
        {
            return new Delivery(DeliveryHow.NotNow, "stopped");
        }
        catch (ParseException)
        {
            return new Delivery(DeliveryHow.Refused, "no-address");
        }
        catch (Exception fault)
        {
            // One letter that can't be made holds up no other; after three days a worker is told.
            log.LogWarning("A letter could not be made: {Fault}.", fault.GetType().Name);
            return new Delivery(DeliveryHow.TryLater, "cannot-be-made");
        }

        return mail is null ? new Delivery(DeliveryHow.TryLater, "not-sealed") : await mailer.Send(mail, stop);
    }

    private Task FindLost() => writer.Write(async db =>
    {
        var since = clock.GetUtcNow() - LostAfter;
        foreach (var lost in await db.Letters.AsTracking().Where(l => l.State == LetterState.Sending && l.SendingSince < since).ToListAsync())
        {
            (lost.State, lost.Problem) = (LetterState.Unsure, "cut-off");
        }
    });

    private Task<Claimed?> Claim() => writer.Write(async db =>
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        var today = UkCalendar.DateOf(now);
        var asked = UkCalendar.StartOf(today.AddMonths(-ContactRow.MonthsItCounts)).AddDays(-2);
        var due = await db.Letters.AsTracking().Where(l => l.State == LetterState.Waiting && (l.NextTryAt == null || l.NextTryAt <= now))
            .Join(db.Contacts.Where(c => c.Way == ContactWay.Email && c.AskedAt >= asked), l => l.ToId, c => c.PersonId, (l, c) => new { Letter = l, Contact = c })
            .Where(l => l.Contact.When == null || l.Letter.IsReleased).OrderBy(l => l.Letter.WrittenAt).Take(Looked).ToListAsync();
        if (due.Find(l => LetterRoutes.Of(l.Letter, l.Contact, today) == LetterRoute.Email && l.Contact.At is not null) is not { } first)
        {
            return null;
        }

        (first.Letter.State, first.Letter.Way, first.Letter.SendingSince, first.Letter.Attempts) = (LetterState.Sending, ContactWay.Email, now, first.Letter.Attempts + 1);
        return new Claimed(first.Letter, first.Contact.At!);
    });

    private Task Note(Guid id, Delivery delivery) => writer.Write(async db =>
    {
        var now = UtcInstant.Cut(clock.GetUtcNow());
        var letter = await db.Letters.AsTracking().SingleAsync(l => l.Id == id);
        if (letter.State != LetterState.Sending)
        {
            return;
        }

        letter.Problem = delivery.Problem;
        (letter.State, letter.NextTryAt, letter.DoneAt) = delivery.How switch
        {
            DeliveryHow.Accepted => (LetterState.Sent, default(DateTimeOffset?), (DateTimeOffset?)now),
            DeliveryHow.Refused => (LetterState.Refused, null, null),
            DeliveryHow.Unsure => (LetterState.Unsure, null, null),
            DeliveryHow.NotNow => (LetterState.Waiting, now + _waits[0], null),
            _ when now - letter.WrittenAt > GivenUpAfter => (LetterState.Refused, null, null),
            _ => (LetterState.Waiting, now + _waits[Math.Min(letter.Attempts, _waits.Length) - 1], null),
        };
    });

    private sealed record Claimed(LetterRow Letter, string Address);
}
