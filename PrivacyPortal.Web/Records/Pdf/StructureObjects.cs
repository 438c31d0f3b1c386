namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Writes the document's meaning: the tree of elements, and from each marked stretch of a page back to its element.</summary>
internal sealed class StructureObjects(PdfFile file, IReadOnlyList<PageCanvas> pages, SignatureObjects? seal)
{
    public void Write(TaggedElement root, int structureId)
    {
        var elements = root.WithAllBelow().ToList();
        foreach (var element in elements)
        {
            element.Id = file.NewId();
        }

        foreach (var element in elements)
        {
            WriteElement(element, structureId);
        }

        var treeId = file.NewId();
        file.Object(structureId, new PdfBytes().Add("<</Type/StructTreeRoot/K "u8).Reference(root.Id)
            .Add("/ParentTree "u8).Reference(treeId).Add("/ParentTreeNextKey "u8).Add(pages.Count + 1).Add(">>"u8));
        WriteParents(treeId);
    }

    private void WriteElement(TaggedElement element, int structureId)
    {
        var body = new PdfBytes(256).Add("<</Type/StructElem/S/"u8).Add(element.Tag.ToString())
            .Add("/P "u8).Reference(element.Parent?.Id ?? structureId);
        var page = element.Kids.OfType<MarkedPlace>().FirstOrDefault()?.Page;
        if (page is not null)
        {
            body.Add("/Pg "u8).Reference(page.Id);
        }

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

        body.Add("/K["u8);
        foreach (var kid in element.Kids)
        {
            WriteKid(body, kid, page);
        }

        if (seal?.Meaning == element)
        {
            body.Add("<</Type/OBJR/Obj "u8).Reference(seal.WidgetId).Add("/Pg "u8).Reference(pages[0].Id).Add(">>"u8);
        }

        file.Object(element.Id, body.Add("]>>"u8));
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

    private void WriteParents(int treeId)
    {
        var tree = new PdfBytes().Add("<</Nums["u8);
        for (var i = 0; i < pages.Count; i++)
        {
            tree.Add(i).Add("["u8);
            foreach (var element in pages[i].Marked)
            {
                tree.Reference(element.Id).Add(" "u8);
            }

            tree.Add("]"u8);
        }

        if (seal is not null)
        {
            tree.Add(pages.Count).Add(" "u8).Reference(seal.Meaning.Id);
        }

        file.Object(treeId, tree.Add("]>>"u8));
    }
}
