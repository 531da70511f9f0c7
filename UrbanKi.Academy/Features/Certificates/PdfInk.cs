namespace UrbanKi.Academy.Features.Certificates;

/// <summary>A colour of the certificate.</summary>
internal readonly record struct PdfInk(byte Red, byte Green, byte Blue)
{
    public static PdfInk White { get; } = new(255, 255, 255);

    public static PdfInk Brand { get; } = new(0x1a, 0x3d, 0xa5);

    public static PdfInk Accent { get; } = new(0xf5, 0xc5, 0x18);

    public static PdfInk Text { get; } = new(0x17, 0x1b, 0x2a);

    /// <summary>For labels and small print; 7:1 on white.</summary>
    public static PdfInk Quiet { get; } = new(0x4d, 0x53, 0x66);

    public static PdfInk Hairline { get; } = new(0xd5, 0xda, 0xe8);

    public static PdfInk Panel { get; } = new(0xf2, 0xf5, 0xfc);
}
