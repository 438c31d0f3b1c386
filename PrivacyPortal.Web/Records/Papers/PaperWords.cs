using System.Globalization;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>What paper calls things: plain words for ages, answers, rows and times.</summary>
internal static class PaperWords
{
    private const string LifeCycle = "D-L3";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>23 November 2026 at 10:15, by a clock on a UK wall.</summary>
    public static string Moment(DateTimeOffset at) => $"{Charity.Date(UkCalendar.DateOf(at))} at {Clock(at)}";

    public static string Clock(DateTimeOffset at) => UkCalendar.TimeOf(at).ToString("HH:mm", British);

    public static string Age(AgeSpan age, DateQuality quality) =>
        age.Youngest != age.Oldest ? "age not known for certain that day"
        : age.Youngest == 0 ? "under one year old that day"
        : quality is DateQuality.Seen or DateQuality.Told ? string.Create(British, $"{age.Youngest} that day")
        : string.Create(British, $"{age.Youngest} that day, as far as we know");

    /// <summary>The answer as it counts, in a word or two.</summary>
    public static string Counts(Outcome outcome) => outcome switch
    {
        Outcome.Given => "Yes",
        Outcome.Restored => "Yes, again",
        Outcome.Refused => "No",
        Outcome.Withdrawn => "Stopped",
        Outcome.Deferred => "Another day",
        Outcome.Void => "Does not count",
        _ => "Not yet",
    };

    public static string Says(Answer answer) =>
        answer == Answer.Yes ? "yes" : answer == Answer.No ? "no" : answer == Answer.NotNow ? "ask me another day" : "not able to say";

    public static string Relation(AuthorityKind kind) => kind switch
    {
        AuthorityKind.Mother => "mother",
        AuthorityKind.Father => "father",
        AuthorityKind.SecondParent => "parent",
        AuthorityKind.StepParentByAgreement => "step-parent with parental responsibility",
        AuthorityKind.ChildArrangementsOrder => "the person an order says the child lives with",
        AuthorityKind.Guardian => "guardian",
        AuthorityKind.Adopter => "adoptive parent",
        AuthorityKind.SpecialGuardian => "special guardian",
        AuthorityKind.LocalAuthority => "the council's named officer",
        AuthorityKind.ProspectiveAdopter => "prospective adoptive parent",
        AuthorityKind.FosterOrResidentialCarer => "carer",
        AuthorityKind.StepParent => "step-parent",
        AuthorityKind.Grandparent => "grandparent",
        AuthorityKind.BrotherOrSister => "brother or sister",
        AuthorityKind.Partner => "a parent's partner",
        AuthorityKind.OtherRelative => "relative",
        _ => "another adult",
    };

    public static string ActsBy(AttorneyKind kind) => kind == AttorneyKind.Deputy
        ? "deputy named by the Court of Protection, in their best interests"
        : "attorney by a lasting power of attorney, in their best interests";

    public static string KnownBy(EvidenceLevel level) => level switch
    {
        EvidenceLevel.DocumentSeen => "a document was seen",
        EvidenceLevel.Corroborated => "confirmed by someone else",
        EvidenceLevel.Said => "as they told us",
        _ => "not yet confirmed",
    };

    /// <summary>The rule's row in words, as staff read it.</summary>
    public static string Row(string row)
    {
        var reads = row == LifeCycle ? "a yes can be stopped at any time, with no reason given" : Rulebook.Table.FirstOrDefault(r => r.Row == row).Reads;
        return reads is { Length: > 0 } ? char.ToUpper(reads[0], British) + reads[1..] : "A row of an earlier rule table";
    }

    public static string Edition(Audience audience) =>
        audience == Audience.Adult ? "for adults" : audience == Audience.EasyRead ? "in easy read"
        : audience == Audience.Under6 ? "for under 6" : $"for ages {audience.Key.Replace('-', '–')}";

    /// <summary>A fingerprint in groups that an eye can compare.</summary>
    public static string Grouped(ContentHash hash) => string.Join(' ', hash.Hex.Chunk(8).Select(group => new string(group)));

    /// <summary>The end of a record's id, as people say it on the phone.</summary>
    public static string Number(Guid id)
    {
        var end = id.ToString("N")[^8..].ToUpperInvariant();
        return $"{end[..4]}-{end[4..]}";
    }
}
