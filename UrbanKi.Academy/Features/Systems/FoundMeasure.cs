using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>A measure and what its page needs to list people.</summary>
/// <param name="SystemName">Of the system by whose address it was asked for.</param>
/// <param name="Day">The day whose people and units are offered.</param>
/// <param name="Scope">Path of the unit that the reader's right ends at today; null for the whole organisation.</param>
/// <param name="ScopeThen">The same in the tree of <paramref name="Day"/>.</param>
public sealed record FoundMeasure(string SystemName, Measure Measure, DateOnly Day, IReadOnlyList<UnitDetail> Units, string? Scope, string? ScopeThen, bool MayWithdraw)
{
    public string? PathOf(string? unitKey) => Units.FirstOrDefault(unit => unit.Key == unitKey)?.Path;
}
