using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Pdf;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records;

/// <summary>Papers and seals to try things on.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = PortalServer.StartsAt;

    private static readonly Lazy<SealKey> _curve = new(() => ASeal(SealAlgorithm.P256));
    private static readonly Lazy<SealKey> _rsa = new(() => ASeal(SealAlgorithm.Rsa3072));

    public static SealKey Seal(SealAlgorithm algorithm = SealAlgorithm.P256) => (algorithm == SealAlgorithm.Rsa3072 ? _rsa : _curve).Value;

    public static SealKey ASeal(SealAlgorithm algorithm = SealAlgorithm.P256) =>
        SealKey.FromPkcs12(ExampleSeal.Make(algorithm), "", "the test's seal");

    public static Sealing Sealing(SealAlgorithm algorithm = SealAlgorithm.P256, ITimeStampAuthority? authority = null) =>
        new(Seal(algorithm), authority, new MovableClock(Now));

    public static PdfDocument APaper(Action<Web.Records.Pdf.Content> content, string title = "A paper") =>
        PdfDocument.Create(new PdfMeta(title, "PSS", Now), paper => paper.Footer("PSS").Content(content));

    public static byte[] ASealedPaper(SealAlgorithm algorithm = SealAlgorithm.P256, ITimeStampAuthority? authority = null) =>
        Sealing(algorithm, authority).Seal(_ => APaper(c => c.Heading1("A paper").Paragraph("With a few words on it."))).Pdf;
}
