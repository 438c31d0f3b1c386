using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Web.Records.Verify;

/// <summary>What is wrong with a file that is not whole.</summary>
internal enum Fault
{
    TooLarge = 1,
    NotAPdf,
    NoSeal,

    /// <summary>Something was added to it, or the seal does not cover all of it.</summary>
    NotOneWhole,

    /// <summary>Sealed with a certificate that is not the charity's.</summary>
    NotOurs,

    /// <summary>Its bytes are not those that were sealed.</summary>
    Changed,
}

/// <summary>A file whose seal holds: whose, when, and the hash by which the store knows it.</summary>
internal sealed record IntactSeal(ContentHash Hash, string Certificate, string Holder, DateTimeOffset At, bool HasTimeStamp)
{
    /// <summary>Sealed as a print, which is no record: nothing of it is kept.</summary>
    public bool IsAPrint { get; init; }
}

/// <summary>
/// Reads the seal of a file that anyone may have made. It understands no PDF but our own: one revision, one seal, which covers every byte
/// but its own, and nothing after the end. Every search is over bounded bytes; nothing in the file is followed, unpacked or run.
/// </summary>
internal static class SealedFile
{
    public const int Largest = 20 * 1024 * 1024;

    private const int LongestSignature = 64 * 1024;
    private const int SealHeadRoom = 1024;

    private static readonly byte[] _print = new PdfBytes(128).Add("/Reason"u8).Text(Sealing.OfAPrint).Written.ToArray();

    private static readonly SearchValues<byte> UpperHex = SearchValues.Create("0123456789ABCDEF"u8);

    /// <summary>The seal, when it holds under one of these certificates (by their SHA-256); else <paramref name="fault"/> says why not.</summary>
    public static IntactSeal? Read(ReadOnlySpan<byte> file, IReadOnlyDictionary<string, X509Certificate2> ours, out Fault fault)
    {
        if (!IsOneWhole(file, out fault) || !FindSeal(file, out var before, out var after, out fault))
        {
            return null;
        }

        var hex = file[(before + 1)..(after - 1)];
        if (hex.Length > LongestSignature * 2 || Bytes(hex) is not { } place || LengthOf(place) is not { } length || place.AsSpan(length).ContainsAnyExcept((byte)0))
        {
            fault = Fault.Changed;
            return null;
        }

        byte[] content = [.. file[..before], .. file[after..]];
        if (Check(content, place[..length], ours, out fault) is not ({ } certificate, var hasStamp))
        {
            return null;
        }

        if (Time(file[..before]) is not { } at)
        {
            fault = Fault.NotOneWhole;
            return null;
        }

        return new IntactSeal(ContentHash.Of(file), SealKey.ThumbprintOf(certificate), SealKey.HolderOf(certificate), at, hasStamp) { IsAPrint = Head(file[..before]).IndexOf(_print) >= 0 };
    }

    private static bool IsOneWhole(ReadOnlySpan<byte> file, out Fault fault)
    {
        fault = file.Length > Largest ? Fault.TooLarge
            : !file.StartsWith("%PDF-"u8) ? Fault.NotAPdf
            : file.IndexOf("/ByteRange"u8) < 0 ? Fault.NoSeal
            : !file.StartsWith("%PDF-1.7\n"u8) || !file.EndsWith("\n%%EOF\n"u8) || file.Count("%%EOF"u8) != 1 || file.Count("startxref"u8) != 1 || file.Count("/ByteRange"u8) != 1
                ? Fault.NotOneWhole
            : default;
        return fault == default;
    }

    // "/ByteRange[0 b a n", padded with spaces, "]/Contents<": from the one place where our writer puts it.
    private static bool FindSeal(ReadOnlySpan<byte> file, out int before, out int after, out Fault fault)
    {
        (before, after, fault) = (0, 0, Fault.NotOneWhole);
        var at = file.IndexOf("/ByteRange[0 "u8);
        if (at < 0)
        {
            return false;
        }

        var rest = file[(at + "/ByteRange[0 "u8.Length)..];
        if (!Number(ref rest, out before) || !Number(ref rest, out after) || !Number(ref rest, out var tail))
        {
            return false;
        }

        rest = rest.TrimStart((byte)' ');
        var starts = file.Length - rest.Length + "]/Contents"u8.Length;
        return rest.StartsWith("]/Contents<"u8) && before == starts && after > before + 2 && after <= file.Length && file.Length - after == tail
            && file[after - 1] == '>' && file[before] == '<';
    }

    private static bool Number(ref ReadOnlySpan<byte> text, out int number)
    {
        var has = Utf8Parser.TryParse(text, out number, out var used) && number >= 0 && used <= 10 && text[0] is >= (byte)'0' and <= (byte)'9';
        text = text[Math.Min(used, text.Length)..];
        if (has && text.Length > 0 && text[0] == ' ')
        {
            text = text[1..];
        }

        return has;
    }

    private static byte[]? Bytes(ReadOnlySpan<byte> hex)
    {
        // Upper case alone, as we write it: no two spellings of one file.
        return hex.Length % 2 == 0 && !hex.ContainsAnyExcept(UpperHex) ? Convert.FromHexString(Encoding.ASCII.GetString(hex)) : null;
    }

    // The length that the outermost DER element says it has, tag and length bytes included.
    private static int? LengthOf(ReadOnlySpan<byte> der)
    {
        if (der.Length < 4 || der[0] != 0x30)
        {
            return null;
        }

        var (value, used) = der[1] switch
        {
            < 0x80 => (der[1], 2),
            0x81 => (der[2], 3),
            0x82 => (der[2] << 8 | der[3], 4),
            _ => (int.MaxValue / 2, 4),
        };
        return value + used <= der.Length ? value + used : null;
    }

    private static (X509Certificate2? Certificate, bool HasStamp) Check(
        byte[] content, byte[] signature, IReadOnlyDictionary<string, X509Certificate2> ours, out Fault fault)
    {
        fault = Fault.Changed;
        try
        {
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(signature);
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0] is not { Certificate: { } certificate } signer)
            {
                return default;
            }

            if (!ours.TryGetValue(SealKey.ThumbprintOf(certificate), out var known))
            {
                fault = Fault.NotOurs;
                return default;
            }

            signer.CheckSignature(verifySignatureOnly: true);
            var stamps = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().Any(a => a.Oid.Value == SealSignature.TimeStamp);
            if (!NamesItself(signer, known) || (stamps && !IsStamped(signer)))
            {
                return default;
            }

            fault = default;
            return (known, stamps);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException or InvalidOperationException or System.Formats.Asn1.AsnContentException)
        {
            return default;
        }
    }

    private static bool NamesItself(SignerInfo signer, X509Certificate2 certificate)
    {
        var named = signer.SignedAttributes.Cast<CryptographicAttributeObject>().SingleOrDefault(a => a.Oid.Value == SealSignature.SigningCertificateV2);
        return named is not null && named.Values[0].RawData.AsSpan().IndexOf(SHA256.HashData(certificate.RawDataMemory.Span)) >= 0;
    }

    private static bool IsStamped(SignerInfo signer)
    {
        var stamp = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().Single(a => a.Oid.Value == SealSignature.TimeStamp);
        return Rfc3161TimestampToken.TryDecode(stamp.Values[0].RawData, out var token, out _) && token.VerifySignatureForSignerInfo(signer, out _);
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> before) => before[Math.Max(0, before.Length - SealHeadRoom)..];

    // Covered by the seal, so it says what we wrote: "/M(D:20261123100000+00'00')" in the seal's own object.
    private static DateTimeOffset? Time(ReadOnlySpan<byte> before)
    {
        var head = Head(before);
        var at = head.LastIndexOf("/M(D:"u8);
        const int Digits = 14;
        return at >= 0 && head.Length >= at + 5 + Digits && DateTimeOffset.TryParseExact(
            Encoding.ASCII.GetString(head.Slice(at + 5, Digits)), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
    }
}
