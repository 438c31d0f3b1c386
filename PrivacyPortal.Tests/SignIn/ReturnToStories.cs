using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.SignIn;

public class ReturnToStories
{
    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/visits")]
    [InlineData("/staff/people/0198a2f0-0000-7000-8000-000000000001")]
    [InlineData("/staff/people?find=kim%20jones")]
    public void A_staff_page_is_returned_to(string to) => Assert.Equal(to, ReturnTo.StaffPage(to));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/my")]
    [InlineData("/visit")]
    [InlineData("/staffing")]
    [InlineData("//elsewhere.example/staff")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example/staff")]
    [InlineData("https://elsewhere.example/staff")]
    [InlineData("javascript:alert(1)//staff")]
    [InlineData("/staff/../sign-in/out")]
    [InlineData("/staff//elsewhere.example")]
    [InlineData("/staff/\\elsewhere.example")]
    [InlineData("/staff@elsewhere.example")]
    [InlineData("/staff/\t/elsewhere.example")]
    [InlineData("/staff/\0")]
    [InlineData("/staff/\r\nSet-Cookie:a=b")]
    [InlineData(" /staff")]
    [InlineData("/staff#@elsewhere.example")]
    public void Anything_else_leads_to_the_first_staff_page(string? to) => Assert.Equal("/staff", ReturnTo.StaffPage(to));

    [Fact]
    public void An_endless_address_is_not_carried_along() => Assert.Equal("/staff", ReturnTo.StaffPage("/staff/" + new string('a', 64 * 1024)));
}
