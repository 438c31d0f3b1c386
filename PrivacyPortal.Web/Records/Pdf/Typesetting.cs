using System.Globalization;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>A piece of a paragraph that is never broken: a word or part of one, or a space.</summary>
internal readonly record struct SetPiece(ShapedPiece Shape, byte Level, bool IsSpace, bool MayBreakAfter, TextStyle Style)
{
    public double Width => Shape.Width * Style.Size;
}

/// <summary>A line ready for paper: its pieces from left to right.</summary>
internal sealed record SetLine(IReadOnlyList<SetPiece> Pieces, double Width);

/// <summary>Sets text: chooses a face for every character, shapes the words and breaks the lines.</summary>
internal static class Typesetting
{
    public static List<SetLine> Lines(IReadOnlyList<TextSpan> spans, double width, out bool rightToLeft)
    {
        List<SetLine> lines = [];
        rightToLeft = false;
        var first = true;
        foreach (var paragraph in AtLineEnds(spans))
        {
            var pieces = Pieces(paragraph, out var ground);
            rightToLeft |= first && ground == 1;
            first = false;
            Break(pieces, width, ground, lines);
        }

        return lines;
    }

    private static List<List<TextSpan>> AtLineEnds(IReadOnlyList<TextSpan> spans)
    {
        List<List<TextSpan>> paragraphs = [[]];
        foreach (var span in spans)
        {
            var parts = span.Text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    paragraphs.Add([]);
                }

                paragraphs[^1].Add(span with { Text = PrintableText.Of(parts[i], span.Style.Bold) });
            }
        }

        return paragraphs;
    }

    private static List<SetPiece> Pieces(List<TextSpan> spans, out byte ground)
    {
        var order = ReadingOrder.Of(string.Concat(spans.Select(s => s.Text)));
        ground = order.Ground;
        List<SetPiece> pieces = [];
        var offset = 0;
        foreach (var span in spans)
        {
            AddPieces(pieces, span, order, offset);
            offset += span.Text.Length;
        }

        return pieces;
    }

    private static void AddPieces(List<SetPiece> pieces, TextSpan span, ReadingOrder order, int offset)
    {
        var text = span.Text;
        var from = 0;
        TrueTypeFace? face = null;
        var at = 0;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var grapheme = text.AsSpan(at, length);
            var isSpace = grapheme is " ";
            var own = isSpace ? Typefaces.First(span.Style.Bold) : Typefaces.Covering(grapheme, span.Style.Bold);
            if (at > from && (isSpace || own != face || order.Levels[offset + at] != order.Levels[offset + from]))
            {
                Close(at, mayBreak: false);
            }

            face = own;
            at += length;
            if (isSpace || (grapheme is "-" or "/" or "–" or "—" && at < text.Length && char.IsLetter(text[at])))
            {
                Close(at, mayBreak: true);
            }
        }

        if (at > from)
        {
            Close(at, mayBreak: false);
        }

        void Close(int end, bool mayBreak)
        {
            var level = order.Levels[offset + from];
            var word = text[from..end];
            var shape = Shaper.Shape(face ?? Typefaces.First(span.Style.Bold), level % 2 == 1, word);
            pieces.Add(new SetPiece(shape, level, word == " ", mayBreak, span.Style));
            from = end;
        }
    }

    private static void Break(List<SetPiece> pieces, double width, byte ground, List<SetLine> lines)
    {
        List<SetPiece> line = [];
        var used = 0.0;
        for (var i = 0; i < pieces.Count;)
        {
            var end = i;
            var word = 0.0;
            do
            {
                word += pieces[end].IsSpace ? 0 : pieces[end].Width;
            }
            while (!pieces[end++].MayBreakAfter && end < pieces.Count);

            if (used + word > width && line.Count > 0)
            {
                Finish(line, ground, lines);
                line = [];
                used = 0;
            }

            if (word > width)
            {
                pieces.InsertRange(i, Halved(pieces, i, ref end));
                continue;
            }

            line.AddRange(pieces[i..end]);
            used += pieces[i..end].Sum(p => p.Width);
            i = end;
        }

        Finish(line, ground, lines);
    }

    // A word wider than the line is cut in halves until they fit: nothing may run off the paper.
    private static List<SetPiece> Halved(List<SetPiece> pieces, int from, ref int end)
    {
        var word = pieces[from..end];
        var widest = word.IndexOf(word.MaxBy(p => p.Width));
        var piece = word[widest];
        if (word.Count > 1 && widest > 0)
        {
            word[widest - 1] = word[widest - 1] with { MayBreakAfter = true };
        }

        var cut = Middle(piece.Shape.Text);
        word[widest] = piece with { MayBreakAfter = true };
        if (cut > 0)
        {
            var rightToLeft = piece.Level % 2 == 1;
            var head = Shaper.Shape(piece.Shape.Face, rightToLeft, piece.Shape.Text[..cut]);
            var tail = Shaper.Shape(piece.Shape.Face, rightToLeft, piece.Shape.Text[cut..]);
            word[widest] = piece with { Shape = head, MayBreakAfter = true };
            word.Insert(widest + 1, piece with { Shape = tail });
        }

        pieces.RemoveRange(from, end - from);
        end = from;
        return word;
    }

    private static int Middle(string text)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length < 2 ? 0 : starts[starts.Length / 2];
    }

    private static void Finish(List<SetPiece> line, byte ground, List<SetLine> lines)
    {
        while (line.Count > 0 && line[^1].IsSpace)
        {
            line.RemoveAt(line.Count - 1);
        }

        ReadingOrder.Arrange(line, p => p.IsSpace && p.Level == ground ? ground : p.Level);
        lines.Add(new SetLine(line, line.Sum(p => p.Width)));
    }
}
