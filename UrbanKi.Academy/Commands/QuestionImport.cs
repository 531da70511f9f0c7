using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Commands;

/// <summary>The part of "content import" that takes questions: into a draft, into a file of their own, or to standard output.</summary>
internal static class QuestionImport
{
    /// <param name="settings">The site's.</param>
    /// <param name="file">The questions.</param>
    /// <param name="language">Which they are in.</param>
    /// <param name="target">The course and the page's id, null for its quiz; null for no course at all.</param>
    /// <param name="output">The Markdown file; null for none.</param>
    /// <param name="inAllLanguages">Puts them also into the page's other languages.</param>
    /// <param name="isDryRun">Writes nothing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static Task<int> RunAsync(AcademySettings settings, string file, string language, (string Course, string? Page)? target, string? output, bool inAllLanguages, bool isDryRun, CancellationToken cancellation)
    {
        var bytes = ContentImport.Bounded(file, ForeignFile.LargestXml);
        return target is { } place ? IntoDraftAsync(settings, file, bytes, language, place.Course, place.Page, inAllLanguages, isDryRun, cancellation) : AsTextAsync(file, bytes, language, output, isDryRun, cancellation);
    }

    /// <summary>Opens no database.</summary>
    private static async Task<int> AsTextAsync(string file, byte[] bytes, string language, string? output, bool isDryRun, CancellationToken cancellation)
    {
        await using var services = CommandServices.WordsOnly();
        var reading = ForeignFile.Read(file, bytes, language);
        var markdown = string.Join('\n', reading.Taken.Select(item => item.Markdown));
        // Where the questions themselves go to standard output, what is said about them does not.
        var report = output is null && !isDryRun ? Console.Error : Console.Out;
        await ReportAsync(report, services, file, reading);
        try
        {
            if (isDryRun) return ExitCode(reading);
            if (output is null) Console.Write(markdown);
            else await SaveAsync(output, markdown, reading, cancellation);
            return ExitCode(reading);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return CommandLine.InputHasErrors;
        }
    }

    private static async Task SaveAsync(string output, string markdown, ForeignReading reading, CancellationToken cancellation)
    {
        // Whatever is there is somebody's work.
        await using (var stream = new FileStream(output, FileMode.CreateNew))
        await using (var writer = new StreamWriter(stream))
            await writer.WriteAsync(markdown.AsMemory(), cancellation);
        foreach (var (path, bytes) in reading.Taken.SelectMany(item => item.Pictures))
        {
            var picture = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(output))!, path);
            Directory.CreateDirectory(Path.GetDirectoryName(picture)!);
            await File.WriteAllBytesAsync(picture, bytes, cancellation);
        }
    }

    private static async Task<int> IntoDraftAsync(AcademySettings settings, string file, byte[] bytes, string language, string courseId, string? pageId, bool inAllLanguages, bool isDryRun, CancellationToken cancellation)
    {
        await using var services = await CommandServices.OpenAsync(settings);
        var drafts = services.GetRequiredService<Drafts>();
        if (await drafts.TextOfAsync(courseId, cancellation) is not { } text) return await RefuseAsync($"There is no course '{courseId}'.");
        var outline = CourseOutline.Of(text);
        var page = pageId is null or "quiz" ? outline.Pages.FirstOrDefault(one => one.Kind == PageKind.Quiz) : outline.Find(pageId);
        if (page is not { Kind: not PageKind.Welcome } || !page.Paths.ContainsKey(language))
            return await RefuseAsync($"'{courseId}' has no {(pageId is null ? "final quiz" : $"lesson '{pageId}'")} in the language '{language}'. There are: {string.Join(", ", outline.Pages.Where(one => one.Kind != PageKind.Welcome && one.Paths.ContainsKey(language)).Select(one => one.Id))}.");

        var reading = QuestionIntake.Read(file, bytes, language, text, page);
        var appended = QuestionIntake.Append(text, page.Id, language, [.. reading.Taken], inAllLanguages)!.Files;
        var errors = QuestionIntake.NewErrors(courseId, text, appended, services.GetRequiredService<Library>().Current.Shelf);
        if (!isDryRun && reading.Taken.Any())
        {
            await drafts.OpenAsync(courseId, null, cancellation);
            // Read once more from the text that it goes into: an id may have been given since.
            await drafts.ChangeAsync(courseId, files => QuestionIntake.Append(files, page.Id, language, [.. QuestionIntake.Read(file, bytes, language, files, page).Taken], inAllLanguages), null, cancellation);
        }
        // A draft may have errors; publishing it waits until they are put right.
        foreach (var error in errors) Console.WriteLine(error);
        await ReportAsync(Console.Out, services, file, reading);
        return errors.Count > 0 ? CommandLine.InputHasErrors : ExitCode(reading);
    }

    private static async Task ReportAsync(TextWriter report, IServiceProvider services, string file, ForeignReading reading)
    {
        foreach (var line in services.GetRequiredService<ExchangeWords>().Lines(file, reading)) await report.WriteLineAsync($"{line}");
        var refused = reading.Items.Count(item => !item.IsTaken) + reading.Remarks.Count(remark => remark.Severity == Severity.Error);
        await report.WriteLineAsync($"{reading.Taken.Count()} taken, {refused} refused");
    }

    private static int ExitCode(ForeignReading reading) => reading.HasRefusals ? CommandLine.InputHasErrors : CommandLine.Done;

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return CommandLine.WrongCommandLine;
    }
}
