using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Where a purpose stands, by shape, colour and word. Here and nowhere else meaning becomes look.</summary>
public sealed partial class StandingMark
{
    private static readonly MarkLook NotInUseLook = new("Not in use", "still", Round + """<path d="M5 10h10" class="cut"/>""");

    private const string Round = """<circle cx="10" cy="10" r="9"/>""";
    private const string Ring = """<circle cx="10" cy="10" r="8" class="ring"/>""";
    private const string Square = """<rect x="1.5" y="1.5" width="17" height="17" rx="2"/>""";
    private const string Triangle = """<path d="M10 1 19.5 18.5H.5Z"/>""";

    [Parameter, EditorRequired]
    public StandingState State { get; set; }

    /// <summary>Something stands above anybody's yes; which and why is not said (R9.13).</summary>
    [Parameter]
    public bool NotInUse { get; set; }

    private MarkLook Look => NotInUse ? NotInUseLook : State switch
    {
        StandingState.Given => new("Yes", "yes", Round + """<path d="m5.5 10.5 3 3 6-7" class="cut"/>"""),
        StandingState.Refused => new("No", "no", Square + """<path d="m6 6 8 8M14 6l-8 8" class="cut"/>"""),
        StandingState.Stopped => new("Stopped", "no", Square + """<path d="M6 10h8" class="cut"/>"""),
        StandingState.ReviewDue => new("Ask again", "due", Triangle + """<path d="M10 7v5M10 15v.5" class="cut"/>"""),
        StandingState.Waiting => new("Waiting", "due", Ring + """<path d="M10 5v5l3.5 2" class="line"/>"""),
        StandingState.AnotherDay => new("Another day", "still", Ring + """<path d="M6 10h8M10.5 6.5 14 10l-3.5 3.5" class="line"/>"""),
        StandingState.Expired => new("Ran out", "still", Triangle + """<path d="M10 8v7" class="cut"/>"""),
        StandingState.Suspended => NotInUseLook,
        StandingState.Ended => new("Ended", "still", Square),
        _ => new("Not asked", "still", Ring),
    };

    private sealed record MarkLook(string Word, string Colour, string Shape);
}
