using System.Globalization;
using System.Text;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>Writes the signature's field and its place, and fills that place once all other bytes stand.</summary>
internal sealed class SignatureObjects
{
    private const int RangeRoom = 32;

    private readonly PdfFile _file;
    private readonly PdfSignature _signature;
    private readonly int _fieldsId;
    private readonly int _valueId;
    private int _rangeAt;
    private int _contentsAt;

    public SignatureObjects(PdfFile file, PdfSignature signature)
    {
        (_file, _signature) = (file, signature);
        (WidgetId, _fieldsId, _valueId) = (file.NewId(), file.NewId(), file.NewId());
    }

    /// <summary>What it is, for screen readers.</summary>
    public TaggedElement Meaning { get; } = new(Tag.Form, null) { Alt = "Electronic seal" };

    public int WidgetId { get; }

    // Print and Locked, without a size: nothing on the paper, and yet a field that readers show (PDF/A-3, 6.3.2).
    public void Write(int pageId, int structParent)
    {
        _file.Object(WidgetId, new PdfBytes().Add("<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/TU"u8).Text(Meaning.Alt ?? "")
            .Add("/F 132/Rect[0 0 0 0]/P "u8).Reference(pageId).Add("/V "u8).Reference(_valueId)
            .Add("/StructParent "u8).Add(structParent).Add(">>"u8));
        _file.Object(_fieldsId, new PdfBytes().Add("<</Fields["u8).Reference(WidgetId).Add("]/SigFlags 3>>"u8));

        // P 1: no change at all is allowed after the seal.
        var value = new PdfBytes(_signature.Room * 2 + 512).Add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M"u8)
            .Date(_signature.SignedAt).Add("/Name"u8).Text(_signature.Name).Add("/Reason"u8).Text(_signature.Reason)
            .Add("/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]/ByteRange[0 "u8);
        var range = value.Reserve(RangeRoom, (byte)' ');
        value.Add("]/Contents<"u8);
        var contents = value.Reserve(_signature.Room * 2, (byte)'0');
        value.Add(">>>"u8);
        var at = _file.PlainObject(_valueId, value);
        (_rangeAt, _contentsAt) = (at + range, at + contents);
    }

    public void AddTo(PdfBytes catalog) => catalog.Add("/AcroForm "u8).Reference(_fieldsId)
        .Add("/Perms<</DocMDP "u8).Reference(_valueId).Add(">>/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 5>>>>"u8);

    /// <summary>Signs the whole file in its place.</summary>
    public void Sign(Span<byte> file)
    {
        var before = _contentsAt - 1;
        var after = _contentsAt + _signature.Room * 2 + 1;
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{before} {after} {file.Length - after}"), file[_rangeAt..]);
        var signed = _signature.Sign(file[..before], file[after..]);
        if (signed.Length > _signature.Room)
        {
            throw new InvalidOperationException($"The signature takes {signed.Length} bytes and only {_signature.Room} are kept for it. Give PdfSignature.Room more.");
        }

        new PdfBytes(signed.Length * 2).Hex(signed).Written.CopyTo(file[_contentsAt..]);
    }
}
