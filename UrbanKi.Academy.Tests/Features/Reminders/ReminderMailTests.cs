using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Features.Reminders;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Tests.Features.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reminders;

/// <summary>From what is assigned to what lies in the letter box, through the job, the outbox and a real mail server.</summary>
public sealed class ReminderMailTests(MailSite site) : IClassFixture<MailSite>
{
    private const string Page = "/assignments/reminders";

    private static readonly DateOnly Monday = new(2026, 11, 23);

    private RunningAcademy Academy => site.Academy;

    private static string Someone() => $"erinnert-{Guid.NewGuid():N}@academy.example";

    /// <summary>A town that reminds, with one person in it.</summary>
    private async Task<(TownHall Town, Guid Person, string Email)> OpenAsync(bool isOn = true)
    {
        var town = await TownHall.OpenAsync(Academy);
        var email = Someone();
        var person = await town.HireAsync("Lena", "Lernt", "tiefbau", null, email);
        await town.WriteAsync(db =>
        {
            db.ReminderPlans.Add(new() { OrganisationId = town.Id, IsOn = isOn });
            return Task.CompletedTask;
        });
        return (town, person, email);
    }

    private async Task<Guid> AssignAsync(TownHall town, Guid person, string course, DateOnly? due, bool isMandatory = true)
    {
        var assignment = new Assignment { OrganisationId = town.Id, CourseId = course, StartsOn = Monday, DueOn = due, IsMandatory = isMandatory, MadeAt = Moment(Monday).At };
        assignment.Targets.Add(new() { OrganisationId = town.Id, Kind = TargetKind.Person, SubjectId = person });
        await town.WriteAsync(db => { db.Assignments.Add(assignment); return Task.CompletedTask; });
        await Academy.Services.GetRequiredService<AssignmentKeeping>().KeepInStepAsync(town.Id, [person], Moment(Monday));
        return assignment.Id;
    }

    private static Moment Moment(DateOnly day) => new(day.ToDateTime(new(8, 30), DateTimeKind.Utc), day);

    private async Task DayAsync(TownHall town, DateOnly day) => await Academy.Services.GetServices<IDailyJob>().OfType<ReminderJob>().Single().RunAsync(town.Id, Moment(day), default);

    private Task<List<Reminder>> KeptAsync(TownHall town) => town.AskAsync(db => db.Reminders.AsNoTracking().OrderBy(reminder => reminder.Id).ToListAsync());

    private static Task DueAtOnceAsync(TownHall town) => town.WriteAsync(db => db.OutgoingMails.Where(mail => mail.State == MailState.Waiting).ExecuteUpdateAsync(mail => mail.SetProperty(m => m.NextTryAt, MovableClock.Start.UtcDateTime)));

    [Fact]
    public async Task One_mail_tells_everything_of_a_day_once()
    {
        var (town, lena, email) = await OpenAsync();
        await AssignAsync(town, lena, ProbeContent.Course, Monday.AddDays(30));
        await AssignAsync(town, lena, ProbeContent.GermanOnly, Monday.AddDays(3));
        await DayAsync(town, Monday);
        await DayAsync(town, Monday);
        await site.RoundAsync();
        await DayAsync(town, Monday);
        await site.RoundAsync();
        await DayAsync(town, Monday.AddDays(1));
        await site.RoundAsync();
        var mail = Assert.Single(await site.Post.ToAsync(email));
        var lines = mail.TextBody!.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("26.\u00A0November\u00A02026", lines[0], StringComparison.Ordinal);
        Assert.Contains("https://lernen.musterbach.example/", mail.TextBody, StringComparison.Ordinal);
        Assert.Null(mail.Headers["List-Unsubscribe"]);
        Assert.All(await KeptAsync(town), reminder => Assert.NotNull(reminder.SentAt));
    }

    [Fact]
    public async Task Fourteen_and_three_days_before_and_once_afterwards()
    {
        var (town, lena, _) = await OpenAsync();
        var due = Monday.AddDays(28);
        await AssignAsync(town, lena, ProbeContent.Course, due);
        for (var day = Monday; day < due.AddDays(40); day = day.AddDays(1))
        {
            await DayAsync(town, day);
            await DueAtOnceAsync(town);
            await site.RoundAsync();
        }
        var kept = await KeptAsync(town);
        Assert.Equal(["assigned", $"due-14@{due:yyyy-MM-dd}", $"due-3@{due:yyyy-MM-dd}", $"overdue@{due:yyyy-MM-dd}"], kept.Select(reminder => reminder.Step));
        // The third day before is a Friday; the day after the date is a Tuesday.
        Assert.Equal([Monday, due.AddDays(-14), due.AddDays(-3), due.AddDays(1)], kept.Select(reminder => reminder.Day));
        Assert.Equal(4, await town.AskAsync(db => db.OutgoingMails.CountAsync(mail => mail.State == MailState.Sent)));
    }

    [Fact]
    public async Task The_database_refuses_the_same_thing_twice_and_a_second_digest_of_a_day()
    {
        var (town, lena, _) = await OpenAsync();
        await AssignAsync(town, lena, ProbeContent.Course, null);
        await DayAsync(town, Monday);
        var first = Assert.Single(await KeptAsync(town));
        await Assert.ThrowsAsync<DbUpdateException>(() => town.WriteAsync(db =>
        {
            db.Reminders.Add(new() { OrganisationId = town.Id, PersonId = first.PersonId, AssignmentId = first.AssignmentId, RoundId = first.RoundId, CourseId = first.CourseId, Step = first.Step, DueOn = null, IsMandatory = true, MailId = Guid.NewGuid(), Day = Monday.AddDays(5) });
            return Task.CompletedTask;
        }));
        await Assert.ThrowsAsync<DbUpdateException>(() => town.WriteAsync(db =>
        {
            db.OutgoingMails.Add(new() { OrganisationId = town.Id, PersonId = lena, Kind = MailKind.Reminder, Day = Monday, MadeAt = MovableClock.Start.UtcDateTime, NextTryAt = MovableClock.Start.UtcDateTime });
            return Task.CompletedTask;
        }));
    }

    [Fact]
    public async Task Who_was_done_before_the_mail_left_gets_none_and_it_is_noted()
    {
        var (town, lena, email) = await OpenAsync();
        var assignment = await AssignAsync(town, lena, ProbeContent.Course, Monday.AddDays(3));
        // Tomorrow's mail waits until tomorrow morning.
        await DayAsync(town, Monday.AddDays(1));
        await town.WriteAsync(async db => (await db.Assignments.SingleAsync(one => one.Id == assignment)).Withdraw(null, Monday));
        await Academy.Services.GetRequiredService<AssignmentKeeping>().KeepInStepAsync(town.Id, [lena], Moment(Monday));
        await DueAtOnceAsync(town);
        await site.RoundAsync();
        Assert.Empty(await site.Post.ToAsync(email));
        Assert.Equal("withdrawn", Assert.Single(await KeptAsync(town)).DroppedWhy);
        Assert.Equal((MailState.Dropped, "done"), await town.AskAsync(async db => await db.OutgoingMails.Select(mail => new ValueTuple<MailState, string?>(mail.State, mail.Problem)).SingleAsync()));
    }

    [Fact]
    public async Task While_the_server_is_down_the_next_day_goes_into_the_same_mail()
    {
        await using var own = new MailSite();
        await own.InitializeAsync();
        var other = new ReminderMailTests(own);
        var (town, lena, email) = await other.OpenAsync();
        await other.AssignAsync(town, lena, ProbeContent.Course, Monday.AddDays(4));
        await own.Post.StopAsync();
        await other.DayAsync(town, Monday);
        await own.RoundAsync();
        await other.DayAsync(town, Monday.AddDays(1));
        await own.Post.StartAsync();
        own.Academy.Clock.Advance(TimeSpan.FromDays(1));
        await own.RoundAsync();
        await own.RoundAsync();
        var mail = Assert.Single(await own.Post.ToAsync(email));
        Assert.Single(mail.TextBody!.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_reminded_before_it_is_switched_on_nor_at_weekends_nor_without_an_address()
    {
        var (off, lena, _) = await OpenAsync(isOn: false);
        await AssignAsync(off, lena, ProbeContent.Course, null);
        await DayAsync(off, Monday);
        Assert.Empty(await KeptAsync(off));
        var (on, karl, _) = await OpenAsync();
        var nora = await on.HireAsync("Nora", "Namenlos");
        await AssignAsync(on, karl, ProbeContent.Course, null);
        await AssignAsync(on, nora, ProbeContent.Course, null);
        await DayAsync(on, Monday.AddDays(5));
        Assert.Empty(await KeptAsync(on));
        await DayAsync(on, Monday.AddDays(7));
        Assert.Equal(karl, Assert.Single(await KeptAsync(on)).PersonId);
    }

    [Fact]
    public async Task What_is_voluntary_can_be_unsubscribed_with_one_click_and_had_again()
    {
        var lena = await Academy.EmployAsync(Cast.Lena with { Town = $"Stadt {Guid.NewGuid():N}" });
        await site.WriteAsync(lena.OrganisationId, db => { db.ReminderPlans.Add(new() { OrganisationId = lena.OrganisationId, IsOn = true }); return Task.CompletedTask; });
        var assignment = new Assignment { OrganisationId = lena.OrganisationId, CourseId = ProbeContent.Course, StartsOn = Monday, IsMandatory = false, MadeAt = Moment(Monday).At };
        assignment.Targets.Add(new() { OrganisationId = lena.OrganisationId, Kind = TargetKind.Everyone });
        await site.WriteAsync(lena.OrganisationId, db => { db.Assignments.Add(assignment); return Task.CompletedTask; });
        await Academy.Services.GetServices<IDailyJob>().OfType<ReminderJob>().Single().RunAsync(lena.OrganisationId, Moment(Monday), default);
        await site.RoundAsync();
        var mail = Assert.Single(await site.Post.ToAsync(lena.Email));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var address = new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        Task<bool> WantsAsync() => Academy.AskAsync(lena.OrganisationId, db => db.People.Where(person => person.Id == lena.Id).Select(person => person.WantsReminders).SingleAsync());
        (await Academy.Stranger().GetAsync(address)).IsOk();
        Assert.True(await WantsAsync());
        (await Academy.Stranger().PostBareAsync(address, ("List-Unsubscribe", "One-Click"))).IsOk();
        Assert.False(await WantsAsync());
        (await Academy.Stranger().PostBareAsync("/account/unsubscribe?token=erfunden")).Is(HttpStatusCode.BadRequest);
        var visitor = await Academy.ClientOf(lena);
        (await visitor.PostAsync("/account/manage?handler=reminders", ("wanted", "true"))).Is(HttpStatusCode.Redirect);
        Assert.True(await WantsAsync());
    }

    [Fact]
    public async Task HR_sees_who_would_get_what_decides_and_is_written_down()
    {
        var (town, lena, _) = await OpenAsync(isOn: false);
        await AssignAsync(town, lena, ProbeContent.Course, Monday.AddDays(2));
        var page = (await town.Hanna.GetAsync(Page)).IsOk();
        Assert.Contains("Dienstag, 24. November", page.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Lernt, Lena", page.Text, StringComparison.Ordinal);
        Assert.Contains("Termin rückt näher", page.Text, StringComparison.Ordinal);
        (await town.Hanna.SubmitAsync(page, "main form", ("IsOn", "true"), ("Days", "21, 7, 1"))).Is(HttpStatusCode.Redirect);
        Assert.Equal((true, "21 7 1"), await town.AskAsync(async db => await db.ReminderPlans.Select(plan => new ValueTuple<bool, string>(plan.IsOn, plan.DaysBefore)).SingleAsync()));
        var refused = (await town.Hanna.SubmitAsync((await town.Hanna.GetAsync(Page)).IsOk(), "main form", ("Days", "bald"))).IsOk();
        Assert.True(refused.Has("#Days-fehler"));
        Assert.True(refused.Has(".ac-errors__list a[href='#Days']"));
        Assert.True(await town.AskAsync(db => db.DataAccesses.AnyAsync(access => access.Kind == UrbanKi.Academy.People.Privacy.AccessKind.Reminders)));
    }

    [Fact]
    public async Task HR_of_a_part_sees_its_part_and_does_not_decide_for_all()
    {
        var (town, lena, _) = await OpenAsync();
        await AssignAsync(town, lena, ProbeContent.Course, null);
        var (bauen, finanzen) = (await town.PartlyHrAsync("bauen"), await town.PartlyHrAsync("finanzen"));
        Assert.Contains("Lernt, Lena", (await bauen.GetAsync(Page)).IsOk().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lernt, Lena", (await finanzen.GetAsync(Page)).IsOk().Text, StringComparison.Ordinal);
        (await bauen.PostAsync(Page, ("IsOn", "false"))).Is(HttpStatusCode.Forbidden);
        (await (await Academy.ClientOf(Cast.Lena)).GetAsync(Page)).Is(HttpStatusCode.Forbidden);
        (await Academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect);
    }
}
