namespace UrbanKi.Academy.Features.Assignments;

/// <summary>What is wrong with a field: the key of the text that says so, and the value or the day it is about.</summary>
public sealed record ExceptionProblem(string Field, string TextKey, object? About = null);
