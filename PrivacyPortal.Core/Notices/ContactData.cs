namespace PrivacyPortal.Core.Notices;

/// <summary>How to reach the charity and its regulator. One for all editions; letter for letter as PSS prints it (FW.1 to FW.6, INC-09, INC-10).</summary>
public sealed class ContactData
{
    /// <summary>Whose desk it reaches: the Data Protection Lead.</summary>
    public required string Role { get; init; }

    /// <summary>The lines of the address.</summary>
    public required IReadOnlyList<string> Post { get; init => field = [.. value]; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    /// <summary>The page with the contact form, as printed: without scheme.</summary>
    public required string Online { get; init; }

    /// <summary>The charity's site, as printed.</summary>
    public required string Site { get; init; }

    /// <summary>The page with the leaflet "My Information, My Rights" (INC-09).</summary>
    public required string RightsPage { get; init; }

    /// <summary>The company and charity numbers, in the words that the law asks for (FW.6).</summary>
    public required string Registration { get; init; }

    public required Regulator Regulator { get; init; }
}
