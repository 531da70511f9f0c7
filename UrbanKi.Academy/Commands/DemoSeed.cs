using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Commands;

/// <summary>"demo seed --employees N": made-up volume for trying out and measuring.</summary>
public static class DemoSeed
{
    public static Command Command(AcademySettings settings)
    {
        var employees = new Option<int>("--employees") { Description = "How many, 1 to 100000", Required = true };
        employees.Validators.Add(result =>
        {
            // The value itself can't be asked for here where it is no number.
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 100_000))
                result.AddError("--employees takes a number from 1 to 100000.");
        });
        var command = new Command("seed", "Adds made-up employees with rounds in every published course") { employees };
        command.SetAction((parsed, cancellation) => SeedAsync(settings, parsed.GetValue(employees), cancellation));
        return command;
    }

    private static async Task<int> SeedAsync(AcademySettings settings, int employees, CancellationToken cancellation)
    {
        await using var services = await CommandServices.OpenAsync(settings);
        var library = services.GetRequiredService<Library>().Current;
        if (library.Courses.Count == 0)
        {
            await Console.Error.WriteLineAsync("No course is published yet; start the site once, then seed.");
            return CommandLine.InputHasErrors;
        }
        var town = await DemoVolume.FillAsync(services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), library, employees,
            Moment.Of(TimeProvider.System, settings.TimeZone).Day, done => Console.WriteLine($"{done} of {employees}"), cancellation);
        Console.WriteLine($"{employees} employees in {town.Name}");
        return CommandLine.Done;
    }
}
