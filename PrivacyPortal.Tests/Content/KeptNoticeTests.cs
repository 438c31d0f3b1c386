using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Tests.Content;

/// <summary>A version as it is kept: what comes back has the very same words.</summary>
public class KeptNoticeTests
{
    [Fact]
    public void What_is_kept_comes_back_with_the_same_hashes()
    {
        var written = NoticeContent.Load();

        var read = NoticeJson.Read(NoticeJson.Write(written));

        Assert.Equal(written.Editions.Select(e => e.Hash), read.Editions.Select(e => e.Hash));
        Assert.Equal(written.Editions.Select(e => e.In(Variant.ChildKnows).Hash), read.Editions.Select(e => e.In(Variant.ChildKnows).Hash));
        Assert.Equal(written.Editions.SelectMany(e => e.Questions).Select(q => q.Hash), read.Editions.SelectMany(e => e.Questions).Select(q => q.Hash));
        Assert.All(written.Editions.Zip(read.Editions), pair => Assert.Equal(pair.First.TeachBacks.Select(t => t.Asks[0].Right), pair.Second.TeachBacks.Select(t => t.Asks[0].Right)));
    }
}
