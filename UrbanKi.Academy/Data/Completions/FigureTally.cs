using System.Runtime.InteropServices;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Completions;

/// <summary>Adds up a report's rows, which come in any order, and remembers of each that is shown where it stands among them: eight bytes a row.</summary>
internal sealed class FigureTally
{
    private const int IdLength = 36;

    // A row's place, from the left: what it is sorted by, whose it is, which course.
    private const int CourseBits = 12;
    private const int PersonBits = 24;
    private const ulong LastKey = (1UL << (64 - PersonBits - CourseBits)) - 1;

    private readonly CompletionOrder? order;
    private readonly IReadOnlyDictionary<string, int> titlePlaces;
    private readonly TallyMember[] members;
    private readonly Dictionary<Guid, int> placeOf;
    /// <summary>Along the tree.</summary>
    private readonly UnitDetail[] units;
    /// <summary>By a member's place; behind the last unit are those who belong to none.</summary>
    private readonly int[] unitOf;
    private readonly List<string> courses = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> courseNumbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    /// <summary>By unit, then by course.</summary>
    private readonly List<Counts>[] counts;
    private readonly List<ulong> shown = [];

    /// <param name="people">Everybody who counts.</param>
    /// <param name="units">As they were on the day. People of a unit that was no more then count as people without one.</param>
    /// <param name="order">In which the rows are wanted; null where the figures are enough.</param>
    /// <param name="coursesInOrder">As their titles are sorted.</param>
    public FigureTally(IReadOnlyList<TallyMember> people, IEnumerable<UnitDetail> units, CompletionOrder? order, IReadOnlyList<string> coursesInOrder)
    {
        this.order = order;
        this.units = [.. units.OrderBy(unit => unit.Path, StringComparer.Ordinal)];
        var unitPlaces = this.units.Index().ToDictionary(unit => unit.Item.UnitId, unit => unit.Index);
        titlePlaces = coursesInOrder.Index().ToDictionary(course => course.Item, course => course.Index, StringComparer.Ordinal);
        members = order is null ? [.. people] : [.. InOrder(people, UnitOf, none: this.units.Length, order)];
        placeOf = members.Index().ToDictionary(member => member.Item.PersonId, member => member.Index);
        unitOf = [.. members.Select(UnitOf)];
        counts = [.. this.units.Select(_ => new List<Counts>()), []];

        int UnitOf(TallyMember member) => member.UnitId is { } unit && unitPlaces.TryGetValue(unit, out var place) ? place : this.units.Length;
    }

    /// <param name="cell">A row as the database says it in one text: the person's id, "+" or "-" for whether status and period let it through, the number of its <see cref="FigurePart"/>, the course's id,
    /// and behind a space the day or the number that it is sorted by: "3F2504E0-4F89-11D3-9A0C-0305E82C3301+2kurs-eins 2026-05-31".</param>
    public void Add(ReadOnlySpan<char> cell)
    {
        // Not asked for, or not to be seen.
        if (!placeOf.TryGetValue(Guid.ParseExact(cell[..IdLength], "D"), out var place)) return;
        var (isShown, part) = (cell[IdLength] == '+', (FigurePart)(cell[IdLength + 1] - '0'));
        var rest = cell[(IdLength + 2)..];
        var end = rest.IndexOf(' ');
        var course = NumberOf(rest[..end]);
        var ofUnit = counts[unitOf[place]];
        while (ofUnit.Count <= course) ofUnit.Add(default);
        CollectionsMarshal.AsSpan(ofUnit)[course].Add(part, isShown);
        if (isShown && order is not null) shown.Add((KeyOf(courses[course], rest[(end + 1)..]) << (PersonBits + CourseBits)) | ((ulong)place << CourseBits) | (uint)course);
    }

    /// <summary>Some of the rows that are shown, in order.</summary>
    public IReadOnlyList<(Guid PersonId, string CourseId)> Shown(int skip, int take)
    {
        // Until now courses are numbered as they came.
        const ulong AnyCourse = (1UL << CourseBits) - 1;
        var sorted = courses.Order(StringComparer.Ordinal).ToArray();
        var places = courses.Select(course => (ulong)Array.BinarySearch(sorted, course, StringComparer.Ordinal)).ToArray();
        var rows = shown.Select(row => (row & ~AnyCourse) | places[row & AnyCourse]).ToArray();
        Array.Sort(rows);
        return [.. rows.Skip(skip).Take(take).Select(row => (members[(row >> CourseBits) & ((1UL << PersonBits) - 1)].PersonId, sorted[row & AnyCourse]))];
    }

    /// <summary>By unit and course, along the tree.</summary>
    public IReadOnlyList<CompletionSum> Sums =>
    [
        .. counts.Index().SelectMany(unit => unit.Item.Index().Where(course => course.Item.People > 0).OrderBy(course => courses[course.Index], StringComparer.Ordinal)
            .Select(course => course.Item.As(units.ElementAtOrDefault(unit.Index), courses[course.Index]))),
    ];

    /// <summary>What there is none of comes last either way. An order of the rows leaves people in that of their names.</summary>
    private static IEnumerable<TallyMember> InOrder(IReadOnlyList<TallyMember> people, Func<TallyMember, int> unitOf, int none, CompletionOrder order)
    {
        var named = people.Select(member => (Member: member, Surname: NameOrder.KeyOf(member.Surname), GivenName: NameOrder.KeyOf(member.GivenName)));
        var ordered = order.By switch
        {
            CompletionOrder.Unit => By(named.OrderBy(one => unitOf(one.Member) == none), one => unitOf(one.Member)),
            CompletionOrder.Name => By(named.OrderBy(_ => 0), one => one.Surname, StringComparer.Ordinal),
            // 10 after 9.
            CompletionOrder.Number => By(By(named.OrderBy(one => one.Member.PersonnelNumber is null), one => one.Member.PersonnelNumber?.Length), one => one.Member.PersonnelNumber, StringComparer.Ordinal),
            _ => named.OrderBy(_ => 0),
        };
        return ordered.ThenBy(one => one.Surname, StringComparer.Ordinal).ThenBy(one => one.GivenName, StringComparer.Ordinal).ThenBy(one => one.Member.PersonId).Select(one => one.Member);

        IOrderedEnumerable<(TallyMember Member, string Surname, string GivenName)> By<T>(IOrderedEnumerable<(TallyMember Member, string Surname, string GivenName)> ordered, Func<(TallyMember Member, string Surname, string GivenName), T> key, IComparer<T>? comparer = null) =>
            order.IsDescending ? ordered.ThenByDescending(key, comparer) : ordered.ThenBy(key, comparer);
    }

    private int NumberOf(ReadOnlySpan<char> courseId)
    {
        if (courseNumbers.TryGetValue(courseId, out var number)) return number;
        if (courses.Count == 1 << CourseBits) throw new InvalidOperationException("More courses than a report can count.");
        courseNumbers[courseId] = number = courses.Count;
        courses.Add(courseId.ToString());
        return number;
    }

    private ulong KeyOf(string courseId, ReadOnlySpan<char> key)
    {
        if (order!.IsByPerson) return 0;
        if (order.By == CompletionOrder.Course) return Turned((ulong)(titlePlaces.GetValueOrDefault(courseId, -1) + 1));
        if (key.IsEmpty) return LastKey;
        ulong number = 0;
        foreach (var digit in key)
            if (char.IsAsciiDigit(digit)) number = number * 10 + (uint)(digit - '0');
        return Turned(number);

        ulong Turned(ulong at) => order.IsDescending ? LastKey - 1 - at : at;
    }

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
