using PrivacyPortal.Core.People;

namespace PrivacyPortal.Core.Consent;

/// <summary>What the rule says of one case. Closed: only the rule makes one, and every caller handles each.</summary>
public abstract class Ruling
{
    private Ruling(string row, Message message)
    {
        Row = row;
        Message = message;
    }

    /// <summary>The row of the decision table that matched, such as <c>D-C4</c> (rules.md 2.3).</summary>
    public string Row { get; }

    /// <summary>What to tell the person.</summary>
    public Message Message { get; }

    internal static Ruling AllowedBy(string row, PersonId decider, BasisOfAuthority basis, EvidenceLevel evidence) => new Allowed(row, decider, basis, evidence);

    internal static Ruling RefusedFor(string row, Message message) => new Refused(row, message, blocked: false);

    internal static Ruling BlockedBy(string row, Message message) => new Refused(row, message, blocked: true);

    internal static Ruling PendingFor(string row, Message message) => new Pending(row, message);

    internal static Ruling DeferredFor(string row) => new Deferred(row);

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Allowed, T> allowed, Func<Refused, T> refused, Func<Pending, T> pending, Func<Deferred, T> deferred)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        ArgumentNullException.ThrowIfNull(refused);
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(deferred);
        return this switch
        {
            Allowed a => allowed(a),
            Refused r => refused(r),
            Pending p => pending(p),
            _ => deferred((Deferred)this),
        };
    }

    /// <summary>Yes, and by whom.</summary>
    public sealed class Allowed : Ruling
    {
        internal Allowed(string row, PersonId decider, BasisOfAuthority basis, EvidenceLevel evidence)
            : base(row, Message.YouDecide)
        {
            Decider = decider;
            Basis = basis;
            Evidence = evidence;
        }

        /// <summary>Whose yes it is.</summary>
        public PersonId Decider { get; }

        /// <summary>By what right.</summary>
        public BasisOfAuthority Basis { get; }

        /// <summary>How well that right is known.</summary>
        public EvidenceLevel Evidence { get; }
    }

    /// <summary>No.</summary>
    public sealed class Refused : Ruling
    {
        internal Refused(string row, Message message, bool blocked)
            : base(row, message) => IsBlocked = blocked;

        /// <summary>Refused whatever anyone says (D-G5 to D-G9). Never told apart from any other "not this time" (R9.13).</summary>
        public bool IsBlocked { get; }
    }

    /// <summary>Not yet: somebody or something is missing. Until then it is no.</summary>
    public sealed class Pending : Ruling
    {
        internal Pending(string row, Message message)
            : base(row, message)
        {
        }
    }

    /// <summary>Whoever decides would rather be asked another day.</summary>
    public sealed class Deferred : Ruling
    {
        internal Deferred(string row)
            : base(row, Message.NotNow)
        {
        }
    }
}

/// <summary>By what right somebody decided (rules.md 3.3, field 5).</summary>
public enum BasisOfAuthority
{
    Self = 1,
    ParentalResponsibility = 2,

    /// <summary>A named officer of the council (D-S3, D-S5).</summary>
    LocalAuthority = 3,

    /// <summary>On behalf of a holder who said so (D-S8).</summary>
    Delegated = 4,

    /// <summary>A child who understands, with an approved reason why no holder was asked (D-E1).</summary>
    CompetentChild = 5,
    LastingPowerOfAttorney = 6,
    Deputy = 7,
}
