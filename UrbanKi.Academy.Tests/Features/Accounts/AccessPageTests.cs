using System.Net;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class AccessPageTests : IAsyncLifetime
{
    private const string Page = "/account/manage/access";

    private readonly RunningAcademy academy = new();
    private Employee lena = null!;

    public async ValueTask InitializeAsync()
    {
        lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).PostAsync($"/courses/probe-kurs/{ProbeContent.First}");
    }

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private async Task<IReadOnlyList<string>> SeenByAsync(Employee who) => [.. (await (await academy.ClientOf(who)).GetAsync(Page)).IsOk().All("main tbody tr").Select(Answer.Words)];

    private Task LookAsync(AccessKind kind, Guid? person = null, string? unit = null, string? courses = null) => academy.AskAsync(lena.OrganisationId, async db =>
    {
        db.DataAccesses.Add(new() { OrganisationId = lena.OrganisationId, Day = academy.Clock.Today, Kind = kind, Role = kind == AccessKind.Command ? null : Role.Hr, PersonId = person, ShownDay = academy.Clock.Today, UnitPath = unit, Courses = courses, Rows = 1 });
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_whom_nobody_looked_at_is_told_so()
    {
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.True((await (await academy.ClientOf(lena)).GetAsync(Page)).IsOk().Has(".ac-empty"));
    }

    [Fact]
    public async Task Whoever_is_in_a_report_is_told_who_took_it_by_function_and_others_are_not()
    {
        var karl = await academy.EmployAsync(Cast.Karl);
        var hanna = await academy.EmployAsync(Cast.Hanna);
        (await (await academy.ClientOf(hanna)).GetAsync("/reports/completions.csv")).IsOk();
        var line = Assert.Single(await SeenByAsync(lena));
        Assert.Contains("Personalabteilung", line, StringComparison.Ordinal);
        Assert.Contains("CSV", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Harms", line, StringComparison.Ordinal);
        Assert.Empty(await SeenByAsync(karl));
    }

    [Fact]
    public async Task Many_looks_of_one_kind_on_one_day_are_one_line_with_their_number()
    {
        for (var i = 0; i < 3; i++) await LookAsync(AccessKind.Report, courses: i == 0 ? null : " probe-kurs ");
        await LookAsync(AccessKind.Csv);
        var seen = await SeenByAsync(lena);
        Assert.Equal(2, seen.Count);
        Assert.Contains("3-mal", seen[1], StringComparison.Ordinal);
        Assert.DoesNotContain("-mal", seen[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_at_other_people_units_and_courses_are_not_mine()
    {
        var karl = await academy.EmployAsync(Cast.Karl);
        await LookAsync(AccessKind.Person, person: lena.Id);
        await LookAsync(AccessKind.Person, person: karl.Id);
        await LookAsync(AccessKind.Report, courses: " probe-kurs ");
        await LookAsync(AccessKind.Report, courses: " anderer-kurs ");
        await LookAsync(AccessKind.Workbook, unit: "bauhof/");
        await LookAsync(AccessKind.Command);
        var seen = await SeenByAsync(lena);
        Assert.Equal(3, seen.Count);
        Assert.Contains("Befehl", seen[0], StringComparison.Ordinal);
        Assert.Contains("Sie können darin stehen", seen[1], StringComparison.Ordinal);
        Assert.Contains("gezielt", seen[2], StringComparison.Ordinal);
        Assert.Single(await SeenByAsync(karl));
    }
}
