namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The faces that one document uses, in the order of their first use.</summary>
internal sealed class DocumentFonts
{
    private readonly List<FaceSubset> _subsets = [];

    public IReadOnlyList<FaceSubset> Subsets => _subsets;

    public FaceSubset For(TrueTypeFace face, out int number)
    {
        number = _subsets.FindIndex(s => s.Face == face);
        if (number < 0)
        {
            number = _subsets.Count;
            _subsets.Add(new FaceSubset(face));
        }

        return _subsets[number];
    }
}
