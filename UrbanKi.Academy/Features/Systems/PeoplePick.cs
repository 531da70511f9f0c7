using UrbanKi.Academy.Data.Systems;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>A list of people to tick.</summary>
/// <param name="Count">How many there are, shown or not.</param>
/// <param name="Already">Those who are noted and need no tick.</param>
/// <param name="Ticked">What was ticked in a form that comes back.</param>
public sealed record PeoplePick(IReadOnlyList<PickLine> People, int Count, IReadOnlySet<Guid> Already, IReadOnlySet<Guid> Ticked)
{
    public bool HasMore => Count > People.Count;

    public bool AreAllNoted => People.Count > 0 && People.All(person => Already.Contains(person.PersonId));
}
