namespace UrbanKi.Academy.Curriculum;

/// <summary>A kind of finding: its stable code and how grave it is. What to do about it is said by each finding's message.</summary>
public sealed record FindingCode(string Id, Severity Severity);
