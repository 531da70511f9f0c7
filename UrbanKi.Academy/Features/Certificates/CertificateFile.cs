using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>The certificate as a PDF, for its owner only: drawn from what was frozen at issue, in the language of issue. The page of its number is what counts.</summary>
public static class CertificateFile
{
    public static void MapCertificateFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/certificates/{number}.pdf", FindAsync).RequireRateLimiting(RateLimits.Files);
        routes.MapTakeAlongFile();
    }

    private static async Task<IResult> FindAsync(string number, AcademyDbContext db, CurrentPerson person, IStringLocalizer<Texts> texts, TownFaces faces, HttpContext http, CancellationToken cancellation)
    {
        var id = person.Id;
        if (Certificate.Normalise(number) is not { } known
            || await db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Number == known && c.PersonId == id, cancellation) is not { } certificate) return Results.NotFound();
        return Results.File(Draw(certificate, http.Request, faces, texts), CertificatePdf.ContentType, $"{known}.pdf");
    }

    /// <summary>The one way a certificate is drawn: with the town's colour and logo, whichever way it is fetched.</summary>
    internal static byte[] Draw(Certificate certificate, HttpRequest request, TownFaces faces, IStringLocalizer<Texts> texts)
    {
        var face = faces.Find(certificate.OrganisationId);
        var address = $"{request.Scheme}://{request.Host}/certificates/{certificate.Number}";
        return CertificatePdf.Draw(Sheet(certificate, address, texts) with { Colour = face?.Colour, Logo = face?.LogoType == "image/png" ? face.Logo : null });
    }

    private static CertificateSheet Sheet(Certificate certificate, string address, IStringLocalizer<Texts> texts)
    {
        // In the language of issue, whatever the page speaks now.
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(certificate.Language == "en" ? "en-GB" : "de-DE");
        try
        {
            var lessons = certificate.LessonTitles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
            return new(texts["Certificate_Heading"], texts["Certificate_PdfIntro"], certificate.PersonName, texts["Certificate_TookPart"], certificate.CourseTitle,
                [
                    (texts["Certificate_CompletedOn"], Dates.Full(certificate.CompletedOn)),
                    (texts["Certificate_ValidUntil"], certificate.ValidUntil is { } until ? Dates.Full(until) : texts["Certificate_NoEnd"]),
                    (texts["Course_Size"], texts["LessonsAndMinutes", lessons, certificate.Minutes]),
                    (texts["Course_Version"], $"{certificate.VersionNumber}"),
                    (texts["Certificate_Number"], certificate.Number),
                ],
                $"{texts["Certificate_Statement"]} {texts["Certificate_Disclaimer"]}", texts["Certificate_PdfVerify"], address, certificate.OrganisationName, certificate.Language) { NameIncomplete = texts["Certificate_PdfNameIncomplete"] };
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
