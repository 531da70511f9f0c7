using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>Fills the dossier from the database: a fixed number of queries that see the same moment, people read while they are written.</summary>
/// <param name="local">An instant as a clock on the wall shows it.</param>
/// <param name="profile">Decides whether people are named and counted.</param>
public sealed class EvidenceSource(AcademyDbContext db, Func<DateTime, DateTime> local, PrivacyProfile profile, string language, IStringLocalizer<Texts> texts)
{
    // A course is called in the dossier what it was called when it was taught.
    private Dictionary<Guid, Taught> versions = [];

    /// <param name="told">Of groups, where nothing is shown by person.</param>
    public async Task<long> WriteWorkbookAsync(EvidenceRequest request, EvidenceFilter filter, ToldFigures told, DateTime madeAt, string madeBy, Stream output, CancellationToken cancellation = default)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var summary = await ReadAsync(filter, cancellation);
        return await EvidenceWorkbook.WriteAsync(new()
        {
            Summary = summary,
            Groups = profile.ShowsPersons ? null : GroupCover.Of(summary.Measures, told, filter.UnitPath),
            GroupsOn = told.MonthEnd,
            People = token => profile.ShowsPersons ? People(filter, token) : AsyncEnumerable.Empty<PersonRow>(),
            Gaps = token => profile.ShowsPersons ? Gaps(filter, token) : AsyncEnumerable.Empty<GapRow>(),
            Filter = [.. Describe(request)],
            Profile = texts[$"Workbook_Profile_{profile.Level}"],
            MadeAt = madeAt,
            MadeBy = madeBy,
        }, output, texts, cancellation);
    }

    /// <summary>Everything but the people. Ask for it inside a snapshot.</summary>
    public async Task<EvidenceSummary> ReadAsync(EvidenceFilter filter, CancellationToken cancellation = default)
    {
        var counts = await db.SystemCounts(filter).AsNoTracking().ToDictionaryAsync(count => count.SystemId, cancellation);
        var systems = await db.Systems(filter).AsNoTracking().ToListAsync(cancellation);
        // A unit's dossier is about what its people use.
        if (filter.UnitPath is not null || filter.ScopePath is not null) systems = [.. systems.Where(system => counts.ContainsKey(system.Id))];
        var known = systems.ToDictionary(system => system.Id);
        var uses = await db.Uses(filter).AsNoTracking().ToListAsync(cancellation);
        return new()
        {
            Day = filter.Day,
            Cover = [.. systems.Select(system => counts.GetValueOrDefault(system.Id) is { } count
                ? profile.ShowsPersons ? new CoverRow(system.Name, system.Key, system.UnitName, count.Users, count.Covered, count.RunOut) : new(system.Name, system.Key, system.UnitName, count.Users, 0, 0, IsHidden: true)
                : new CoverRow(system.Name, system.Key, system.UnitName, 0, 0, 0))],
            Systems = systems,
            Uses = [.. uses.Where(use => known.ContainsKey(use.SystemId) && (profile.ShowsPersons || use.Person is null)).Select(use => (System: known[use.SystemId], Use: use)).OrderBy(pair => systems.IndexOf(pair.System))
                .Select(pair => new UseRow(pair.System.Name, pair.System.Key, pair.Use.Person is null, pair.Use.Person ?? pair.Use.Unit ?? "", pair.Use.Work, pair.Use.Since))],
            Measures = await MeasuresAsync(filter, systems, cancellation),
            Facts = await db.FactsOn(filter.Day, language).AsNoTracking().ToListAsync(cancellation),
        };
    }

    /// <summary>Courses by the version that was taught, then those that nobody has taken yet in their newest version, then what was outside the courses.</summary>
    public async Task<IReadOnlyList<MeasureRow>> MeasuresAsync(EvidenceFilter filter, IReadOnlyList<SystemLine> systems, CancellationToken cancellation = default)
    {
        // Which version somebody has taken, tells that somebody has.
        var taken = !profile.ShowsPersons ? [] : await db.TakenCourses(filter).AsNoTracking().ToListAsync(cancellation);
        var counting = await db.CountingCourses(filter).AsNoTracking().ToListAsync(cancellation);
        var courses = counting.Select(course => course.CourseId).Distinct().ToList();
        var published = await db.CourseVersions.Where(v => courses.Contains(v.CourseId)).Select(v => new { v.Id, v.CourseId, v.Number, v.Hash, v.Titles, v.PublishedAt }).ToListAsync(cancellation);
        versions = published.ToDictionary(v => v.Id, v => new Taught(v.CourseId, v.Number, v.Hash, v.Titles.GetValueOrDefault(language) ?? v.Titles.GetValueOrDefault("de") ?? v.CourseId));
        var newest = published.Where(v => DateOnly.FromDateTime(local(v.PublishedAt)) <= filter.Day).GroupBy(v => v.CourseId).ToDictionary(of => of.Key, of => of.MaxBy(v => v.Number)!.Id);

        var rows = new List<(Guid SystemId, Func<SystemLine, MeasureRow> Row)>();
        foreach (var line in taken.OrderBy(line => line.CourseId, StringComparer.Ordinal).ThenBy(line => versions[line.VersionId!.Value].Number))
            Add(line.SystemId, line.VersionId!.Value, line);
        foreach (var course in counting.OrderBy(course => course.CourseId, StringComparer.Ordinal))
            if (!taken.Any(line => line.SystemId == course.SystemId && line.CourseId == course.CourseId) && newest.TryGetValue(course.CourseId, out var id))
                Add(course.SystemId, id, null);
        foreach (var line in await db.TakenMeasures(filter).AsNoTracking().ToListAsync(cancellation))
            rows.Add((line.SystemId, system => new(system.Name, system.Key, line.Kind!.Value.ToString(), line.Title!, null, null, line.Text is null ? null : ContentHash.Of(line.Text), line.First, line.Last, line.Minutes,
                Shown(line.People), line.Text, line.MeasureId)));
        return [.. systems.SelectMany(system => rows.Where(row => row.SystemId == system.Id).Select(row => row.Row(system)))];

        void Add(Guid systemId, Guid versionId, TakenLine? line)
        {
            var taught = versions[versionId];
            rows.Add((systemId, system => new(system.Name, system.Key, MeasureRow.Course, taught.Title, taught.CourseId, taught.Number, taught.Hash, line?.First, line?.Last, null,
                Shown(line?.People ?? 0), null)));
        }

        int? Shown(int people) => profile.ShowsPersons ? people : null;
    }

    private async IAsyncEnumerable<PersonRow> People(EvidenceFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in db.EvidenceLines(filter).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var taught = line.VersionId is { } version ? versions[version] : null;
            yield return new(line.System, line.SystemKey, line.PersonnelNumber, line.Surname, line.GivenName, line.Unit, line.Kind?.ToString() ?? MeasureRow.Course, taught?.Title ?? line.Title!,
                taught?.CourseId, taught?.Number, line.On, line.ValidUntil);
        }
    }

    private async IAsyncEnumerable<GapRow> Gaps(EvidenceFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in db.GapLines(filter).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            yield return new(line.System, line.SystemKey, line.PersonnelNumber, line.Surname, line.GivenName, line.Unit);
    }

    private IEnumerable<(string, string)> Describe(EvidenceRequest request)
    {
        if (!string.IsNullOrWhiteSpace(request.System)) yield return (texts["Workbook_FilterSystem"], request.System);
        if (!string.IsNullOrWhiteSpace(request.Unit)) yield return (texts["Workbook_FilterUnit"], request.Unit);
    }

    private sealed record Taught(string CourseId, int Number, string Hash, string Title);
}
