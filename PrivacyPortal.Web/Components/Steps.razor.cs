using Microsoft.AspNetCore.Components;

namespace PrivacyPortal.Web.Components;

/// <summary>How far along we are, as named steps: what is done, where we are, what comes. Told by shape and word, not by colour alone.</summary>
public sealed partial class Steps
{
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Names { get; set; } = default!;

    /// <summary>The place of the present step in <see cref="Names"/>, from 0.</summary>
    [Parameter, EditorRequired]
    public int Now { get; set; }

    private (string Class, string? Said) LookAt(int at) => at.CompareTo(Now) switch
    {
        < 0 => ("done", Words["visit.step-done"]),
        0 => ("now", null),
        > 0 => ("to-come", null),
    };
}
