using System.Security.Cryptography;
using System.Text;
using PrivacyPortal.Web.Settings;

namespace PrivacyPortal.Web.Features.Families.ChangeMind;

/// <summary>
/// The key that turns a card's secret and code into what is kept. It lies in the keys folder, or in the settings where several instances
/// share a database: the data alone opens no card.
/// </summary>
internal sealed class CardKey(PortalSettings settings)
{
    private const string FileName = "choice-cards.key";
    private const int Bytes = 32;

    private readonly Lazy<byte[]> _key = new(() => settings.CardKey is { } given ? Convert.FromBase64String(given) : FromFolder(settings.KeysFolder));

    /// <summary>What is kept of a secret.</summary>
    public string OfSecret(string secret) => Of("secret", secret);

    /// <summary>What is kept of a code.</summary>
    public string OfCode(CardCode code) => Of("code", code.Text);

    /// <summary>What is kept of the code on a blank form; a card's opens no form, nor the other way round.</summary>
    public string OfForm(CardCode code) => Of("form", code.Text);

    private string Of(string what, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(what + "\n" + text)));

    private static byte[] FromFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            // Whole or not at all, and never over one that another start made meanwhile: a lost key loses every card.
            var half = path + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
            File.WriteAllText(half, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            try
            {
                File.Move(half, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(half);
            }
        }

        return Convert.FromBase64String(File.ReadAllText(path));
    }
}
