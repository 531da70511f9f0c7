namespace UrbanKi.Academy.People.Imports;

/// <summary>One value of a person before and after; null for none.</summary>
public sealed record FieldChange(ImportColumn Field, string? Old, string? New);
