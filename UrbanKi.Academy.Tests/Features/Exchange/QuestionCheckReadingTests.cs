using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Exchange;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing.Exchange;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Tests.Publishing.Exchange;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Exchange;

public sealed class QuestionCheckReadingTests : ComponentTest
{
    private QuestionCheckView View(string gift, SourceFiles? files = null, string? page = null)
    {
        var course = files ?? ZipMaking.CourseFiles;
        var outline = CourseOutline.Of(course);
        var upload = new Upload(Guid.NewGuid(), Guid.NewGuid(), "fragen.gift", "mitgebracht", "de", new(2026, 11, 23));
        var words = new ExchangeWords(Services.GetRequiredService<IStringLocalizer<Texts>>(), Services.GetRequiredService<IStringLocalizer<Findings>>());
        return QuestionCheckView.For(new(upload, course, outline, QuestionIntake.Read(upload.FileName, System.Text.Encoding.UTF8.GetBytes(gift), "de", course, outline.Find(page))), words);
    }

    private IRenderedComponent<QuestionCheckReading> Page(QuestionCheckView view) => Render<QuestionCheckReading>(parameters => parameters.Add(page => page.View, view));

    [Fact]
    public void Only_what_can_be_taken_can_be_ticked_and_is_ticked_to_begin_with()
    {
        var page = Page(View("Wie viel? {=42 ~41}\n\nKaputt {"));
        Assert.Equal("1", Assert.Single(page.FindAll("input[name=Take][checked]")).GetAttribute("value"));
        Assert.Equal(2, page.FindAll("#fragen > li").Count);
    }

    [Fact]
    public void A_course_in_one_language_is_not_asked_about_others()
    {
        Assert.Empty(Page(View("Wie viel? {=42 ~41}")).FindAll("#InAllLanguages"));
        var both = ZipMaking.CourseFiles.With("en/01-anfang.md", ZipMaking.CourseFiles.Bytes("de/01-anfang.md")!);
        Assert.NotNull(Page(View("Wie viel? {=42 ~41}", both)).Find("#InAllLanguages[checked]"));
    }

    [Fact]
    public void Where_nothing_can_be_taken_nothing_is_asked() => Assert.Empty(Page(View("Kaputt {")).FindAll("form[action*=take] button"));

    [Fact]
    public void What_was_chosen_stays_and_what_speaks_against_it_stands_at_its_place()
    {
        var view = View("Wie viel? {=42 ~41}\n\nWer? {=Anna}");
        Assert.Equal("Exchange_NoneTicked", view.With([], "anfang", false).Problem);
        Assert.Equal("Exchange_NoneTicked", view.With([99, -1], "anfang", false).Problem);
        Assert.Equal("Exchange_NoPage", view.With([1], "gibt-es-nicht", false).Problem);
        Assert.Null(view.With([2], "anfang", true).Problem);
        var page = Page(view.With([2], "gibt-es-nicht", false));
        Assert.Equal("2", Assert.Single(page.FindAll("input[name=Take][checked]")).GetAttribute("value"));
        Assert.NotNull(page.Find("#Into[aria-invalid=true]"));
    }

    [Fact]
    public void The_quiz_is_offered_first()
    {
        var files = ZipMaking.CourseFiles.With("de/90-ende.md", "---\ntitle: Ende\nquiz: final\n---\n"u8.ToArray());
        Assert.Equal("ende", View("Wie viel? {=42 ~41}", files).Into);
        Assert.Equal("anfang", View("Wie viel? {=42 ~41}").Into);
        // What is not scored has a place in lessons only.
        Assert.Equal("anfang", View("Wie viel? {=42 ~41}\n\nUnd Sie? {}", files).Into);
    }
}
