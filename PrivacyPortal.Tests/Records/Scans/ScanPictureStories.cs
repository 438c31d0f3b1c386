using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Scans;
using SkiaSharp;

namespace PrivacyPortal.Tests.Records.Scans;

/// <summary>Whatever file is handed in as a scan: a picture made afresh, or a sentence that says what to do.</summary>
public class ScanPictureStories
{
    public static TheoryData<string, string> Bad => new()
    {
        { "empty", "This file is empty." },
        { "too large", "larger than 10 MB" },
        { "pdf", "This is a PDF. Save the page as a picture (JPEG or PNG)" },
        { "html called pdf", "This is not a picture, whatever its name says." },
        { "svg with a script", "This is not a picture, whatever its name says." },
        { "zip", "This is a packed file, not a picture." },
        { "heic", "This is a phone’s own kind of picture (HEIC)" },
        { "20,000 dots", "This picture is 20000 × 20000 dots" },
        { "one dot", "This picture is only 1 × 1 dots" },
        { "half a jpeg", "This picture is broken, or only a part of it came." },
        { "half a png", "This picture is broken, or only a part of it came." },
        { "png in name only", "This picture is broken, or only a part of it came." },
        { "a thousand passes", "This picture is made in an unusual way." },
        { "gif", "This is not a picture, whatever its name says." },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task What_is_no_picture_of_a_page_is_refused_with_what_to_do(string what, string says)
    {
        var read = await ScanPicture.Read(FileOf(what), Stop);

        Assert.Null(read.Picture);
        Assert.StartsWith("This", read.Problem, StringComparison.Ordinal);
        Assert.Contains(says, read.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    public async Task A_page_is_drawn_afresh_as_it_was(SKEncodedImageFormat format)
    {
        var read = await ScanPicture.Read(PicturesByHand.Page(format: format), Stop);

        using var picture = SKBitmap.Decode(read.Picture);
        Assert.Null(read.Problem);
        Assert.Equal((620, 877), (picture.Width, picture.Height));
        Assert.True(picture.GetPixel(10, 10).Red < 40);
        Assert.True(picture.GetPixel(600, 860).Red > 215);
    }

    [Fact]
    public async Task A_phones_picture_stands_upright_and_tells_neither_place_nor_owner()
    {
        var file = PicturesByHand.FromAPhone();
        Assert.Contains(PicturesByHand.Place, Encoding.Latin1.GetString(file), StringComparison.Ordinal);

        var read = await ScanPicture.Read(file, Stop);

        using var picture = SKBitmap.Decode(read.Picture);
        Assert.Equal((877, 620), (picture.Width, picture.Height));
        Assert.True(picture.GetPixel(860, 10).Red < 40, "Turned by a quarter, the corner is at the upper right.");
        Assert.True(picture.GetPixel(10, 10).Red > 215);
        var kept = Encoding.Latin1.GetString(read.Picture!);
        Assert.DoesNotContain(PicturesByHand.Place, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_page_is_made_as_large_as_it_needs_to_be_and_the_same_file_gives_the_same_picture()
    {
        var file = PicturesByHand.Page(4960, 7016);

        var (one, other) = (await ScanPicture.Read(file, Stop), await ScanPicture.Read(file, Stop));

        using var picture = SKBitmap.Decode(one.Picture);
        Assert.Equal((2480, 3508), (picture.Width, picture.Height));
        Assert.Equal(one.Picture, other.Picture);
    }

    [Fact]
    public async Task A_picture_that_unpacks_to_more_than_it_says_is_read_no_further_than_it_says()
    {
        var read = await ScanPicture.Read(PicturesByHand.Png(800, 800, rowsInside: 2_000_000), Stop);

        Assert.True(read.Picture is null != (read.Problem is null));
        Assert.True(read.Picture is null || read.Picture.Length < 100_000);
    }

    [Fact]
    public void What_is_locked_opens_for_its_own_person_alone_and_only_as_it_was()
    {
        var locks = new ScanLock(new EphemeralDataProtectionProvider());
        var (her, him) = (PersonId.New(PortalServer.StartsAt), PersonId.New(PortalServer.StartsAt));
        var picture = PicturesByHand.Page();
        var locked = locks.Lock(her, picture);

        Assert.Equal(picture, locks.Open(her, locked));
        Assert.Null(locks.Open(him, locked));
        Assert.Equal(-1, locked.AsSpan().IndexOf(picture.AsSpan(0, 64)));
        locked[^1] ^= 1;
        Assert.Null(locks.Open(her, locked));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] FileOf(string what) => what switch
    {
        "empty" => [],
        "too large" => new byte[ScanPicture.MostBytes + 1],
        "pdf" => "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>"u8.ToArray(),
        "html called pdf" => "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(),
        "svg with a script" => "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(),
        "zip" => Zip(),
        "heic" => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0],
        "20,000 dots" => PicturesByHand.Png(20_000, 20_000, rowsInside: 20_000),
        "one dot" => PicturesByHand.Page(1, 1, SKEncodedImageFormat.Png),
        "half a jpeg" => PicturesByHand.Page()[..400],
        "half a png" => PicturesByHand.Png(800, 800, rowsInside: 10),
        "png in name only" => [0x89, .. "PNG\r\n\u001a\n"u8, .. "and then something else"u8],
        "a thousand passes" => [.. PicturesByHand.Page()[..^2], .. Enumerable.Repeat<byte[]>([0xFF, 0xDA], 1_000).SelectMany(b => b), 0xFF, 0xD9],
        _ => "GIF89a\u0001\0\u0001\0"u8.ToArray(),
    };

    private static byte[] Zip()
    {
        var zip = new MemoryStream();
        using (var packed = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var inside = packed.CreateEntry("page.png", CompressionLevel.SmallestSize).Open())
        {
            inside.Write(new byte[5_000_000]);
        }

        return zip.ToArray();
    }
}
