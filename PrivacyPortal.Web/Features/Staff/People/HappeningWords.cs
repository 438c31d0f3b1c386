using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Features.Staff.Letters;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>The lines of a timeline.</summary>
internal static class HappeningWords
{
    public static string Of(Happening happening) => happening switch
    {
        Happening.Answered { Way: SigningWay.Tapped } act => act.By + (act.Decided.All(d => d.Outcome == Outcome.Restored) ? " took a stop back" : " stopped something") + By(act),
        Happening.Answered act => act.By + Way(act.Way) + By(act),
        Happening.Shown { Questions: 0 } shown => $"Read the notice: {Edition(shown)}",
        Happening.Shown shown => $"Was shown {shown.Questions} {(shown.Questions == 1 ? "question" : "questions")}: {Edition(shown)}",
        Happening.Recorded { IsSealed: true } => "A record was sealed",
        Happening.Recorded => "A record is waiting to be sealed",
        Happening.Written { Letter: var letter } => $"A letter, “{LetterKinds.Of(letter.Kind)}”: {LetterKinds.Ended(letter)}{(letter.DoneByName is { } by ? $", by {by}" : "")}",
        Happening.Changed changed => $"{changed.By} {Of(changed.What)}",
        Happening.OfLeaving said => $"{said.By} said: {(said.GoesOn ? "go on after they leave" : "end when they leave")}: {PurposeWords.Of(said.Purpose)}"
            + (said.Told is { } told ? ", " + TieWords.Of(told) : "") + (said.WrittenDownBy is { } worker ? $", written down by {worker}" : ""),
        Happening.Voided @void => $"A decision was marked void: {PurposeWords.Of(@void.Purpose)}",
        _ => throw new ArgumentOutOfRangeException(nameof(happening)),
    };

    /// <summary>What was decided; a block reads as any other "not this time" (R9.13).</summary>
    public static string Of(Decided decided) => decided.Outcome switch
    {
        Outcome.Given => "Yes",
        Outcome.Restored => "Yes, as before",
        Outcome.Withdrawn => "Stopped",
        Outcome.Deferred => "Another day",
        Outcome.Requested => "Waiting",
        _ => Blocks.Stand(decided.Row) ? "Not this time" : "No",
    };

    /// <summary>What a member of staff changed.</summary>
    public static string Of(ChangedWhat what) => what switch
    {
        ChangedWhat.Added => "added this person",
        ChangedWhat.Name => "changed the name",
        ChangedWhat.Born => "changed the date of birth",
        ChangedWhat.Helps => "changed language or what helps",
        ChangedWhat.WhatTheChildKnows => "changed what the child knows",
        ChangedWhat.Contact => "changed how to reach them",
        ChangedWhat.Address => "changed the address",
        ChangedWhat.Ties => "changed who is close to them",
        ChangedWhat.Responsibility => "changed who holds responsibility",
        ChangedWhat.Leaving => "noted whether they leave",
        _ => "put two entries together",
    };

    private static string Way(SigningWay way) => way switch
    {
        SigningWay.Drew => " signed by hand",
        SigningWay.Typed => " signed by typing their name",
        SigningWay.OnPaper => " answered on paper",
        _ => " said it aloud",
    };

    private static string By(Happening.Answered act) => act.Way == SigningWay.OnPaper
        ? $"{(act.Told == ToldBy.Letter ? ", by letter" : "")}, typed in by {act.WrittenDownBy}. {act.Evidence}"
        : (act.Told is { } told ? ", " + TieWords.Of(told) : "") + (act.WrittenDownBy is not { } worker ? ""
        : act.Way is SigningWay.Drew or SigningWay.Typed ? $", with {worker}" : $", written down by {worker}" + (act.Evidence is { } evidence ? $". {evidence}" : ""));

    private static string Edition(Happening.Shown shown) => $"edition {shown.Audience}, version {shown.Version}{(shown.Heard ? ", read aloud" : "")}";
}

/// <summary>Rows by which something stands above anybody's yes.</summary>
internal static class Blocks
{
    /// <summary>Whether that row is one of them (D-G5 to D-G9).</summary>
    public static bool Stand(string? row) => row is "D-G5" or "D-G6" or "D-G7" or "D-G8" or "D-G9";
}
