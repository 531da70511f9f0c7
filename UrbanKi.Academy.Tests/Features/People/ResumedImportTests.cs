using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data.Imports;
using UrbanKi.Academy.Features.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Features.People;

/// <summary>The program was stopped in the middle of an import; at the next start it goes on where it was.</summary>
public sealed class ResumedImportTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string List = "Personalnummer;Nachname;Vorname;Einheit\nP1;Weiß;Łukasz;Finanzen\nP2;Öz;Ayşe;Finanzen\nP3;Nowak;Ewa;Finanzen\n";

    [Fact]
    public async Task What_was_begun_is_finished_and_nobody_comes_in_twice()
    {
        var town = await TownHall.OpenAsync(academy);
        // Shown and confirmed while there was nobody; then one was written before the program stopped.
        var import = await LeaveBehindAsync(town, import => import.Confirm());
        await town.HireAsync("Łukasz", "Weiß", "finanzen", "P1");
        await town.WriteAsync(async db => (await db.PeopleImports.SingleAsync(one => one.Id == import)).StepsDone = 1);
        Assert.Equal(ImportState.Done, await RestartAsync(town, import, [ImportState.Reading, ImportState.Running]));
        Assert.Equal(["P1", "P2", "P3"], await town.AskAsync(db => db.People.Where(person => EF.Functions.Like(person.PersonnelNumber!, "P_")).OrderBy(person => person.PersonnelNumber).Select(person => person.PersonnelNumber!).ToListAsync()));
        Assert.False(File.Exists(Files.PathOf(import)));
    }

    [Fact]
    public async Task What_was_confirmed_but_not_begun_is_shown_anew_where_anything_changed_meanwhile()
    {
        var town = await TownHall.OpenAsync(academy);
        var import = await LeaveBehindAsync(town, import => import.Confirm());
        await town.HireAsync("Lukas", "Weiss", "bauen", "P1");
        Assert.Equal(ImportState.Preview, await RestartAsync(town, import, [ImportState.Reading, ImportState.Running]));
        Assert.True(await town.AskAsync(db => db.PeopleImports.Where(one => one.Id == import).Select(one => one.WasOutdated).SingleAsync()));
        Assert.Equal(0, await town.AskAsync(db => db.People.CountAsync(person => person.PersonnelNumber == "P2")));
    }

    [Fact]
    public async Task What_was_being_read_is_read_again()
    {
        var town = await TownHall.OpenAsync(academy);
        var import = await LeaveBehindAsync(town, import => import.Reconsider(isComplete: false, createsUnits: false));
        Assert.Equal(ImportState.Preview, await RestartAsync(town, import, [ImportState.Reading, ImportState.Running]));
        Assert.Equal(3, await town.AskAsync(db => db.PeopleImports.Where(one => one.Id == import).Select(one => one.NewCount).SingleAsync()));
    }

    /// <summary>The file is there before its import is: tidying up in between must not take it.</summary>
    [Fact]
    public async Task A_file_that_is_just_being_handed_in_is_left_alone_and_a_forgotten_one_is_not()
    {
        var (import, now) = (Guid.CreateVersion7(), academy.Clock.GetUtcNow().UtcDateTime);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(List));
        await Files.SaveAsync(import, file, CancellationToken.None);
        var job = academy.Services.GetRequiredService<ImportJob>();
        foreach (var (written, stays) in new[] { (now.AddMinutes(-10), true), (now.AddHours(-2), false) })
        {
            File.SetLastWriteTimeUtc(Files.PathOf(import), written);
            await job.ExpireAsync(CancellationToken.None);
            Assert.Equal(stays, File.Exists(Files.PathOf(import)));
        }
    }

    private ImportFiles Files => academy.Services.GetRequiredService<ImportFiles>();

    /// <summary>An import as a program that was stopped leaves it: its row and its file.</summary>
    private async Task<Guid> LeaveBehindAsync(TownHall town, Action<PeopleImport> reached)
    {
        var import = new PeopleImport { OrganisationId = town.Id, StartedBy = town.Hr.Id, FileName = "liste.csv", StartedAt = academy.Clock.GetUtcNow().UtcDateTime };
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(List));
        await Files.SaveAsync(import.Id, file, CancellationToken.None);
        var sheet = PeopleFile.Read(Files.PathOf(import.Id), import.FileName);
        import.Show(ImportPlanner.Plan(sheet, await town.AskAsync(db => db.ImportGroundAsync(sheet, town.Hr.Id, null, mayGrantRoles: false, town.Today)), new(false, false)), import.StartedAt);
        reached(import);
        await town.WriteAsync(db => { db.PeopleImports.Add(import); return Task.CompletedTask; });
        return import.Id;
    }

    /// <summary>Starts the job anew, as a start of the program does, and waits until the import is at rest.</summary>
    private async Task<ImportState> RestartAsync(TownHall town, Guid import, ImportState[] atWork)
    {
        using var job = ActivatorUtilities.CreateInstance<ImportJob>(academy.Services);
        await job.StartAsync(CancellationToken.None);
        for (var i = 0; i < 200; i++)
        {
            var state = await town.AskAsync(db => db.PeopleImports.Where(one => one.Id == import).Select(one => one.State).SingleAsync());
            if (!atWork.Contains(state))
            {
                // The file goes after the last word.
                if (state == ImportState.Done) await Task.Delay(100);
                await job.StopAsync(CancellationToken.None);
                return state;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException("The import is still at work.");
    }
}
