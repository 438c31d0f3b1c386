using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Notices;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>
/// Asks what an edition's teach-back run asks now, as plain radio buttons: the number of the answer is posted under
/// <see cref="Name"/>, for <see cref="TeachBackRun.Chose"/>; nothing is set beforehand. Inside a <see cref="ReadAloud"/>. The page
/// around it keeps the run and brings the form, the way on and "another day".
/// </summary>
public sealed partial class TeachBackAsking
{
    [Parameter, EditorRequired]
    public Edition Edition { get; set; } = default!;

    [Parameter, EditorRequired]
    public TeachBackRun Run { get; set; } = default!;

    /// <summary>The name of the field in the form.</summary>
    [Parameter]
    public string Name { get; set; } = "teach-back";

    /// <summary>What to do, when nothing was chosen.</summary>
    [Parameter]
    public string? Error { get; set; }

    private string ErrorId => Name + "-error";

    // Asked a third time the words are the first ones: the answers change places, so that a finger alone can't tell.
    private IEnumerable<int> Order
    {
        get
        {
            var places = Enumerable.Range(0, Run.Ask!.Answers.Count);
            return Run.TimesAskedAgain == TeachBackRun.AskedAgainAtMost ? places.Reverse() : places;
        }
    }

    private StoryFrame? Frame => Edition.Story.FirstOrDefault(f => f.Key == Run.Question!.Card);

    private (string Heading, string Picture, IReadOnlyList<string> Cards)? Card =>
        Run.Question!.Card == NoticeReader.ObjectId ? (Edition.RightToObject.Heading, Edition.RightToObject.Picture, [Edition.RightToObject.Body])
        : Edition.Sections.FirstOrDefault(s => s.Key == Run.Question.Card) is { } section ? (section.Heading, section.Picture, section.Cards)
        : null;
}
