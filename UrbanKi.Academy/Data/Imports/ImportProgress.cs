namespace UrbanKi.Academy.Data.Imports;

/// <summary>How many people have been written, and of how many of them the assignments have been looked at.</summary>
public readonly record struct ImportProgress(int Written, int InStep);
