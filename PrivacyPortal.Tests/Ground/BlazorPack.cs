using System.Buffers.Binary;
using System.Text;

namespace PrivacyPortal.Tests.Ground;

/// <summary>What goes over a circuit's socket: as much of MessagePack as the BlazorPack protocol needs, each message with its length before it.</summary>
internal static class BlazorPack
{
    /// <summary>A message with its length before it.</summary>
    public static byte[] Framed(byte[] body)
    {
        using var framed = new MemoryStream();
        var length = body.Length;
        do
        {
            framed.WriteByte((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        framed.Write(body);
        return framed.ToArray();
    }

    /// <summary>Writes one value as MessagePack.</summary>
    public static void Write(Stream to, object? value)
    {
        Span<byte> eight = stackalloc byte[8];
        switch (value)
        {
            case null:
                to.WriteByte(0xc0);
                break;
            case bool yes:
                to.WriteByte(yes ? (byte)0xc3 : (byte)0xc2);
                break;
            case int or long:
                to.WriteByte(0xd3);
                BinaryPrimitives.WriteInt64BigEndian(eight, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                to.Write(eight);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                to.WriteByte(0xdb);
                BinaryPrimitives.WriteInt32BigEndian(eight, bytes.Length);
                to.Write(eight[..4]);
                to.Write(bytes);
                break;
            case byte[] raw:
                to.WriteByte(0xc6);
                BinaryPrimitives.WriteInt32BigEndian(eight, raw.Length);
                to.Write(eight[..4]);
                to.Write(raw);
                break;
            case object?[] list:
                to.WriteByte((byte)(0x90 | list.Length));
                foreach (var one in list)
                {
                    Write(to, one);
                }

                break;
            default:
                to.WriteByte(0x80);
                break;
        }
    }

    /// <summary>Reads one value of MessagePack; maps are read over.</summary>
    public static object? Read(ReadOnlySpan<byte> from, ref int at)
    {
        var kind = from[at++];
        return kind switch
        {
            <= 0x7f => (long)kind,
            <= 0x8f => Map(from, ref at, kind & 0x0f),
            <= 0x9f => List(from, ref at, kind & 0x0f),
            <= 0xbf => Words(from, ref at, kind & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => Bytes(from, ref at, (int)Unsigned(from, ref at, 1)),
            0xc5 => Bytes(from, ref at, (int)Unsigned(from, ref at, 2)),
            0xc6 => Bytes(from, ref at, (int)Unsigned(from, ref at, 4)),
            0xcc => Unsigned(from, ref at, 1),
            0xcd => Unsigned(from, ref at, 2),
            0xce => Unsigned(from, ref at, 4),
            0xcf or 0xd3 => Unsigned(from, ref at, 8),
            0xd0 => (long)(sbyte)Unsigned(from, ref at, 1),
            0xd1 => (long)(short)Unsigned(from, ref at, 2),
            0xd2 => (long)(int)Unsigned(from, ref at, 4),
            0xd9 => Words(from, ref at, (int)Unsigned(from, ref at, 1)),
            0xda => Words(from, ref at, (int)Unsigned(from, ref at, 2)),
            0xdb => Words(from, ref at, (int)Unsigned(from, ref at, 4)),
            0xdc => List(from, ref at, (int)Unsigned(from, ref at, 2)),
            >= 0xe0 => (long)(sbyte)kind,
            _ => throw new InvalidDataException($"MessagePack of kind {kind:x2} is not read here."),
        };
    }

    private static long Unsigned(ReadOnlySpan<byte> from, ref int at, int bytes)
    {
        var value = 0L;
        for (var i = 0; i < bytes; i++)
        {
            value = (value << 8) | from[at++];
        }

        return value;
    }

    private static byte[] Bytes(ReadOnlySpan<byte> from, ref int at, int length)
    {
        at += length;
        return from.Slice(at - length, length).ToArray();
    }

    private static string Words(ReadOnlySpan<byte> from, ref int at, int length) => Encoding.UTF8.GetString(Bytes(from, ref at, length));

    private static object?[] List(ReadOnlySpan<byte> from, ref int at, int length)
    {
        var list = new object?[length];
        for (var i = 0; i < length; i++)
        {
            list[i] = Read(from, ref at);
        }

        return list;
    }

    private static object? Map(ReadOnlySpan<byte> from, ref int at, int length)
    {
        List(from, ref at, 2 * length);
        return null;
    }
}
