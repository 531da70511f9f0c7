using System.Net;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Studio;

public sealed class StudioPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task A_stranger_is_sent_to_sign_in() => (await academy.Stranger().GetAsync("/author")).Is(HttpStatusCode.Redirect);

    [Fact]
    public async Task Whoever_is_no_trainer_is_told_so()
    {
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea })
        {
            var visitor = await academy.ClientOf(who);
            (await visitor.GetAsync("/author")).Is(HttpStatusCode.Forbidden);
            Assert.False((await visitor.GetAsync("/")).Has("nav a[href='/author']"));
        }
    }

    [Fact]
    public async Task A_trainer_finds_every_course_and_how_it_stands()
    {
        var tarik = await academy.EmployAsync(Cast.Tarik);
        var visitor = await academy.ClientOf(tarik);
        Assert.True((await visitor.GetAsync("/")).Has("nav a[href='/author']"));
        var drafts = academy.Services.GetRequiredService<Drafts>();
        await drafts.OpenAsync(ProbeContent.Course, tarik.Id);
        var page = (await visitor.GetAsync("/author")).IsOk();
        var rows = page.All("main .ac-rows li");
        Assert.Equal(2, rows.Count);
        Assert.Contains("Version 1", Answer.Words(rows[0]), StringComparison.Ordinal);
        Assert.Contains("Tarik Trainer", Answer.Words(rows[0]), StringComparison.Ordinal);
        Assert.Contains("Entwurf ohne Fehler", Answer.Words(rows[0]), StringComparison.Ordinal);
        Assert.Contains("weniger als 10", Answer.Words(rows[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("Entwurf", Answer.Words(rows[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trainer_of_another_town_sees_the_draft_and_not_whose_it_is()
    {
        var tarik = await academy.EmployAsync(Cast.Tarik);
        await academy.Services.GetRequiredService<Drafts>().OpenAsync(ProbeContent.Course, tarik.Id);
        var page = (await (await academy.ClientOf(Cast.Tamara)).GetAsync("/author")).IsOk();
        Assert.Contains("Entwurf, zuletzt geändert am 23. November", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tarik", page.Text, StringComparison.Ordinal);
    }
}
