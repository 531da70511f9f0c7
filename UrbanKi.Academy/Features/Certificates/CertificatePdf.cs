namespace UrbanKi.Academy.Features.Certificates;

/// <summary>Draws a certificate on one A4 page. The same sheet always gives the same bytes.</summary>
public static class CertificatePdf
{
    public static byte[] Draw(CertificateSheet sheet) => throw new NotImplementedException();
}
