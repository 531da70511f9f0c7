namespace UrbanKi.Academy.Data.Completions;

/// <summary>What an AI system was called from one day until the day before another.</summary>
/// <param name="Key">What addresses call it.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it does.</param>
public sealed record SystemTerm(Guid SystemId, string Key, string Name, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo > day);
}
