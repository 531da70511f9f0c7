using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Jobs;
using UrbanKi.Academy.Features.Administration;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Tests.Features.Administration;

public sealed class SiteStatusViewTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 8, 30, 0, DateTimeKind.Utc);

    internal static SiteStatusView Well => SiteStatusView.For(new(Now, Today), utc => utc.AddHours(1)) with
    {
        Database = new(5_000_000, "20261123_Start", new(Now, null, Now.AddDays(1))),
        Backup = new(Now.AddHours(-8), "/sicherung/academy.zip", 1_000_000),
        Disk = new(50L << 30, 100L << 30),
        Jobs = [new("assignments", Now, null, Now.AddDays(1))],
        Content = new(Now, []),
    };

    private static Finding Found(Severity severity) => new("courses/x/course.md", 3, 1, severity, "X01", "Something is wrong.");

    [Fact]
    public void Nothing_to_do_is_said_as_such() => Assert.Empty(Well.Concerns);

    [Fact]
    public void Everything_that_is_wrong_is_named_the_worst_first()
    {
        var view = Well with
        {
            Database = Well.Database with { Check = new(Now, "row 3 missing from index", Now) },
            Backup = null,
            Disk = new(100 << 20, 100L << 30),
            Jobs = [new("assignments", Now, "locked", null)],
            Content = new(Now, [Found(Severity.Warning)]),
            Facts = [new("art-4", "Artikel 4", Today.AddDays(3), false)],
            Settings = [new("AllowedHosts", SettingConcern.AnyHost)],
        };
        Assert.Equal(["Database", "Backup", "Disk", "Jobs", "Content", "Facts", "Settings"], view.Concerns.Select(concern => concern.Part));
        Assert.Equal(4, view.Concerns.Count(concern => concern.Kind is StatusKind.Late));
    }

    [Theory]
    [InlineData(0, 0, StatusKind.Done)]
    [InlineData(2, 0, StatusKind.Soon)]
    [InlineData(2, 1, StatusKind.Late)]
    public void Mails_that_do_not_arrive_are_a_concern(int stuck, int givenUp, StatusKind kind) => Assert.Equal(kind, (Well with { Mail = new("mail.example", 3, stuck, givenUp, Now) }).MailKind);

    [Theory]
    [InlineData(null, 0, StatusKind.Done)]
    [InlineData(null, 7, StatusKind.Done)]
    [InlineData(null, 8, StatusKind.Soon)]
    [InlineData("Connection refused", 0, StatusKind.Late)]
    public void A_scanner_that_is_away_or_knows_nothing_new_is_a_concern(string? problem, int daysOld, StatusKind kind)
    {
        Assert.Equal(kind, (Well with { Scanner = new("/run/clamav/clamd.ctl", new(problem, "ClamAV 1.4.6", Today.AddDays(-daysOld))) }).ScannerKind);
        Assert.Equal(StatusKind.Open, Well.ScannerKind);
    }

    [Theory]
    [InlineData(47, StatusKind.Done)]
    [InlineData(49, StatusKind.Soon)]
    public void A_backup_is_old_after_two_days(int hours, StatusKind kind) => Assert.Equal(kind, (Well with { Backup = new(Now.AddHours(-hours), "x", 1) }).BackupKind);

    [Fact]
    public void Errors_in_the_content_weigh_more_than_warnings()
    {
        Assert.Equal(StatusKind.Soon, (Well with { Content = new(Now, [Found(Severity.Warning), Found(Severity.Note)]) }).ContentKind);
        Assert.Equal(StatusKind.Late, (Well with { Content = new(Now, [Found(Severity.Warning), Found(Severity.Error)]) }).ContentKind);
        Assert.Equal(StatusKind.Done, (Well with { Content = new(Now, [Found(Severity.Note)]) }).ContentKind);
    }

    [Fact]
    public void A_job_of_the_day_runs_again_tomorrow_and_a_failed_one_soon()
    {
        JobRun Run(string job, int daysAgo, string? problem) => new() { OrganisationId = Guid.Empty, Job = job, Day = Today.AddDays(-daysAgo), EndedAt = Now.AddDays(-daysAgo), Problem = problem };
        var lines = JobLine.All(new Dictionary<string, JobState> { ["c"] = new(Now, null, Now.AddHours(1)) }, ["a", "b", "new"],
            [Run("a", 0, null), Run("a", 1, "old trouble"), Run("b", 0, "the mail server is away")], Today, utc => utc);
        Assert.Equal(
        [
            new("a", Now, null, new DateTime(2026, 11, 24)),
            new("b", Now, "the mail server is away", null),
            new("c", Now, null, Now.AddHours(1)),
            new JobLine("new", null, null, null),
        ], lines);
    }

    [Fact]
    public void Facts_are_named_a_month_ahead_the_oldest_first()
    {
        var shelf = ReferenceShelf.Empty with
        {
            Facts = new[] { ("spaeter", 31), ("bald", 30), ("vorbei", -1), ("heute", 0) }.ToDictionary(fact => fact.Item1, fact => (IReadOnlyDictionary<string, Fact>)new Dictionary<string, Fact>
            {
                ["de"] = new(fact.Item1, "de", $"Fakt {fact.Item1}", Today, Today, Today.AddDays(fact.Item2), [], ""),
            }),
        };
        Assert.Equal([("vorbei", true), ("heute", false), ("bald", false)], FactLine.Due(shelf, "en", Today).Select(fact => (fact.Id, fact.IsPast)));
    }
}
