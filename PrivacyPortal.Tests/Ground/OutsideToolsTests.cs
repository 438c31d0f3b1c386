namespace PrivacyPortal.Tests.Ground;

public class OutsideToolsTests
{
    public static TheoryData<string> Tools => [.. OutsideTools.Known];

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Every_tool_is_found_or_installed(string tool)
    {
        Assert.True(File.Exists(await OutsideTools.Require(tool)));
    }

    [Fact]
    public async Task What_goes_in_comes_out_with_the_exit_code()
    {
        var run = await OutsideTools.Run("openssl", ["dgst", "-sha256", "-r"], input: "abc");

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_fails_says_so_and_does_not_throw()
    {
        var run = await OutsideTools.Run("qpdf", ["--check", "/no/such/file.pdf"]);

        Assert.NotEqual(0, run.Exit);
        Assert.Contains("no/such/file.pdf", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_nobody_has_named_here_is_a_mistake()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => OutsideTools.Require("no-such-tool"));
    }
}
