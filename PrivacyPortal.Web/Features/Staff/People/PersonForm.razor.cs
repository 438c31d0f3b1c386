using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>The questions about one person, for adding and for changing. The page around it has the button.</summary>
public sealed partial class PersonForm(TimeProvider clock)
{
    private const string LanguageHint = "Asked first: from here on, use their language where you can.";

    [Parameter, EditorRequired]
    public PersonEntry Entry { get; set; } = default!;

    /// <summary>What to put right, by the fields of <see cref="PersonEntry"/>.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Problems { get; set; } = [];

    /// <summary>Before every field's id, so that one page can hold several forms.</summary>
    [Parameter]
    public string Prefix { get; set; } = "person";

    private DateOnly Today => UkCalendar.Today(clock);

    private DateOfBirth? Born => Entry.BornOn(Today);

    private string? ReadAs => Born is { } born ? $"Born {PersonWords.Of(born)}: {PersonWords.AgeOf(born, Today)}" : null;

    // Asked of whoever may still read a child's words.
    private bool CanBeAChild => Born is not { } born || !born.AgeOn(Today).IsAtLeast(18);

    private string Id(string field) => $"{Prefix}-{field}";

    private string? Problem(string field) => Problems.FirstOrDefault(p => p.FieldId == field)?.Words;

    private string? Wrong(string field) => Problem(field) is null ? null : "true";

    private string? Told(string field, bool hint = false) => StaffField.Describes(Id(field), hint, Problem(field) is not null);
}
