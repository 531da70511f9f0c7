using System.Globalization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Workbooks;

/// <summary>A completion report as it is asked for, in an address or on the command line. Dates are "yyyy-MM-dd".</summary>
public sealed record CompletionRequest(string? Course = null, string? Path = null, string? Unit = null, string? From = null, string? To = null, string? Status = null, string? AsOf = null)
{
    /// <param name="units">With their whole history: a past day has the tree of that day.</param>
    /// <summary>What was asked for as a filter. Names and values that can't be read are left out of it and named beside it.</summary>
    public (CompletionFilter Filter, IReadOnlyList<(string Name, string Value)> Unreadable) Read(LibrarySnapshot library, IReadOnlyList<UnitDetail> units, DateOnly today)
    {
        var unreadable = new List<(string, string)>();
        var courses = Value(nameof(Course), Course, id => library.Find(id) is null ? null : (IReadOnlyList<string>)[id]);
        var path = Value(nameof(Path), Path, id => library.Shelf.Paths.FirstOrDefault(p => p.Id == id)?.CourseIds);
        var status = Value(nameof(Status), Status, key => Learning.Status.All.Contains(key) ? key : null);
        var from = Day(nameof(From), From);
        var to = Day(nameof(To), To);
        var asOf = Day(nameof(AsOf), AsOf);
        if (asOf > today) unreadable.Add((Name(nameof(AsOf)), AsOf!));
        if (from > to) unreadable.Add((Name(nameof(To)), To!));
        var day = asOf is { } past && past < today ? past : today;
        var unit = Value(nameof(Unit), Unit, key => units.FirstOrDefault(u => u.Key == key && u.HoldsOn(day)));
        return (new()
        {
            CourseIds = courses is not null && path is not null ? [.. courses.Intersect(path)] : courses ?? path,
            UnitPath = unit?.Path,
            From = from,
            To = to,
            Status = status,
            Day = day,
            IsPast = day < today,
        }, unreadable);

        T? Value<T>(string name, string? text, Func<string, T?> read) where T : class
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            var value = read(text.Trim());
            if (value is null) unreadable.Add((Name(name), text));
            return value;
        }

        DateOnly? Day(string name, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            unreadable.Add((Name(name), text));
            return null;
        }
    }

    /// <summary>As it is called in an address: "asOf".</summary>
    private static string Name(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
