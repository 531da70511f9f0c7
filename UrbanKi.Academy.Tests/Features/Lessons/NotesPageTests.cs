using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Lessons;

public sealed class NotesPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Lesson = $"/courses/probe-kurs/{ProbeContent.First}";
    private const string Notes = $"{Lesson}/notes";
    private const string Form = "#r-mein-alltag form";

    private static string Written(Answer page) => page.One("#r-mein-alltag-text").TextContent;

    [Fact]
    public async Task A_note_is_kept_and_shown_again_to_its_writer_alone()
    {
        var (lena, karl) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Karl));
        var saved = await lena.SubmitAsync((await lena.GetAsync(Lesson)).IsOk(), Form, ("text", "Bei Protokollen.\nUnd <b>Briefen</b>."));
        Assert.Equal($"{Lesson}#r-mein-alltag", saved.Is(HttpStatusCode.Redirect).Location);
        Assert.Equal("Bei Protokollen.\nUnd <b>Briefen</b>.", Written(await lena.GetAsync(Lesson)));
        Assert.Equal("", Written(await karl.GetAsync(Lesson)));
        Assert.Contains("09:30", (await lena.GetAsync(Lesson)).One("#r-mein-alltag [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_another_window_wrote_meanwhile_both_texts_are_shown_and_none_is_lost()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var (window, other) = ((await lena.GetAsync(Lesson)).IsOk(), (await lena.GetAsync(Lesson)).IsOk());
        await lena.SubmitAsync(window, Form, ("text", "Der erste Text."));
        var conflict = (await lena.SubmitAsync(other, Form, ("text", "Der zweite Text."))).Is(HttpStatusCode.Conflict);
        Assert.Contains("Der erste Text.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Der zweite Text.", conflict.One("main textarea").TextContent);
        Assert.Equal("Der erste Text.", Written(await lena.GetAsync(Lesson)));

        (await lena.SubmitAsync(conflict, "main form")).Is(HttpStatusCode.Redirect);
        Assert.Equal("Der zweite Text.", Written(await lena.GetAsync(Lesson)));
    }

    [Fact]
    public async Task Saving_the_same_text_from_an_old_window_is_no_conflict()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var (window, other) = ((await lena.GetAsync(Lesson)).IsOk(), (await lena.GetAsync(Lesson)).IsOk());
        await lena.SubmitAsync(window, Form, ("text", "Gleich."));
        (await lena.SubmitAsync(other, Form, ("text", "Gleich."))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_script_is_told_when_it_was_saved_and_when_it_was_not()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        using var saved = JsonDocument.Parse((await lena.FetchAsync(Notes, ("note", "mein-alltag"), ("text", "Eins"), ("version", "0"))).IsOk().Bytes);
        Assert.Equal(("09:30", 1), (saved.RootElement.GetProperty("saved").GetString(), saved.RootElement.GetProperty("version").GetInt32()));
        using var refused = JsonDocument.Parse((await lena.FetchAsync(Notes, ("note", "mein-alltag"), ("text", "Zwei"), ("version", "0"))).Is(HttpStatusCode.Conflict).Bytes);
        Assert.NotEmpty(refused.RootElement.GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task A_note_at_a_reflection_that_does_not_exist_is_not_kept()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        (await browser.PostAsync(Notes, ("note", "gibt-es-nicht"), ("text", "x"), ("version", "0"))).Is(HttpStatusCode.NotFound);
        (await browser.PostAsync(Notes, ("text", "x"))).Is(HttpStatusCode.NotFound);
        Assert.Equal(0, await academy.AskAsync(lena.OrganisationId, db => db.PrivateNotes.CountAsync(n => n.PersonId == lena.Id)));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_cut_and_not_refused()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.PostAsync(Notes, ("note", "mein-alltag"), ("text", new string('x', 5000)), ("version", "0"));
        Assert.Equal(4000, Written(await lena.GetAsync(Lesson)).Length);
    }

    [Fact]
    public async Task The_notes_address_itself_leads_to_the_lesson() =>
        Assert.Equal(Lesson, (await (await academy.ClientOf(Cast.Lena)).GetAsync(Notes)).Is(HttpStatusCode.Redirect).Location);
}
