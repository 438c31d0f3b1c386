using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Writes a used face into the file: its glyphs, their widths, and what each one reads as.</summary>
internal static class FontObjects
{
    private const int Symbolic = 4;

    public static void Write(PdfFile file, FaceSubset subset, int fontId)
    {
        var (descriptorId, widthsId, programId, meaningsId, presentId) = (file.NewId(), file.NewId(), file.NewId(), file.NewId(), file.NewId());
        var face = subset.Face;
        var name = NameOf(subset);
        var program = subset.ToTrueType(out var count);
        file.Stream(programId, string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"), program);
        file.Stream(meaningsId, "", Meanings(subset.Texts).Written);
        file.Stream(presentId, "", Present(count));

        var descriptor = new PdfBytes(512)
            .Add("<</Type/FontDescriptor/FontName/"u8).Add(name).Add("/Flags "u8).Add(Symbolic)
            .Add("/FontBBox["u8).Numbers(
                face.InThousandths(face.Box.Left), face.InThousandths(face.Box.Bottom),
                face.InThousandths(face.Box.Right), face.InThousandths(face.Box.Top))
            .Add("]/ItalicAngle 0/Ascent "u8).Add(face.InThousandths(face.Ascent))
            .Add("/Descent "u8).Add(face.InThousandths(face.Descent))
            .Add("/CapHeight "u8).Add(face.InThousandths(face.CapHeight))
            .Add("/StemV "u8).Add(face.Weight >= 600 ? 140 : 88)
            .Add("/CIDSet "u8).Reference(presentId).Add("/FontFile2 "u8).Reference(programId).Add(">>"u8);
        file.Object(descriptorId, descriptor);

        var widths = new PdfBytes(2048)
            .Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Add(name)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8)
            .Reference(descriptorId).Add("/DW 0/W[0["u8);
        foreach (var glyph in subset.Glyphs)
        {
            widths.Add(face.InThousandths(face.AdvanceOf(glyph))).Add(" "u8);
        }

        file.Object(widthsId, widths.Add("]]>>"u8));
        file.Object(fontId, new PdfBytes(256)
            .Add("<</Type/Font/Subtype/Type0/BaseFont/"u8).Add(name).Add("/Encoding/Identity-H/DescendantFonts["u8)
            .Reference(widthsId).Add("]/ToUnicode "u8).Reference(meaningsId).Add(">>"u8));
    }

    // A subset's name begins with six letters that belong to just these glyphs (ISO 32000-1, 9.6.4).
    private static string NameOf(FaceSubset subset)
    {
        var glyphs = subset.Glyphs.ToArray();
        Span<byte> bytes = new byte[glyphs.Length * 2];
        for (var i = 0; i < glyphs.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(2 * i)..], glyphs[i]);
        }

        var hash = SHA256.HashData(bytes);
        return string.Concat(hash.Take(6).Select(b => (char)('A' + b % 26))) + "+" + subset.Face.PostScriptName;
    }

    // A bit for each glyph in the program, the first one highest: all of them (ISO 19005-3, 6.2.11.4.2).
    private static byte[] Present(int count)
    {
        var bits = new byte[(count + 7) / 8];
        bits.AsSpan().Fill(0xFF);
        bits[^1] = (byte)(0xFF << (bits.Length * 8 - count));
        return bits;
    }

    private static PdfBytes Meanings(IReadOnlyList<string> texts)
    {
        const int Most = 100;
        var map = new PdfBytes(4096).Add(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        for (var from = 1; from < texts.Count; from += Most)
        {
            var count = Math.Min(Most, texts.Count - from);
            map.Add(count).Add(" beginbfchar\n"u8);
            for (var code = from; code < from + count; code++)
            {
                map.Add("<"u8).Hex4(code).Add("><"u8);
                foreach (var unit in texts[code])
                {
                    map.Hex4(unit);
                }

                map.Add(">\n"u8);
            }

            map.Add("endbfchar\n"u8);
        }

        return map.Add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8);
    }
}
