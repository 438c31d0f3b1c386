using System.Buffers;

namespace PrivacyPortal.Web.SignIn;

/// <summary>Where somebody goes once they are signed in: only ever a staff page of ours. An address to elsewhere is dropped.</summary>
internal static class ReturnTo
{
    // A browser reads "\" as "/", drops tabs, and takes what stands before "@" for a name.
    private static readonly SearchValues<char> NotInOurAddresses = SearchValues.Create([.. Enumerable.Range(0, 33).Select(code => (char)code), '\\', '\u007f', ':', '@', '#']);

    public static string StaffPage(string? to) =>
        to is { Length: < 500 }
        && (to == "/staff" || to.StartsWith("/staff/", StringComparison.Ordinal) || to.StartsWith("/staff?", StringComparison.Ordinal))
        && !to.AsSpan().ContainsAny(NotInOurAddresses)
        && !to.Contains("//", StringComparison.Ordinal)
        && !to.Contains("..", StringComparison.Ordinal)
        && Uri.IsWellFormedUriString(to, UriKind.Relative)
            ? to
            : "/staff";
}
