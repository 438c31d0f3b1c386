namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>
/// Writes the document's meaning: the tree of elements, and from each marked stretch of a page back to its element. Paper by paper, so that
/// of a long document only the numbers are kept.
/// </summary>
internal sealed class StructureObjects(PdfFile file, int treeId)
{
    private readonly TaggedElement _root = new(Tag.Document, null) { Id = file.NewId() };
    private readonly List<int> _below = [];
    private readonly List<int> _parents = [];

    /// <summary>The meaning of the next paper: in a bundle a part of the whole, else the whole itself.</summary>
    public TaggedElement Next(bool isPart) => isPart ? new TaggedElement(Tag.Part, _root) : new TaggedElement(Tag.Document, null) { Id = _root.Id };

    /// <summary>How many pages were written, and so the number of the next one in the tree of parents.</summary>
    public int Pages => _parents.Count;

    /// <summary>Writes what a paper means, once all its pages have their numbers.</summary>
    public void Write(TaggedElement paper, IReadOnlyList<PageCanvas> pages)
    {
        foreach (var top in paper.Tag == Tag.Part ? [paper] : paper.Kids.OfType<TaggedElement>())
        {
            WriteWithAllBelow(top);
        }

        foreach (var page in pages)
        {
            var parents = new PdfBytes(1024).Add("["u8);
            foreach (var element in page.Marked)
            {
                parents.Reference(element.Id).Add(" "u8);
            }

            _parents.Add(file.NewId());
            file.Object(_parents[^1], parents.Add("]"u8));
        }
    }

    /// <summary>Writes the top of the tree, when all papers are written.</summary>
    public void Finish(SignatureObjects? seal, int firstPageId)
    {
        var numbers = new PdfBytes().Add("<</Nums["u8);
        for (var i = 0; i < _parents.Count; i++)
        {
            numbers.Add(i).Add(" "u8).Reference(_parents[i]).Add(" "u8);
        }

        if (seal is not null)
        {
            var meaning = seal.Meaning;
            meaning.Id = file.NewId();
            _below.Add(meaning.Id);
            numbers.Add(_parents.Count).Add(" "u8).Reference(meaning.Id);
            file.Object(meaning.Id, Element(meaning, _root.Id).Add("/K[<</Type/OBJR/Obj "u8).Reference(seal.WidgetId)
                .Add("/Pg "u8).Reference(firstPageId).Add(">>]>>"u8));
        }

        var root = Element(_root, treeId).Add("/K["u8);
        foreach (var id in _below)
        {
            root.Reference(id).Add(" "u8);
        }

        file.Object(_root.Id, root.Add("]>>"u8));
        var numbersId = file.NewId();
        file.Object(treeId, new PdfBytes().Add("<</Type/StructTreeRoot/K "u8).Reference(_root.Id)
            .Add("/ParentTree "u8).Reference(numbersId).Add("/ParentTreeNextKey "u8).Add(_parents.Count + 1).Add(">>"u8));
        file.Object(numbersId, numbers.Add("]>>"u8));
    }

    private void WriteWithAllBelow(TaggedElement top)
    {
        var elements = top.WithAllBelow().ToList();
        foreach (var element in elements)
        {
            element.Id = file.NewId();
        }

        foreach (var element in elements)
        {
            WriteElement(element);
        }

        _below.Add(top.Id);
    }

    private void WriteElement(TaggedElement element)
    {
        var body = Element(element, element.Parent!.Id);
        var page = element.Kids.OfType<MarkedPlace>().FirstOrDefault()?.Page;
        if (page is not null)
        {
            body.Add("/Pg "u8).Reference(page.Id);
        }

        body.Add("/K["u8);
        foreach (var kid in element.Kids)
        {
            WriteKid(body, kid, page);
        }

        file.Object(element.Id, body.Add("]>>"u8));
    }

    private static PdfBytes Element(TaggedElement element, int parentId)
    {
        var body = new PdfBytes(256).Add("<</Type/StructElem/S/"u8).Add(element.Tag.ToString()).Add("/P "u8).Reference(parentId);
        if (element.Alt is { } alt)
        {
            body.Add("/Alt"u8).Text(alt);
        }

        if (element.Language is { } language)
        {
            body.Add("/Lang"u8).Text(language);
        }

        if (element.Heads is { } heads)
        {
            body.Add("/A<</O/Table/Scope/"u8).Add(heads.ToString()).Add(">>"u8);
        }

        if (element.Box is { } box)
        {
            body.Add("/A<</O/Layout/Placement/Block/BBox["u8).Numbers(box.Left, box.Bottom, box.Right, box.Top).Add("]>>"u8);
        }

        return body;
    }

    private static void WriteKid(PdfBytes body, object kid, PageCanvas? page)
    {
        switch (kid)
        {
            case TaggedElement child:
                body.Reference(child.Id).Add(" "u8);
                break;
            case MarkedPlace place when place.Page == page:
                body.Add(place.Mark).Add(" "u8);
                break;
            case MarkedPlace place:
                body.Add("<</Type/MCR/Pg "u8).Reference(place.Page.Id).Add("/MCID "u8).Add(place.Mark).Add(">>"u8);
                break;
        }
    }
}
