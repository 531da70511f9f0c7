using System.CommandLine;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Commands;

/// <summary>"content import FILE": questions from GIFT, Moodle XML or Aiken, or whole courses as a folder or a zip.</summary>
public static class ContentImport
{
    public static Command Command(AcademySettings settings)
    {
        var file = new Argument<string>("FILE") { Description = "Questions (GIFT, Moodle XML, Aiken), a course (folder or zip), or a folder of courses" };
        var course = new Option<string?>("--course") { Description = "What a course is to be called; for questions: the course whose final quiz takes them", HelpName = "ID" };
        var into = new Option<string?>("--into") { Description = "The lesson (or 'quiz') at whose end the questions go, in the course's draft", HelpName = "COURSE/LESSON" };
        var output = new Option<string?>("--output") { Description = "The Markdown file that takes the questions; their pictures go to 'images' beside it", HelpName = "FILE.md" };
        var folder = new Option<string?>("--folder") { Description = "The folder of courses that takes a course, instead of the draft", HelpName = "DIR" };
        var oneLanguage = new Option<bool>("--one-language") { Description = "Leaves the lesson's other languages alone; else the questions go there, too, to be translated" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would be taken, and what not and why" };
        var replace = new Option<bool>("--replace") { Description = "A course takes the place of a draft, or of files, with another text" };
        var language = CommandServices.Language("The language that the questions are in, and the report");
        var command = new Command("import", "Takes questions or courses in") { file, course, into, output, folder, oneLanguage, dryRun, replace, language };
        command.SetAction((parsed, cancellation) =>
        {
            CommandServices.Speak(parsed.GetValue(language)!);
            var (path, isDryRun) = (parsed.GetValue(file)!, parsed.GetValue(dryRun));
            if (new[] { course, into, output }.Count(target => parsed.GetValue(target) is not null) > 1) return Wrong("--course, --into and --output exclude each other.");
            if (parsed.GetValue(into) is { } place && place.Split('/') is not [{ Length: > 0 }, { Length: > 0 }]) return Wrong("--into takes COURSE/LESSON.");
            if (Directory.Exists(path)) return CourseImport.RunAsync(settings, path, CourseFolders.Read(path), parsed.GetValue(course), parsed.GetValue(folder), isDryRun, parsed.GetValue(replace), cancellation);
            if (!File.Exists(path)) return Wrong($"There is no file {path}.");
            if (CourseZip.IsZip(Beginning(path))) return CourseImport.RunAsync(settings, path, [Zip(path)], parsed.GetValue(course), parsed.GetValue(folder), isDryRun, parsed.GetValue(replace), cancellation);
            (string Course, string? Page)? target = parsed.GetValue(into)?.Split('/') is [var name, var page] ? (name, page) : parsed.GetValue(course) is { } quizOf ? (quizOf, null) : null;
            return QuestionImport.RunAsync(settings, path, parsed.GetValue(language)!, target, parsed.GetValue(output), !parsed.GetValue(oneLanguage), isDryRun, cancellation);
        });
        return command;
    }

    private static byte[] Beginning(string path)
    {
        using var stream = File.OpenRead(path);
        var beginning = new byte[4];
        return beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
    }

    private static CourseParcel Zip(string path) => CourseZip.Read(Bounded(path, CourseZip.MostBytes));

    /// <summary>The file's bytes, or as many as are enough to see that it is too large.</summary>
    internal static byte[] Bounded(string path, int most)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[(int)Math.Min(stream.Length, most + 1L)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static async Task<int> Wrong(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return CommandLine.WrongCommandLine;
    }
}
