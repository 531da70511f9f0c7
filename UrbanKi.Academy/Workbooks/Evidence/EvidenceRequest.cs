using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>A dossier as it is asked for in an address. The day is "yyyy-MM-dd".</summary>
public sealed record EvidenceRequest(string? System = null, string? Unit = null, string? AsOf = null)
{
    /// <summary>What was asked for as a filter. Names and values that can't be read are left out of it and named beside it.</summary>
    /// <param name="systems">Every system there is.</param>
    /// <param name="units">With their whole history: a past day has the tree of that day.</param>
    /// <param name="today">Today.</param>
    /// <param name="closed">Days on which nothing was shown by person.</param>
    /// <param name="scopeOn">Path of the unit that the reader's right ends at, in the tree of a day; units beyond it are not found.</param>
    public (EvidenceFilter Filter, IReadOnlyList<(string Name, string Value)> Unreadable) Read(IReadOnlyList<AiSystem> systems, IReadOnlyList<UnitDetail> units, DateOnly today, IReadOnlyList<DaySpan> closed, Func<DateOnly, string?>? scopeOn = null)
    {
        var unreadable = new List<(string, string)>();
        DateOnly? asOf = null;
        if (!string.IsNullOrWhiteSpace(AsOf))
        {
            if (DayText.Read(AsOf) is { } read && read <= today) asOf = read;
            else unreadable.Add(("asOf", AsOf));
        }
        var day = asOf ?? today;
        var system = Find("system", System, key => systems.FirstOrDefault(s => s.Key == key));
        var scope = scopeOn?.Invoke(day);
        var unit = Find("unit", Unit, key => units.FirstOrDefault(u => u.Key == key && u.HoldsOn(day) && (scope is null || u.Path.StartsWith(scope, StringComparison.Ordinal))));
        return (new() { SystemId = system?.Id, UnitPath = unit?.Path, ScopePath = scope, Day = day, Closed = [.. closed.Where(span => span.From <= day)] }, unreadable);

        T? Find<T>(string name, string? text, Func<string, T?> find) where T : class
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            var found = find(text.Trim());
            if (found is null) unreadable.Add((name, text));
            return found;
        }
    }
}
