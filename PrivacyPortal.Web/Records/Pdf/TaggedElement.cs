namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>What a part of the document is, for screen readers (ISO 32000-1, 14.8.4).</summary>
internal enum Tag
{
    Document,
    Part,
    H1,
    H2,
    H3,
    P,
    Table,
    TR,
    TH,
    TD,
    L,
    LI,
    Lbl,
    LBody,
    Figure,
    Form,
    TOC,
    TOCI,
    Reference,
}

/// <summary>What a table heading is the heading of.</summary>
internal enum HeadingOf
{
    Column,
    Row,
}

/// <summary>A part of the document's meaning, in reading order; where it stands on paper is noted as it is drawn.</summary>
internal sealed class TaggedElement(Tag tag, TaggedElement? parent)
{
    private readonly List<object> _kids = [];

    public Tag Tag { get; } = tag;
    public TaggedElement? Parent { get; } = parent;
    public string? Alt { get; init; }
    public HeadingOf? Heads { get; init; }

    /// <summary>Its language, where it is told.</summary>
    public string? Language { get; init; }

    /// <summary>Left, bottom, right, top on the page; figures say where they are.</summary>
    public (double Left, double Bottom, double Right, double Top)? Box { get; set; }

    /// <summary>The object's number in the file, given when it is written.</summary>
    public int Id { get; set; }

    /// <summary>Its parts: <see cref="TaggedElement"/> or <see cref="MarkedPlace"/>.</summary>
    public IReadOnlyList<object> Kids => _kids;

    public TaggedElement Child(Tag kind, string? alt = null, HeadingOf? heads = null, string? language = null)
    {
        var child = new TaggedElement(kind, this) { Alt = alt, Heads = heads, Language = language };
        _kids.Add(child);
        return child;
    }

    public void StandsAt(MarkedPlace place) => _kids.Add(place);

    public IEnumerable<TaggedElement> WithAllBelow()
    {
        yield return this;
        foreach (var below in _kids.OfType<TaggedElement>().SelectMany(k => k.WithAllBelow()))
        {
            yield return below;
        }
    }
}

/// <summary>A marked stretch of one page's content.</summary>
internal sealed record MarkedPlace(PageCanvas Page, int Mark);
