using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads an image's width and height from its head, so that a page does not jump while it loads.</summary>
internal static class ImageSize
{
    private const int Largest = 20_000;

    /// <summary>Whether the bytes begin as that type does.</summary>
    public static bool Looks(string type, ReadOnlySpan<byte> bytes) => type switch
    {
        "image/png" => bytes.Length > 8 && bytes[0] == 0x89 && bytes[1..].StartsWith("PNG\r\n\u001a\n"u8),
        "image/jpeg" => bytes is [0xFF, 0xD8, 0xFF, ..],
        "image/webp" => bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8),
        _ => false,
    };

    public static (int Width, int Height)? Of(string type, byte[] bytes)
    {
        var size = type switch
        {
            "image/png" => Png(bytes),
            "image/jpeg" => Jpeg(bytes),
            "image/webp" => WebP(bytes),
            "image/svg+xml" => Svg(bytes),
            _ => null,
        };
        return size is { Width: > 0 and <= Largest, Height: > 0 and <= Largest } ? size : null;
    }

    private static (int Width, int Height)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24 ? null : (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            // A frame header, of any of the coding methods; C4, C8 and CC are something else.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static (int Width, int Height)? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return null;
        var format = Encoding.ASCII.GetString(bytes.Slice(12, 4));
        return format switch
        {
            "VP8 " => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
            "VP8L" => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
            "VP8X" => (1 + (bytes[24] | bytes[25] << 8 | bytes[26] << 16), 1 + (bytes[27] | bytes[28] << 8 | bytes[29] << 16)),
            _ => null,
        };
    }

    private static (int Width, int Height) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);

    /// <summary>Of an SVG that has been cleaned and is therefore well-formed.</summary>
    private static (int Width, int Height)? Svg(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes));
        reader.MoveToContent();
        var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 ? Rounded(box[2], box[3]) : Rounded(reader.GetAttribute("width"), reader.GetAttribute("height"));
    }

    private static (int Width, int Height)? Rounded(string? width, string? height) => Number(width) is { } w && Number(height) is { } h ? (w, h) : null;

    private static int? Number(string? text) =>
        double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < Largest ? (int)Math.Ceiling(number) : null;
}
