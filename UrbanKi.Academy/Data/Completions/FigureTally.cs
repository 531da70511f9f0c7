using System.Runtime.InteropServices;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Completions;

/// <summary>Adds up what each person has, person by person, so that nothing but the figures is kept.</summary>
/// <param name="unitOf">The unit of everybody who counts; null for none.</param>
/// <param name="units">As they were on the day. People of a unit that was no more then count as people without one.</param>
internal sealed class FigureTally(IReadOnlyDictionary<Guid, Guid?> unitOf, IReadOnlyDictionary<Guid, UnitDetail> units)
{
    private readonly Dictionary<Guid, Dictionary<string, Counts>> byUnit = [];
    private readonly Dictionary<Guid, int> shown = [];

    /// <param name="cells">As the database says it in one text: for each course its id, whether status and period let the row through, and the number of its <see cref="FigurePart"/>: "kurs+2 kurs-zwei-0".</param>
    public void Add(Guid personId, string cells)
    {
        if (!unitOf.TryGetValue(personId, out var own)) return;
        var unit = own is { } id && units.ContainsKey(id) ? id : Guid.Empty;
        if (!byUnit.TryGetValue(unit, out var byCourse)) byUnit[unit] = byCourse = new(StringComparer.Ordinal);
        var courses = byCourse.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        foreach (var part in cells.AsSpan().Split(' '))
        {
            var cell = cells.AsSpan(part);
            var isShown = cell[^2] == '+';
            if (isShown) count++;
            CollectionsMarshal.GetValueRefOrAddDefault(courses, cell[..^2], out _).Add((FigurePart)(cell[^1] - '0'), isShown);
        }
        shown[personId] = count;
    }

    /// <summary>How many of a person's rows are let through.</summary>
    public int ShownOf(Guid personId) => shown.GetValueOrDefault(personId);

    /// <summary>By unit and course, along the tree.</summary>
    public IReadOnlyList<CompletionSum> Sums =>
    [
        .. byUnit.Select(unit => (Detail: units.GetValueOrDefault(unit.Key), Courses: unit.Value)).OrderBy(unit => unit.Detail is null).ThenBy(unit => unit.Detail?.Path, StringComparer.Ordinal)
            .SelectMany(unit => unit.Courses.OrderBy(course => course.Key, StringComparer.Ordinal).Select(course => course.Value.As(unit.Detail, course.Key))),
    ];

    private struct Counts
    {
        public int Required, Completed, Overdue, People, Shown;

        public readonly CompletionSum As(UnitDetail? unit, string courseId) => new(unit?.Path, unit?.Name, courseId, Required, Completed, Overdue, People, Shown);

        public void Add(FigurePart part, bool isShown)
        {
            People++;
            if (isShown) Shown++;
            if (part != FigurePart.Beside) Required++;
            if (part == FigurePart.Completed) Completed++;
            if (part == FigurePart.Overdue) Overdue++;
        }
    }
}
