namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>Who uses a system: a unit with its sub-units, or one person.</summary>
public sealed record UseRow(string System, string SystemId, bool IsUnit, string UsedBy, string? Work, DateOnly Since);
