using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Storage.Rows;

/// <summary>How one person may be reached without harm (R9.1). None, or one that nobody has asked about for long: nothing is sent.</summary>
internal sealed class ContactRow
{
    /// <summary>For how long what somebody said of it can be built on [P].</summary>
    public const int MonthsItCounts = 6;

    public required Guid PersonId { get; init; }

    public required ContactWay Way { get; set; }

    /// <summary>The number or the e-mail address; none for the post, which goes to the address, and for in person.</summary>
    public required string? At { get; set; }

    /// <summary>Days and times that are safe, in the person's words.</summary>
    public required string? When { get; set; }

    public required bool Voicemail { get; set; }

    public required bool Texts { get; set; }

    /// <summary>Who else sees the phone or the mailbox.</summary>
    public required string? WhoElseSees { get; set; }

    /// <summary>The name to say when somebody else answers.</summary>
    public required string? CallAs { get; set; }

    /// <summary>What tells both sides that they speak with the right one.</summary>
    public required string? CodeWord { get; set; }

    /// <summary>When they were last asked.</summary>
    public required DateTimeOffset AskedAt { get; set; }

    public Guid Stamp { get; set; }

    /// <summary>Whether anything may be sent that way: asked in the last half year, and not "never" (R9.1).</summary>
    public bool IsSafeToUseOn(DateOnly today) => Way != ContactWay.Never && today < UkCalendar.DateOf(AskedAt).AddMonths(MonthsItCounts);
}

/// <summary>The way by which somebody would like to hear from us.</summary>
internal enum ContactWay
{
    InPerson = 1,
    Phone = 2,
    Text = 3,
    Email = 4,
    Post = 5,
    Never = 6,
}
