using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>The parts of an evidence pack, one after the other.</summary>
internal sealed class EvidenceParts(Content c, EvidenceFacts facts, PaperFormat format)
{
    private int _number;

    public void All(EvidenceScope scope, SealOnPaper seal)
    {
        Standing();
        Decisions();
        Answers();
        Leaving();
        Stops();
        if (scope == EvidenceScope.Everything)
        {
            Uses();
            Letters();
            Requests();
        }

        Voids();
        if (scope == EvidenceScope.Everything)
        {
            Approvals();
            Acts("What staff changed", "Nothing was changed.", "What", facts.Changes);
            Acts("Who looked", "Nobody looked.", "What for", facts.Reads);
        }

        Showings();
        Words();
        Rules();
        Records();
        Check(seal);
    }

    private static EvidenceColumn<T> Column<T>(string heading, double share, Func<T, string> words) => new(heading, share, words);

    private static string When(DateTimeOffset at) => $"{Charity.Date(UkCalendar.DateOf(at))}\n{UkCalendar.TimeOf(at):HH:mm:ss}";

    private static string Dated(DateOnly? day) => day is { } on ? Charity.Date(on) : "";

    private static string Hash(string hash) => ContentHash.TryParse(hash, out var whole) ? PaperWords.Grouped(whole) : hash;

    private void Part(string title) => c.Part($"{++_number}. {title}");

    private void Standing()
    {
        Part("Where things stand");
        c.Paragraph($"As of {PaperWords.Moment(facts.At)}, worked out from the decisions below by the same rules that made them.");
        c.List(
            format, facts.Standing, "Nothing was asked yet.",
            Column<StandsLine>("What for", 32, s => PurposeWords.Of(s.Purpose)),
            Column<StandsLine>("Stands at", 18, s => s.State),
            Column<StandsLine>("Whose word", 24, s => s.Whose ?? ""),
            Column<StandsLine>("Since, and until", 26, s => string.Join("\n", new[] { Dated(s.Since), s.Until is null ? "" : "until " + Dated(s.Until), s.Row is null ? "" : "Rule " + s.Row }.Where(w => w.Length > 0))));
    }

    private void Decisions()
    {
        Part("Every decision, who made it, and why");
        c.Paragraph("Decisions are only ever added. The number is their order; nothing was left out. The rules are told in full, and so are the words, further below.");
        if (facts.Decisions.Count == 0)
        {
            c.Paragraph("Nothing was decided yet.");
        }

        foreach (var purpose in facts.Decisions.GroupBy(d => d.Purpose).OrderBy(g => g.Min(d => d.Number)))
        {
            c.WithinPart(PurposeWords.Of(purpose.Key));
            c.List(
                format, [.. purpose], "",
                Column<DecidedLine>("Number, and when", 21, d => $"No. {d.Number}\n{When(d.At)}"),
                Column<DecidedLine>("What was decided", 20, Decided),
                Column<DecidedLine>("Who, and how", 31, d => string.Join("\n", new[] { d.Who, d.How, $"{(d.OwnAnswer is null ? "" : $"Their own answer: {d.OwnAnswer}. ")}Age: {d.Age}." }.Where(w => w is not null))),
                Column<DecidedLine>("Why, and in which words", 28, d => $"Rule {d.Row}: {PaperWords.Row(d.Row)}." + (d.Words is { } words ? $"\nWords W{words}." : "\nNo words are needed.")));
        }
    }

    private static string Decided(DecidedLine decided) => string.Join("\n", new[]
    {
        PaperWords.Counts(decided.Outcome),
        decided.ValidUntil is { } until ? $"until {Charity.Date(until)}" : "",
        decided.Follows is { } follows ? $"after No. {follows}" : "",
        decided.IsVoid ? "Made in error: does not count" : "",
    }.Where(w => w.Length > 0));

    private void Answers()
    {
        Part("What each person answered");
        c.List(
            format, facts.Answers, "Nobody answered anything.",
            Column<AnsweredLine>("When", 21, a => When(a.At)),
            Column<AnsweredLine>("Who", 23, a => a.By),
            Column<AnsweredLine>("Answer", 30, a => $"{PurposeWords.Of(a.Purpose)}: {a.Answer}\nWords W{a.Words}"),
            Column<AnsweredLine>("How", 26, a => a.How));
    }

    private void Leaving()
    {
        if (facts.Leaving.Count == 0)
        {
            return;
        }

        Part("What may go on after they leave");
        c.Paragraph("A yes ends when they leave, unless they said of that very yes that it goes on.");
        c.List(
            format, facts.Leaving, "",
            Column<LeavingLine>("When", 21, l => When(l.At)),
            Column<LeavingLine>("What they said", 27, l => $"{PurposeWords.Of(l.Purpose)}: {(l.GoesOn ? "go on after they leave" : "end when they leave")}"),
            Column<LeavingLine>("Who, and how", 24, l => $"{l.By}\n{l.How}"),
            Column<LeavingLine>("What was asked", 28, l => l.Asked));
    }

    private void Stops()
    {
        Part("What was stopped, and when");
        c.Paragraph("A stop counts from that very second. It needs no reason. It can be taken back for ten minutes, by whoever stopped.");
        c.List(
            format, [.. facts.Decisions.Where(d => d.Outcome is Outcome.Withdrawn or Outcome.Restored)], "Nothing was stopped.",
            Column<DecidedLine>("When", 21, d => When(d.At)),
            Column<DecidedLine>("What", 33, d => PurposeWords.Of(d.Purpose)),
            Column<DecidedLine>("Stopped or taken back", 20, d => $"{(d.Outcome == Outcome.Withdrawn ? "Stopped" : "Taken back")}\nNo. {d.Number}"),
            Column<DecidedLine>("Who, and how", 26, d => $"{d.Who}\n{d.How}"));
    }

    private void Uses()
    {
        Part("Where it was used, and what came down");
        c.List(
            format, facts.Uses, "Nothing was used that we know of.",
            Column<UsedLine>("Used on", 17, u => Charity.Date(u.UsedOn)),
            Column<UsedLine>("What", 23, u => PurposeWords.Of(u.Purpose)),
            Column<UsedLine>("Where", 29, u => $"{u.Channel}: {u.Where}\nSeen to by {u.Owner}"),
            Column<UsedLine>("What came down", 31, u => u.CameDown.Count == 0 ? "Nothing had to come down." : string.Join("\n", u.CameDown)));
    }

    private void Letters()
    {
        Part("Letters");
        c.List(
            format, facts.Letters, "No letter was written.",
            Column<LetterLine>("Written", 21, l => When(l.WrittenAt)),
            Column<LetterLine>("What it tells", 27, l => l.What),
            Column<LetterLine>("To", 23, l => l.To),
            Column<LetterLine>("What became of it", 29, l => l.DoneAt is { } done ? $"{l.Became}\n{PaperWords.Moment(done)}" : l.Became));
    }

    private void Requests()
    {
        Part("Requests and complaints");
        c.List(
            format, facts.Requests, "Nothing was asked, and nobody complained.",
            Column<RequestLine>("Came", 21, r => When(r.Came)),
            Column<RequestLine>("What, and from whom", 25, r => $"{r.What}\nfrom {r.By}\n{r.Days}"),
            Column<RequestLine>("In their words", 28, r => r.Words),
            Column<RequestLine>("What we did", 26, r => r.Answer ?? "Nothing yet."));
    }

    private void Voids()
    {
        Part("Decisions that do not count");
        c.List(
            format, facts.Voids, "No decision was made in error.",
            Column<VoidLine>("When", 21, v => When(v.At)),
            Column<VoidLine>("Which decision", 24, v => $"{(v.Decision is { } number ? $"No. {number}: " : "")}{PurposeWords.Of(v.Purpose)}"),
            Column<VoidLine>("Why, and who said so", 28, v => $"{v.Because}\n{v.By}{(v.ApprovedBy is { } other ? $", and a second person, {other}" : "")}"),
            Column<VoidLine>("Fingerprint (SHA-256)", 27, v => Hash(v.Hash)));
    }

    private void Approvals()
    {
        Part("What a second person looked at");
        c.List(
            format, facts.Approvals, "Nothing needed a second person.",
            Column<ApprovalLine>("Asked", 21, a => When(a.AskedAt)),
            Column<ApprovalLine>("What for", 27, a => a.What),
            Column<ApprovalLine>("Why, and who asked", 28, a => a.Reason is null ? a.AskedBy : $"{a.Reason}\n{a.AskedBy}"),
            Column<ApprovalLine>("What became of it", 24, a => a.Became));
    }

    private void Acts(string title, string whenNone, string what, IReadOnlyList<ActLine> acts)
    {
        Part(title);
        c.List(
            format, acts, whenNone,
            Column<ActLine>("When", 34, a => When(a.At).Replace("\n", " at ", StringComparison.Ordinal)),
            Column<ActLine>(what, 36, a => a.What),
            Column<ActLine>("Who", 30, a => a.Who));
    }

    private void Showings()
    {
        Part("What was shown, and to whom");
        c.List(
            format, facts.Showings, "Nothing was shown yet.",
            Column<ShownLine>("When", 21, s => When(s.At)),
            Column<ShownLine>("To whom", 25, s => s.To),
            Column<ShownLine>("What", 28, s => $"{s.What}\n{s.Edition}\n{s.How}"),
            Column<ShownLine>("Fingerprint (SHA-256)", 26, s => Hash(s.Hash)));
    }

    private void Words()
    {
        Part("The words that were shown");
        c.Paragraph("Each of them in the very words that stood on the screen or the paper, as its version of the notice is kept. Their fingerprint was taken again for this pack.");
        foreach (var words in facts.Words)
        {
            c.Heading3($"W{words.Number}. {PurposeWords.Of(words.Purpose)}");
            c.Paragraph($"{words.Edition}. Fingerprint (SHA-256): {Hash(words.Hash)}. {(words.AreWhole ? "The words below give this fingerprint." : "The words below do NOT give this fingerprint.")}", PaperStyle.Small with { KeepsWithNext = true });
            c.Box(PaperStyle.Card, box =>
            {
                box.Paragraph(words.Heading, PaperStyle.Asked with { Language = words.Language, KeepsWithNext = true });
                foreach (var (at, paragraph) in words.Paragraphs.Index())
                {
                    box.Paragraph(paragraph, PaperStyle.Cell with { SpaceAfter = 3, Language = words.Language, KeepsWithNext = at < words.Paragraphs.Count - 1 });
                }
            });
        }
    }

    private void Rules()
    {
        Part("The rules that were applied");
        var rows = facts.Decisions.Select(d => d.Row).Concat(facts.Standing.Select(s => s.Row).OfType<string>()).Distinct().Order(StringComparer.Ordinal).ToList();
        c.List(format, rows, "No rule was applied yet.", Column<string>("Rule", 16, r => r), Column<string>("Reads", 84, r => PaperWords.Row(r) + "."));
        var policies = facts.Decisions.GroupBy(d => d.Policy).OrderBy(g => g.Min(d => d.Number)).ToList();
        if (policies.Count > 0)
        {
            c.Paragraph("The fingerprint (SHA-256) of the whole table of rules and of the ages, and the decisions that were made under it:", PaperStyle.Body with { KeepsWithNext = true });
            c.List(
                format, policies, "",
                Column<IGrouping<string, DecidedLine>>("Decisions", 30, p => $"No. {p.Min(d => d.Number)} to {p.Max(d => d.Number)}"),
                Column<IGrouping<string, DecidedLine>>("Fingerprint of the rules", 70, p => Hash(p.Key)));
        }
    }

    private void Records()
    {
        Part("Fingerprints");
        c.WithinPart("Sealed records");
        c.Paragraph("One for each act. A record never changes after it was sealed.");
        c.List(
            format, facts.Records, "There is no record yet.",
            Column<RecordLine>("Record", 20, r => PaperWords.Number(r.Id)),
            Column<RecordLine>("Act, and seal", 30, r => $"{PaperWords.Moment(r.ActAt)}\n{(r.SealedAt is { } at ? $"sealed {PaperWords.Moment(at)}" : "not yet sealed")}"),
            Column<RecordLine>("Fingerprint of the file (SHA-256)", 50, r => r.Hash is { } hash ? Hash(hash) + (r.Pdf is null ? "\nNot attached." : "") : "None yet."));
        c.WithinPart("Copies and packs that were handed out");
        c.List(
            format, facts.Copies, "None.",
            Column<CopyLine>("When", 21, l => When(l.At)),
            Column<CopyLine>("What, and who made it", 29, l => $"{l.What}\n{l.Who}"),
            Column<CopyLine>("Fingerprint of the file (SHA-256)", 50, l => Hash(l.Hash)));
        c.WithinPart("Decisions");
        c.List(
            format, facts.Decisions, "None.",
            Column<DecidedLine>("Number", 14, d => $"No. {d.Number}"),
            Column<DecidedLine>("Id", 36, d => d.Id.ToString()),
            Column<DecidedLine>("Fingerprint of the decision (SHA-256)", 50, d => Hash(d.Hash)));
        c.WithinPart("Certificates");
        c.List(
            format, facts.Certificates, "None yet.",
            Column<CertificateLine>("Holder", 26, l => $"{l.Holder}\nissued by {l.Issuer}"),
            Column<CertificateLine>("Valid", 24, l => $"{Charity.Date(UkCalendar.DateOf(l.From))} to {Charity.Date(UkCalendar.DateOf(l.Until))}"),
            Column<CertificateLine>("Fingerprint of the certificate (SHA-256)", 50, l => Hash(l.Thumbprint)));
    }

    private void Check(SealOnPaper seal)
    {
        var attached = facts.Records.Any(r => r.Pdf is not null);
        Part("How to check this pack");
        c.Bullets(
        [
            "Open it with a program that checks signatures, such as pdfsig. It must find one signature, valid, over the total document.",
            facts.Portal is { } portal ? $"Or choose the file at {portal.Authority}/verify. We know this pack by its fingerprint, and no other." : "Or choose the file at the portal’s page for checking papers. We know this pack by its fingerprint, and no other.",
            attached ? "Take out what is attached to it, with your reader or with: pdfdetach -saveall. Each record in it has a seal of its own." : "The sealed records are not attached. Ask us for them: each has a seal of its own.",
            $"Compare the records with the fingerprints above, or all at once: sha256sum -c {EvidencePackPaper.HashList}.",
            "Ask us to run the portal’s own check, before your eyes: it takes the fingerprint of every decision and every record again, and names the first that is not as it was written.",
        ]);
        c.Paragraph($"The marks in the records show what each person did. {Charity.Name}’s seal on this pack, “{seal.Holder}”, shows that it has not been changed since {PaperWords.Moment(seal.At)}"
            + (seal.HasTimeStamp ? ", a time that others confirm." : $", by {Charity.Name}’s own clock.") + " It does not prove who held the pen, and not that what people told us is true.");
        c.Paragraph($"Questions about this pack: {facts.Contact.Phone}, {facts.Contact.Email}.");
    }
}
