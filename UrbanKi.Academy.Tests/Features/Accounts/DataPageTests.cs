using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

/// <summary>Whoever leaves takes their things along, and deletes what is theirs, without asking anybody.</summary>
public sealed class DataPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Page = "/account/manage/data", File = "/account/manage/data.zip", Delete = "form[action*='handler=account']";

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_an_unlocked_screen_is_not_enough()
    {
        foreach (var address in new[] { Page, File }) Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(address)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        var visitor = await academy.ClientOf(Cast.Lena);
        (await visitor.GetAsync(File)).IsOk();
        academy.Clock.Advance(TimeSpan.FromMinutes(16));
        foreach (var address in new[] { Page, File }) Assert.StartsWith("/account/confirm?returnUrl=%2Faccount%2Fmanage%2Fdata", (await visitor.GetAsync(address)).Is(HttpStatusCode.Redirect).Location, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Everything_about_me_is_in_one_file_for_people_and_for_programs()
    {
        var (lena, karl) = (await academy.EmployAsync(Cast.Lena), await academy.EmployAsync(Cast.Karl));
        var (hers, his) = (await academy.ClientOf(lena), await academy.ClientOf(karl));
        await hers.CompleteAsync();
        await his.CompleteAsync();
        Assert.Equal(File, (await hers.GetAsync(Page)).IsOk().One("a[download]").GetAttribute("href"));
        var answer = (await hers.GetAsync(File)).IsOk();
        Assert.Equal("application/zip", answer.Response.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        var certificate = await academy.AskAsync(lena.OrganisationId, db => db.Certificates.SingleAsync(one => one.PersonId == lena.Id));
        Assert.Equal(["LIESMICH.txt", $"bescheinigungen/{certificate.Number}.pdf", "meine-daten.json", "uebersicht.html"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));

        var json = await TextAsync(zip, "meine-daten.json");
        using var data = JsonDocument.Parse(json);
        var root = data.RootElement;
        Assert.Equal("urbanki-academy-personal-data/1", root.GetProperty("format").GetString());
        Assert.Equal(lena.Email, root.GetProperty("person").GetProperty("email").GetString());
        var learned = root.GetProperty("learned");
        Assert.Equal(certificate.Number, learned.GetProperty("certificates")[0].GetProperty("number").GetString());
        Assert.True(learned.GetProperty("attempts")[0].GetProperty("answers").GetArrayLength() > 3);
        Assert.Contains("Completed", learned.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("what").GetString()));
        Assert.True(root.GetProperty("account").GetProperty("sessions").GetArrayLength() > 0);
        // Nobody else is in it.
        Assert.DoesNotContain(karl.Email, json);
        Assert.DoesNotContain($"{karl.Id}", json);

        var overview = await TextAsync(zip, "uebersicht.html");
        Assert.Contains(lena.Name, overview);
        Assert.Contains(certificate.Number, overview);
        Assert.StartsWith("%PDF", await TextAsync(zip, $"bescheinigungen/{certificate.Number}.pdf"));
        // Every member that the description names is there.
        var readme = await TextAsync(zip, "LIESMICH.txt");
        foreach (var member in root.EnumerateObject().Where(member => member.Name is not ("organisation" or "madeAt"))) Assert.Contains($"\n{member.Name} ", readme);
    }

    [Fact]
    public async Task In_English_it_is_in_English()
    {
        var visitor = await academy.ClientOf(Cast.Lena);
        using var zip = new ZipArchive(new MemoryStream((await visitor.GetAsync($"{File}?culture=en")).IsOk().Bytes));
        Assert.Equal(["README.txt", "my-data.json", "overview.html"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Contains("lang=\"en\"", await TextAsync(zip, "overview.html"));
    }

    [Fact]
    public async Task Learning_detail_goes_at_once_and_what_was_completed_stays()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        await visitor.CompleteAsync();
        var marks = (await visitor.GetAsync($"/courses/{ProbeContent.Course}")).IsOk().All(".ac-dot--done").Count;
        Assert.True(marks >= 2);
        var page = (await visitor.GetAsync(Page)).IsOk();
        var unsure = (await visitor.SubmitAsync(page, "form[action*='handler=detail']")).IsOk();
        Assert.True(unsure.Has("#Sure[aria-invalid=true]"));
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.QuizAttempts.CountAsync(attempt => attempt.PersonId == lena.Id)));

        var done = (await visitor.FollowAsync(await visitor.SubmitAsync(unsure, "form[action*='handler=detail']", ("Sure", "true")))).IsOk();
        Assert.True(done.Has("main [role=status]"));
        Assert.False(done.Has("form[action*='handler=detail']"));
        Assert.Equal(0, await academy.AskAsync(lena.OrganisationId, db => db.QuizAttempts.CountAsync(attempt => attempt.PersonId == lena.Id)));
        var course = (await visitor.GetAsync($"/courses/{ProbeContent.Course}")).IsOk();
        Assert.Equal(marks, course.All(".ac-dot--done").Count);
        Assert.True((await visitor.GetAsync("/certificates")).IsOk().Has("a[href^='/certificates/UK-']"));
    }

    [Fact]
    public async Task The_account_goes_after_a_fortnight_unless_one_thinks_again()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        var wrong = (await visitor.SubmitAsync((await visitor.GetAsync(Page)).IsOk(), Delete, ("Password", "falsch"))).IsOk();
        Assert.True(wrong.Has("#Password[aria-invalid=true]"));
        Assert.Null(await AskedAsync(lena));

        await visitor.SubmitAsync(wrong, Delete, ("Password", RunningAcademy.Password));
        Assert.Equal(academy.Clock.Today, await AskedAsync(lena));
        var page = (await visitor.GetAsync(Page)).IsOk();
        Assert.False(page.Has(Delete));
        await visitor.SubmitAsync(page, "form[action*='handler=keep']");
        Assert.Null(await AskedAsync(lena));

        await visitor.SubmitAsync((await visitor.GetAsync(Page)).IsOk(), Delete, ("Password", RunningAcademy.Password));
        academy.Clock.Advance(TimeSpan.FromDays(14));
        await academy.Services.GetRequiredService<DailyJobs>().RunDueAsync(CancellationToken.None);
        (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).IsOk();
        // The cookie is worth nothing any more.
        Assert.StartsWith("/account/login", (await visitor.GetAsync(Page)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.True(await academy.AskAsync(lena.OrganisationId, db => db.People.AnyAsync(person => person.Id == lena.Id && person.LeftOn == null)));
        Assert.Equal([AuditAction.DeletionAsked, AuditAction.DeletionWithdrawn, AuditAction.DeletionAsked],
            await academy.AskAsync(lena.OrganisationId, db => db.AuditEntries.Where(entry => entry.SubjectId == lena.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var small = new RunningAcademy();
        var andrea = await small.EmployAsync(Cast.Andrea);
        var visitor = await small.ClientOf(andrea);
        Assert.False((await visitor.GetAsync(Page)).IsOk().Has(Delete));
        (await visitor.PostAsync($"{Page}?handler=account", ("Password", RunningAcademy.Password))).IsOk();
        Assert.Null(await small.AskAsync(andrea.OrganisationId, db => db.Users.Where(account => account.PersonId == andrea.Id).Select(account => account.DeletionAskedOn).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_last_administrators_who_go_at_the_same_moment_one_stays_and_is_told_so()
    {
        await using var small = new RunningAcademy();
        var both = new[] { await small.EmployAsync(Cast.Andrea), await small.EmployAsync(Cast.Andrea) };
        var visitors = new[] { await small.ClientOf(both[0]), await small.ClientOf(both[1]) };
        // Both are asked before either is written down.
        var answers = await small.AllAsync([.. visitors.Select(visitor => (Func<Task<Answer>>)(() => visitor.PostAsync($"{Page}?handler=account", ("Password", RunningAcademy.Password))))]);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Contains("letzte Person", Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).One("[role=alert], .ac-errors").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_in_with_the_personnel_number_can_go_as_well()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        await academy.AskAsync(lena.OrganisationId, async db => await db.Users.Where(account => account.PersonId == lena.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, (string?)null).SetProperty(account => account.NormalizedEmail, (string?)null))
            + await db.People.Where(person => person.Id == lena.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, (string?)null)));
        (await visitor.PostAsync($"{Page}?handler=account", ("Password", "Falsch-Geraten-1"))).IsOk();
        (await visitor.PostAsync($"{Page}?handler=account", ("Password", RunningAcademy.Password))).Is(HttpStatusCode.Redirect);
        Assert.NotNull(await AskedAsync(lena));
    }

    [Fact]
    public async Task Asking_twice_is_asking_once()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        for (var time = 0; time < 2; time++) (await visitor.PostAsync($"{Page}?handler=account", ("Password", RunningAcademy.Password))).Is(HttpStatusCode.Redirect);
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.AuditEntries.CountAsync(entry => entry.SubjectId == lena.Id && entry.Action == AuditAction.DeletionAsked)));
    }

    private Task<DateOnly?> AskedAsync(Employee person) => academy.AskAsync(person.OrganisationId, db => db.Users.Where(account => account.PersonId == person.Id).Select(account => account.DeletionAskedOn).SingleAsync());

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
