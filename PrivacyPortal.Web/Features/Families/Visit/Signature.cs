using System.Text.Json;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>A mark to a review: drawn, typed, or said and written down. All count the same (R6.8); a mark is evidence, never a condition in law (R6.1).</summary>
internal sealed record Signature
{
    private const int LongestWords = 400;

    private Signature(SigningWay way, string? strokes, string? words)
    {
        Way = way;
        Strokes = strokes;
        Words = words;
    }

    public SigningWay Way { get; }

    public string? Strokes { get; }

    public string? Words { get; }

    /// <summary>A drawn mark, as the pad sends it: bounded, within its field, with something on it.</summary>
    public static Signature? Drawn(string? json, out SignatureProblem problem)
    {
        problem = Look(json);
        return problem == SignatureProblem.None ? new Signature(SigningWay.Drew, json, null) : null;
    }

    /// <summary>A typed name.</summary>
    public static Signature? Typed(string? name, out SignatureProblem problem)
    {
        problem = PersonName.TryParse(name, out var read, out var fault) ? SignatureProblem.None
            : fault == NameProblem.Empty ? SignatureProblem.Empty
            : fault == NameProblem.TooLong ? SignatureProblem.TooLong
            : SignatureProblem.NotAName;
        return read is null ? null : new Signature(SigningWay.Typed, null, read.Text);
    }

    /// <summary>What was said, as the worker wrote it down.</summary>
    public static Signature? Said(string? words, out SignatureProblem problem)
    {
        var tidy = TypedWords.Lines(words);
        problem = tidy.Length == 0 ? SignatureProblem.Empty : tidy.Length > LongestWords ? SignatureProblem.TooLong : SignatureProblem.None;
        return problem == SignatureProblem.None ? new Signature(SigningWay.Said, null, tidy) : null;
    }

    /// <summary>One tap: how a yes is stopped, and how a stop is undone.</summary>
    public static Signature Tap { get; } = new(SigningWay.Tapped, null, null);

    private static SignatureProblem Look(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return SignatureProblem.Empty;
        }

        if (json.Length > SignaturePad.MaxLength)
        {
            return SignatureProblem.TooLong;
        }

        try
        {
            using var drawing = JsonDocument.Parse(json);
            var (width, height) = (drawing.RootElement.GetProperty("w").GetInt32(), drawing.RootElement.GetProperty("h").GetInt32());
            var strokes = drawing.RootElement.GetProperty("strokes");
            var numbers = 0;
            foreach (var stroke in strokes.EnumerateArray())
            {
                var at = 0;
                foreach (var number in stroke.EnumerateArray())
                {
                    var place = number.GetInt32();
                    if (place < 0 || place > (at++ % 2 == 0 ? width : height))
                    {
                        return SignatureProblem.NotADrawing;
                    }
                }

                if (at % 2 != 0)
                {
                    return SignatureProblem.NotADrawing;
                }

                numbers += at;
            }

            return width is < 1 or > 10_000 || height is < 1 or > 10_000 ? SignatureProblem.NotADrawing
                : numbers == 0 ? SignatureProblem.Empty
                : numbers / 2 > SignaturePad.MaxPoints ? SignatureProblem.TooLong
                : SignatureProblem.None;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return SignatureProblem.NotADrawing;
        }
    }
}

/// <summary>Why something is not a signature.</summary>
internal enum SignatureProblem
{
    None,
    Empty,
    TooLong,
    NotAName,
    NotADrawing,
}
