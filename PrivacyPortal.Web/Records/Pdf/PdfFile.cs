using System.IO.Compression;
using System.Security.Cryptography;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The file itself: numbered objects, most of them packed together, and the table of where each one is.</summary>
internal sealed class PdfFile
{
    private const int Pack = 200;

    private readonly PdfBytes _out = new(64 * 1024);
    private readonly PdfBytes _packed = new(32 * 1024);
    private readonly List<(int Id, int At)> _inPack = [];

    // By object number: where it is in the file, or in which pack and at which place there.
    private readonly List<(int At, int PackId, int Place)> _places = [default];

    public PdfFile() => _out.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3]).Add("\n"u8);

    public PdfBytes Bytes => _out;

    public int NewId()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public void Object(int id, PdfBytes body)
    {
        _inPack.Add((id, _packed.Length));
        _packed.Add(body.Written).Add("\n"u8);
    }

    /// <summary>An object that must stand in the file by itself; says where its body begins.</summary>
    public int PlainObject(int id, PdfBytes body)
    {
        Begin(id);
        var at = _out.Length;
        _out.Add(body.Written).Add("\nendobj\n"u8);
        return at;
    }

    public void Stream(int id, string entries, ReadOnlySpan<byte> data) => Packed(id, entries, Deflated(data));

    /// <summary>A stream that is compressed already.</summary>
    public void Packed(int id, string entries, ReadOnlySpan<byte> packed) => Stored(id, entries + "/Filter/FlateDecode", packed);

    public void Stored(int id, string entries, ReadOnlySpan<byte> data)
    {
        Begin(id);
        _out.Add("<<"u8).Add(entries).Add("/Length "u8).Add(data.Length).Add(">>\nstream\n"u8).Add(data).Add("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes the packs, the table and the end. The file's id is the hash of all that stands before.</summary>
    public void Finish(int catalogId, int infoId)
    {
        for (var from = 0; from < _inPack.Count; from += Pack)
        {
            WritePack(from, Math.Min(Pack, _inPack.Count - from));
        }

        var id = Convert.ToHexString(SHA256.HashData(_out.Written).AsSpan(0, 16));
        var tableId = NewId();
        var at = _out.Length;
        _places[tableId] = (at, 0, 0);
        Stream(tableId, $"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {catalogId} 0 R/Info {infoId} 0 R/ID[<{id}><{id}>]", Table());
        _out.Add("startxref\n"u8).Add(at).Add("\n%%EOF\n"u8);
    }

    public static byte[] Deflated(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream(data.Length / 2 + 64);
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return packed.ToArray();
    }

    private void Begin(int id)
    {
        _places[id] = (_out.Length, 0, 0);
        _out.Add(id).Add(" 0 obj\n"u8);
    }

    private void WritePack(int from, int count)
    {
        var packId = NewId();
        var start = _inPack[from].At;
        var end = from + count < _inPack.Count ? _inPack[from + count].At : _packed.Length;
        var pack = new PdfBytes(end - start + count * 12);
        for (var i = 0; i < count; i++)
        {
            var (id, at) = _inPack[from + i];
            pack.Add(id).Add(" "u8).Add(at - start).Add(" "u8);
            _places[id] = (0, packId, i);
        }

        var first = pack.Length;
        pack.Add(_packed.Written[start..end]);
        Stream(packId, $"/Type/ObjStm/N {count}/First {first}", pack.Written);
    }

    private byte[] Table()
    {
        var table = new byte[_places.Count * 7];
        for (var i = 0; i < _places.Count; i++)
        {
            var (at, packId, place) = _places[i];
            var kind = packId != 0 ? 2 : at != 0 ? 1 : 0;
            var where = packId != 0 ? packId : at;
            var last = kind == 0 ? 0xFFFF : place;
            ReadOnlySpan<byte> row =
            [
                (byte)kind, (byte)(where >> 24), (byte)(where >> 16), (byte)(where >> 8), (byte)where, (byte)(last >> 8), (byte)last,
            ];
            row.CopyTo(table.AsSpan(7 * i));
        }

        return table;
    }
}
