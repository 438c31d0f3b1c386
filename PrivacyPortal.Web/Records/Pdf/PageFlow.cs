namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Lets slices run down the pages, and begins a new page where the next ones no longer fit.</summary>
internal sealed class PageFlow(PaperFormat format, DocumentFonts fonts)
{
    private readonly List<PageCanvas> _pages = [];
    private double _y;

    public IReadOnlyList<PageCanvas> Pages => _pages;

    public void BeginPage()
    {
        _pages.Add(new PageCanvas(format, fonts) { Number = _pages.Count + 1 });
        _y = format.Margin;
    }

    public void Run(IEnumerable<Slice> flow)
    {
        var slices = flow.ToList();
        for (var i = 0; i < slices.Count;)
        {
            if (slices[i].BeginsPage)
            {
                if (_y > format.Margin)
                {
                    BeginPage();
                }

                i++;
                continue;
            }

            var end = i + 1;
            while (end < slices.Count && slices[end - 1].KeepsWithNext && !slices[end].BeginsPage)
            {
                end++;
            }

            var together = slices.GetRange(i, end - i);
            if (together.Sum(s => s.Height) > format.Room)
            {
                // No page could hold them together: let the first go alone and see again.
                together = together.GetRange(0, 1);
                end = i + 1;
            }

            Place(together);
            i = end;
        }
    }

    private void Place(List<Slice> together)
    {
        if (_y + together.Sum(s => s.Height) > format.Margin + format.Room && _y > format.Margin)
        {
            if (together.TrueForAll(s => s.IsGap))
            {
                return;
            }

            BeginPage();
            if (together.Find(s => !s.IsGap)?.Repeat is { } head)
            {
                head.Place(_pages[^1], _y);
                _y += head.Height;
            }
        }

        foreach (var slice in together)
        {
            if (slice.IsGap && slice.Behind.Count == 0 && _y <= format.Margin)
            {
                continue;
            }

            slice.Place(_pages[^1], _y);
            _y += slice.Height;
        }
    }
}
