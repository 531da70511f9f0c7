using System.Buffers.Binary;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Copies an image part by part and leaves out what is no picture: where and with what it was taken, previews, remarks, anything hidden behind its end. Null for what is no such image.</summary>
internal static class ImageMetadata
{
    private static readonly HashSet<string> PngParts = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];
    private static readonly HashSet<string> WebPParts = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static byte[]? Remove(string type, byte[] bytes) => !ImageSize.Looks(type, bytes) ? null : type switch
    {
        "image/png" => Png(bytes),
        "image/jpeg" => Jpeg(bytes),
        "image/webp" => WebP(bytes),
        _ => null,
    };

    private static byte[]? Png(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 8);
        var at = 8;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12) return null;
            var name = Name(bytes, at + 4);
            if (PngParts.Contains(name)) kept.Write(bytes, at, (int)length + 12);
            if (name == "IEND") return kept.ToArray();
            at += (int)length + 12;
        }
        return null;
    }

    private static byte[]? Jpeg(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 2);
        var at = 2;
        while (at + 2 <= bytes.Length)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == 0xD9)
            {
                kept.Write([0xFF, 0xD9]);
                return kept.ToArray();
            }
            if (at + 4 > bytes.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > bytes.Length) return null;
            var segment = bytes.AsSpan(at, length + 2);
            if (marker == 0xE1 && Orientation(segment[4..]) is { } turned) kept.Write(Exif(turned));
            else if (IsPicture(marker, segment[4..])) kept.Write(segment);
            at += length + 2;
            if (marker != 0xDA) continue;
            // What is drawn: bytes up to the next marker; 00 and the restart marks belong to it.
            var start = at;
            while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))) at++;
            kept.Write(bytes, start, at - start);
        }
        return null;
    }

    /// <summary>Tables and frames; of the applications' segments only those that say how to read the colours.</summary>
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        >= 0xC0 and <= 0xCF or >= 0xDA and <= 0xDF => true,
        0xE0 => content.StartsWith("JFIF\0"u8),
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        0xEE => content.StartsWith("Adobe"u8),
        _ => false,
    };

    /// <summary>How a camera was held, where that is not upright: without it the photograph would lie on its side.</summary>
    private static byte? Orientation(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 20 || !exif.StartsWith("Exif\0\0"u8)) return null;
        var tiff = exif[6..];
        var isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8)) return null;
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return null;
        var count = Short(tiff[(int)directory..], isLittle);
        for (var entry = (int)directory + 2; count-- > 0 && entry + 12 <= tiff.Length; entry += 12)
            if (Short(tiff[entry..], isLittle) == 0x0112)
                return Short(tiff[(entry + 8)..], isLittle) is var value and >= 2 and <= 8 ? (byte)value : null;
        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    /// <summary>A segment that says just this one thing.</summary>
    private static byte[] Exif(byte orientation) =>
        [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];

    private static byte[]? WebP(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 12);
        var end = Math.Min(bytes.Length, 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)));
        var at = 12;
        while (at + 8 <= end)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            if (length > end - at - 8) return null;
            var name = Name(bytes, at);
            if (WebPParts.Contains(name))
            {
                var part = bytes.AsSpan(at, (int)length + 8).ToArray();
                // Exif and XMP are announced in the head.
                if (name == "VP8X" && length > 0) part[8] &= 0b1111_0011;
                kept.Write(part);
                if (length % 2 == 1) kept.WriteByte(0);
            }
            at += 8 + (int)length + (int)(length % 2);
        }
        if (kept.Length == 12) return null;
        var result = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)result.Length - 8);
        return result;
    }

    private static string Name(byte[] bytes, int at) => System.Text.Encoding.ASCII.GetString(bytes, at, 4);
}
