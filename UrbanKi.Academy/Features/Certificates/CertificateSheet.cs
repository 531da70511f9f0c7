using UrbanKi.Academy.People;

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
    string Language)
{
    /// <summary>Said where the file's typeface lacks signs of the name, as it does for Arabic or an emoji.</summary>
    public string? NameIncomplete { get; init; }
    /// <summary>The town's; null for the academy's own.</summary>
    public TownColour? Colour { get; init; }
    /// <summary>A PNG; null for the academy's mark.</summary>
    public byte[]? Logo { get; init; }
}
