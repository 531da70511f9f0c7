using System.Net;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Backups;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Administration;

public sealed class SiteStatusPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task Administrators_see_how_the_site_stands()
    {
        var settings = academy.Services.GetRequiredService<AcademySettings>();
        var andrea = await academy.ClientOf(Cast.Andrea);
        var board = academy.Services.GetRequiredService<JobBoard>();
        while (!board.States.ContainsKey(JobBoard.DatabaseCheck)) await Task.Delay(10, TestContext.Current.CancellationToken);
        var page = (await andrea.GetAsync("/admin/status")).IsOk();
        Assert.Equal("Zustand der Anlage", page.Heading);
        Assert.Contains("Unversehrt", page.Text);
        Assert.Contains("Noch keine gemacht", page.Text);
        Assert.Contains("AllowedHosts", page.Text);

        var file = Path.GetTempFileName();
        await BackupArchive.WriteAsync(settings, file, academy.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        DataFolder.KeepLastBackup(settings, new(academy.Clock.GetUtcNow().UtcDateTime, file, new FileInfo(file).Length));
        File.Delete(file);
        var later = (await andrea.GetAsync("/admin/status?culture=en")).IsOk();
        Assert.Contains(file, later.Text);
        Assert.Equal("State of the site", later.Heading);
    }

    [Fact]
    public async Task The_outbox_is_counted()
    {
        await using var site = new RunningAcademy { Settings = new Dictionary<string, string> { ["Academy:Smtp:Host"] = "127.0.0.1", ["Academy:Smtp:Port"] = "1", ["Academy:Smtp:Security"] = "None", ["Academy:Smtp:From"] = "lernen@academy.example", ["Academy:Address"] = "https://lernen.example" } };
        var andrea = await site.EmployAsync(Cast.Andrea);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AcademyDbContext>();
            await scope.ServiceProvider.GetRequiredService<WriteGate>().WriteAsync(db, () =>
            {
                var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
                var later = site.Clock.GetUtcNow().UtcDateTime.AddDays(1);
                outbox.Put(db, andrea.OrganisationId, andrea.Id, MailKind.PasswordReset, notBefore: later);
                outbox.Put(db, andrea.OrganisationId, andrea.Id, MailKind.PasswordReset, notBefore: later)!.Fail("550", isFinal: true, site.Clock.GetUtcNow().UtcDateTime);
                return Task.CompletedTask;
            }, TestContext.Current.CancellationToken);
        }
        var page = (await (await site.ClientOf(andrea)).GetAsync("/admin/status")).IsOk();
        Assert.Contains("1 aufgegeben", page.Text);
        Assert.Contains("127.0.0.1", page.Text);
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        (await academy.Stranger().GetAsync("/admin/status")).Is(HttpStatusCode.Redirect);
        foreach (var character in new[] { Cast.Lena, Cast.Tarik, Cast.Hanna }) (await (await academy.ClientOf(character)).GetAsync("/admin/status")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Every_job_has_a_name_in_both_languages()
    {
        string[] jobs = [.. academy.Services.GetServices<IDailyJob>().Select(job => job.Name), JobBoard.Assignments, JobBoard.Statistics, JobBoard.DatabaseCheck];
        foreach (var language in new[] { "de", "en" })
            Assert.All(jobs, job => Assert.NotEqual($"Job_{job}", new Words(language)[$"Job_{job}"]));
    }
}
