using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Web.Features.SignIn;

/// <summary>The staff's door: their work account, or in Development an example to choose. Says why somebody was not let in.</summary>
public sealed partial class SignInPage(IConfiguration configuration)
{
    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Why { get; set; }

    private SignInRefusal? Refusal => SignInRefusal.Of(Why);

    private string Start => "/sign-in/start" + QueryString.Create("to", To ?? "/staff");
}
