using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Answers;

/// <summary>Answers as a worker writes them down: the form's own state.</summary>
internal sealed class AnswerEntry
{
    public const string ToldField = "told";
    public const string RaisedField = "raised";
    public const string KnownField = "known";
    public const string WitnessField = "witness";
    public const string ReadBackField = "read-back";
    public const string SaidField = "said";
    public const string AnswersField = "answers";
    private const int LongestKnown = 200;
    private const int LongestName = 400;

    /// <summary>One form, one act.</summary>
    public required Guid Operation { get; init; }

    /// <summary>How it reached the worker. A letter or an e-mail is paper, which a second person must check: not here.</summary>
    public ToldBy? Told { get; set; }

    /// <summary>Whether the person raised it, and we did not (D-G10).</summary>
    public bool? TheyRaisedIt { get; set; }

    /// <summary>How the worker knew who spoke.</summary>
    public string? Known { get; set; }

    /// <summary>The colleague who heard it too: a second pair of ears.</summary>
    public string? Witness { get; set; }

    /// <summary>The worker read the questions out, and read the answers back.</summary>
    public bool ReadBack { get; set; }

    /// <summary>What they said, in their words.</summary>
    public string? Said { get; set; }

    /// <summary>The answers, by whom each is about and what for. What was not asked is not in it.</summary>
    public Dictionary<(PersonId About, Purpose Purpose), Answer> Answers { get; } = [];

    /// <summary>What is missing or wrong, beside its field.</summary>
    public IReadOnlyList<FieldError> Problems()
    {
        var wrong = new List<FieldError>();
        Need(Told is ToldBy.InPerson or ToldBy.Phone, ToldField, "Say whether they told you face to face or by phone.");
        Need(TheyRaisedIt is not null, RaisedField, "Say who brought it up.");
        Need(TypedWords.OneLine(Known) is { Length: > 0 and <= LongestKnown }, KnownField, $"Say in a few words how you knew that it was them: {LongestKnown} letters at most.");
        Need(PersonName.TryParse(Witness, out var witness, out _) && witness.Text.Length <= LongestName, WitnessField, "Write the name of the colleague who heard it too.");
        Need(Answers.Count > 0, AnswersField, "Choose an answer for at least one question.");
        Need(Signature.Said(Said, out _) is not null, SaidField, "Write what they said, in their words: 400 letters at most.");
        Need(ReadBack, ReadBackField, "Read each question out as it stands here, read the answers back, then tick this.");
        return wrong;

        void Need(bool isRight, string field, string words)
        {
            if (!isRight)
            {
                wrong.Add(new FieldError(field, words));
            }
        }
    }

    /// <summary>What is kept beside the worker's own word.</summary>
    public string Evidence() => $"Read out and read back. Heard too by {PersonName.Parse(Witness!)}. Known by: {TypedWords.OneLine(Known)}";
}
