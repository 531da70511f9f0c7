using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.General;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Writer;

using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>A page on which things are placed from the top left corner, in points.</summary>
internal sealed class PdfCanvas(PdfPageBuilder page, PdfDocumentBuilder.AddedFont regular, PdfDocumentBuilder.AddedFont semiBold)
{
    public const double Width = 595.276;
    public const double Height = 841.89;

    /// <summary>How far a curve's handles lie from its ends to look like a quarter of a circle.</summary>
    private const double Quarter = 0.5522847498;

    /// <summary>One line of text whose baseline is at y.</summary>
    public void Text(string text, PdfFace face, double size, double x, double y, PdfInk ink)
    {
        if (text.Length == 0) return;
        Use(ink);
        page.AddText(text, size, new(x, Height - y), face == PdfFace.SemiBold ? semiBold : regular);
    }

    public void Box(double x, double y, double width, double height, PdfInk ink, double corner = 0)
    {
        Use(ink);
        var (right, bottom, handle) = (x + width, y + height, corner * (1 - Quarter));
        Add(Push.Value);
        Move(x + corner, y);
        Line(right - corner, y);
        Curve(right - handle, y, right, y + handle, right, y + corner);
        Line(right, bottom - corner);
        Curve(right, bottom - handle, right - handle, bottom, right - corner, bottom);
        Line(x + corner, bottom);
        Curve(x + handle, bottom, x, bottom - handle, x, bottom - corner);
        Line(x, y + corner);
        Curve(x, y + handle, x + handle, y, x + corner, y);
        Add(CloseSubpath.Value);
        Add(FillPathNonZeroWinding.Value);
        Add(Pop.Value);
    }

    /// <summary>A PNG in a white square with round corners, as large as fits.</summary>
    public void Picture(byte[] png, double x, double y, double size)
    {
        Box(x - 4, y - 4, size + 8, size + 8, PdfInk.White, 12);
        if (ImageSize.Of("image/png", png) is not { Width: > 0, Height: > 0 } pixels) return;
        var scale = size / Math.Max(pixels.Width, pixels.Height);
        var (width, height) = (pixels.Width * scale, pixels.Height * scale);
        var (left, top) = (x + (size - width) / 2, y + (size - height) / 2);
        page.AddPng(png, new(new(left, Height - top - height), new(left + width, Height - top)));
    }

    /// <summary>The academy's mark, the same drawing as the icon of its pages (40 units square), with a white ring.</summary>
    public void Mark(double x, double y, double size)
    {
        var unit = size / 40;
        Box(x - 4, y - 4, size + 8, size + 8, PdfInk.White, 9 * unit + 4);
        Box(x, y, size, size, PdfInk.Brand, 9 * unit);

        var handle = 9 * Quarter;
        Add(Push.Value);
        page.SetStrokeColor(PdfInk.White.Red, PdfInk.White.Green, PdfInk.White.Blue);
        Add(new SetLineWidth(4.5 * unit));
        Add(new SetLineCap(LineCapStyle.Round));
        Move(X(11), Y(11));
        Line(X(11), Y(20.5));
        Curve(X(11), Y(20.5 + handle), X(20 - handle), Y(29.5), X(20), Y(29.5));
        Curve(X(20 + handle), Y(29.5), X(29), Y(20.5 + handle), X(29), Y(20.5));
        Line(X(29), Y(19));
        Add(StrokePath.Value);
        Add(Pop.Value);
        Box(X(25.5), Y(8), 7 * unit, 7 * unit, PdfInk.Accent, 3.5 * unit);

        double X(double units) => x + units * unit;
        double Y(double units) => y + units * unit;
    }

    private void Use(PdfInk ink) => page.SetTextAndFillColor(ink.Red, ink.Green, ink.Blue);

    private void Move(double x, double y) => Add(new BeginNewSubpath(x, Height - y));

    private void Line(double x, double y) => Add(new AppendStraightLineSegment(x, Height - y));

    private void Curve(double x1, double y1, double x2, double y2, double x3, double y3) =>
        Add(new AppendDualControlPointBezierCurve(x1, Height - y1, x2, Height - y2, x3, Height - y3));

    private void Add(IGraphicsStateOperation operation) => page.CurrentStream.Operations.Add(operation);
}
