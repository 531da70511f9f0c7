namespace UrbanKi.Academy.People.Imports;

/// <summary>A unit as it is today, or as an import would create it.</summary>
/// <param name="Path">The keys from the root down to this unit, each followed by "/".</param>
public sealed record KnownUnit(Guid Id, Guid? ParentId, string Key, string Name, string Path);
