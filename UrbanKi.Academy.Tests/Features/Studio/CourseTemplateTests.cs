using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Studio;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Studio;

public sealed class CourseTemplateTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private CourseTemplate Template => academy.Services.GetRequiredService<CourseTemplate>();

    private CourseReading Read(SourceFiles files) => CourseReader.Read("neu", files, academy.Services.GetRequiredService<Library>().Current.Shelf);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_new_course_is_valid_from_the_start(bool hasEnglish, bool hasQuiz)
    {
        var titles = new Dictionary<string, string> { ["de"] = "Recht: ein \"Anfang\" # mit Zeichen" };
        if (hasEnglish) titles["en"] = "Law: a beginning";
        var reading = Read(Template.Course(titles, hasQuiz));
        // Only that English is missing is worth saying, where it is.
        Assert.Equal(hasEnglish ? [] : [FindingCodes.MissingLanguage.Id], reading.Findings.Select(finding => finding.Code));
        Assert.Equal((titles["de"], hasQuiz), (reading.Course!.In("de").Title, reading.Course.HasQuiz));
    }

    [Fact]
    public void Added_lessons_and_a_quiz_are_valid_too()
    {
        var files = Template.Course(new Dictionary<string, string> { ["de"] = "Kurs", ["en"] = "Course" }, hasQuiz: false);
        var id = CourseShaping.IdOf("Eine zweite Lektion mit einem Titel, der so lang ist, dass er als Kennung gekürzt werden muss");
        files = CourseShaping.AddLesson(files, id, new Dictionary<string, string> { ["de"] = Template.Lesson("de", "Zwei", id), ["en"] = Template.Lesson("en", "Two", id) })!.Files;
        files = CourseShaping.AddQuiz(files, Template.QuizId, new Dictionary<string, string> { ["de"] = Template.Quiz("de"), ["en"] = Template.Quiz("en") })!.Files;
        Assert.Empty(Read(files).Findings);
    }

    [Fact]
    public void A_second_language_begins_valid()
    {
        var files = CourseShaping.AddLanguage(Template.Course(new Dictionary<string, string> { ["de"] = "Kurs" }, hasQuiz: true), "en")!.Files;
        Assert.Empty(Read(files).Findings);
        Assert.Null(CourseShaping.AddLanguage(files, "en"));
    }

    public static TheoryData<string, string> Pieces => [.. Snippet.Questions.Concat(Snippet.Callouts).Concat(Snippet.Boxes).Append("table").SelectMany(key => new[] { (key, "de"), (key, "en") })];

    /// <summary>What the toolbar puts into a lesson earns no error, whichever piece it is.</summary>
    [Theory, MemberData(nameof(Pieces))]
    public void Every_piece_of_the_toolbar_is_valid_where_it_is_put(string key, string language)
    {
        var files = Template.Course(new Dictionary<string, string> { [language] = "Kurs" }, hasQuiz: false);
        var path = files.Paths.First(path => path.Contains("/01-", StringComparison.Ordinal));
        var piece = new Words(language)[$"Snippet_{key}"].Replace(Snippet.IdGap, "eine-kennung", StringComparison.Ordinal);
        var lesson = System.Text.Encoding.UTF8.GetString(files.Bytes(path)!) + "\n" + piece + "\n";
        Assert.DoesNotContain(Read(files.With(path, System.Text.Encoding.UTF8.GetBytes(lesson))).Findings, finding => finding.Severity == Severity.Error);
    }
}
