using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What the page about findings, the council and attorneys shows.</summary>
internal sealed record KnownOnPage
{
    public required string Name { get; init; }

    public required string CalledName { get; init; }

    /// <summary>Possibly under 18.</summary>
    public required bool IsMinor { get; init; }

    /// <summary>Possibly 18 or over.</summary>
    public required bool MayBeAdult { get; init; }

    public required FoundOnPage? Understanding { get; init; }

    public required FoundOnPage? Ability { get; init; }

    public required FoundOnPage? Age { get; init; }

    public required CouncilOnPage? Council { get; init; }

    public required IReadOnlyList<AttorneyOnPage> Attorneys { get; init; }

    /// <summary>Adults close to them: one may be an attorney, or object.</summary>
    public required IReadOnlyList<Teller> Adults { get; init; }

    /// <summary>Objections by others that nobody has looked at yet.</summary>
    public required IReadOnlyList<ObjectionOnPage> Objections { get; init; }

    /// <summary>The day on which they leave or left; none while they are with us.</summary>
    public required DateOnly? LeftOn { get; init; }

    /// <summary>They have died, and the family asked to stop.</summary>
    public required bool HasDied { get; init; }
}

/// <summary>The latest finding of a kind; whether it still counts, and until when.</summary>
public sealed record FoundOnPage(FindingKind Kind, DateOnly On, bool Counts, DateOnly? Until);

/// <summary>What the council said last.</summary>
internal sealed record CouncilOnPage(string? Reference, bool NoObjection, DateOnly On);

/// <summary>Who may decide for an adult who can't.</summary>
public sealed record AttorneyOnPage(Guid Holder, string Name, Attorney Held);

/// <summary>That somebody else objects, to one purpose or to all, and by when somebody should have looked at it.</summary>
public sealed record ObjectionOnPage(Guid Id, string By, Purpose? Purpose, DateOnly On, DateOnly LookBy);

/// <summary>What the council can say of a child.</summary>
internal enum CouncilSays
{
    /// <summary>It agrees in writing (D-G9, D-Y5).</summary>
    Agrees = 1,

    /// <summary>It knows nothing against it (D-S4).</summary>
    KnowsNothingAgainst = 2,

    /// <summary>It does not agree, or no longer.</summary>
    DoesNotAgree = 3,
}

/// <summary>The council's answer as it is typed in.</summary>
internal sealed class CouncilEntry
{
    public CouncilSays? Said { get; set; }

    public string? Reference { get; set; }

    public IReadOnlyList<FieldError> Problems() =>
        Said is null ? [new FieldError(NoteFindings.AnswerField, "Choose what the council said.")]
        : Said == CouncilSays.Agrees && !NoteFindings.IsReference(Reference) ? [NoteFindings.ReferenceIsMissing(NoteFindings.ReferenceField)]
        : [];
}

/// <summary>An attorney or deputy as it is typed in.</summary>
public sealed class AttorneyEntry
{
    public Guid? Holder { get; set; }

    public AttorneyKind Kind { get; set; } = AttorneyKind.LastingPowerOfAttorney;

    public EvidenceLevel Evidence { get; set; } = EvidenceLevel.Said;

    public string? Reference { get; set; }

    public HashSet<Purpose> Covers { get; } = [];

    public IReadOnlyList<FieldError> Problems()
    {
        var wrong = new List<FieldError>();
        if (Holder is null)
        {
            wrong.Add(new FieldError(NoteFindings.AttorneyField, "Choose who decides for them."));
        }

        if (!NoteFindings.IsReference(Reference))
        {
            wrong.Add(NoteFindings.ReferenceIsMissing(NoteFindings.DocumentField));
        }

        if (Covers.Count == 0)
        {
            wrong.Add(new FieldError(NoteFindings.CoversField, "Choose what the document lets them decide."));
        }

        return wrong;
    }
}

/// <summary>An objection as it is typed in.</summary>
public sealed class ObjectionEntry
{
    /// <summary>One form, one objection.</summary>
    public required Guid Operation { get; init; }

    public Guid? By { get; set; }

    /// <summary>To what; none for everything.</summary>
    public string? Purpose { get; set; }

    public IReadOnlyList<FieldError> Problems() => By is null ? [new FieldError(NoteObjections.ByField, "Choose who objects.")] : [];
}
