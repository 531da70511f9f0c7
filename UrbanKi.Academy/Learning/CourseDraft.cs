namespace UrbanKi.Academy.Learning;

/// <summary>A course while it is written: the folder's files, kept until they are published or discarded. One for a course, shared by all trainers as the course is.</summary>
public sealed class CourseDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string CourseId { get; init; }
    /// <summary>The published version whose text it began with; null for a course that was never published.</summary>
    public Guid? BegunFrom { get; init; }
    public required DateTime BegunAt { get; init; }
    /// <summary>Null where no person did it: a command, say.</summary>
    public Guid? BegunBy { get; init; }
    /// <summary>Another one after every change to any file: whoever confirms something names the revision that they saw.</summary>
    public Guid Revision { get; private set; } = Guid.CreateVersion7();
    public DateTime? ChangedAt { get; private set; }
    public Guid? ChangedBy { get; private set; }

    /// <summary>Adds a file that is not there yet.</summary>
    public DraftFile Add(string path, byte[] bytes, Guid? by, DateTime at)
    {
        NoteChange(by, at);
        return new(Id, path, bytes, by, at);
    }

    /// <summary>Notes that something in the draft is no longer what it was.</summary>
    public void NoteChange(Guid? by, DateTime at) => (Revision, ChangedBy, ChangedAt) = (Guid.CreateVersion7(), by, at);
}
