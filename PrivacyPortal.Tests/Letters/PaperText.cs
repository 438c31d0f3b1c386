using System.Diagnostics;
using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Letters;

/// <summary>The words on a paper, as another program reads them.</summary>
internal static class PaperText
{
    public static async Task<string> Of(byte[] pdf)
    {
        using var process = Process.Start(new ProcessStartInfo(await OutsideTools.Require("pdftotext"), ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
