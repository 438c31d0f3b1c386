using System.Security.Cryptography;
using System.Text;

namespace PrivacyPortal.Web.Headers;

/// <summary>
/// The look of pages that are only read, written into the page itself: over a weak link no stylesheet has to be fetched before the
/// words show. Every family's policy names it by its fingerprint, because moving on without a fresh load keeps the first page's policy.
/// </summary>
internal sealed class ReadingStyle
{
    private static readonly string[] _files = ["css/faces.css", "css/portal.css"];

    public ReadingStyle(IWebHostEnvironment environment)
    {
        Css = string.Join('\n', _files.Select(file => Read(environment, file)));
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
    }

    public string Css { get; }

    /// <summary>As a policy names it.</summary>
    public string Source { get; }

    private static string Read(IWebHostEnvironment environment, string path)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream(), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
