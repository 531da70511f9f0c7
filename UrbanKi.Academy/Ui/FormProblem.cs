namespace UrbanKi.Academy.Ui;

/// <summary>What is wrong with a field, in words; without a field it concerns the whole form.</summary>
public sealed record FormProblem(string? FieldId, string Message);
