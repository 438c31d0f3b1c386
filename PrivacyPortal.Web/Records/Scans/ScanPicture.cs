using SkiaSharp;

namespace PrivacyPortal.Web.Records.Scans;

/// <summary>
/// Makes a picture of paper out of whatever file is given: known by what is in it and never by its name, measured before it is opened, and
/// drawn afresh, so that nothing but the picture is kept: no place, no camera, no name, and nothing hidden.
/// </summary>
internal static class ScanPicture
{
    /// <summary>The largest file that is looked at.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most dots of a picture: an A4 page at 600 to the inch has 35 million.</summary>
    public const long MostDots = 40_000_000;

    // An A4 page at 300 to the inch, on which every stroke of a pen can be read.
    private const int LongestSide = 3508;
    private const int ShortestSide = 200;
    private const int Quality = 85;

    // A true progressive picture has a dozen passes; each of thousands would cost as much as the whole picture.
    private const int MostPasses = 60;

    // One large picture at a time: it takes a hundred times the room of its file.
    private static readonly SemaphoreSlim _door = new(1, 1);

    /// <summary>The picture, or what is wrong with the file and what to do.</summary>
    public static async Task<ScanRead> Read(byte[] file, CancellationToken stop = default)
    {
        if (Unfit(file) is { } problem)
        {
            return new ScanRead(null, problem);
        }

        await _door.WaitAsync(stop);
        try
        {
            // Not on the thread that serves pages.
            return await Task.Run(() => Draw(file), stop);
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>That a file is too large, said before it is read.</summary>
    public static string TooLarge => $"This file is larger than {MostBytes / 1024 / 1024} MB. Scan the page again with fewer dots to the inch: 200 is enough.";

    private static string? Unfit(byte[] file) =>
        file.Length == 0 ? "This file is empty. Scan the page again."
        : file.Length > MostBytes ? TooLarge
        : file.AsSpan().StartsWith("%PDF"u8) ? "This is a PDF. Save the page as a picture (JPEG or PNG): nothing can hide in a picture."
        : IsJpeg(file) ? Passes(file) > MostPasses ? "This picture is made in an unusual way. Open it, save it as a new JPEG, and choose that one." : null
        : file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? null
        : file.Length > 12 && file.AsSpan(4, 4).SequenceEqual("ftyp"u8) ? "This is a phone’s own kind of picture (HEIC) or a film. Save it as JPEG."
        : file.AsSpan().StartsWith("PK"u8) ? "This is a packed file, not a picture. Unpack it, and choose the picture of the page (JPEG or PNG)."
        : "This is not a picture, whatever its name says. Scan the page as a picture (JPEG or PNG).";

    private static ScanRead Draw(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png))
        {
            return Broken;
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostDots)
        {
            return new ScanRead(null, $"This picture is {width} × {height} dots, which is more than a page needs. Scan it again with fewer dots to the inch: 200 is enough.");
        }

        if (Math.Min(width, height) < ShortestSide)
        {
            return new ScanRead(null, $"This picture is only {width} × {height} dots: nobody could read it. Scan the whole page, 200 dots to the inch.");
        }

        using var whole = new SKBitmap();
        if (!whole.TryAllocPixels(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul)) || codec.GetPixels(whole.Info, whole.GetPixels()) != SKCodecResult.Success)
        {
            return Broken;
        }

        var upright = (int)codec.EncodedOrigin > 4 ? new SKSizeI(height, width) : new SKSizeI(width, height);
        var scale = Math.Min(1f, LongestSide / (float)Math.Max(width, height));
        using var surface = SKSurface.Create(new SKImageInfo(
            Math.Max(1, (int)Math.Round(upright.Width * scale)), Math.Max(1, (int)Math.Round(upright.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul));
        if (surface is null)
        {
            return Broken;
        }

        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        var turned = Turned(codec.EncodedOrigin, upright);
        surface.Canvas.Concat(in turned);
        using var picture = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var afresh = surface.Snapshot();
        using var jpeg = afresh.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg is null ? Broken : new ScanRead(jpeg.ToArray(), null);
    }

    // The way a phone was held stands beside the picture, which is thrown away: it is turned before.
    private static SKMatrix Turned(SKEncodedOrigin origin, SKSizeI upright)
    {
        var (w, h) = (upright.Width, upright.Height);
        return origin switch
        {
            SKEncodedOrigin.TopRight => Matrix(-1, 0, w, 0, 1, 0),
            SKEncodedOrigin.BottomRight => Matrix(-1, 0, w, 0, -1, h),
            SKEncodedOrigin.BottomLeft => Matrix(1, 0, 0, 0, -1, h),
            SKEncodedOrigin.LeftTop => Matrix(0, 1, 0, 1, 0, 0),
            SKEncodedOrigin.RightTop => Matrix(0, -1, w, 1, 0, 0),
            SKEncodedOrigin.RightBottom => Matrix(0, -1, w, -1, 0, h),
            SKEncodedOrigin.LeftBottom => Matrix(0, 1, 0, -1, 0, h),
            _ => SKMatrix.Identity,
        };
    }

    private static SKMatrix Matrix(float scaleX, float skewX, float moveX, float skewY, float scaleY, float moveY) => new(scaleX, skewX, moveX, skewY, scaleY, moveY, 0, 0, 1);

    private static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static int Passes(ReadOnlySpan<byte> file) => file.Count((ReadOnlySpan<byte>)[0xFF, 0xDA]);

    private static ScanRead Broken => new(null, "This picture is broken, or only a part of it came. Scan the page again.");
}

/// <summary>A picture as JPEG, or what is wrong with the file.</summary>
internal sealed record ScanRead(byte[]? Picture, string? Problem);
