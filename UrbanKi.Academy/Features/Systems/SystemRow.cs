using UrbanKi.Academy.Data.Systems;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>A system in the list.</summary>
public sealed record SystemRow(string Key, string Name, string Purpose, string? Unit, DateOnly? Since, DateOnly? Until, SystemState State, Cover Cover)
{
    public static SystemRow For(SystemLine line, Cover cover, DateOnly day) =>
        new(line.Key, line.Name, line.Facts.Purpose, line.UnitName, line.Facts.InUseSince, line.Facts.OutOfUseSince, line.Facts.On(day), cover);

    public bool Mentions(string word) => new[] { Name, Purpose, Unit, Key }.Any(text => text?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true);
}
