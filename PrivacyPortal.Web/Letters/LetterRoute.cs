using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Letters;

/// <summary>What happens to a letter next.</summary>
internal enum LetterRoute
{
    /// <summary>Nothing by itself: it is done, or in trouble.</summary>
    None = 0,

    /// <summary>It goes by itself.</summary>
    Email,

    /// <summary>A worker lets it go, at a time that is safe.</summary>
    EmailAtTheirTime,

    /// <summary>A worker posts it, hands it over, or calls.</summary>
    ByHand,

    /// <summary>Nobody knows which way is safe (R9.1).</summary>
    AskFirst,
}

/// <summary>By which way a letter goes, from what its reader said is safe (R9.1).</summary>
internal static class LetterRoutes
{
    /// <summary>What happens to a letter next.</summary>
    public static LetterRoute Of(LetterRow letter, ContactRow? contact, DateOnly today) =>
        letter.State == LetterState.Sending ? LetterRoute.Email
        : letter.State != LetterState.Waiting ? LetterRoute.None
        : contact is null || !contact.IsSafeToUseOn(today) ? (letter.IsForChild && contact?.Way != ContactWay.Never ? LetterRoute.ByHand : LetterRoute.AskFirst)
        : contact.Way != ContactWay.Email ? LetterRoute.ByHand
        : contact.When is null || letter.IsReleased ? LetterRoute.Email
        : LetterRoute.EmailAtTheirTime;
}
