using UrbanKi.Academy.Learning.Systems;

namespace UrbanKi.Academy.Data.Systems;

/// <summary>What the register said about a system on a day.</summary>
/// <param name="UnitName">Of the unit that answers for it, as it was called then.</param>
/// <param name="OwnerName">Of the person who answers for it, as they were called then.</param>
/// <param name="OnRecordSince">The first day on which the register knew the system.</param>
public sealed record SystemLine(Guid Id, string Key, SystemFacts Facts, string? UnitName, string? OwnerName, DateOnly OnRecordSince)
{
    public string Name => Facts.Name;

    /// <summary>Who answers for it, in words and by name, as far as either is known.</summary>
    public string? Owner => (Facts.Owner, OwnerName) switch
    {
        (null, var name) => name,
        (var function, null) => function,
        var (function, name) => $"{function}, {name}",
    };
}
