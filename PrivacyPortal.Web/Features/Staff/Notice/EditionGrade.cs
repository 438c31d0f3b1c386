using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Staff.Notice;

/// <summary>How hard an edition is to read: its hardest card beside its target, and the measures of the whole (rules.md 4.4).</summary>
internal sealed record EditionGrade(Edition Edition, ReadingTarget Target, double Worst, string Where, int Words, double Smog, double Forcast)
{
    public static EditionGrade Of(Edition edition)
    {
        var target = ReadingTarget.For(edition.Audience);
        var texts = GradedCard.Of(edition).Where(t => t.Target.Grade <= target.Grade && ReadingGrade.SentencesOf(t.Text).Count > 0).ToList();
        var (where, grade) = texts.Select(t => (t.Where, ReadingGrade.Of(t.Text, NeededWords.All).FleschKincaid)).MaxBy(t => t.FleschKincaid);
        var whole = ReadingGrade.Of(string.Join("\n\n", texts.Select(t => t.Text)), NeededWords.All);
        var cards = ReadingGrade.Of(string.Join("\n\n", texts.Where(t => t.IsCard).Select(t => t.Text)), NeededWords.All);
        return new EditionGrade(edition, target, grade, where, cards.Words, whole.Smog, whole.Forcast);
    }
}
