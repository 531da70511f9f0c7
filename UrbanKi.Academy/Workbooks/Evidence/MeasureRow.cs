namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>A measure for a system: a course in the version that was taught, or something outside the courses.</summary>
/// <param name="Kind">"Course", or a name of <see cref="Learning.Systems.MeasureKind"/>.</param>
/// <param name="Hash">SHA-256 of the text that was taught or handed out; null where there is none.</param>
/// <param name="People">Users of the system who had it; null where the privacy profile lets nobody say.</param>
/// <param name="MeasureId">Of a measure outside the courses.</param>
public sealed record MeasureRow(string System, string SystemId, string Kind, string Title, string? CourseId, int? Version, string? Hash, DateOnly? First, DateOnly? Last, int? Minutes, int? People, string? Text, Guid? MeasureId = null)
{
    public const string Course = "Course";
}
