using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>Whether the mail server is the one it should be: its certificate bears the name we call it by and comes from an authority that the operating system knows, or from one of the operator's own.</summary>
internal sealed class ServerTrust(X509Certificate2Collection authorities)
{
    /// <summary>Why the last certificate was refused, in words for an administrator; null if none was.</summary>
    public string? Refusal { get; private set; }

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Refusal = null;
        if (errors == SslPolicyErrors.None) return true;
        if (certificate is not X509Certificate2 shown) return Refuse("the server showed no certificate");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return Refuse($"it is made out to {NamesOf(shown)}");
        return IsOfOwnAuthority(shown, chain, out var why) || Refuse($"{why} (issued by {shown.Issuer}, valid until {shown.NotAfter.ToUniversalTime():yyyy-MM-dd})");
    }

    private bool IsOfOwnAuthority(X509Certificate2 shown, X509Chain? chain, out string why)
    {
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        // An authority of one's own seldom publishes lists of what it has revoked.
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var link in chain?.ChainElements.AsEnumerable() ?? []) own.ChainPolicy.ExtraStore.Add(link.Certificate);
        if (authorities.Count > 0 && own.Build(shown))
        {
            why = "";
            return true;
        }
        var status = (authorities.Count > 0 ? own : chain)?.ChainStatus ?? [];
        why = string.Join(", ", status.Select(one => $"{one.Status}").Distinct()) is { Length: > 0 } words ? words : "it is not trusted";
        return false;
    }

    private bool Refuse(string why)
    {
        Refusal = "The certificate was refused: " + why;
        return false;
    }

    private static string NamesOf(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(names => names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => $"{address}"))).ToList();
        return names.Count > 0 ? string.Join(", ", names) : certificate.Subject;
    }
}
