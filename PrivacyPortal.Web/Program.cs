using PrivacyPortal.Web;
using PrivacyPortal.Web.Commands;
using PrivacyPortal.Web.Examples;
using PrivacyPortal.Web.Features;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Evidence;
using PrivacyPortal.Web.Features.Staff.Figures;
using PrivacyPortal.Web.Features.Staff.Letters;
using PrivacyPortal.Web.Features.Staff.Papers;
using PrivacyPortal.Web.Features.Staff.Records;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Headers;
using PrivacyPortal.Web.Health;
using PrivacyPortal.Web.Letters;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Outbox;
using PrivacyPortal.Web.Records.Seal;
using PrivacyPortal.Web.Settings;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

var isCommand = PortalCommands.Names(args, out var command, out var instead);
if (instead is not null)
{
    Console.Write(instead);
    return args[0] == "--help" ? 0 : 1;
}

try
{
    var builder = WebApplication.CreateBuilder(isCommand ? [] : args);
    builder.AddSettings();
    if (command is null)
    {
        StaffSignInCheck.Stop(builder.Configuration, builder.Environment);
    }

    builder.Services.AddStorage();
    builder.AddAccess();
    builder.AddHardening();
    builder.Services.AddUseCases();
    builder.Services.AddRecords();
    builder.Services.AddLetters();
    builder.Services.AddHealth();
    builder.Services.AddPages();

    var app = builder.Build();
    await app.PrepareStorage();
    if (command is not null)
    {
        await app.PrepareNotice();
        return await command.Run(app.Services, args[1..], Console.Out);
    }

    // Beside the pages, which need neither before somebody asks for one.
    var prepared = Task.WhenAll(Task.Run(app.PrepareNotice), Task.Run(app.PrepareSeal));
    app.UseSecurityHeaders();
    app.UseHardening();
    app.UsePages();
    app.UseAuthentication();
    app.UseCircuitCap();
    app.UseTicketsOnCircuits();
    app.UseAuthorization();
    app.UseLanguageOfTheTurn();
    app.UseAntiforgery();
    app.UseOnlyWithToken();
    app.MapHealth();
    app.MapSecurityContact();
    app.MapSignIn();
    app.MapRecords();
    app.MapTakeMany();
    app.MapMy();
    app.MapLanguageOfTheTurn();
    app.MapCards();
    app.MapSheets();
    app.MapStaffLetters();
    app.MapPapers();
    app.MapEvidence();
    app.MapFigures();
    app.MapPages();
    await prepared;
    await app.PrepareExamples();
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is SettingsException or ContentException or SealException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
