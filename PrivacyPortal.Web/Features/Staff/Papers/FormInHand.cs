using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Papers;

/// <summary>A form as it was printed: of whom, and each question in the words that stand on the paper.</summary>
internal sealed record FormInHand
{
    public required Guid Id { get; init; }

    public required PersonId Person { get; init; }

    public required string Called { get; init; }

    public required string Name { get; init; }

    public required VersionNumber Version { get; init; }

    public required Audience Audience { get; init; }

    public required string Language { get; init; }

    public required bool RaisedIt { get; init; }

    public required DateTimeOffset PrintedAt { get; init; }

    public required string PrintedBy { get; init; }

    /// <summary>The notice in force still has these words.</summary>
    public required bool IsOfToday { get; init; }

    public required IReadOnlyList<PartInHand> Parts { get; init; }

    public IEnumerable<QuestionInHand> Questions => Parts.SelectMany(p => p.Questions);

    /// <summary>Reads the words of that very version; they must be those that were printed.</summary>
    public static async Task<FormInHand> Of(FormRow form, IReadOnlyDictionary<Guid, PersonRow> people, PublishedNotice notices)
    {
        var version = await notices.Find(form.Version);
        var audience = Audience.TryParse(form.Audience, out var found) ? found : throw new FormatException(form.Audience);
        var edition = version.In(audience, form.Language);
        return new FormInHand
        {
            Id = form.Id,
            Person = new PersonId(form.PersonId),
            Called = people[form.PersonId].CalledName,
            Name = people[form.PersonId].Name,
            Version = version.Number,
            Audience = edition.Audience,
            Language = edition.Language,
            RaisedIt = form.RaisedIt,
            PrintedAt = form.PrintedAt,
            PrintedBy = form.PrintedByName,
            IsOfToday = version.Number == notices.InForce.Number,
            Parts = [.. form.Questions.OrderBy(q => q.Place).GroupBy(q => q.AboutId).Select(part => new PartInHand(
                new PersonId(part.Key), part.First().As, people[part.Key].CalledName, [.. part.Select(q => Question(q, edition))]))],
        };
    }

    private static QuestionInHand Question(FormQuestionRow row, Edition edition)
    {
        var purpose = Purpose.TryParse(row.Purpose, out var found) ? found : throw new FormatException(row.Purpose);
        var question = edition.QuestionFor(purpose);
        return question.Hash.Hex == row.Words
            ? new QuestionInHand(new PersonId(row.AboutId), purpose, question)
            : throw new InvalidOperationException($"The words of {purpose} in version {edition.Version} are not those that were printed.");
    }
}

/// <summary>The questions about one person.</summary>
internal sealed record PartInHand(PersonId About, AskedAs As, string Called, IReadOnlyList<QuestionInHand> Questions);

/// <summary>One question on the paper.</summary>
internal sealed record QuestionInHand(PersonId About, Purpose Purpose, Question Asked);
