namespace UrbanKi.Academy.People.Privacy;

/// <summary>Days from one on until the day before another; without end where there is none.</summary>
public readonly record struct DaySpan(DateOnly From, DateOnly? To)
{
    public bool Contains(DateOnly day) => From <= day && (To is null || day < To);
}
