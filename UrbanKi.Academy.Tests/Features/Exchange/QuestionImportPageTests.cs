using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Curriculum.Foreign;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.DraftWriting;

namespace UrbanKi.Academy.Tests.Features.Exchange;

public sealed class QuestionImportPageTests : IAsyncDisposable
{
    private const string Import = "/author/probe-kurs/import";
    private const string Gift = "::Sieben:: Wie viel ist sechs mal sieben? {=42 #Genau ~41}\n\nKaputt {\n\n::Meinung:: Was denken Sie? {}\n\n::Teil:: Wer? {=Anna =%50%Bert}\n";

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private async Task<DraftReading?> DraftAsync() => await academy.Services.GetRequiredService<Drafts>().FindAsync(ProbeContent.Course);

    private static async Task<Answer> HandInAsync(Visitor trainer, string name, string text, params (string Name, string Value)[] fields) =>
        await trainer.UploadAsync((await trainer.GetAsync(Import)).IsOk(), "main form", name, Encoding.UTF8.GetBytes(text), fields);

    private async Task<(Visitor Trainer, Answer Check)> CheckedAsync(string name = "fragen.gift", string text = Gift)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        return (tarik, (await tarik.FollowAsync((await HandInAsync(tarik, name, text)).Is(HttpStatusCode.Redirect))).IsOk());
    }

    [Fact]
    public async Task Each_question_is_shown_with_what_became_of_it_before_anything_is_written()
    {
        var (_, check) = await CheckedAsync();
        Assert.Equal("4 Fragen in der Datei", check.Heading);
        var cards = check.All("#fragen > li");
        Assert.Equal(["Vollständig", "Nicht möglich", "Vollständig", "Mit Bemerkung"], cards.Select(card => Answer.Words(card.QuerySelector(".kern-badge")!)));
        Assert.Contains("Genau", Answer.Words(cards[0]), StringComparison.Ordinal);
        Assert.Contains("Die geschweiften Klammern passen nicht zusammen.", Answer.Words(cards[1]), StringComparison.Ordinal);
        Assert.Contains("„Bert“ brachte einen Teil der Punkte", Answer.Words(cards[3]), StringComparison.Ordinal);
        Assert.Equal(["1", "3", "4"], check.All("input[name=Take]").Select(box => box.GetAttribute("value")!));
        Assert.Null(await DraftAsync());
    }

    [Fact]
    public async Task What_is_ticked_goes_to_the_end_of_the_lesson_in_all_languages()
    {
        var (tarik, check) = await CheckedAsync();
        var done = (await tarik.SubmitAsync(check, "form[action*=take]", ("Take", "1"), ("Take", "3"), ("Into", ProbeContent.First))).Is(HttpStatusCode.Redirect);
        var draft = (await DraftAsync())!;
        Assert.Equal(0, draft.Errors);
        foreach (var path in new[] { GermanFirst, EnglishFirst })
        {
            var text = Encoding.UTF8.GetString(draft.Files.Bytes(path)!);
            Assert.EndsWith("::: question meinung\nWas denken Sie?\n:::\n", text, StringComparison.Ordinal);
            Assert.Contains("::: question sieben\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("::: question teil\n", text, StringComparison.Ordinal);
        }
        var page = (await tarik.FollowAsync(done)).IsOk();
        Assert.Contains("2 Fragen übernommen", page.Text, StringComparison.Ordinal);
        Assert.True(page.Has($"a[href='/author/probe-kurs/de/{ProbeContent.First}']"));
        // A second click finds nothing more to take.
        (await tarik.SubmitAsync(check, "form[action*=take]")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_clicks_at_once_take_them_once()
    {
        var (tarik, check) = await CheckedAsync();
        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => tarik.SubmitAsync(check, "form[action*=take]", ("Take", "1"), ("Into", ProbeContent.First))));
        Assert.All(clicks, click => Assert.True(click.Status is HttpStatusCode.Redirect or HttpStatusCode.NotFound, $"{click.Status}"));
        Assert.Contains(clicks, click => click.Status == HttpStatusCode.Redirect);
        var text = Encoding.UTF8.GetString((await DraftAsync())!.Files.Bytes(GermanFirst)!);
        Assert.Equal(2, text.Split("::: question sieben\n").Length);
    }

    [Fact]
    public async Task What_would_be_an_error_is_said_and_nothing_is_written()
    {
        var (tarik, check) = await CheckedAsync();
        // English would lack the questions.
        var token = check.One("form[action*=take] input[name=form-token]").GetAttribute("value")!;
        var action = check.One("form[action*=take]").GetAttribute("action")!;
        var refused = (await tarik.PostBareAsync(action, ("Take", "1"), ("Into", ProbeContent.First), ("form-token", token))).IsOk();
        Assert.True(refused.All(".ac-errors li").Count > 0);
        Assert.False(refused.Has("#InAllLanguages[checked]"));
        Assert.Null(await DraftAsync());
        // What is not scored has no place in the quiz; what was ticked stays ticked.
        var unfit = (await tarik.SubmitAsync(check, "form[action*=take]", ("Take", "1"), ("Take", "3"), ("Into", "abschluss"))).IsOk();
        Assert.True(unfit.Has("#Into[aria-invalid=true]"));
        Assert.Equal(["1", "3"], unfit.All("input[name=Take][checked]").Select(box => box.GetAttribute("value")!));
        Assert.Contains("passt es in kein Quiz", unfit.Text, StringComparison.Ordinal);
        (await tarik.SubmitAsync(check, "form[action*=take]", ("Take", ""))).IsOk();
        (await tarik.SubmitAsync(check, "form[action*=take]", ("Into", "gibt-es-nicht"))).IsOk();
        Assert.Null(await DraftAsync());
    }

    [Fact]
    public async Task Questions_of_every_sample_are_taken_through_the_page_without_an_error()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var files = new[] { ("alle.gift", string.Join("\n\n", GiftSamples.All.Where(sample => sample.Markdown.Length > 0 && !sample.Source.Contains("$CATEGORY", StringComparison.Ordinal)).Select(sample => sample.Source.Trim()))), ("alle.xml", MoodleXmlSamples.Quiz(string.Join('\n', MoodleXmlSamples.All.Select(sample => sample.Source)))), ("alle.txt", "Was?\nA. Eins\nB. Zwei\nANSWER: B\n") };
        foreach (var (name, text) in files)
        {
            var check = (await tarik.FollowAsync((await HandInAsync(tarik, name, text)).Is(HttpStatusCode.Redirect))).IsOk();
            var answer = await tarik.SubmitAsync(check, "form[action*=take]", [.. check.All("input[name=Take][checked]").Select(box => ("Take", box.GetAttribute("value")!)), ("Into", ProbeContent.Second)]);
            Assert.True(answer.Status == HttpStatusCode.Redirect, $"{name}: {string.Join(" ", answer.All(".ac-errors li").Select(Answer.Words))}");
        }
        var draft = (await DraftAsync())!;
        Assert.Equal(0, draft.Errors);
        Assert.True(draft.Course!.In("de").Lesson(ProbeContent.Second)!.Blocks.Count > 60);
        Assert.Contains(draft.Files.Paths, path => path.StartsWith("de/images/", StringComparison.Ordinal) && path != "de/images/quadrat.svg");
    }

    [Fact]
    public async Task Pictures_that_come_along_are_shown_before_they_are_anywhere()
    {
        var (_, check) = await CheckedAsync("bild.xml", MoodleXmlSamples.Quiz($"""<question type="truefalse"><name><text>Bild</text></name><questiontext format="html"><text><![CDATA[<p>Was ist das? <img src="@@PLUGINFILE@@/x.png" alt="Ein Punkt"></p>]]></text><file name="x.png" path="/" encoding="base64">{MoodleXmlSamples.Png}</file></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>"""));
        Assert.StartsWith("data:image/png;base64,", check.One("#fragen img").GetAttribute("src"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leer.gift", "")]
    [InlineData("text.txt", "Nur ein Satz.")]
    [InlineData("kaputt.xml", "<quiz><question")]
    public async Task A_file_without_questions_is_refused_with_a_reason(string name, string text)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var refused = (await HandInAsync(tarik, name, text)).IsOk();
        Assert.True(refused.All(".ac-errors li").Count > 0);
        Assert.True(refused.Has("#file[aria-invalid=true]"));
    }

    [Fact]
    public async Task Text_in_questions_stays_text()
    {
        var (_, check) = await CheckedAsync("x.gift", "::<script>alert(1)</script>:: <img src=x onerror=alert(1)> Wer? {=<b onclick=alert(1)>Ich</b> ~Du}");
        Assert.Empty(check.All("main script, main [onerror], main [onclick]"));
    }

    [Fact]
    public async Task Only_trainers_take_questions_in_and_nobody_sees_what_another_handed_in()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var sent = await HandInAsync(tarik, "fragen.gift", Gift);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea })
        {
            var visitor = await academy.ClientOf(who);
            (await visitor.GetAsync(Import)).Is(HttpStatusCode.Forbidden);
            (await visitor.GetAsync(sent.Location!)).Is(HttpStatusCode.Forbidden);
            (await visitor.PostAsync($"{sent.Location}?handler=take")).Is(HttpStatusCode.Forbidden);
        }
        var colleague = await academy.ClientOf(Cast.Tarik);
        (await colleague.GetAsync(sent.Location!)).Is(HttpStatusCode.NotFound);
        (await colleague.PostAsync($"{sent.Location}?handler=take", ("Take", "1"))).Is(HttpStatusCode.NotFound);
        (await tarik.GetAsync("/author/gibt-es-nicht/import")).Is(HttpStatusCode.NotFound);
        (await tarik.GetAsync(sent.Location!.Replace("probe-kurs", "nur-deutsch", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
        (await tarik.SubmitAsync((await tarik.GetAsync(sent.Location!)).IsOk(), "form[action*=discard]")).Is(HttpStatusCode.Redirect);
        (await tarik.GetAsync(sent.Location!)).Is(HttpStatusCode.NotFound);
    }
}
