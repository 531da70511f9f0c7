using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Studio;

public sealed class EditorPageTests : IAsyncDisposable
{
    private const string Page = $"/author/{ProbeContent.Course}/de/{ProbeContent.First}";

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private async Task<Visitor> TrainerAsync(bool hasDraft = true)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        if (hasDraft) Assert.True(await academy.Services.GetRequiredService<Drafts>().OpenAsync(ProbeContent.Course, null));
        return tarik;
    }

    private static string Text(Answer page) => page.One("textarea[name=text]").TextContent;

    private static string Version(Answer page) => page.One("form[data-source] input[name=version]").GetAttribute("value")!;

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Html).RootElement;

    private const string Harmful = "script, base, style, link, object, embed, iframe[src^=javascript], [onerror], [onclick], [onload], [onmouseover], [href^='javascript' i], [src^='javascript' i], [href^='data:']";

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_a_learner_is_refused()
    {
        await TrainerAsync();
        (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect);
        var lena = await academy.ClientOf(Cast.Lena);
        foreach (var address in new[] { Page, $"{Page}/preview", $"/author/{ProbeContent.Course}", $"/author/{ProbeContent.Course}/settings", $"/author/{ProbeContent.Course}/images", "/author/new", "/author/help" })
            (await lena.GetAsync(address)).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found_and_a_course_without_a_draft_offers_to_begin_one()
    {
        var tarik = await TrainerAsync(hasDraft: false);
        Assert.Equal($"/author/{ProbeContent.Course}", (await tarik.GetAsync(Page)).Is(HttpStatusCode.Redirect).Location);
        Assert.True((await tarik.GetAsync($"/author/{ProbeContent.Course}")).IsOk().Has("form[action$='handler=open']"));
        await academy.Services.GetRequiredService<Drafts>().OpenAsync(ProbeContent.Course, null);
        foreach (var address in new[] { $"/author/{ProbeContent.Course}/de/gibt-es-nicht", $"/author/{ProbeContent.Course}/fr/{ProbeContent.First}", "/author/gibt-es-nicht/de/index", "/author/gibt-es-nicht" })
            (await tarik.GetAsync(address)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_script_the_text_is_saved_checked_and_shown()
    {
        var tarik = await TrainerAsync();
        var page = (await tarik.GetAsync(Page)).IsOk();
        var saved = (await tarik.SubmitAsync(page, "form[data-source]", ("text", Text(page).Replace("Ein Satz auf Deutsch.", "Ein neuer Satz.", StringComparison.Ordinal)))).IsOk();
        Assert.Contains("Entwurf gespeichert um 09:30 Uhr", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Ein neuer Satz.", (await tarik.GetAsync($"{Page}/preview")).IsOk().Text, StringComparison.Ordinal);
        // Learners go on reading what is published.
        Assert.DoesNotContain("Ein neuer Satz.", (await (await academy.ClientOf(Cast.Lena)).GetAsync($"/courses/{ProbeContent.Course}/{ProbeContent.First}")).IsOk().Text, StringComparison.Ordinal);

        var broken = (await tarik.SubmitAsync(saved, "form[data-source]", ("text", Text(saved).Replace("- (x) Wegen der Fehler.", "- ( ) Wegen der Fehler.", StringComparison.Ordinal)))).IsOk();
        Assert.Contains("Keine Antwort ist richtig. Markieren Sie die richtige mit (x).", broken.Text, StringComparison.Ordinal);
        Assert.True(broken.Has("[data-findings] a[data-line]"));
    }

    [Fact]
    public async Task The_second_of_two_trainers_sees_both_texts_and_decides()
    {
        var (tarik, tamara) = (await TrainerAsync(), await academy.ClientOf(Cast.Tamara));
        var (his, hers) = ((await tarik.GetAsync(Page)).IsOk(), (await tamara.GetAsync(Page)).IsOk());
        await tarik.SubmitAsync(his, "form[data-source]", ("text", Text(his) + "\n\nVon Tarik.\n"));
        var conflict = (await tamara.SubmitAsync(hers, "form[data-source]", ("text", Text(hers) + "\n\nVon Tamara.\n"))).IsOk();
        Assert.Contains("Von Tarik.", Answer.Words(conflict.One(".ac-conflict")), StringComparison.Ordinal);
        Assert.Contains("Von Tamara.", Answer.Words(conflict.One(".ac-conflict")), StringComparison.Ordinal);
        Assert.Contains("Von Tamara.", Text(conflict), StringComparison.Ordinal);
        // She is of another town: who it was is not hers to know.
        Assert.DoesNotContain("Tarik Trainer", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("Von Tarik.", Text(await tarik.GetAsync(Page)), StringComparison.Ordinal);

        (await tamara.SubmitAsync(conflict, "form[data-source]")).IsOk();
        Assert.Contains("Von Tamara.", Text(await tarik.GetAsync(Page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_told_how_it_went_and_what_is_new()
    {
        var tarik = await TrainerAsync();
        var page = (await tarik.GetAsync(Page)).IsOk();
        var saved = Json((await tarik.FetchAsync(Page, ("text", Text(page) + "\n\n[Nirgendwo](99-weg.md)\n"), ("version", Version(page)))).IsOk());
        Assert.Equal("saved", saved.GetProperty("state").GetString());
        Assert.NotEqual(Version(page), saved.GetProperty("version").GetString());
        Assert.Contains("Eine Seite „99-weg.md“ gibt es hier nicht.", saved.GetProperty("findings").GetString(), StringComparison.Ordinal);
        Assert.Contains("data-preview", saved.GetProperty("preview").GetString(), StringComparison.Ordinal);
        Assert.Contains("error", saved.GetProperty("marks").GetString(), StringComparison.Ordinal);

        var late = Json((await tarik.FetchAsync(Page, ("text", "Etwas ganz anderes"), ("version", Version(page)))).IsOk());
        Assert.Equal("conflict", late.GetProperty("state").GetString());
        Assert.Contains("ac-conflict", late.GetProperty("conflict").GetString(), StringComparison.Ordinal);
        Assert.Equal("gone", Json((await tarik.FetchAsync($"/author/{ProbeContent.Course}/de/weg", ("text", ""), ("version", Version(page)))).Is(HttpStatusCode.NotFound)).GetProperty("state").GetString());
        Assert.Equal("refused", Json((await tarik.FetchAsync(Page, ("text", new string('x', 1024 * 1024 + 1)), ("version", saved.GetProperty("version").GetString()!))).IsOk()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_policy_stays_strict_and_lets_only_the_editor_write_styles()
    {
        var tarik = await TrainerAsync();
        var (one, two) = ((await tarik.GetAsync(Page)).IsOk(), (await tarik.GetAsync(Page)).IsOk());
        var policy = string.Join(' ', one.Response.Headers.GetValues("Content-Security-Policy"));
        var nonce = one.One("[data-desk]").GetAttribute("data-nonce")!;
        Assert.Contains($"style-src 'self' 'nonce-{nonce}'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.NotEqual(nonce, two.One("[data-desk]").GetAttribute("data-nonce"));

        var bare = string.Join(' ', (await tarik.GetAsync($"{Page}/preview?bare=true")).IsOk().Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'none'", bare, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", string.Join(' ', (await tarik.GetAsync("/author")).Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>")]
    [InlineData("[klick](javascript:alert(1)) [zwei](JaVaScRiPt&colon;alert(1)) [drei](data:text/html,<script>alert(1)</script>)")]
    [InlineData("![x](x\"onerror=\"alert(1)) ![y](javascript:alert(1))")]
    [InlineData("::: question a\" onclick=\"alert(1)\nText\n\n= \"><script>alert(1)</script>\n:::")]
    [InlineData("::: question ok\n<b onmouseover=alert(1)>Frage</b>\n\n- (x) <svg onload=alert(1)>\n- ( ) </label><script>alert(1)</script>\n:::")]
    [InlineData("::: fact \"><script>alert(1)</script>\n:::\n\n::: experiment <img src=x onerror=alert(1)>\nText\n:::")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("| a | b |\n| --- | --- |\n| <iframe src=javascript:alert(1)> | {onclick=alert(1)} |\n\n# Titel {#x onclick=alert(1)}")]
    [InlineData("<style>@import url(https://evil.example)</style><link rel=stylesheet href=//evil.example><base href=//evil.example>")]
    public async Task Whatever_somebody_writes_the_preview_runs_nothing(string markdown)
    {
        var tarik = await TrainerAsync();
        var page = (await tarik.GetAsync(Page)).IsOk();
        var saved = Json((await tarik.FetchAsync(Page, ("text", $"---\ntitle: \"<script>alert(1)</script>\"\nobjectives:\n  - \"<img src=x onerror=alert(1)>\"\n---\n\n{markdown}\n"), ("version", Version(page)))).IsOk());
        foreach (var part in new[] { "preview", "findings", "summary", "figures", "conflict" }) Assert.Empty(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(saved.GetProperty(part).GetString()!).QuerySelectorAll(Harmful));
        foreach (var address in new[] { $"{Page}/preview", $"{Page}/preview?bare=true", Page, $"/author/{ProbeContent.Course}" })
            Assert.Empty((await tarik.GetAsync(address)).IsOk().All($"main :is({Harmful})"));
    }

    [Fact]
    public async Task Text_that_breaks_the_front_matter_can_still_be_opened_and_mended()
    {
        var tarik = await TrainerAsync();
        var page = (await tarik.GetAsync(Page)).IsOk();
        var broken = (await tarik.SubmitAsync(page, "form[data-source]", ("text", "---\ntitle: [offen\n---\n\nText"))).IsOk();
        Assert.Contains("Setzen Sie Texte mit Doppelpunkt oder Raute in Anführungszeichen", broken.Text, StringComparison.Ordinal);
        Assert.Contains("title: [offen", Text(broken), StringComparison.Ordinal);
        (await tarik.GetAsync($"{Page}/preview")).IsOk();
        (await tarik.GetAsync(Page)).IsOk();
    }

    [Fact]
    public async Task A_trainer_may_try_the_questions_of_the_draft()
    {
        var tarik = await TrainerAsync();
        var preview = (await tarik.GetAsync($"{Page}/preview")).IsOk();
        var form = preview.All("form[data-practice]")[0];
        var question = form.QuerySelector("input[name=question]")!.GetAttribute("value")!;
        Assert.True((await tarik.PostAsync($"{Page}/preview?handler=answer", ("question", question), ("answer", "1"))).IsOk().Has("[data-feedback]"));
        (await tarik.PostAsync($"{Page}/preview?handler=answer", ("question", "gibt-es-nicht"), ("answer", "1"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Both_languages_stand_side_by_side_each_with_its_own_form()
    {
        var tarik = await TrainerAsync();
        var page = (await tarik.GetAsync($"{Page}?beside=en")).IsOk();
        Assert.Equal(["de", "en"], page.All("textarea[name=text]").Select(field => field.GetAttribute("lang")));
        Assert.Equal(2, page.All("iframe").Count);
        Assert.Single((await tarik.GetAsync($"{Page}?beside=xx")).IsOk().All("textarea[name=text]"));
    }

    [Fact]
    public async Task An_image_needs_words_and_comes_in_clean()
    {
        var tarik = await TrainerAsync();
        async Task<Answer> Send(string name, byte[] bytes, string alternative)
        {
            var form = new MultipartFormDataContent { { new StringContent(await tarik.TokenAsync()), "form-token" }, { new StringContent(alternative), "alternative" }, { new StringContent("Eine \"Unterschrift\""), "caption" } };
            form.Add(new ByteArrayContent(bytes), "file", name);
            return await tarik.SendAsync(new(HttpMethod.Post, $"{Page}?handler=image") { Content = form });
        }
        Assert.Contains("Alternativtext", Json((await Send("a.png", Pictures.Png(), " ")).Is(HttpStatusCode.BadRequest)).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("kein Bild", Json((await Send("a.exe", Encoding.UTF8.GetBytes("MZ"), "Text")).Is(HttpStatusCode.BadRequest)).GetProperty("message").GetString(), StringComparison.Ordinal);
        var markdown = Json((await Send("../../Böses Bild.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><script>alert(1)</script><rect width=\"4\" height=\"3\"/></svg>"), "Ein [Kasten]")).IsOk()).GetProperty("markdown").GetString()!;
        Assert.Equal("![Ein \\[Kasten\\]](images/boeses-bild.svg \"Eine \\\"Unterschrift\\\"\")", markdown);

        var page = (await tarik.GetAsync(Page)).IsOk();
        await tarik.SubmitAsync(page, "form[data-source]", ("text", Text(page) + "\n\n" + markdown + "\n"));
        var image = (await tarik.GetAsync($"{Page}/preview")).IsOk().One("img[alt='Ein [Kasten]']").GetAttribute("src")!;
        Assert.DoesNotContain("alert", (await tarik.GetAsync(image)).IsOk().Html, StringComparison.Ordinal);
        // A draft's picture is for trainers.
        (await (await academy.ClientOf(Cast.Lena)).GetAsync(image)).Is(HttpStatusCode.NotFound);
    }
}
