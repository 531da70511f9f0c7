using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Commands;

/// <summary>"standings rebuild": computes from the learning record where everybody stands, and puts right what differs.</summary>
public static class StandingsRebuild
{
    public static Command Command(AcademySettings settings)
    {
        var command = new Command("rebuild", "Rebuilds where everybody stands from the learning record");
        command.SetAction(async (_, cancellation) =>
        {
            await using var services = await CommandServices.OpenAsync(settings);
            var (standings, putRight) = await StandingRebuild.RunAsync(services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), services.GetRequiredService<WriteGate>(), cancellation);
            Console.WriteLine($"{standings} standings, {putRight} put right");
            return CommandLine.Done;
        });
        return command;
    }
}
