namespace UrbanKi.Academy.Features.Certificates;

/// <summary>Every word of a certificate, finished and in one language, in the order in which it is read.</summary>
public sealed record CertificateSheet(
    string Heading,
    string Intro,
    string PersonName,
    string Statement,
    string CourseTitle,
    IReadOnlyList<(string Label, string Value)> Facts,
    string Disclaimer,
    string VerifyHint,
    string VerifyAddress,
    string Issuer,
    string Language);
