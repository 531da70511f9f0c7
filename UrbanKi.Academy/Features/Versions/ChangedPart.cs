using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>A lesson, quiz or welcome page that differs, in one language.</summary>
public sealed record ChangedPart(string Language, PartDifference Part)
{
    /// <summary>As a version's hashes name it: "de/was-ist-ki".</summary>
    public string Step => $"{Language}/{Part.Id}";
}
