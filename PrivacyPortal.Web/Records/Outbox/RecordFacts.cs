using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.Storage;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Records.Outbox;

/// <summary>Reads one act of deciding from the store, as its record tells it: only from what was written down at the act.</summary>
internal sealed class RecordFacts(IDbContextFactory<PortalDb> contexts, PublishedNotice notices, PortalSettings settings)
{
    public async Task<ConsentRecordFacts> Of(Guid recordId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var record = await db.Records.AsNoTracking().Select(r => new { r.Id, r.SigningId, r.AboutId }).SingleAsync(r => r.Id == recordId, stop);
        var signing = await db.Signings.AsNoTracking().SingleAsync(s => s.Id == record.SigningId, stop);
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.SigningId == record.SigningId && d.AboutId == record.AboutId).OrderBy(d => d.Number).ToListAsync(stop);
        var first = decisions[0];
        var told = await Told(db, decisions, signing, stop);
        var shown = told[first.Id].Shown;
        var version = await notices.Find(shown.Version);
        var edition = EditionOf(version, shown);
        var asked = first.CaseText is { } text ? KeptCase.Read(text, first.AboutName) : null;
        var attorney = await AttorneyOf(db, first, signing, asked, stop);
        var (kind, evidence) = attorney is { } acts ? (null, acts.Evidence) : Authority(first, signing, asked);
        return new ConsentRecordFacts
        {
            RecordId = recordId,
            At = signing.At,
            AboutId = new PersonId(first.AboutId),
            About = PersonName.Parse(first.AboutName),
            AgeThatDay = new AgeSpan(first.AgeYoungest, first.AgeOldest),
            AgeKnownBy = first.BornQuality,
            SignerId = new PersonId(signing.ById),
            Signer = PersonName.Parse(await NameOf(db, signing.ById, decisions, stop)),
            SignerIs = kind,
            SignerActsBy = attorney?.Kind,
            SignerKnownBy = evidence,
            Jurisdiction = asked?.Jurisdiction ?? settings.Jurisdiction,
            Channel = asked?.Channel ?? Channel.InPerson,
            Questions = [.. await Task.WhenAll(decisions.Select(d => Question(d, told[d.Id], signing)))],
            Mark = await MarkOf(db, signing, stop),
            Version = version.Number,
            Audience = edition.Audience,
            Language = edition.Language,
            Edition = edition.Hash,
            Policy = first.Policy,
            Worker = signing.RecordedByName,
            Contact = edition.Contact,
            Portal = settings.Address,
        };
    }

    // Each decision with the reply it came from, and the words that were shown. A stop, and its undoing, go back to the yes they follow.
    private static async Task<Dictionary<Guid, (ReplyRow Reply, ShowingRow Shown)>> Told(PortalDb db, List<DecisionRow> decisions, SigningRow signing, CancellationToken stop)
    {
        Dictionary<Guid, (ReplyRow, ShowingRow)> told = [];
        foreach (var decision in decisions)
        {
            var from = decision;
            while (from.CaseText is null && from.FollowsId is { } follows)
            {
                from = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == follows, stop);
            }

            var reply = await db.Replies.AsNoTracking().SingleAsync(r => r.SigningId == from.SigningId && r.AboutId == from.AboutId && r.Purpose == from.Purpose, stop);
            told[decision.Id] = (reply, await db.Showings.AsNoTracking().SingleAsync(s => s.Id == reply.ShowingId, stop));
        }

        return told;
    }

    private async Task<DecidedQuestion> Question(DecisionRow decision, (ReplyRow Reply, ShowingRow Shown) told, SigningRow signing)
    {
        var purpose = decision.ToKept().Purpose;
        var question = EditionOf(await notices.Find(told.Shown.Version), told.Shown).QuestionFor(purpose);
        if (question.Hash.Hex != told.Shown.Words)
        {
            throw new InvalidOperationException($"The words of {purpose} in version {told.Shown.Version} are not those that were shown.");
        }

        return new DecidedQuestion
        {
            DecisionId = new DecisionId(decision.Id),
            Purpose = purpose,
            Heading = question.Heading,
            Language = told.Shown.Language,
            Words = PlainWords.Of(question.Body),
            Hash = question.Hash,
            Answer = decision.CaseText is null ? null : AnswerOf(told.Reply.Answer),
            OwnAnswer = signing.ById == decision.AboutId || decision.OwnAnswer is not { } own ? null : AnswerOf(own),
            Outcome = decision.Outcome,
            Row = decision.Row,
            ValidUntil = decision.ValidUntil,
        };
    }

    private static Edition EditionOf(NoticeVersion version, ShowingRow shown)
    {
        var edition = version.In(shown.ToShowing().Audience, shown.Language);
        return Variant.TryParse(shown.Variant, out var variant) ? edition.In(variant) : edition;
    }

    private static (AuthorityKind? Kind, EvidenceLevel Evidence) Authority(DecisionRow decision, SigningRow signing, ConsentCase? asked)
    {
        if (signing.ById == decision.AboutId)
        {
            return (null, EvidenceLevel.None);
        }

        if (asked?.Adults.FirstOrDefault(a => a.Holder.Value == signing.ById) is { } adult)
        {
            return (adult.Kind, adult.Evidence);
        }

        return (decision.DeciderKind ?? AuthorityKind.OtherAdult, decision.Evidence ?? EvidenceLevel.None);
    }

    // Who signs for an adult who can't decide does so by a document alone. A stop, and its undoing, go by that of the yes.
    private static async Task<Attorney?> AttorneyOf(PortalDb db, DecisionRow decision, SigningRow signing, ConsentCase? asked, CancellationToken stop)
    {
        while (asked is null && decision.FollowsId is { } follows)
        {
            decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == follows, stop);
            asked = decision.CaseText is { } text ? KeptCase.Read(text, decision.AboutName) : null;
        }

        return signing.ById != decision.AboutId && decision is { AgeYoungest: >= 18 } ? asked?.Attorneys.FirstOrDefault(a => a.Holder.Value == signing.ById) : null;
    }

    private static async Task<string> NameOf(PortalDb db, Guid signer, List<DecisionRow> decisions, CancellationToken stop) =>
        decisions.Find(d => d.DeciderId == signer)?.DeciderName
        ?? (decisions[0].AboutId == signer ? decisions[0].AboutName : await db.People.Where(p => p.Id == signer).Select(p => p.Name).SingleAsync(stop));

    private static Answer AnswerOf(string key) => Answer.TryParse(key, out var answer) ? answer : throw new FormatException($"No answer is called {key}.");

    private static async Task<Mark> MarkOf(PortalDb db, SigningRow signing, CancellationToken stop) => signing.Way switch
    {
        SigningWay.Drew => new Mark.Drawn(Drawing(signing.Strokes!)),
        SigningWay.Typed => new Mark.Typed(signing.Words!),
        SigningWay.Said => new Mark.Said(signing.Words!, signing.RecordedByName ?? "a worker"),
        SigningWay.OnPaper => OnPaper(await db.Papers.AsNoTracking().SingleAsync(p => p.Id == signing.Id, stop)),
        _ => new Mark.Tapped(),
    };

    private static Mark.OnPaper OnPaper(PaperRow paper) => new()
    {
        Dated = paper.SignedOn,
        ByLetter = paper.Route == PaperRoute.ByLetter,
        TypedInBy = paper.EnteredByName,
        CheckedBy = paper.CheckedByName!,
        Scan = ContentHash.TryParse(paper.ScanHash, out var scan) ? scan : throw new FormatException(paper.ScanHash),
    };

    /// <summary>The strokes of a mark as they are kept, ready for paper.</summary>
    public static PenDrawing Drawing(string json)
    {
        using var drawing = JsonDocument.Parse(json);
        var strokes = drawing.RootElement.GetProperty("strokes").EnumerateArray()
            .Select(IReadOnlyList<PenPoint> (stroke) => [.. stroke.EnumerateArray().Select(n => n.GetDouble()).Chunk(2).Select(p => new PenPoint(p[0], p[1]))]);
        return new PenDrawing([.. strokes], drawing.RootElement.GetProperty("w").GetDouble(), drawing.RootElement.GetProperty("h").GetDouble());
    }
}
