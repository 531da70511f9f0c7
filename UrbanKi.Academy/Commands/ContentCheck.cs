using System.CommandLine;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Commands;

/// <summary>"content check": what the checker finds in a content folder. Opens no database.</summary>
public static class ContentCheck
{
    public static Command Command(AcademySettings settings)
    {
        var folder = new Argument<string?>("DIR") { Description = "The content folder; without it the site's own", DefaultValueFactory = _ => null };
        var production = new Option<bool>("--production") { Description = "Placeholders that are not filled are errors" };
        var command = new Command("check", "Checks a content folder") { folder, production };
        command.SetAction(parsed => Check(parsed.GetValue(folder) ?? settings.ContentPath, parsed.GetValue(production), settings));
        return command;
    }

    private static int Check(string folder, bool production, AcademySettings settings)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}.");
            return CommandLine.WrongCommandLine;
        }
        var reading = ContentReader.Read(SourceFiles.Read(folder), Moment.Of(TimeProvider.System, settings.TimeZone).Day, production);
        foreach (var finding in reading.Findings) Console.WriteLine(finding);
        var errors = reading.Findings.Count(finding => finding.Severity == Severity.Error);
        Console.WriteLine($"{reading.Courses.Count} courses, {errors} errors, {reading.Findings.Count(finding => finding.Severity == Severity.Warning)} warnings");
        return errors == 0 ? CommandLine.Done : CommandLine.InputHasErrors;
    }
}
