using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>
/// Draws a certificate on one A4 page, as PDF/A-2b with its fonts inside, so that it looks the same in thirty years. No
/// moment and no chance gets in: the same sheet always gives the same bytes.
/// </summary>
public static class CertificatePdf
{
    public const string ContentType = "application/pdf";

    private static readonly double[] Scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52];

    public static byte[] Draw(CertificateSheet sheet)
    {
        var title = PdfFace.Regular.Show($"{sheet.Heading}: {sheet.CourseTitle}");
        using var document = new PdfDocumentBuilder
        {
            ArchiveStandard = PdfAStandard.A2B,
            XmpMetadata = CertificateMetadata.Of(title, PdfFace.Regular.Show(sheet.Issuer), sheet.Language),
        };
        document.DocumentInformation.Producer = "UrbanKi.Academy";
        // As custom entries they stay out of the metadata that the writer makes itself; see CertificateMetadata.
        document.DocumentInformation.CustomMetadata["Title"] = title;
        document.DocumentInformation.CustomMetadata["Author"] = PdfFace.Regular.Show(sheet.Issuer);

        var canvas = new PdfCanvas(
            document.AddPage(PageSize.A4), document.AddTrueTypeFont(PdfFace.Regular.File), document.AddTrueTypeFont(PdfFace.SemiBold.File));
        var scale = Scales.FirstOrDefault(scale => new CertificateLayout(sheet, null, scale).Place(), Scales[^1]);
        new CertificateLayout(sheet, canvas, scale).Place();
        return Identify(document.Build());
    }

    /// <summary>
    /// The writer ends the file with two identifiers drawn at random. Made from the content instead, as the format recommends,
    /// they tell two certificates apart and the same one is the same file.
    /// </summary>
    private static byte[] Identify(byte[] file)
    {
        var start = file.AsSpan().LastIndexOf("/ID [ <"u8);
        if (start < 0) return file;
        var name = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(file.AsSpan(0, start)))[..32]);
        for (var id = 0; id < 2; id++)
        {
            start += file.AsSpan(start).IndexOf((byte)'<') + 1;
            var length = file.AsSpan(start).IndexOf((byte)'>');
            if (length == name.Length) name.CopyTo(file.AsSpan(start));
        }
        return file;
    }
}
