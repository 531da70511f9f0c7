using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Commands;

/// <summary>"retention run": deletes what has had its time, as the site does every day.</summary>
public static class RetentionVerb
{
    public static Command Command(AcademySettings settings)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would be deleted" };
        var command = new Command("run", "Deletes what has had its time; one line for each kind: clock, what, how many") { dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await CommandServices.OpenAsync(settings);
            var run = services.GetRequiredService<RetentionRun>();
            var today = Moment.Of(TimeProvider.System, settings.TimeZone).Day;
            var isDry = parsed.GetValue(dryRun);
            long all = 0;
            foreach (var organisation in await OrganisationsAsync(services, cancellation))
            {
                await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
                db.OrganisationId = organisation.Id;
                var schedule = await db.RetentionScheduleAsync(settings.Retention, cancellation);
                foreach (var line in isDry ? await run.PreviewAsync(organisation.Id, schedule, today, cancellation) : await run.RunAsync(organisation.Id, schedule, today, cancellation))
                {
                    Console.WriteLine($"{organisation.Name}: {line.Clock} {line.What} {line.Count}");
                    all += line.Count;
                }
            }
            Console.WriteLine(isDry ? $"{all} to delete; nothing was deleted" : $"{all} deleted");
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<List<People.Organisation>> OrganisationsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
        return await db.Organisations.AsNoTracking().OrderBy(organisation => organisation.Name).ToListAsync(cancellation);
    }
}
