using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyPortal.Web.Headers;

/// <summary>
/// The look of pages that are only read, written into the page itself: over a weak link no stylesheet has to be fetched before the
/// words show. Every family's policy names it by its fingerprint, because moving on without a fresh load keeps the first page's policy.
/// </summary>
internal sealed partial class ReadingStyle
{
    private static readonly string[] _files = ["css/faces.css", "css/portal.css"];

    public ReadingStyle(IWebHostEnvironment environment)
    {
        Css = Short(string.Join('\n', _files.Select(file => Read(environment, file))));
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
    }

    public string Css { get; }

    /// <summary>As a policy names it.</summary>
    public string Source { get; }

    /// <summary>Without what only its writers need: remarks, indents and line ends.</summary>
    public static string Short(string css) => Sides().Replace(Space().Replace(Remark().Replace(css, ""), " "), "$1").Trim();

    private static string Read(IWebHostEnvironment environment, string path)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream(), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(" ?([{};,]) ?")]
    private static partial Regex Sides();
}
