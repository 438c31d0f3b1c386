namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The outline that a reader shows beside the pages: a long paper's parts, and what is within them.</summary>
internal sealed class OutlineObjects
{
    private readonly List<Entry> _parts = [];

    public void Add(IEnumerable<Landmark> landmarks)
    {
        foreach (var landmark in landmarks)
        {
            var siblings = landmark.Level > 1 && _parts.Count > 0 ? _parts[^1].Within : _parts;
            siblings.Add(new Entry(landmark.Title, landmark.Canvas!.Id, landmark.Height));
        }
    }

    public void Write(PdfFile file, PdfBytes catalog)
    {
        if (_parts.Count == 0)
        {
            return;
        }

        var rootId = file.NewId();
        foreach (var entry in _parts.SelectMany(p => p.Within.Prepend(p)))
        {
            entry.Id = file.NewId();
        }

        file.Object(rootId, Ends(new PdfBytes().Add("<</Type/Outlines"u8), _parts).Add("/Count "u8).Add(_parts.Count).Add(">>"u8));
        WriteAll(file, _parts, rootId);
        catalog.Add("/PageMode/UseOutlines/Outlines "u8).Reference(rootId);
    }

    // Closed, with what is within them counted below nothing: a reader opens a part when it is asked to.
    private static void WriteAll(PdfFile file, List<Entry> siblings, int parentId)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            var entry = siblings[i];
            var body = new PdfBytes().Add("<</Title"u8).Text(entry.Title).Add("/Parent "u8).Reference(parentId)
                .Add("/Dest["u8).Reference(entry.PageId).Add("/XYZ null "u8).Number(entry.Height).Add(" null]"u8);
            if (i > 0)
            {
                body.Add("/Prev "u8).Reference(siblings[i - 1].Id);
            }

            if (i < siblings.Count - 1)
            {
                body.Add("/Next "u8).Reference(siblings[i + 1].Id);
            }

            if (entry.Within.Count > 0)
            {
                Ends(body, entry.Within).Add("/Count "u8).Add(-entry.Within.Count);
                WriteAll(file, entry.Within, entry.Id);
            }

            file.Object(entry.Id, body.Add(">>"u8));
        }
    }

    private static PdfBytes Ends(PdfBytes body, List<Entry> siblings) =>
        body.Add("/First "u8).Reference(siblings[0].Id).Add("/Last "u8).Reference(siblings[^1].Id);

    private sealed class Entry(string title, int pageId, double height)
    {
        public string Title => title;

        public int PageId => pageId;

        public double Height => height;

        public int Id { get; set; }

        public List<Entry> Within { get; } = [];
    }
}
