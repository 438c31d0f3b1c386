using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>The plain words of a person's own page.</summary>
internal static class MyWords
{
    /// <summary>What they said, and when.</summary>
    public static string Said(MyRow row) => row.Said switch
    {
        MySaid.Yes => $"You said yes on {Charity.Date(row.SaidOn!.Value)}.",
        MySaid.No => $"You said no on {Charity.Date(row.SaidOn!.Value)}.",
        MySaid.AnotherDay => "You said: ask me another day.",
        MySaid.Stopped => $"You stopped this on {Charity.Date(row.SaidOn!.Value)}.",
        _ => row.InUse ? "Someone who looks after you said yes." : "You have not answered this.",
    };

    /// <summary>Where it stands, in two or three words.</summary>
    public static string State(MyRow row) => row switch
    {
        { InUse: true } => "Yes, in use",
        { Said: MySaid.Stopped } => "Stopped",
        { Said: MySaid.No } => "No",
        _ => "Not in use",
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
        { AskAgain: true } => "We don't use it any more unless you say yes again.",
        { Said: MySaid.Yes, InUse: false } => "It is not in use. You don't have to do anything.",
        _ => null,
    };

    /// <summary>What happens after a stop, and what can't be called back: said plainly.</summary>
    public static string AfterStop(Purpose purpose) => purpose.Key switch
    {
        "photo.keep" or "video.keep" => "We make no more. What we gave you is yours.",
        "photo.internal" or "video.internal" => "We take them down now and delete them within 30 days.",
        "photo.web" or "photo.social" or "video.web" or "video.social" => "We take them down within 5 working days. Copies that other people made can't be called back.",
        "photo.print" => "We print them no more. What is printed can't be called back.",
        "photo.press" or "video.press" => "We give them to nobody from now on. What a newspaper has can't be called back.",
        _ => "We stop using it now. What is already out may not come back.",
    };

    /// <summary>What can be asked of us, in the order in which it is offered.</summary>
    public static IReadOnlyList<(RequestKind Kind, string Key, string Words)> Asks { get; } =
    [
        (RequestKind.Question, "question", "I have a question"),
        (RequestKind.Access, "access", "I want to see what you keep about me"),
        (RequestKind.Correction, "correction", "Something about me is wrong"),
        (RequestKind.Erasure, "erasure", "I want something deleted"),
        (RequestKind.Complaint, "complaint", "I want to complain"),
    ];
}
