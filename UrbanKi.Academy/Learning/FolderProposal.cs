namespace UrbanKi.Academy.Learning;

/// <summary>A course's text that was found in the content folder and not published, because trainers have published the course since: it waits for one of them.</summary>
public sealed class FolderProposal
{
    public required string CourseId { get; init; }
    /// <summary>Of the folder's text: the same text is not proposed twice.</summary>
    public required string Hash { get; set; }
    public required DateTime FoundAt { get; set; }
    /// <summary>The folder as a zip; null once a trainer took it as the draft or declined it.</summary>
    public byte[]? Archive { get; set; }

    public bool IsWaiting => Archive is not null;
}
