using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Records.Pdf;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>How the person put it: drew, typed, or said and a worker wrote it down. All count the same (R6.8).</summary>
internal abstract class Mark
{
    private Mark()
    {
    }

    /// <summary>Strokes without time or pressure (R6.9).</summary>
    public sealed class Drawn(PenDrawing drawing) : Mark
    {
        public PenDrawing Drawing { get; } = drawing;
    }

    public sealed class Typed(string name) : Mark
    {
        public string Name { get; } = name;
    }

    public sealed class Said(string words, string writtenBy) : Mark
    {
        public string Words { get; } = words;

        public string WrittenBy { get; } = writtenBy;
    }

    /// <summary>On a form of paper, typed in by one worker and compared with its scan by another.</summary>
    public sealed class OnPaper : Mark
    {
        /// <summary>The date on it.</summary>
        public required DateOnly Dated { get; init; }

        public required bool ByLetter { get; init; }

        public required string TypedInBy { get; init; }

        public required string CheckedBy { get; init; }

        /// <summary>The fingerprint of its scan.</summary>
        public required ContentHash Scan { get; init; }
    }

    /// <summary>One tap, as stopping takes no more.</summary>
    public sealed class Tapped : Mark;

    public T Match<T>(Func<Drawn, T> drawn, Func<Typed, T> typed, Func<Said, T> said, Func<OnPaper, T> onPaper, Func<Tapped, T> tapped) => this switch
    {
        Drawn d => drawn(d),
        Typed t => typed(t),
        Said s => said(s),
        OnPaper p => onPaper(p),
        _ => tapped((Tapped)this),
    };
}
