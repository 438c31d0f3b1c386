using System.Security.Cryptography;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The file as it grows: in pieces, so that a long one is never copied to make room for more of it.</summary>
internal sealed class FileBytes
{
    private const int FirstPiece = 32 * 1024;
    private const int LargestPiece = 1024 * 1024;

    private readonly List<byte[]> _full = [];
    private byte[] _piece = new byte[FirstPiece];
    private int _used;

    public int Length { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            if (_used == _piece.Length)
            {
                _full.Add(_piece);
                (_piece, _used) = (new byte[Math.Min(_piece.Length * 2, LargestPiece)], 0);
            }

            var fits = Math.Min(bytes.Length, _piece.Length - _used);
            bytes[..fits].CopyTo(_piece.AsSpan(_used));
            _used += fits;
            bytes = bytes[fits..];
        }
    }

    public byte[] Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in _full)
        {
            hash.AppendData(piece);
        }

        hash.AppendData(_piece, 0, _used);
        return hash.GetHashAndReset();
    }

    /// <summary>The whole file; nothing of it stays here.</summary>
    public byte[] Take()
    {
        var whole = new byte[Length];
        var at = 0;
        foreach (var piece in _full)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }

        _piece.AsSpan(0, _used).CopyTo(whole.AsSpan(at));
        _full.Clear();
        (_piece, _used, Length) = ([], 0, 0);
        return whole;
    }
}
