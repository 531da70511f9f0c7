using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Workbooks;

/// <summary>A completion report as it is asked for, in an address or on the command line. Dates are "yyyy-MM-dd".</summary>
public sealed record CompletionRequest
{
    /// <summary>Stands in the place of a unit's key for people who belong to none; no unit is called so.</summary>
    public const string NoUnit = "-";

    /// <summary>Longer than any name.</summary>
    private const int LongestSearch = 100;

    public string? Course { get; init; }
    public string? Path { get; init; }
    public string? System { get; init; }
    public string? Unit { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Status { get; init; }
    public string? AsOf { get; init; }
    /// <summary>Words of a name, or a personnel number.</summary>
    public string? Q { get; init; }

    /// <summary>What was asked for, by the names that addresses use; what was left empty is left out.</summary>
    public IReadOnlyList<(string Name, string Value)> Asked =>
    [
        .. new[] { ("course", Course), ("path", Path), ("system", System), ("unit", Unit), ("from", From), ("to", To), ("status", Status), ("asOf", AsOf), ("q", Q) }
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Item2)).Select(pair => (pair.Item1, pair.Item2!)),
    ];

    /// <summary>The same without some of it.</summary>
    /// <param name="names">By which addresses call it.</param>
    public CompletionRequest Without(IEnumerable<string> names)
    {
        var left = names.ToHashSet(StringComparer.Ordinal);
        string? Kept(string name, string? value) => left.Contains(name) ? null : value;
        return new()
        {
            Course = Kept("course", Course), Path = Kept("path", Path), System = Kept("system", System), Unit = Kept("unit", Unit), From = Kept("from", From), To = Kept("to", To),
            Status = Kept("status", Status), AsOf = Kept("asOf", AsOf), Q = Kept("q", Q),
        };
    }

    /// <summary>What was asked for as a filter, which shows nobody until the privacy profile is asked (<see cref="CompletionFilter.Under"/>). Names and values that can't be read are left out of it and named beside it.</summary>
    /// <param name="ground">What there is to ask for.</param>
    /// <param name="zone">Decides when a day ends.</param>
    /// <param name="scopeOn">The path of the unit that the reader's right to see ends at on a day; null for the whole organisation. What lies outside is not found.</param>
    public (CompletionFilter Filter, IReadOnlyList<(string Name, string Value)> Unreadable) Read(CompletionGround ground, DateOnly today, TimeZoneInfo zone, Func<DateOnly, string?>? scopeOn = null)
    {
        var unreadable = new List<(string, string)>();
        var asOf = Day("asOf", AsOf);
        if (asOf > today) unreadable.Add(("asOf", AsOf!));
        var day = asOf is { } past && past < today ? past : today;
        DateTime? end = day < today ? TimeZoneInfo.ConvertTimeToUtc(FirstInstantAfter(day, zone), zone) : null;
        var from = Day("from", From);
        var to = Day("to", To);
        if (from > to)
        {
            unreadable.Add(("to", To!));
            to = null;
        }
        var known = ground.Courses.Before(end).ToHashSet();
        var system = Value("system", System, key => ground.Systems.FirstOrDefault(one => one.Key == key && one.HoldsOn(day)));
        IReadOnlyList<string>?[] courses =
        [
            Value("course", Course, id => known.Contains(id) ? (IReadOnlyList<string>)[id] : null),
            Value("path", Path, id => ground.Paths.FirstOrDefault(one => one.PathId == id && one.HoldsOn(day))?.CourseIds),
            system is null ? null : [.. ground.SystemCourses.Where(one => one.SystemId == system.SystemId && one.ValidFrom <= day && !(one.ValidTo <= day)).Select(one => one.CourseId)],
        ];
        var status = Value("status", Status, key => Learning.Status.All.Contains(key) ? key : null);
        var scope = scopeOn?.Invoke(day);
        var hasNoUnit = scope is null && Unit?.Trim() == NoUnit;
        var unit = hasNoUnit ? null : Value("unit", Unit, key => ground.Units.FirstOrDefault(one => one.Key == key && one.HoldsOn(day) && (scope is null || one.Path.StartsWith(scope, StringComparison.Ordinal))));
        var search = Value("q", Q, words => words.Length <= LongestSearch && !words.Any(char.IsControl) ? words : null);
        return (new()
        {
            CourseIds = courses.OfType<IReadOnlyList<string>>().Aggregate((IReadOnlyList<string>?)null, (all, some) => all is null ? [.. some.Distinct()] : [.. all.Intersect(some)]),
            SystemId = system?.SystemId,
            UnitPath = unit?.Path,
            HasNoUnit = hasNoUnit,
            ScopePath = scope,
            From = from,
            To = to,
            Status = status,
            Search = search,
            Day = day,
            IsPast = day < today,
            ShowsPersons = false,
            End = end,
        }, unreadable);

        T? Value<T>(string name, string? text, Func<string, T?> read) where T : class
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            var value = read(text.Trim());
            if (value is null) unreadable.Add((name, text));
            return value;
        }

        DateOnly? Day(string name, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (DayText.Read(text) is { } read) return read;
            unreadable.Add((name, text));
            return null;
        }
    }

    /// <summary>As a clock on the wall shows it. Where clocks are put forward at midnight, the next day begins an hour later.</summary>
    private static DateTime FirstInstantAfter(DateOnly day, TimeZoneInfo zone)
    {
        if (day == DateOnly.MaxValue) return DateTime.MaxValue;
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
    }
}
