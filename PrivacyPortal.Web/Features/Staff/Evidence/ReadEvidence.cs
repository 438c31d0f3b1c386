using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Evidence;

/// <summary>Reads all that is held about one person's choices: what was decided, answered and shown.</summary>
internal sealed class ReadEvidence(PublishedNotice notices, WhoSeesWhom sight, Standings standings)
{
    /// <summary>The part of a pack that families made, of somebody in sight of its maker.</summary>
    public async Task<EvidenceOfChoices> Choices(PortalDb db, StaffTicket who, PersonRow about, DateTimeOffset now, CancellationToken stop)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.AboutId == about.Id).OrderBy(d => d.Number).ToListAsync(stop);
        var replies = await db.Replies.AsNoTracking().Where(r => r.AboutId == about.Id).OrderBy(r => r.At).ThenBy(r => r.Purpose).ToListAsync(stop);
        var ids = decisions.Select(d => d.SigningId).Concat(replies.Select(r => r.SigningId)).Distinct().ToList();
        var signings = await db.Signings.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop);
        var shownIds = replies.ConvertAll(r => r.ShowingId);
        var showings = await db.Showings.AsNoTracking().Where(s => s.ToId == about.Id || shownIds.Contains(s.Id)).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(stop);
        var voids = await db.Invalidations.AsNoTracking().Where(i => i.AboutId == about.Id).OrderBy(i => i.At).ToListAsync(stop);
        var names = await NamesInPack.Of(
            db, sight, who, [about.Id, .. signings.Values.Select(s => s.ById), .. decisions.Select(d => d.DeciderId).OfType<Guid>(), .. showings.Select(s => s.ToId), .. await Others(db, about.Id, stop)], stop);
        var (words, numbers) = await Words(showings);
        return new EvidenceOfChoices
        {
            Names = names,
            Voids = voids,
            Numbers = decisions.ToDictionary(d => d.Id, d => d.Number),
            Standing = await Standing(db, about, names, now, stop),
            Decisions = Decided(decisions, replies, signings, voids, numbers, names),
            Answers = [.. replies.Select(r => new AnsweredLine(r.At, names.Of(r.ById), PurposeOf(r.Purpose), Says(r.Answer), How(signings[r.SigningId], names, withName: false), numbers.GetValueOrDefault(r.ShowingId)))],
            Words = words,
            Showings = [.. showings.Select(s => Shown(s, numbers, names))],
        };
    }

    public static string EditionOf(ShowingRow shown) =>
        $"Notice {shown.Version}, {(Audience.TryParse(shown.Audience, out var audience) ? PaperWords.Edition(audience) : shown.Audience)}, {shown.Language}" + (shown.Variant == Variant.ChildKnows.Key ? ", as to a child who knows" : "");

    private static async Task<List<Guid>> Others(PortalDb db, Guid about, CancellationToken stop) =>
    [
        .. await db.Requests.Where(r => r.AboutId == about || r.ById == about).Select(r => r.ById).ToListAsync(stop),
        .. await db.LeavingAnswers.Where(a => a.AboutId == about).Select(a => a.ById).ToListAsync(stop),
        .. await db.Requests.Where(r => r.ById == about).Select(r => r.AboutId).ToListAsync(stop),
        .. await db.LetterCauses.Where(c => c.AboutId == about).Join(db.Letters, c => c.LetterId, l => l.Id, (c, l) => l.ToId).ToListAsync(stop),
    ];

    private async Task<IReadOnlyList<StandsLine>> Standing(PortalDb db, PersonRow about, NamesInPack names, DateTimeOffset now, CancellationToken stop)
    {
        var adults = (await db.Responsibilities.AsNoTracking().Where(r => r.ForId == about.Id).ToListAsync(stop)).ConvertAll(r => r.ToResponsibility());
        return [.. (await standings.Of(db, about.ToPerson(), adults, now)).Where(s => s.Standing.Last is not null).Select(s => new StandsLine(
            s.Standing.Purpose,
            EvidenceWords.Of(s.Standing.State),
            s.Standing.Row,
            s.Standing.Last!.Decider is { } decider ? names.Of(decider.Value, s.DeciderName) : null,
            UkCalendar.DateOf(s.Standing.Last.At),
            s.Standing.MayUse ? s.Standing.Last.ValidUntil : null))];
    }

    private static IReadOnlyList<DecidedLine> Decided(
        List<DecisionRow> decisions, List<ReplyRow> replies, Dictionary<Guid, SigningRow> signings, List<InvalidationRow> voids, Dictionary<Guid, int> words, NamesInPack names)
    {
        var byId = decisions.ToDictionary(d => d.Id);
        var shown = replies.ToLookup(r => (r.SigningId, r.Purpose), r => r.ShowingId);
        return [.. decisions.Select(d => new DecidedLine
        {
            Number = d.Number,
            Id = d.Id,
            Hash = d.Hash,
            Policy = d.Policy,
            At = d.At,
            Purpose = PurposeOf(d.Purpose),
            Outcome = d.Outcome,
            Row = d.Row,
            Who = Decider(d, names),
            How = How(signings[d.SigningId], names, withName: signings[d.SigningId].ById != d.DeciderId),
            OwnAnswer = d.OwnAnswer is { } own && d.DeciderId != d.AboutId ? Says(own) : null,
            Age = d.AgeYoungest == d.AgeOldest ? $"{d.AgeYoungest}" : $"{d.AgeYoungest} to {d.AgeOldest}",
            ValidUntil = d.ValidUntil,
            Words = WordsOf(d, byId, shown, words),
            Follows = d.FollowsId is { } follows && byId.TryGetValue(follows, out var before) ? before.Number : null,
            IsVoid = voids.Exists(v => v.DecisionId == d.Id),
        })];
    }

    private static string? Decider(DecisionRow d, NamesInPack names)
    {
        if (d.DeciderId is not { } decider)
        {
            return null;
        }

        var kind = d.DeciderKind is { } relation ? $", {PaperWords.Relation(relation)} ({PaperWords.KnownBy(d.Evidence ?? EvidenceLevel.None)})" : "";
        return names.Of(decider, decider == d.AboutId ? d.AboutName : d.DeciderName) + kind + (d.Basis is { } basis ? $", {EvidenceWords.Of(basis)}" : "");
    }

    // A stop and its undoing go back to the yes they follow, which has its words from the reply.
    private static int? WordsOf(DecisionRow decision, Dictionary<Guid, DecisionRow> byId, ILookup<(Guid, string), Guid> shown, Dictionary<Guid, int> words)
    {
        for (var at = decision; at is not null; at = at.FollowsId is { } follows ? byId.GetValueOrDefault(follows) : null)
        {
            if (shown[(at.SigningId, at.Purpose)].Select(id => words.GetValueOrDefault(id)).FirstOrDefault(number => number > 0) is var found and > 0)
            {
                return found;
            }
        }

        return null;
    }

    private static string How(SigningRow signing, NamesInPack names, bool withName)
    {
        names.Learn(signing.RecordedById, signing.RecordedByName);
        names.Learn(signing.CheckedById, signing.CheckedByName);
        var how = EvidenceWords.Way(signing.Way) + (signing.ToldBy is { } told ? ", " + TieWords.Of(told) : "");
        var words = (withName ? $"{names.Of(signing.ById)} {how}" : char.ToUpperInvariant(how[0]) + how[1..]) + ".";
        return signing switch
        {
            { CheckedByName: { } other, RecordedByName: { } first } => $"{words} Typed in by {first}, compared by {other}.",
            { Way: SigningWay.Drew or SigningWay.Typed, RecordedByName: { } worker } => $"{words} {worker} was there.",
            { RecordedByName: { } worker } => $"{words} Written down by {worker}.",
            _ => words,
        };
    }

    private static ShownLine Shown(ShowingRow shown, Dictionary<Guid, int> numbers, NamesInPack names) => new(
        shown.At,
        names.Of(shown.ToId),
        shown.Purpose is { } purpose ? $"{PurposeWords.Of(PurposeOf(purpose))}, words W{numbers[shown.Id]}" : "The notice",
        EditionOf(shown),
        shown.Words,
        (shown.ToTheEnd ? "To the end" : "Not to the end") + (shown.Heard ? ", some of it aloud" : ""));

    private async Task<(IReadOnlyList<ShownWords> Words, Dictionary<Guid, int> Numbers)> Words(List<ShowingRow> showings)
    {
        List<ShownWords> words = [];
        Dictionary<Guid, int> numbers = [];
        foreach (var same in showings.Where(s => s.Purpose is not null).GroupBy(s => (s.Purpose, s.Words, s.Version, s.Audience, s.Language, s.Variant)))
        {
            var purpose = PurposeOf(same.Key.Purpose!);
            var question = await QuestionIn(same.First(), purpose);
            words.Add(new ShownWords(
                words.Count + 1, purpose, EditionOf(same.First()), same.Key.Language, same.Key.Words, question?.Hash.Hex == same.Key.Words,
                question?.Heading ?? "These words are not kept.", question is null ? [] : PlainWords.Of(question.Body)));
            foreach (var showing in same)
            {
                numbers[showing.Id] = words.Count;
            }
        }

        return (words, numbers);
    }

    // What a version does not have is told as missing: a pack hides nothing.
    private async Task<Question?> QuestionIn(ShowingRow shown, Purpose purpose)
    {
        try
        {
            var edition = (await notices.Find(shown.Version)).In(shown.ToShowing().Audience, shown.Language);
            return (Variant.TryParse(shown.Variant, out var variant) ? edition.In(variant) : edition).QuestionFor(purpose);
        }
        catch (Exception missing) when (missing is InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Says(string answer) => Answer.TryParse(answer, out var said) ? PaperWords.Says(said) : answer;

    private static Purpose PurposeOf(string key) => Purpose.TryParse(key, out var purpose) ? purpose : throw new FormatException($"No purpose is called {key}.");
}

/// <summary>What families decided, answered and were shown, and the names by which it is told.</summary>
internal sealed record EvidenceOfChoices
{
    public required NamesInPack Names { get; init; }

    public required IReadOnlyList<InvalidationRow> Voids { get; init; }

    /// <summary>Decisions' numbers by their ids.</summary>
    public required IReadOnlyDictionary<Guid, long> Numbers { get; init; }

    public required IReadOnlyList<StandsLine> Standing { get; init; }

    public required IReadOnlyList<DecidedLine> Decisions { get; init; }

    public required IReadOnlyList<AnsweredLine> Answers { get; init; }

    public required IReadOnlyList<ShownWords> Words { get; init; }

    public required IReadOnlyList<ShownLine> Showings { get; init; }
}
