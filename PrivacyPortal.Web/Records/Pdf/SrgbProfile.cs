using System.Buffers.Binary;
using System.Text;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The sRGB colour space as an ICC version 2 profile, made from its definition (IEC 61966-2-1).</summary>
internal static class SrgbProfile
{
    private const int Header = 128;
    private const int CurvePoints = 256;

    public static byte[] Deflated { get; } = PdfFile.Deflated(Build());

    private static byte[] Build()
    {
        var curve = Curve();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", Tag("text", Encoding.ASCII.GetBytes("Free to use\0"))),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];

        var at = Header + 4 + 12 * tags.Length;
        var profile = new byte[at + tags.Select(t => t.Data).Distinct().Sum(d => Padded(d.Length))];
        Dictionary<byte[], int> written = [];
        U32(profile, Header, (uint)tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var (name, data) = tags[i];
            if (written.TryAdd(data, at))
            {
                data.CopyTo(profile, at);
                at += Padded(data.Length);
            }

            var entry = Header + 4 + 12 * i;
            Encoding.ASCII.GetBytes(name, profile.AsSpan(entry));
            U32(profile, entry + 4, (uint)written[data]);
            U32(profile, entry + 8, (uint)data.Length);
        }

        WriteHeader(profile);
        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        U32(profile, 0, (uint)profile.Length);
        U32(profile, 8, 0x02400000);
        "mntrRGB XYZ "u8.CopyTo(profile.AsSpan(12));
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(24), 2026);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(26), 1);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(28), 1);
        "acsp"u8.CopyTo(profile.AsSpan(36));
        // The profile connection space's white, D50.
        U32(profile, 68, 0xF6D6);
        U32(profile, 72, 0x10000);
        U32(profile, 76, 0xD32D);
    }

    private static byte[] Curve()
    {
        var data = new byte[4 + 2 * CurvePoints];
        U32(data, 0, CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(4 + 2 * i), (ushort)Math.Round(light * ushort.MaxValue));
        }

        return Tag("curv", data);
    }

    private static byte[] Xyz(params ReadOnlySpan<double> values)
    {
        var data = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            U32(data, 4 * i, (uint)Math.Round(values[i] * 65536));
        }

        return Tag("XYZ ", data);
    }

    private static byte[] Description(string text)
    {
        // Length, ASCII with its zero, then empty Unicode and Macintosh forms.
        var data = new byte[4 + text.Length + 1 + 4 + 4 + 2 + 1 + 67];
        U32(data, 0, (uint)text.Length + 1);
        Encoding.ASCII.GetBytes(text, data.AsSpan(4));
        return Tag("desc", data);
    }

    private static byte[] Tag(string kind, byte[] data) => [.. Encoding.ASCII.GetBytes(kind), 0, 0, 0, 0, .. data];

    private static int Padded(int length) => (length + 3) & ~3;

    private static void U32(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
}
