using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Publishing;

/// <param name="At">In UTC.</param>
public sealed record FolderReading(DateTime At, IReadOnlyList<Finding> Findings);
