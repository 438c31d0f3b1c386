using PrivacyPortal.Web;
using PrivacyPortal.Web.Headers;
using PrivacyPortal.Web.SignIn;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.AddAccess();
builder.Services.AddPages();

var app = builder.Build();
app.UseSecurityHeaders();
app.UsePages();
app.UseAuthentication();
app.UseTicketsOnCircuits();
app.UseAuthorization();
app.UseAntiforgery();
app.MapSignIn();
app.MapPages();
app.Run();
