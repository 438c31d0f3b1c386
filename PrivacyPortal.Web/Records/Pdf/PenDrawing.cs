namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>A point that the pen went through, from the pad's top left corner.</summary>
internal readonly record struct PenPoint(double X, double Y);

/// <summary>What was drawn on a pad of the given size, stroke by stroke.</summary>
internal sealed record PenDrawing(IReadOnlyList<IReadOnlyList<PenPoint>> Strokes, double Width, double Height);
