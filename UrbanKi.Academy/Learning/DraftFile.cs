namespace UrbanKi.Academy.Learning;

/// <summary>One file of a draft. Its version tells whoever saves whether it is still the text that they began with.</summary>
public sealed class DraftFile(Guid draftId, string path, byte[] bytes, Guid? changedBy, DateTime changedAt)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid DraftId { get; private init; } = draftId;
    /// <summary>Inside the course's folder, with "/" between the parts: "de/01-was-ist-ki.md".</summary>
    public string Path { get; private set; } = path;
    public byte[] Bytes { get; private set; } = bytes;
    /// <summary>Another one whenever the bytes change; a new name leaves it as it is. Never the same one twice, so that a file that was removed and made anew is not taken for the old one.</summary>
    public Guid Version { get; private set; } = Guid.CreateVersion7();
    public DateTime ChangedAt { get; private set; } = changedAt;
    public Guid? ChangedBy { get; private set; } = changedBy;

    public void Rewrite(byte[] bytes, Guid? by, DateTime at) => (Bytes, Version, ChangedBy, ChangedAt) = (bytes, Guid.CreateVersion7(), by, at);

    public void MoveTo(string path) => Path = path;
}
