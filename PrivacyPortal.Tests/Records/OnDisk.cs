using System.Security.Cryptography.X509Certificates;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Web.Records.Seal;

namespace PrivacyPortal.Tests.Records;

/// <summary>A folder of its own where outside tools look at a PDF; gone with the test.</summary>
internal sealed class OnDisk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-record-").FullName;

    public OnDisk(byte[] pdf)
    {
        File.WriteAllBytes(Pdf, pdf);
    }

    public string Pdf => Path.Combine(_folder, "paper.pdf");

    public string Folder => _folder;

    public string Add(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public async Task<string> Says(string tool, params string[] arguments)
    {
        var run = await OutsideTools.Run(tool, arguments, folder: _folder);
        return run.Output + run.Error;
    }

    public async Task<ToolRun> Runs(string tool, params string[] arguments) => await OutsideTools.Run(tool, arguments, folder: _folder);

    /// <summary>The text in the order in which it is written, which is the order in which it is read.</summary>
    public Task<string> Text() => Says("pdftotext", "-raw", "-enc", "UTF-8", Pdf, "-");

    /// <summary>The text as it stands on the page; a right-to-left name comes out in the order in which it is read.</summary>
    public Task<string> TextAsPlaced() => Says("pdftotext", "-enc", "UTF-8", Pdf, "-");

    /// <summary>What <c>pdfsig</c> says when it trusts just this authority.</summary>
    public async Task<string> Seal(X509Certificate2 authority)
    {
        var trusted = Path.Combine(_folder, "nss");
        Directory.CreateDirectory(trusted);
        var pem = Add("authority.pem", System.Text.Encoding.ASCII.GetBytes(SealStore.Pem([authority])));
        await Says("certutil", "-N", "-d", "sql:" + trusted, "--empty-password");
        await Says("certutil", "-A", "-d", "sql:" + trusted, "-n", "root", "-t", ",C,", "-i", pem);
        return await Says("pdfsig", "-nssdir", "sql:" + trusted, Pdf);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
