using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>A certificate for a mail server at 127.0.0.1, and the authority that gave it: made for a test, in files of its own.</summary>
internal sealed class MailCertificate : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="address">Whom it is made out to.</param>
    /// <param name="validFor">From yesterday on; negative for one that has expired.</param>
    public MailCertificate(string address = "127.0.0.1", int validFor = 30)
    {
        var (today, authorityKey) = (TimeProvider.System.GetUtcNow(), ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var authority = new CertificateRequest("CN=Zertifizierungsstelle der Stadt Musterbach", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var root = authority.CreateSelfSigned(today.AddDays(-60), today.AddDays(60));

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=Mailserver", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(address, out var number)) names.AddIpAddress(number);
        else names.AddDnsName(address);
        server.CertificateExtensions.Add(names.Build());
        server.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
        var start = validFor < 0 ? today.AddDays(-30) : today.AddDays(-1);
        using var leaf = server.Create(root, start, start.AddDays(validFor < 0 ? 29 : validFor), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(Certificate, leaf.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Authority, root.ExportCertificatePem());
        authorityKey.Dispose();
    }

    public string Certificate => Path.Combine(folder.Path, "server.pem");
    public string Key => Path.Combine(folder.Path, "server.key");
    public string Authority => Path.Combine(folder.Path, "authority.pem");

    public void Dispose() => folder.Dispose();
}
