using System.Buffers.Binary;
using System.IO.Compression;

namespace PrivacyPortal.Web.Features.Families.ReadNotice;

/// <summary>
/// A page that is the same for everyone but for one word (RFC 1952, RFC 1951): what stays is compressed once, the word goes between
/// as it is. The checksum of the whole is put together from those of its parts, so that a response costs little more than a copy.
/// </summary>
internal sealed class GzipPieces
{
    private static readonly byte[] _head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    private static readonly byte[] _end = [1, 0, 0, 0xff, 0xff];
    private static readonly uint[] _table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    private readonly IReadOnlyList<Piece> _pieces;

    /// <summary>Takes the page in the stretches between which the word stands.</summary>
    public GzipPieces(IReadOnlyList<byte[]> stretches) => _pieces = [.. stretches.Select(Piece.Of)];

    /// <summary>The page with this word in it, as it is.</summary>
    public byte[] Plain(ReadOnlySpan<byte> word)
    {
        var page = new byte[_pieces.Sum(p => p.Raw.Length) + word.Length * (_pieces.Count - 1)];
        var at = 0;
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (i > 0)
            {
                word.CopyTo(page.AsSpan(at));
                at += word.Length;
            }

            _pieces[i].Raw.CopyTo(page, at);
            at += _pieces[i].Raw.Length;
        }

        return page;
    }

    /// <summary>The page with this word in it, as gzip.</summary>
    public byte[] Gzip(ReadOnlySpan<byte> word)
    {
        var page = new byte[_head.Length + _pieces.Sum(p => p.Deflated.Length) + (word.Length + 5) * (_pieces.Count - 1) + _end.Length + 8];
        var at = 0;
        void Put(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(page.AsSpan(at));
            at += bytes.Length;
        }

        Put(_head);
        uint checksum = 0;
        var length = 0;
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (i > 0)
            {
                // A block that is stored and not compressed: its length, and the same with every bit turned.
                Put([0, (byte)word.Length, (byte)(word.Length >> 8), (byte)~word.Length, (byte)(~word.Length >> 8)]);
                Put(word);
                checksum = Update(checksum, word);
                length += word.Length;
            }

            Put(_pieces[i].Deflated);
            checksum = Apply(_pieces[i].Shift, checksum) ^ _pieces[i].Checksum;
            length += _pieces[i].Raw.Length;
        }

        Put(_end);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(at), checksum);
        BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(at + 4), length);
        return page;
    }

    private static uint Update(uint checksum, ReadOnlySpan<byte> bytes)
    {
        checksum = ~checksum;
        foreach (var one in bytes)
        {
            checksum = _table[(byte)(checksum ^ one)] ^ (checksum >> 8);
        }

        return ~checksum;
    }

    private static uint Apply(uint[] matrix, uint vector)
    {
        uint sum = 0;
        for (var i = 0; vector != 0; i++, vector >>= 1)
        {
            if ((vector & 1) != 0)
            {
                sum ^= matrix[i];
            }
        }

        return sum;
    }

    private sealed record Piece(byte[] Raw, byte[] Deflated, uint Checksum, uint[] Shift)
    {
        public static Piece Of(byte[] raw)
        {
            using var output = new MemoryStream();
            using var deflate = new DeflateStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
            deflate.Write(raw);

            // Flushed, not ended: the stretch stops at a whole byte, and another may follow.
            deflate.Flush();
            return new Piece(raw, output.ToArray(), Update(0, raw), ShiftBy(raw.Length));
        }

        // What that many bytes after it do to a checksum: the matrix of one zero bit, squared and multiplied as the length's bits say.
        private static uint[] ShiftBy(int bytes)
        {
            uint[] power = [0xEDB88320, .. Enumerable.Range(0, 31).Select(i => 1u << i)];
            uint[] result = [.. Enumerable.Range(0, 32).Select(i => 1u << i)];
            for (var bits = (long)bytes * 8; bits > 0; bits >>= 1)
            {
                if ((bits & 1) != 0)
                {
                    result = [.. result.Select(column => Apply(power, column))];
                }

                power = [.. power.Select(column => Apply(power, column))];
            }

            return result;
        }
    }
}
