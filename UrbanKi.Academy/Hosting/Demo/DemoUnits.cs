using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>The units of the made-up town.</summary>
internal static class DemoUnits
{
    private static readonly (string Key, string Name, string? Parent)[] Tree =
    [
        ("personal", "Personal und Organisation", null),
        ("finanzen", "Finanzen", null),
        ("buergerbuero", "Bürgerbüro", null),
        ("ordnung", "Ordnung", null),
        ("soziales", "Soziales", null),
        ("bauen", "Bauen", null),
        ("tiefbau", "Tiefbau", "bauen"),
        ("baubetriebshof", "Baubetriebshof", "bauen"),
    ];

    public static IReadOnlyList<Unit> Of(Guid organisationId, DateOnly since)
    {
        var units = new Dictionary<string, Unit>();
        foreach (var (key, name, parent) in Tree)
        {
            units[key] = new() { OrganisationId = organisationId, Key = key };
            units[key].Change(name, parent is null ? null : units[parent].Details[0], since);
        }
        return [.. units.Values];
    }
}
