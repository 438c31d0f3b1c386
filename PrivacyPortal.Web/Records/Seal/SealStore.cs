using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PrivacyPortal.Web.Records.Seal;

/// <summary>Where the seal's key is kept, and whether it may be used here.</summary>
internal static class SealStore
{
    public const string ExampleFile = "example-seal.p12";
    public const string ExampleAuthorityFile = "example-authority.pem";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OthersMay = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Opens the seal that the settings name; in Development makes an example where they name none.</summary>
    public static SealKey Open(SealSettings settings, string keysFolder)
    {
        if (settings.Pkcs11 is { } token)
        {
            return RefuseExample(Pkcs11Token.Open(token), settings);
        }

        if (settings.File is { } file)
        {
            return RefuseExample(FromFile(file, settings.Password), settings);
        }

        if (!settings.ExampleWillDo)
        {
            throw new SealException("No seal is set, so no record could be sealed. Set Portal:Seal:File to a PKCS#12 file with the charity's seal certificate and key, and Portal:Seal:Password if it has one.");
        }

        var example = Path.Combine(keysFolder, ExampleFile);
        if (!File.Exists(example))
        {
            MakeExample(keysFolder, settings);
        }

        return FromFile(example, "");
    }

    private static SealKey FromFile(string path, string? password)
    {
        if (!File.Exists(path))
        {
            throw new SealException($"The seal file {path} is not there. Check Portal:Seal:File.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OthersMay) != 0)
        {
            throw new SealException($"Others than the portal can read or change the seal file {path}. Run: chmod 600 {path}");
        }

        return SealKey.FromPkcs12(File.ReadAllBytes(path), password, path);
    }

    private static SealKey RefuseExample(SealKey key, SealSettings settings)
    {
        if (!key.IsExample || settings.ExampleWillDo)
        {
            return key;
        }

        key.Dispose();
        throw new SealException("The seal is an example seal, which nobody can trust. Set Portal:Seal:File to the charity's own seal certificate and key.");
    }

    // Several instances may start at once on one folder: the first to put its file there wins, the others use it.
    private static void MakeExample(string keysFolder, SealSettings settings)
    {
        MakeFolder(keysFolder);
        var path = Path.Combine(keysFolder, ExampleFile);
        var content = ExampleSeal.Make(settings.ExampleAlgorithm);
        var draft = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        Write(draft, content, OwnerOnly);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
            return;
        }

        using var key = SealKey.FromPkcs12(content, "", path);
        Write(Path.Combine(keysFolder, ExampleAuthorityFile), Encoding.ASCII.GetBytes(Pem(key.Issuers)), OwnerOnly);
    }

    public static string Pem(IEnumerable<X509Certificate2> certificates) =>
        string.Concat(certificates.Select(c => c.ExportCertificatePem() + "\n"));

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static void Write(string path, byte[] content, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        using var file = new FileStream(path, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
