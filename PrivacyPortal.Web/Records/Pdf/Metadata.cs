using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>What the file says about itself in XMP: title, dates, and that it is built to PDF/A-3a and PDF/UA-1.</summary>
internal static class Metadata
{
    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    public static byte[] Of(PdfMeta meta)
    {
        var written = meta.WrittenAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture);
        var packet = new XElement(X + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", X), new XElement(Rdf + "RDF",
            new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
            About("dc", Dc,
                new XElement(Dc + "format", "application/pdf"),
                new XElement(Dc + "title", new XElement(Rdf + "Alt", Item(new XAttribute(XNamespace.Xml + "lang", "x-default"), meta.Title))),
                new XElement(Dc + "creator", new XElement(Rdf + "Seq", Item(meta.Author))),
                new XElement(Dc + "language", new XElement(Rdf + "Bag", Item(meta.Language)))),
            About("xmp", Xmp, new XElement(Xmp + "CreateDate", written), new XElement(Xmp + "ModifyDate", written)),
            About("pdf", Pdf, new XElement(Pdf + "Producer", PdfMeta.Producer)),
            About("pdfaid", PdfA, new XElement(PdfA + "part", 3), new XElement(PdfA + "conformance", "A")),
            About("pdfuaid", PdfUa, new XElement(PdfUa + "part", 1)),
            UniversalAccessSchema()));
        return Encoding.UTF8.GetBytes(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + packet.ToString(SaveOptions.DisableFormatting) + "\n<?xpacket end=\"r\"?>");
    }

    private static XElement About(string prefix, XNamespace space, params object[] properties) =>
        new(Rdf + "Description", new XAttribute(Rdf + "about", ""), new XAttribute(XNamespace.Xmlns + prefix, space), properties);

    // PDF/A wants every schema that it does not know itself described in the file (ISO 19005-3, 6.6.2.3).
    private static XElement UniversalAccessSchema() => new(Rdf + "Description",
        new XAttribute(Rdf + "about", ""),
        new XAttribute(XNamespace.Xmlns + "pdfaExtension", Extension),
        new XAttribute(XNamespace.Xmlns + "pdfaSchema", Schema),
        new XAttribute(XNamespace.Xmlns + "pdfaProperty", Property),
        new XElement(Extension + "schemas", new XElement(Rdf + "Bag", Item(Resource,
            new XElement(Schema + "schema", "PDF/UA Universal Accessibility Schema"),
            new XElement(Schema + "namespaceURI", PdfUa.NamespaceName),
            new XElement(Schema + "prefix", "pdfuaid"),
            new XElement(Schema + "property", new XElement(Rdf + "Seq", Item(Resource,
                new XElement(Property + "name", "part"),
                new XElement(Property + "valueType", "Integer"),
                new XElement(Property + "category", "internal"),
                new XElement(Property + "description", "Which part of ISO 14289 the file is built to"))))))));

    private static XAttribute Resource => new(Rdf + "parseType", "Resource");

    private static XElement Item(params object[] content) => new(Rdf + "li", content);
}
