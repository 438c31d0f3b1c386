using System.Text.RegularExpressions;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// What must be true of a notice before anyone may read it: every edition tells the same facts, every card is within its reading
/// limits, every link can be followed, every picture has words, and no child is told what they may not know (N10).
/// </summary>
public sealed partial class PublishGate(IReadOnlyList<Fact> facts, IReadOnlyList<string> neededWords, IReadOnlySet<string> pictures)
{
    private const int SentencesOnACard = 3;
    private const int LongestAnywhere = 20;

    private static readonly string[] _notForChildren = ["prison", "jail", "custody", "inmate", "offender", "probation", "hmp", "sentence", "crime"];

    /// <summary>Everything that keeps these editions from being published; empty when they may be.</summary>
    public IReadOnlyList<Finding> Check(IReadOnlyList<Edition> editions) =>
    [
        .. Audience.All.Where(a => editions.All(e => e.Audience != a)).Select(a => new Finding(
            a.Key, "the edition", "There is no such edition.", "Write it: nobody may be left without words of their own.")),
        .. editions.SelectMany(e => Facts(e).Concat(Reading(e)).Concat(Links(e)).Concat(Pictures(e)).Concat(Secrets(e)).Concat(TeachBacks(e))),
    ];

    /// <summary>In which section of this edition each fact stands: its key; nothing for a fact that is told nowhere.</summary>
    public IReadOnlyDictionary<string, string?> PlacesIn(Edition edition) => facts.ToDictionary(f => f.Id, f => Place(edition, f)?.Key);

    private IEnumerable<Finding> Facts(Edition edition)
    {
        foreach (var fact in facts.Where(f => Place(edition, f) is null))
        {
            var claimed = Parts(edition).Where(p => p.Facts.Contains(fact.Id)).ToList();
            var text = string.Join('\n', claimed.Select(p => p.Text));
            yield return claimed.Count == 0
                ? new(edition.Audience.Key, "all cards", $"No card tells fact {fact.Id}: {fact.Says}", "Write it on the card where it belongs.", GateQuestion.Fact)
                : new(edition.Audience.Key, $"section {claimed[0].Key}", $"Fact {fact.Id} is not told whole: {fact.Says}",
                    $"Not found: {string.Join("; ", fact.MissingIn(text).Select(ways => string.Join(" or ", ways.Select(w => $"“{w}”"))))}.", GateQuestion.Fact);
        }
    }

    private static (string Key, string Text, IReadOnlyList<string> Facts)? Place(Edition edition, Fact fact)
    {
        var parts = Parts(edition);
        var claimed = parts.Where(p => p.Facts.Contains(fact.Id)).ToList();
        if (claimed.Count > 0)
        {
            return fact.MissingIn(string.Join('\n', claimed.Select(p => p.Text))).Count == 0 ? claimed[0] : null;
        }

        return parts.FirstOrDefault(p => fact.MissingIn(p.Text).Count == 0) is { Key: not null } found ? found : null;
    }

    // The contact block stands on every page, so it is part of "who we are".
    private static List<(string Key, string Text, IReadOnlyList<string> Facts)> Parts(Edition edition) =>
    [
        ("opening", $"{edition.Title}\n{edition.Opening}\n{edition.OpeningForGrownUps}", ["F0.1", "F0.2"]),
        .. edition.Sections.Select(s => (s.Key, Text(s) + (s.Key == Section.WhoWeAre ? Contact(edition.Contact) : ""), s.Facts)),
        ("right-to-object", $"{edition.RightToObject.Heading}\n{edition.RightToObject.Body}", []),
    ];

    private static string Text(Section section) => string.Join('\n', [section.Heading, .. section.Cards, section.More ?? ""]);

    private static string Contact(ContactData contact) => '\n' + string.Join('\n',
        [.. contact.Post, contact.Phone, contact.Email, contact.Online, contact.Site, contact.Registration]);

    private IEnumerable<Finding> Reading(Edition edition)
    {
        var cards = GradedCard.Of(edition);
        var own = ReadingTarget.For(edition.Audience);
        foreach (var card in cards.Where(c => ReadingGrade.SentencesOf(c.Text).Count > 0))
        {
            var grade = ReadingGrade.Of(card.Text, neededWords);
            var sentences = ReadingGrade.SentencesOf(card.Text);
            var longest = card.Target.LongestSentence ?? LongestAnywhere;
            if (grade.FleschKincaid > card.Target.Grade)
            {
                yield return new(edition.Audience.Key, card.Where, $"Reading grade {grade.FleschKincaid:0.0}, at most {card.Target.Grade:0.#}. Hardest: “{Hardest(sentences)}”",
                    "Use shorter words or shorter sentences.", GateQuestion.Reading);
            }

            foreach (var sentence in sentences.Where(s => ReadingGrade.Of(s).LongestSentence > longest))
            {
                yield return new(edition.Audience.Key, card.Where, $"A sentence is too long: “{sentence}”", $"Make it {longest} words or fewer.", GateQuestion.Reading);
            }

            if (card.IsCard && sentences.Count > SentencesOnACard)
            {
                yield return new(edition.Audience.Key, card.Where, $"There are {sentences.Count} sentences on one card.", "Keep to three; make a second card.", GateQuestion.Reading);
            }
        }

        var words = ReadingGrade.Of(string.Join("\n\n", cards.Where(c => c.IsCard).Select(c => c.Text)), neededWords).Words;
        if (words > own.CardWords)
        {
            yield return new(edition.Audience.Key, "all cards", $"There are {words} words on the cards, at most {own.CardWords}.", "Move some behind “Tell me more”, or leave them out.", GateQuestion.Reading);
        }
    }

    private string Hardest(IEnumerable<string> sentences) => sentences.MaxBy(s => ReadingGrade.Of(s, neededWords).FleschKincaid)!;

    private static IEnumerable<Finding> Links(Edition edition) =>
        from card in GradedCard.Of(edition)
        from Match link in Link().Matches(card.Text)
        where !Uri.TryCreate(link.Groups["to"].Value, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "mailto" or "tel")
            || uri.Scheme == "https" && !uri.Host.Contains('.', StringComparison.Ordinal) || link.Groups["words"].Value.Trim().Length == 0
        select new Finding(edition.Audience.Key, card.Where, $"The link “{link.Value}” can't be followed.", "Write [words](https://…), with words in it.");

    private IEnumerable<Finding> Pictures(Edition edition)
    {
        var shown = edition.Sections.Select(s => (Where: $"section {s.Key}", s.Picture, Words: s.Heading))
            .Concat(edition.Sections.SelectMany(s => s.CardPictures.Select(p => (Where: $"section {s.Key}", Picture: p, Words: s.Heading))))
            .Concat(edition.Story.Select(f => (Where: f.Key.Replace('-', ' '), f.Picture, Words: f.PictureWords)))
            .Concat(edition.Questions.Select(q => (Where: $"question {q.Purpose}", q.Picture, Words: q.Heading)))
            .Append((Where: "the right to object", edition.RightToObject.Picture, Words: edition.RightToObject.Heading));
        foreach (var (where, picture, words) in shown)
        {
            if (words.Trim().Length == 0)
            {
                yield return new(edition.Audience.Key, where, "The picture has no words.", "Say what it shows.");
            }

            if (!pictures.Contains(picture))
            {
                yield return new(edition.Audience.Key, where, $"There is no picture called “{picture}”.", "Choose one from the list.");
            }
        }
    }

    /// <summary>Words under 18 say nothing of prison until the worker has said that the child knows (R9.4).</summary>
    private static IEnumerable<Finding> Secrets(Edition edition)
    {
        if (!edition.Audience.IsUnder18)
        {
            yield break;
        }

        var told = GradedCard.Of(edition).Where(c => !c.Where.StartsWith("section knows", StringComparison.Ordinal)).Select(c => (c.Where, c.Text))
            .Append(("the title", edition.Title)).Append(("the opening for the grown-up", edition.OpeningForGrownUps ?? ""))
            .Concat(edition.Story.Select(f => (f.Key, f.PictureWords)))
            .Concat(edition.Sections.Select(s => ($"section {s.Key}", s.Heading)))
            .Concat(edition.HardWords.Select(h => ($"hard word {h.Word}", $"{h.Word} {h.Meaning}")));
        foreach (var (where, text) in told)
        {
            if (_notForChildren.FirstOrDefault(word => Regex.IsMatch(text, $@"\b{word}", RegexOptions.IgnoreCase)) is { } word)
            {
                yield return new(edition.Audience.Key, where, $"It says “{word}”, which a child may not know.", "Leave it out, or write it on the card for a child who knows.");
            }
        }
    }

    private static IEnumerable<Finding> TeachBacks(Edition edition) => edition.TeachBacks.Count is 2 or 3
        ? []
        : [new Finding(edition.Audience.Key, "teach-back", $"There are {edition.TeachBacks.Count} teach-back questions.", "Write two or three.")];

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\((?<to>[^)]*)\)")]
    private static partial Regex Link();
}
