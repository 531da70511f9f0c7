using System.Text;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>What a new course and a new lesson begin with: valid from the start, so that nobody is greeted by errors.</summary>
public sealed class CourseTemplate(IStringLocalizer<Texts> texts)
{
    /// <summary>The final quiz's file is called so, in every language.</summary>
    public string QuizId => CourseShaping.IdOf(texts.In("de", "Template_QuizTitle"));

    /// <summary>A course of one lesson and, if wanted, a final quiz.</summary>
    /// <param name="titles">The course's title by language; these are its languages.</param>
    /// <param name="hasQuiz">Whether it ends with a quiz.</param>
    public SourceFiles Course(IReadOnlyDictionary<string, string> titles, bool hasQuiz)
    {
        // Ids are the same in every language.
        var lesson = CourseShaping.IdOf(texts.In("de", "Template_LessonTitle"));
        var files = new Dictionary<string, string> { ["course.yml"] = "level: basic\naudience: [all]\npass: 80\nattempts: 0\nvalid-months: 24\nlicence: CC-BY-4.0\ncompetences: []\n" };
        foreach (var (language, title) in titles)
        {
            string Word(string key) => texts.In(language, key);
            var head = YamlSheet.WithTexts(YamlSheet.With(YamlSheet.With("", "title", title), "summary", Word("Template_Summary")), "objectives", [Word("Template_Objective")]);
            files[$"{language}/index.md"] = new FrontMatter(head, $"\n{Word("Template_Welcome")}\n").ToString();
            files[$"{language}/01-{lesson}.md"] = Lesson(language, Word("Template_LessonTitle"), lesson);
            if (hasQuiz) files[$"{language}/90-{QuizId}.md"] = Quiz(language);
        }
        return new(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)));
    }

    /// <summary>A lesson of a few sentences with a question to practise.</summary>
    public string Lesson(string language, string title, string id)
    {
        var head = YamlSheet.WithTexts(YamlSheet.With(YamlSheet.With("", "title", title), "minutes", 1), "objectives", [texts.In(language, "Template_LessonObjective")]);
        return new FrontMatter(head, $"\n{texts.In(language, "Template_LessonText")}\n\n::: question {id}-{texts.In("de", "Template_PracticeId")}\n{texts.In(language, "Template_Practice")}\n:::\n").ToString();
    }

    /// <summary>A final quiz of two questions.</summary>
    public string Quiz(string language)
    {
        var head = YamlSheet.With(YamlSheet.With(YamlSheet.With("", "title", texts.In(language, "Template_QuizTitle")), "quiz", "final"), "draw", 2);
        string Question(int number) => $"::: question {texts.In("de", "Template_QuizId")}-{number}\n{texts.In(language, $"Template_Quiz{number}")}\n:::\n";
        return new FrontMatter(head, $"\n{texts.In(language, "Template_QuizText")}\n\n{Question(1)}\n{Question(2)}").ToString();
    }
}
