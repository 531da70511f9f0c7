using System.Buffers.Binary;
using System.IO.Compression;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Whether a PNG from outside can be drawn on a certificate: looked at once, when it comes in, so that no certificate fails because of it.</summary>
public static class PrintableLogo
{
    /// <summary>In dots, on each side.</summary>
    public const int Largest = 2000;

    /// <summary>Four channels of 16 bits are the most a dot has.</summary>
    private const int MostBytesOfADot = 8;

    public static bool Is(byte[] png, ILogger log)
    {
        if (ImageSize.Of("image/png", png) is not { Width: > 0 and <= Largest, Height: > 0 and <= Largest } size || !Unpacks(png, size.Width, size.Height)) return false;
        try
        {
            using var trial = new PdfDocumentBuilder();
            trial.AddPage(PageSize.A4).AddPng(png, new(new(0, 0), new(100, 100)));
            return trial.Build().Length > 0;
        }
        catch (Exception problem)
        {
            // Whatever a reader stumbles over in bytes from outside: they are refused.
            log.LogInformation(problem, "A logo could not be drawn");
            return false;
        }
    }

    /// <summary>Whether the packed dots are as many as the picture says, and no flood.</summary>
    private static bool Unpacks(byte[] png, int width, int height)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            if (length > png.Length - at - 12) return false;
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(png, at + 8, (int)length);
            at += (int)length + 12;
        }
        packed.Position = 0;
        // A filter's byte before each line; seven times as many lines where it is interlaced.
        var most = (long)height * (width * MostBytesOfADot + 1) + 8L * height;
        try
        {
            using var dots = new ZLibStream(packed, CompressionMode.Decompress);
            var (buffer, read) = (new byte[1 << 16], 0L);
            while (dots.Read(buffer) is > 0 and var some)
                if ((read += some) > most) return false;
            return read > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
