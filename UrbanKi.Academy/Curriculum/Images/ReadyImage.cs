namespace UrbanKi.Academy.Curriculum;

/// <summary>An image that may be shown. SourceHash is of the author's bytes; the key holds that of the bytes sent.</summary>
internal sealed record ReadyImage(string Key, string Address, string SourceHash, CourseImage Content, int? Width, int? Height);

internal sealed record ImageProblem(FindingCode Code, FindingText Text);
