using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Jobs;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Backups;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>How the site stands, part by part.</summary>
public sealed record SiteStatusView(Moment Now, Func<DateTime, DateTime> Local)
{
    /// <summary>Findings and facts that are listed; the others are counted.</summary>
    public const int Listed = 20;
    private const int OldBackupDays = 2;

    public DatabaseLine Database { get; init; } = new(0, "–", null);
    public LastBackup? Backup { get; init; }
    public DiskSpace Disk { get; init; } = new(0, 1);
    /// <summary>Null where no mail is set up.</summary>
    public OutboxLine? Mail { get; init; }
    /// <summary>Null where files are not looked at for viruses.</summary>
    public ScannerLine? Scanner { get; init; }
    public IReadOnlyList<JobLine> Jobs { get; init; } = [];
    public FolderReading? Content { get; init; }
    public IReadOnlyList<FactLine> Facts { get; init; } = [];
    public IReadOnlyList<SettingAdvice> Settings { get; init; } = [];

    public static SiteStatusView For(Moment now, Func<DateTime, DateTime> local) => new(now, local);

    public IReadOnlyList<Finding> Errors => Found(Severity.Error);
    public IReadOnlyList<Finding> Warnings => Found(Severity.Warning);

    public StatusKind DatabaseKind => Database.Check is null ? StatusKind.Open : Database.Check.Problem is null ? StatusKind.Done : StatusKind.Late;
    public StatusKind BackupKind => Backup is null ? StatusKind.Late : Backup.At < Now.At.AddDays(-OldBackupDays) ? StatusKind.Soon : StatusKind.Done;
    public StatusKind DiskKind => Disk.IsShort ? StatusKind.Late : StatusKind.Done;
    public StatusKind MailKind => Mail is null ? StatusKind.Open : Mail.GivenUp > 0 ? StatusKind.Late : Mail.Stuck > 0 ? StatusKind.Soon : StatusKind.Done;
    public StatusKind ScannerKind => Scanner?.Kind(Now.Day) ?? StatusKind.Open;
    public StatusKind JobsKind => Jobs.Any(job => job.Problem is not null) ? StatusKind.Late : StatusKind.Done;
    public StatusKind ContentKind => Errors.Count > 0 ? StatusKind.Late : Warnings.Count > 0 ? StatusKind.Soon : StatusKind.Done;
    public StatusKind FactsKind => Facts.Any(fact => fact.IsPast) ? StatusKind.Late : Facts.Count > 0 ? StatusKind.Soon : StatusKind.Done;
    public StatusKind SettingsKind => Settings.Count > 0 ? StatusKind.Soon : StatusKind.Done;

    /// <summary>The parts that somebody should look at, the worst first, by the key of their heading.</summary>
    public IReadOnlyList<(string Part, StatusKind Kind)> Concerns =>
        [.. new[] { ("Database", DatabaseKind), ("Backup", BackupKind), ("Disk", DiskKind), ("Mail", MailKind), ("Scanner", ScannerKind), ("Jobs", JobsKind), ("Content", ContentKind), ("Facts", FactsKind), ("Settings", SettingsKind) }
            .Where(part => part.Item2 is StatusKind.Late or StatusKind.Soon).OrderBy(part => part.Item2 is StatusKind.Late ? 0 : 1)];

    private IReadOnlyList<Finding> Found(Severity severity) => [.. Content?.Findings.Where(finding => finding.Severity == severity) ?? []];
}

/// <param name="Check">When somebody last looked whether it is whole; null before the first time.</param>
public sealed record DatabaseLine(long Bytes, string Migration, JobState? Check);

/// <param name="EndedAt">Where the organisation is; null where it has not run yet.</param>
/// <param name="NextAt">At the latest; null where it runs with the next start.</param>
public sealed record JobLine(string Name, DateTime? EndedAt, string? Problem, DateTime? NextAt)
{
    public static IReadOnlyList<JobLine> All(IReadOnlyDictionary<string, JobState> board, IEnumerable<string> daily, IReadOnlyList<JobRun> runs, DateOnly today, Func<DateTime, DateTime> local) =>
        [.. board.Select(job => new JobLine(job.Key, local(job.Value.EndedAt), job.Value.Problem, local(job.Value.NextAt)))
            .Concat(daily.Select(name => Of(name, runs.Where(run => run.Job == name).MaxBy(run => run.Day), today, local)))
            .OrderBy(job => job.Name, StringComparer.Ordinal)];

    private static JobLine Of(string name, JobRun? last, DateOnly today, Func<DateTime, DateTime> local) =>
        last is null ? new(name, null, null, null)
        : new(name, local(last.EndedAt), last.Problem, last.Problem is null ? last.Day.AddDays(1).ToDateTime(default) : null);
}

/// <param name="IsPast">Whether the day is over by which somebody meant to look again.</param>
public sealed record FactLine(string Id, string Title, DateOnly CheckBy, bool IsPast)
{
    private const int Ahead = 30;

    /// <summary>Facts to be checked again within a month, or that should have been, the oldest first.</summary>
    public static IReadOnlyList<FactLine> Due(ReferenceShelf shelf, string language, DateOnly today) =>
        [.. shelf.Facts.Keys.Select(id => shelf.FindFact(id, language)).OfType<Fact>().Where(fact => fact.CheckBy <= today.AddDays(Ahead))
            .OrderBy(fact => fact.CheckBy).ThenBy(fact => fact.Id, StringComparer.Ordinal).Select(fact => new FactLine(fact.Id, fact.Title, fact.CheckBy, fact.CheckBy < today))];
}
