using System.Security.Cryptography.X509Certificates;
using PrivacyPortal.Tests.Records.Papers;
using PrivacyPortal.Tests.Records.Seal;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Records.Papers;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records.Verify;

/// <summary>Everything that reads what a stranger may have made, fed with the worst of it: a million times each when PORTAL_HEAVY is set.</summary>
public sealed class FuzzingTests
{
    private static readonly int _count = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 1_000_000 : 2_000;

    private static Dictionary<string, X509Certificate2> Ours => new() { [Given.Seal().Thumbprint] = Given.Seal().Certificate };

    [Fact]
    public void The_reader_of_files_refuses_or_accepts_and_does_nothing_else()
    {
        var record = Given.Sealing().Seal(at => ConsentRecordPaper.Compose(Acts.OfAYoungPerson(), new PaperCopy(), Given.Sealing().OnPaper(at))).Pdf;

        Assert.Equal(_count, Fuzzing.Files([Given.ASealedPaper(), Given.ASealedPaper(SealAlgorithm.Rsa3072), record], Ours, _count).Count);
    }

    [Fact]
    public void The_verifier_of_seals_refuses_or_accepts_and_does_nothing_else()
    {
        using var stamps = new OwnTimeStamps(Given.Now);

        var run = Fuzzing.Seals([Given.ASealedPaper(), Given.ASealedPaper(authority: stamps)], Ours, _count);

        Assert.Equal(_count, run.Count);
    }

    [Fact]
    public void The_reader_of_drawings_refuses_or_accepts_and_does_nothing_else()
    {
        var run = Fuzzing.Drawings(_count);

        Assert.Equal(_count, run.Count);
        Assert.InRange(run.Accepted, 1, _count - 1);
    }

    [Fact]
    public void Half_of_a_pair_of_characters_is_no_drawing()
    {
        Assert.Null(Signature.Drawn("{\"w\":5,\"h\":5,\"\uD800\":1,\"strokes\":[[1,1]]}", out var problem));
        Assert.Equal(SignatureProblem.NotADrawing, problem);
    }
}
