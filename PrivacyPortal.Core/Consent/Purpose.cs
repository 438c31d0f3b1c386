using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.Consent;

/// <summary>
/// One thing that needs a yes of its own. There are no others: what the service does on another legal basis is a <c>Use</c>
/// (P1 to P12), is never consented to, and is another type, so that the rule can't be asked about it (D-G1). Source: rules.md 3.2.
/// </summary>
public sealed class Purpose
{
    private Purpose(string key, string kind, Risk risk)
    {
        Key = key;
        Kind = kind;
        Risk = risk;
    }

    public static Purpose PhotoKeep { get; } = new("photo.keep", "photo", Risk.Low);
    public static Purpose PhotoInternal { get; } = new("photo.internal", "photo", Risk.Internal);
    public static Purpose PhotoPrint { get; } = new("photo.print", "photo", Risk.Public);
    public static Purpose PhotoWeb { get; } = new("photo.web", "photo", Risk.Public);
    public static Purpose PhotoSocial { get; } = new("photo.social", "photo", Risk.Public);
    public static Purpose PhotoPress { get; } = new("photo.press", "photo", Risk.Press);
    public static Purpose VideoKeep { get; } = new("video.keep", "video", Risk.Low);
    public static Purpose VideoInternal { get; } = new("video.internal", "video", Risk.Internal);
    public static Purpose VideoWeb { get; } = new("video.web", "video", Risk.Public);
    public static Purpose VideoSocial { get; } = new("video.social", "video", Risk.Public);
    public static Purpose VideoPress { get; } = new("video.press", "video", Risk.Press);
    public static Purpose Audio { get; } = new("audio", "audio", Risk.Public);
    public static Purpose Words { get; } = new("words", "words", Risk.Public);
    public static Purpose Funder { get; } = new("funder", "funder", Risk.Public);

    /// <summary>Every purpose, in the order in which they are asked.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        PhotoKeep, PhotoInternal, PhotoPrint, PhotoWeb, PhotoSocial, PhotoPress,
        VideoKeep, VideoInternal, VideoWeb, VideoSocial, VideoPress,
        Audio, Words, Funder,
    ];

    /// <summary>What a visit asks unless the worker says otherwise: at most six, one kind a screen (design.md, First visit).</summary>
    public static IReadOnlyList<Purpose> AskedFirst { get; } = [PhotoKeep, PhotoInternal, PhotoPrint, PhotoWeb, PhotoSocial, Words];

    /// <summary>The stable name, such as <c>photo.web</c>; written in decisions and never reused.</summary>
    public string Key { get; }

    /// <summary>What is made of the person: photo, video, audio, words, or funder. One kind is asked on one screen.</summary>
    public string Kind { get; }

    /// <summary>How far it carries.</summary>
    public Risk Risk { get; }

    /// <summary>Finds a purpose by its stable name.</summary>
    public static bool TryParse(string? key, [NotNullWhen(true)] out Purpose? purpose)
    {
        purpose = All.FirstOrDefault(p => p.Key == key);
        return purpose is not null;
    }

    public override string ToString() => Key;
}
