using QRCoder;

namespace PrivacyPortal.Web.Records.Papers;

/// <summary>A QR code as squares, true where dark, with the quiet edge that readers need.</summary>
internal static class QrSquares
{
    public static bool[,] Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        var squares = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                squares[row, column] = data.ModuleMatrix[row][column];
            }
        }

        return squares;
    }
}
