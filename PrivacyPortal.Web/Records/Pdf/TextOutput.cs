using System.Globalization;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Writes a set line as PDF text: glyph codes, and the small moves between them.</summary>
internal sealed class TextOutput(PdfBytes to, DocumentFonts fonts)
{
    // Completes a cluster of several glyphs; the whole cluster's text is given beside it.
    private const string Nothing = "\u200B";

    private int _face = -1;
    private double _size;
    private Colour? _ink;
    private bool _inString;
    private bool _inArray;
    private int _move;

    public void Write(SetLine line, double x, double y)
    {
        if (line.Pieces.Count == 0)
        {
            return;
        }

        to.Add("BT "u8).Numbers(1, 0, 0, 1, x, y).Add("Tm\n"u8);
        foreach (var piece in line.Pieces)
        {
            Write(piece);
        }

        EndArray();
        to.Add("ET\n"u8);
    }

    private void Write(SetPiece piece)
    {
        var subset = fonts.For(piece.Shape.Face, out var number);
        if (number != _face || piece.Style.Size != _size)
        {
            EndArray();
            (_face, _size) = (number, piece.Style.Size);
            to.Add("/F"u8).Add(number).Add(" "u8).Number(_size).Add(" Tf\n"u8);
        }

        if (_ink != piece.Style.Ink)
        {
            EndArray();
            _ink = piece.Style.Ink;
            var rgb = piece.Style.Ink.Rgb;
            to.Numbers((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0).Add("rg\n"u8);
        }

        var glyphs = piece.Shape.Glyphs;
        for (var i = 0; i < glyphs.Count;)
        {
            var end = i + 1;
            while (end < glyphs.Count && glyphs[end].Text.Length == 0)
            {
                end++;
            }

            if (end - i == 1)
            {
                Write(subset, glyphs[i], glyphs[i].Text);
            }
            else
            {
                WriteCluster(subset, glyphs, i, end);
            }

            i = end;
        }
    }

    private void WriteCluster(FaceSubset subset, IReadOnlyList<PlacedGlyph> glyphs, int from, int end)
    {
        EndArray();
        to.Add("/Span<</ActualText "u8).Text(glyphs[from].Text).Add(">>BDC\n"u8);
        for (var i = from; i < end; i++)
        {
            Write(subset, glyphs[i], i == from ? glyphs[i].Text : Nothing);
        }

        EndArray();
        to.Add("EMC\n"u8);
    }

    private void Write(FaceSubset subset, PlacedGlyph glyph, string text)
    {
        var face = subset.Face;
        Move(-face.InThousandths(glyph.Right));
        if (glyph.Up != 0)
        {
            EndArray();
            to.Number(glyph.Up * _size / face.UnitsPerEm).Add(" Ts\n"u8);
        }

        BeginString();
        to.Hex4(subset.CodeFor(glyph.Glyph, text));
        if (glyph.Up != 0)
        {
            EndArray();
            to.Add("0 Ts\n"u8);
        }

        Move(face.InThousandths(glyph.Right) + face.InThousandths(face.AdvanceOf(glyph.Glyph)) - face.InThousandths(glyph.Advance));
    }

    private void Move(int thousandthsBack) => _move += thousandthsBack;

    private void BeginString()
    {
        if (!_inArray)
        {
            to.Add("["u8);
            _inArray = true;
        }

        if (_move != 0)
        {
            EndString();
            to.Add(_move.ToString(CultureInfo.InvariantCulture));
            _move = 0;
        }

        if (!_inString)
        {
            to.Add("<"u8);
            _inString = true;
        }
    }

    private void EndString()
    {
        if (_inString)
        {
            to.Add(">"u8);
            _inString = false;
        }
    }

    // What is still to move is moved before anything else changes, as it is measured in the present size.
    private void EndArray()
    {
        EndString();
        if (_move != 0)
        {
            to.Add(_inArray ? ""u8 : "["u8).Add(_move);
            _inArray = true;
            _move = 0;
        }

        if (_inArray)
        {
            to.Add("]TJ\n"u8);
            _inArray = false;
        }
    }
}
