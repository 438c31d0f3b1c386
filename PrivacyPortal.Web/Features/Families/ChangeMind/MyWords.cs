using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>Which words a person's own page says of each choice.</summary>
internal static class MyWords
{
    /// <summary>What they said; the day of it belongs into its place.</summary>
    public static string Said(MyRow row) => row.Said switch
    {
        MySaid.Yes => "my.said-yes",
        MySaid.No => "my.said-no",
        MySaid.AnotherDay => "my.said-another-day",
        MySaid.Stopped => "my.said-stopped",
        _ => row.InUse ? "my.said-by-another" : "my.said-nothing",
    };

    /// <summary>Where it stands, in two or three words.</summary>
    public static string State(MyRow row) => row switch
    {
        { InUse: true } => "my.state-yes",
        { Said: MySaid.Stopped } => "my.state-stopped",
        { Said: MySaid.No } => "my.state-no",
        _ => "my.state-unused",
    };

    /// <summary>The look of it: shape and colour, beside the words.</summary>
    public static string Look(MyRow row) => row switch
    {
        { InUse: true } => "is-yes",
        { Said: MySaid.Stopped or MySaid.No } => "is-no",
        _ => "is-waiting",
    };

    /// <summary>What more there is to say about a yes that is not in use; never why (R9.13).</summary>
    public static string? More(MyRow row) => row switch
    {
        { AskAgain: true } => "my.more-ask-again",
        { Leaving.EndedOn: not null } => null,
        { Said: MySaid.Yes, InUse: false } => "my.more-unused",
        _ => null,
    };

    /// <summary>Once they have left: what became of it, and on which day they left.</summary>
    public static string? OfLeaving(MyLeaving leaving) => leaving switch
    {
        { EndedOn: not null } => "my.leaving-ended",
        { GoesOnSince: not null } => "my.leaving-goes-on-since",
        _ => null,
    };

    /// <summary>What happens after a stop, and what can't be called back: said plainly.</summary>
    public static string AfterStop(Purpose purpose) => purpose.Key switch
    {
        "photo.keep" or "video.keep" => "my.after-keep",
        "photo.internal" or "video.internal" => "my.after-internal",
        "photo.web" or "photo.social" or "video.web" or "video.social" => "my.after-web",
        "photo.print" => "my.after-print",
        "photo.press" or "video.press" => "my.after-press",
        _ => "my.after-other",
    };

    /// <summary>What can be asked of us, in the order in which it is offered: its name in the form, its words, and what we say when we have it.</summary>
    public static IReadOnlyList<(RequestKind Kind, string Key, string Words, string Then)> Asks { get; } =
    [
        (RequestKind.Question, "question", "my.ask-question", "my.asked-question"),
        (RequestKind.Access, "access", "my.ask-access", "my.asked-request"),
        (RequestKind.Correction, "correction", "my.ask-correction", "my.asked-request"),
        (RequestKind.Erasure, "erasure", "my.ask-erasure", "my.asked-request"),
        (RequestKind.Complaint, "complaint", "my.ask-complaint", "my.asked-complaint"),
    ];
}
