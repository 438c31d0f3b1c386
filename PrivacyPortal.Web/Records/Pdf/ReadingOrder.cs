using System.Text;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Which way each character of a paragraph runs, as an embedding level: even left to right, odd right to left.</summary>
/// <remarks>The part of Unicode's bidirectional algorithm (UAX 9) that names and plain sentences need: no explicit embeddings.</remarks>
internal sealed class ReadingOrder
{
    private enum Runs
    {
        Left,
        Right,
        Digit,
        Neutral,
    }

    private ReadingOrder(byte[] levels, byte ground)
    {
        Levels = levels;
        Ground = ground;
    }

    /// <summary>One level for each UTF-16 unit.</summary>
    public IReadOnlyList<byte> Levels { get; }

    /// <summary>The paragraph's own level: right to left only where nothing in it runs the other way, as our sentences are English with names in them.</summary>
    public byte Ground { get; }

    public static ReadingOrder Of(string text)
    {
        var kinds = new Runs[text.Length];
        var anyRight = false;
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, i);
            var kind = KindOf(rune);
            anyRight |= kind == Runs.Right;
            kinds.AsSpan(i, rune.Utf16SequenceLength).Fill(kind);
            i += rune.Utf16SequenceLength;
        }

        if (!anyRight)
        {
            return new ReadingOrder(new byte[text.Length], 0);
        }

        var ground = (byte)(kinds.AsSpan().Contains(Runs.Left) ? 0 : 1);
        var levels = new byte[text.Length];
        ResolveNeutrals(kinds, ground);
        var strong = ground == 1 ? Runs.Right : Runs.Left;
        for (var i = 0; i < kinds.Length; i++)
        {
            levels[i] = kinds[i] switch
            {
                Runs.Right => 1,
                Runs.Digit when strong == Runs.Right => 2,
                _ => (byte)(ground == 1 ? 2 : 0),
            };
            strong = kinds[i] is Runs.Digit ? strong : kinds[i];
        }

        return new ReadingOrder(levels, ground);
    }

    /// <summary>Reverses what runs from right to left, so that pieces of a line come out in the order that they stand on paper (UAX 9, L2).</summary>
    public static void Arrange<T>(List<T> line, Func<T, int> levelOf)
    {
        var highest = line.Count == 0 ? 0 : line.Max(levelOf);
        for (var level = highest; level > 0; level--)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var from = i;
                while (i < line.Count && levelOf(line[i]) >= level)
                {
                    i++;
                }

                if (i - from > 1)
                {
                    line.Reverse(from, i - from);
                }
            }
        }
    }

    // Between two that run the same way (a digit counts with what stands before it), a neutral runs with them; elsewhere with the paragraph.
    private static void ResolveNeutrals(Runs[] kinds, byte ground)
    {
        var own = ground == 1 ? Runs.Right : Runs.Left;
        var before = own;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Runs.Neutral)
            {
                before = kinds[i] == Runs.Digit ? before : kinds[i];
                continue;
            }

            var end = i;
            while (end < kinds.Length && kinds[end] == Runs.Neutral)
            {
                end++;
            }

            var after = end == kinds.Length ? own : kinds[end] == Runs.Digit ? before : kinds[end];
            kinds.AsSpan(i, end - i).Fill(before == after ? before : own);
            i = end - 1;
        }
    }

    private static Runs KindOf(Rune rune) => rune.Value switch
    {
        >= 0x0660 and <= 0x0669 or >= 0x06F0 and <= 0x06F9 => Runs.Digit,
        >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC => Runs.Right,
        >= '0' and <= '9' => Runs.Digit,
        _ => Rune.IsLetter(rune) ? Runs.Left : Runs.Neutral,
    };
}
