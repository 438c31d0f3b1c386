using PrivacyPortal.Web;
using PrivacyPortal.Web.Headers;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddPages();

var app = builder.Build();
app.UseSecurityHeaders();
app.UsePages();
app.UseAntiforgery();
app.MapPages();
app.Run();
