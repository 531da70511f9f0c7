namespace UrbanKi.Academy.Features.Certificates;

/// <summary>
/// Where everything on the certificate stands. Called without a canvas it only measures: the whole is made smaller until it
/// fits above the foot of the page.
/// </summary>
internal sealed class CertificateLayout(CertificateSheet sheet, PdfCanvas? canvas, double scale)
{
    private const double Margin = 68;
    private const double Measure = PdfCanvas.Width - 2 * Margin;
    private const double Band = 104;
    private const double Foot = 56;

    private readonly PdfInk brand = sheet.Colour is { } colour ? new(colour.Red, colour.Green, colour.Blue) : PdfInk.Brand;

    private double _y;

    /// <summary>True if nothing overlaps.</summary>
    public bool Place()
    {
        PlaceBand();
        _y = Band + 26;
        Paragraph(sheet.Heading, PdfFace.SemiBold, 32, brand, before: 58);
        Paragraph(sheet.Intro, PdfFace.Regular, 13, PdfInk.Quiet, before: 28);
        Fitting(sheet.PersonName, [28, 24, 21, 18, 15, 12], lines: 2, PdfInk.Text, before: 14);
        if (sheet.NameIncomplete is { } incomplete && !PdfFace.SemiBold.Knows(sheet.PersonName)) Paragraph(incomplete, PdfFace.Regular, 10, PdfInk.Quiet, before: 10);
        canvas?.Box(Margin, _y + 14 * scale, 56, 3, PdfInk.Accent, 1.5);
        _y += 17 * scale;
        Paragraph(sheet.Statement, PdfFace.Regular, 13, PdfInk.Quiet, before: 24);
        Fitting(sheet.CourseTitle, [19, 17, 15, 13, 11], lines: 3, PdfInk.Text, before: 14);
        _y += 30 * scale;
        foreach (var (label, value) in sheet.Facts) PlaceFact(label, value);
        if (sheet.Facts.Count > 0) canvas?.Box(Margin, _y, Measure, 0.75, PdfInk.Hairline);

        var foot = PlaceFoot();
        return _y + 24 * scale <= foot;
    }

    private void PlaceBand()
    {
        canvas?.Box(0, 0, PdfCanvas.Width, Band, brand);
        if (sheet.Logo is { } logo) canvas?.Picture(logo, Margin, Band - 27, 54);
        else canvas?.Mark(Margin, Band - 27, 54);
        // Beside the mark, from the right edge, at most two lines.
        var room = Measure - 54 - 24;
        var (size, lines) = Fit(sheet.Issuer, PdfFace.SemiBold, [15, 13, 11, 9], 2, room);
        var y = Band / 2 + size * 0.35 - (Math.Min(lines.Count, 3) - 1) * size * 0.65;
        foreach (var line in lines.Take(3))
        {
            canvas?.Text(line, PdfFace.SemiBold, size, PdfCanvas.Width - Margin - PdfFace.SemiBold.Width(line, size), y, PdfInk.White);
            y += size * 1.3;
        }
    }

    private void PlaceFact(string label, string value)
    {
        const double gap = 16;
        const double labelWidth = Measure * 0.36;
        var (labels, values) = (PdfFace.Regular.Wrap(label, 11 * scale, labelWidth - gap), PdfFace.SemiBold.Wrap(value, 11 * scale, Measure - labelWidth));
        var top = _y;
        canvas?.Box(Margin, top, Measure, 0.75, PdfInk.Hairline);
        var leading = 15.5 * scale;
        for (var i = 0; i < labels.Count; i++) canvas?.Text(labels[i], PdfFace.Regular, 11 * scale, Margin, top + 17 * scale + i * leading, PdfInk.Quiet);
        for (var i = 0; i < values.Count; i++) canvas?.Text(values[i], PdfFace.SemiBold, 11 * scale, Margin + labelWidth, top + 17 * scale + i * leading, PdfInk.Text);
        _y = top + 10 * scale + Math.Max(1, Math.Max(labels.Count, values.Count)) * leading;
    }

    /// <summary>Returns where the foot begins; it grows upwards from the lower edge.</summary>
    private double PlaceFoot()
    {
        const double padding = 16;
        var small = 9.5 * Math.Max(scale, 0.8);
        var leading = small * 1.4;
        var disclaimer = PdfFace.Regular.Wrap(sheet.Disclaimer, small, Measure);
        var hint = PdfFace.Regular.Wrap(sheet.VerifyHint, small, Measure - 2 * padding);
        var address = PdfFace.SemiBold.Wrap(sheet.VerifyAddress, small, Measure - 2 * padding);

        var height = 2 * padding + (hint.Count + address.Count) * leading - leading * 0.3;
        var panel = PdfCanvas.Height - Foot - height;
        canvas?.Box(Margin, panel, Measure, height, PdfInk.Panel, 6);
        var y = panel + padding + small * 0.8;
        foreach (var line in hint) Line(line, PdfFace.Regular, PdfInk.Quiet, Margin + padding);
        foreach (var line in address) Line(line, PdfFace.SemiBold, brand, Margin + padding);

        var top = panel - 18 - disclaimer.Count * leading;
        y = top + small;
        foreach (var line in disclaimer) Line(line, PdfFace.Regular, PdfInk.Quiet, Margin);
        return top;

        void Line(string text, PdfFace face, PdfInk ink, double x)
        {
            canvas?.Text(text, face, small, x, y, ink);
            y += leading;
        }
    }

    private void Paragraph(string text, PdfFace face, double size, PdfInk ink, double before) =>
        Lines(face.Wrap(text, size * scale, Measure), face, size * scale, ink, before);

    private void Fitting(string text, double[] sizes, int lines, PdfInk ink, double before)
    {
        var (size, wrapped) = Fit(text, PdfFace.SemiBold, [.. sizes.Select(size => size * scale)], lines, Measure);
        Lines(wrapped, PdfFace.SemiBold, size, ink, before);
    }

    private void Lines(IReadOnlyList<string> lines, PdfFace face, double size, PdfInk ink, double before)
    {
        if (lines.Count == 0) return;
        _y += before * scale + size * 0.78;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) _y += size * 1.28;
            canvas?.Text(lines[i], face, size, Margin, _y, ink);
        }
    }

    /// <summary>The largest size at which the text needs no more than so many lines, else the smallest.</summary>
    private static (double Size, IReadOnlyList<string> Lines) Fit(string text, PdfFace face, double[] sizes, int lines, double width)
    {
        foreach (var size in sizes)
        {
            var wrapped = face.Wrap(text, size, width);
            if (wrapped.Count <= lines) return (size, wrapped);
        }
        return (sizes[^1], face.Wrap(text, sizes[^1], width));
    }
}
