namespace UrbanKi.Academy.Data.Completions;

/// <summary>What a version of a course was called.</summary>
/// <param name="Titles">By language.</param>
public sealed record CourseTitle(string CourseId, int Number, DateTime PublishedAt, IReadOnlyDictionary<string, string> Titles);
