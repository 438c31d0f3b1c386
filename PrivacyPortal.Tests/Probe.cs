namespace PrivacyPortal.Tests;

public class Probe
{
    [Xunit.Fact]
    public void Runs() => Assert.Equal(2, 1 + 1);
}
