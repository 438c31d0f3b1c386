using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// Who may decide for a child now (D-S1a to D-S8): a pure function of legal status, authority and orders. Each member may act alone
/// (Children Act 1989 s.2(7)).
/// </summary>
public sealed class DecidingSet
{
    private DecidingSet(string row, IReadOnlyList<ParentalResponsibility> members, IReadOnlyList<ParentalResponsibility> notToBeAsked)
    {
        Row = row;
        Members = members;
        NotToBeAsked = notToBeAsked;
    }

    /// <summary>The row that made the set, such as <c>D-S3</c>.</summary>
    public string Row { get; }

    /// <summary>Those who may decide.</summary>
    public IReadOnlyList<ParentalResponsibility> Members { get; }

    /// <summary>Would be in the set, but must not be contacted (D-S1b): a yes counts for nothing, a no is a reason to stop and look.</summary>
    public IReadOnlyList<ParentalResponsibility> NotToBeAsked { get; }

    /// <summary>The set for that child.</summary>
    public static DecidingSet Of(PersonId child, LegalStatus status, IReadOnlyList<ParentalResponsibility> adults)
    {
        ArgumentNullException.ThrowIfNull(adults);
        List<ParentalResponsibility> theirs = [.. adults.Where(a => a.For == child && a.Holder != child)];
        var (row, mayDecide) = Kinds(status, theirs);
        List<ParentalResponsibility> unrestricted = [.. theirs.Where(a => mayDecide(a.Kind) && a.DelegatedBy is null && !a.RestrictedByOrder)];
        List<ParentalResponsibility> asked = [.. unrestricted.Where(MayBeAsked)];
        var delegates = theirs.Where(a => a.DelegatedBy is not null && MayStandFor(a, asked));
        return new DecidingSet(row, [.. asked, .. delegates], [.. unrestricted.Where(a => !MayBeAsked(a))]);
    }

    private static (string Row, Func<AuthorityKind, bool> MayDecide) Kinds(LegalStatus status, List<ParentalResponsibility> theirs) => status switch
    {
        LegalStatus.CareOrder or LegalStatus.InterimCareOrder => ("D-S3", k => k == AuthorityKind.LocalAuthority),
        LegalStatus.PlacedForAdoption => ("D-S5", k => k is AuthorityKind.LocalAuthority or AuthorityKind.ProspectiveAdopter),
        _ when status == LegalStatus.Adopted || theirs.Any(a => a.Kind == AuthorityKind.Adopter) => ("D-S5", k => k == AuthorityKind.Adopter),
        _ when status == LegalStatus.SpecialGuardianship || theirs.Any(a => a.Kind == AuthorityKind.SpecialGuardian)
            => ("D-S2", k => k == AuthorityKind.SpecialGuardian),
        LegalStatus.Accommodated => ("D-S4", HasResponsibility),
        _ when theirs.Any(a => a.Kind == AuthorityKind.ChildArrangementsOrder) => ("D-S6", HasResponsibility),
        _ => ("D-S7", HasResponsibility),
    };

    // The council and prospective adopters have it only under the orders above.
    private static bool HasResponsibility(AuthorityKind kind) => kind is AuthorityKind.Mother or AuthorityKind.Father or AuthorityKind.SecondParent
        or AuthorityKind.StepParentByAgreement or AuthorityKind.ChildArrangementsOrder or AuthorityKind.Guardian;

    private static bool MayBeAsked(ParentalResponsibility adult) => adult.Contact is ContactState.Ok or ContactState.Unreachable;

    // D-S8: the holder is in the set and said so in their own words (L2). A delegate of a delegate stands for nobody.
    private static bool MayStandFor(ParentalResponsibility adult, List<ParentalResponsibility> asked) =>
        adult.Evidence >= EvidenceLevel.Corroborated && !adult.RestrictedByOrder && MayBeAsked(adult)
        && asked.Any(holder => holder.Holder == adult.DelegatedBy && holder.Holder != adult.Holder);
}
