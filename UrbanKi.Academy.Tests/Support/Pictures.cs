using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Small images of each kind that a browser shows, with or without things in them that are no picture.</summary>
internal static class Pictures
{
    private static readonly uint[] Crcs = [.. Enumerable.Range(0, 256).Select(number => Enumerable.Range(0, 8).Aggregate((uint)number, (crc, _) => (crc & 1) == 1 ? 0xEDB88320 ^ crc >> 1 : crc >> 1))];

    /// <summary>Grey, 4 by 3 unless said otherwise. With a remark, one of it before the picture and one behind its end.</summary>
    public static byte[] Png(string? remark = null, int width = 4, int height = 3)
    {
        using var dots = new MemoryStream();
        using (var zip = new ZLibStream(dots, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(new byte[3 * 5]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. remark is null ? [] : Chunk("tEXt", Encoding.Latin1.GetBytes($"Comment\0{remark}")),
            .. Chunk("IDAT", dots.ToArray()), .. Chunk("IEND", []), .. Encoding.Latin1.GetBytes(remark ?? ""),
        ];
    }

    /// <summary>A head and a few bytes of picture, 4 by 3, in a file as cameras write it.</summary>
    public static byte[] Jpeg(string remark, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. "MakerNote"u8, .. Encoding.Latin1.GetBytes(remark)];
        return
        [
            0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xE1, exif), .. Segment(0xFE, Encoding.Latin1.GetBytes(remark)), .. Segment(0xDB, new byte[65]),
            .. Segment(0xC0, [8, 0, 3, 0, 4, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9, .. Encoding.Latin1.GetBytes(remark),
        ];
    }

    /// <summary>The extended kind, 8 by 5, that announces Exif and XMP.</summary>
    public static byte[] WebP(string remark)
    {
        byte[] body =
        [
            .. "WEBP"u8, .. WebPChunk("VP8X", [0b0000_1100, 0, 0, 0, 7, 0, 0, 4, 0, 0]), .. WebPChunk("VP8 ", new byte[11]), .. WebPChunk("EXIF", Encoding.Latin1.GetBytes(remark)), .. WebPChunk("XMP ", Encoding.Latin1.GetBytes(remark)),
        ];
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        return [.. "RIFF"u8, .. size, .. body];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, ~named.Aggregate(uint.MaxValue, (sum, next) => Crcs[(sum ^ next) & 0xFF] ^ sum >> 8));
        return [.. length, .. named, .. crc];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] WebPChunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. content, .. new byte[content.Length % 2]];
    }
}
