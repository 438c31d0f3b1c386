using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// Where one person stands in an edition's teach-back questions. A wrong answer shows the card again and asks differently, at most
/// twice; then it is left for another day. Written as one sign a question, such as <c>uh1</c>, so that a visit can keep it.
/// </summary>
public sealed class TeachBackRun
{
    /// <summary>How often a question is asked again before it is left for another day.</summary>
    public const int AskedAgainAtMost = 2;

    private const char First = 'u';
    private const char Helped = 'h';
    private const char Left = 'n';

    private readonly IReadOnlyList<TeachBack> _questions;
    private readonly string _done;
    private readonly int _wrong;

    private TeachBackRun(IReadOnlyList<TeachBack> questions, string done, int wrong)
    {
        _questions = questions;
        _done = done;
        _wrong = wrong;
    }

    /// <summary>Which question is asked now; nothing when all is said.</summary>
    public TeachBack? Question => Result is null ? _questions[_done.Length] : null;

    /// <summary>In which words it is asked now: after a wrong answer in the other ones.</summary>
    public TeachBackAsk? Ask => Question?.Asks[_wrong % Question.Asks.Count];

    /// <summary>Whether the card that answers it is shown again first.</summary>
    public bool ShowsCardAgain => _wrong > 0;

    /// <summary>How often this question has been asked again.</summary>
    public int TimesAskedAgain => _wrong;

    /// <summary>How it went; nothing while there is something to ask.</summary>
    public Understanding? Result =>
        _done.EndsWith(Left) ? Understanding.NotToday
        : _done.Length < _questions.Count ? null
        : _done.Contains(Helped, StringComparison.Ordinal) ? Understanding.WithHelp
        : Understanding.Understood;

    /// <summary>Begins the questions of an edition.</summary>
    public static TeachBackRun Begin(Edition edition) => new(edition.TeachBacks, "", 0);

    /// <summary>Goes on where a visit left off. False for what no run of this edition has written.</summary>
    public static bool TryParse(string? text, Edition edition, [NotNullWhen(true)] out TeachBackRun? run)
    {
        run = null;
        if (text is null)
        {
            return false;
        }

        var wrong = text.Length > 0 && text[^1] is >= '1' and <= '9' ? text[^1] - '0' : 0;
        var done = wrong > 0 ? text[..^1] : text;
        var readable = wrong <= AskedAgainAtMost
            && done.Length + (wrong > 0 ? 1 : 0) <= edition.TeachBacks.Count
            && done.All(sign => sign is First or Helped or Left)
            && (done.IndexOf(Left, StringComparison.Ordinal) is var left && (left < 0 || left == done.Length - 1 && wrong == 0));
        run = readable ? new TeachBackRun(edition.TeachBacks, done, wrong) : null;
        return readable;
    }

    /// <summary>What follows when this answer was chosen, counted from 0. An answer that isn't there counts as none.</summary>
    public TeachBackRun Chose(int answer)
    {
        if (Ask is not { } ask || answer < 0 || answer >= ask.Answers.Count)
        {
            return this;
        }

        return answer == ask.Right ? Next(_wrong == 0 ? First : Helped)
            : _wrong < AskedAgainAtMost ? new TeachBackRun(_questions, _done, _wrong + 1)
            : Next(Left);
    }

    /// <summary>The person, or the worker with them, leaves it for another day.</summary>
    public TeachBackRun LeftForAnotherDay() => Result is null ? Next(Left) : this;

    public override string ToString() => _wrong == 0 ? _done : $"{_done}{_wrong}";

    private TeachBackRun Next(char sign) => new(_questions, _done + sign, 0);
}
