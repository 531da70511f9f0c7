using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Commands;

/// <summary>"content export": published courses as a zip, or all of them as plain folders whose bytes change only where a course did.</summary>
public static class ContentExport
{
    public static Command Command(AcademySettings settings)
    {
        var course = new Argument<string?>("COURSE") { Description = "The course's id", DefaultValueFactory = _ => null };
        var file = new Argument<string?>("FILE") { Description = "Where the zip goes", DefaultValueFactory = _ => null };
        var all = new Option<string?>("--all") { Description = "Writes every published course into a folder of its own below this one", HelpName = "DIR" };
        var replace = new Option<bool>("--replace") { Description = "With --all: replaces also files that no export wrote or that were changed since" };
        var language = CommandServices.Language("The report's language");
        var command = new Command("export", "Published courses as files") { course, file, all, replace, language };
        command.SetAction((parsed, cancellation) =>
        {
            CommandServices.Speak(parsed.GetValue(language)!);
            return (parsed.GetValue(course), parsed.GetValue(file), parsed.GetValue(all)) switch
            {
                ({ } id, { } zip, null) => OneAsync(settings, id, zip, cancellation),
                (null, null, { } folder) => AllAsync(settings, folder, parsed.GetValue(replace), cancellation),
                _ => Refuse("Say either COURSE and FILE, or --all DIR.", CommandLine.WrongCommandLine),
            };
        });
        return command;
    }

    private static async Task<int> OneAsync(AcademySettings settings, string course, string file, CancellationToken cancellation)
    {
        if (!file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return await Refuse($"'{file}' does not end in .zip.", CommandLine.WrongCommandLine);
        await using var services = await CommandServices.OpenAsync(settings);
        await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
        if (await db.NewestFilesAsync(course, cancellation) is not { } files) return await Refuse($"There is no published course '{course}'.", CommandLine.InputHasErrors);
        try
        {
            // Beside the target first: half a zip must not look like one.
            await File.WriteAllBytesAsync(file + ".part", CourseZip.Write(course, files), cancellation);
            File.Move(file + ".part", file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await Refuse(problem.Message, CommandLine.InputHasErrors);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Paths.Count()} files in {file}"));
        return CommandLine.Done;
    }

    private static async Task<int> AllAsync(AcademySettings settings, string folder, bool replace, CancellationToken cancellation)
    {
        await using var services = await CommandServices.OpenAsync(settings);
        await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
        var courses = await db.AllNewestFilesAsync(cancellation);
        // With nothing published everything that was exported before would go.
        if (courses.Count == 0) return await Refuse("No course is published yet; start the site once.", CommandLine.InputHasErrors);
        return await WriteAsync(services, folder, courses, isAll: true, replace);
    }

    internal static async Task<int> WriteAsync(ServiceProvider services, string folder, IReadOnlyDictionary<string, SourceFiles> courses, bool isAll, bool replace)
    {
        try
        {
            var outcome = CourseFolders.Write(folder, courses, isAll, replace);
            var words = services.GetRequiredService<ExchangeWords>();
            foreach (var remark in outcome.Remarks) Console.WriteLine(words.Line(folder, remark));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Courses} courses: {outcome.Written} files written, {outcome.Removed} removed, {outcome.Unchanged} unchanged"));
            return outcome.HasErrors ? CommandLine.InputHasErrors : CommandLine.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await Refuse(problem.Message, CommandLine.InputHasErrors);
        }
    }

    private static async Task<int> Refuse(string reason, int exitCode)
    {
        await Console.Error.WriteLineAsync(reason);
        return exitCode;
    }
}
