using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>Who may decide for an adult who can't, and a form to note one (D-A3).</summary>
public sealed partial class AttorneyPart
{
    /// <summary>Those who are noted.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AttorneyOnPage> Attorneys { get; set; } = default!;

    /// <summary>Adults close to them, of whom one may be noted.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Teller> Adults { get; set; } = default!;

    [Parameter, EditorRequired]
    public AttorneyEntry Entry { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<FieldError> Problems { get; set; } = default!;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback OnNote { get; set; }

    [Parameter]
    public EventCallback<Guid> OnTake { get; set; }

    private string? Problem(string field) => Problems.FirstOrDefault(p => p.FieldId == field)?.Words;

    private void Cover(Purpose purpose, bool covered)
    {
        if (covered)
        {
            Entry.Covers.Add(purpose);
        }
        else
        {
            Entry.Covers.Remove(purpose);
        }
    }
}
