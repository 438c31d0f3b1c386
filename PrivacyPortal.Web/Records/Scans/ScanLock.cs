using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Web.Records.Scans;

/// <summary>Locks scans before they are kept: with a key of their person, made from those that lie apart from the data. The data alone shows none.</summary>
internal sealed class ScanLock(IDataProtectionProvider keys)
{
    public byte[] Lock(PersonId person, byte[] picture) => For(person).Protect(picture);

    /// <summary>The picture; <see langword="null"/> when the key is gone, or somebody changed what was kept.</summary>
    public byte[]? Open(PersonId person, byte[] locked)
    {
        try
        {
            return For(person).Unprotect(locked);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What is kept of a picture in the open.</summary>
    public static string HashOf(byte[] picture) => ContentHash.Of(picture).Hex;

    private IDataProtector For(PersonId person) => keys.CreateProtector("Scans", person.ToString());
}
