using System.Globalization;
using System.IO.Compression;

namespace PrivacyPortal.Web.Records.Pdf;

/// <summary>The file itself: numbered objects, most of them packed together, and the table of where each one is. What is done is written at once; only places are kept.</summary>
internal sealed class PdfFile
{
    private const int Pack = 200;

    private readonly FileBytes _out = new();
    private readonly PdfBytes _head = new(256);
    private readonly PdfBytes _packed = new(32 * 1024);
    private readonly List<(int Id, int At)> _inPack = new(Pack);

    // By object number: where it is in the file, or in which pack and at which place there.
    private readonly List<(int At, int PackId, int Place)> _places = [default];

    public PdfFile() => _out.Add([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    public int NewId()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public void Object(int id, PdfBytes body)
    {
        _inPack.Add((id, _packed.Length));
        _packed.Add(body.Written).Add("\n"u8);
        if (_inPack.Count == Pack)
        {
            WritePack();
        }
    }

    /// <summary>An object that must stand in the file by itself; says where its body begins.</summary>
    public int PlainObject(int id, PdfBytes body)
    {
        Begin(id, "");
        var at = _out.Length;
        _out.Add(body.Written);
        _out.Add("\nendobj\n"u8);
        return at;
    }

    public void Stream(int id, string entries, ReadOnlySpan<byte> data) => Packed(id, entries, Deflated(data));

    /// <summary>A stream that is compressed already.</summary>
    public void Packed(int id, string entries, ReadOnlySpan<byte> packed) => Stored(id, entries + "/Filter/FlateDecode", packed);

    public void Stored(int id, string entries, ReadOnlySpan<byte> data)
    {
        Begin(id, string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {data.Length}>>\nstream\n"));
        _out.Add(data);
        _out.Add("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes what is not yet packed, the table and the end, and hands the file over. Its id is the hash of all that stands before.</summary>
    public byte[] Finish(int catalogId, int infoId)
    {
        WritePack();
        var id = Convert.ToHexString(_out.Sha256().AsSpan(0, 16));
        var tableId = NewId();
        var at = _out.Length;
        _places[tableId] = (at, 0, 0);
        Stream(tableId, $"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {catalogId} 0 R/Info {infoId} 0 R/ID[<{id}><{id}>]", Table());
        _head.Clear();
        _out.Add(_head.Add("startxref\n"u8).Add(at).Add("\n%%EOF\n"u8).Written);
        return _out.Take();
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

    private void Begin(int id, string start)
    {
        _places[id] = (_out.Length, 0, 0);
        _head.Clear();
        _out.Add(_head.Add(id).Add(" 0 obj\n"u8).Add(start).Written);
    }

    private void WritePack()
    {
        if (_inPack.Count == 0)
        {
            return;
        }

        var packId = NewId();
        var pack = new PdfBytes(_packed.Length + _inPack.Count * 14);
        for (var i = 0; i < _inPack.Count; i++)
        {
            var (id, at) = _inPack[i];
            pack.Add(id).Add(" "u8).Add(at).Add(" "u8);
            _places[id] = (0, packId, i);
        }

        var first = pack.Length;
        pack.Add(_packed.Written);
        Stream(packId, $"/Type/ObjStm/N {_inPack.Count}/First {first}", pack.Written);
        _packed.Clear();
        _inPack.Clear();
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
