namespace UrbanKi.Academy.Curriculum;

/// <summary>What came of reading a course: the course, unless a finding is an error and it was not read as a draft.</summary>
public sealed record CourseReading(Course? Course, IReadOnlyList<Finding> Findings);
