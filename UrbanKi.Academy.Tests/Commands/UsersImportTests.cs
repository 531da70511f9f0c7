using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Commands;

/// <summary>"users import", as an operator runs it: it says of each bad row what is wrong, and does nothing that was not asked for.</summary>
public sealed class UsersImportTests
{
    private const string Header = "Personalnummer;Nachname;Vorname;E-Mail;Einheit\n";

    [Fact]
    public async Task People_come_in_by_a_file_and_whoever_leaves_needs_a_second_word()
    {
        using var data = new TemporaryFolder();
        var list = data.File("liste.csv");
        await File.WriteAllTextAsync(list, Header + "1;Weiß;Łukasz;lukasz@rathaus.example;Bauen\n2;Öz;Ayşe;;Bauen\n3;;Kaputt;;\n");

        // Without an organisation there is nowhere to put them, without a file nothing to read.
        Assert.Equal(1, (await RunAsync(data, list)).ExitCode);
        Assert.Equal(2, (await RunAsync(data, data.File("gibt-es-nicht.csv"))).ExitCode);
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "chefin@rathaus.example")).ExitCode);

        var dry = await RunAsync(data, list, "--dry-run", "--create-units");
        Assert.Equal(1, dry.ExitCode);
        Assert.Matches($@"(?m)^{System.Text.RegularExpressions.Regex.Escape(list)}:4:\d+: error [A-Z0-9]+: ", dry.Output);
        Assert.Contains("3 rows: 2 new, 0 changed, 0 unchanged, 1 bad; 0 leave; 1 units to create", dry.Output);
        Assert.Equal(["chefin@rathaus.example"], await EmailsAsync(data));

        // Good rows come in although another is bad; the exit code says that one is.
        Assert.Equal(1, (await RunAsync(data, list, "--create-units")).ExitCode);
        Assert.Equal(["chefin@rathaus.example", "lukasz@rathaus.example"], await EmailsAsync(data));
        await File.WriteAllTextAsync(list, Header + "1;Weiß-Öz;Łukasz;lukasz@rathaus.example;Bauen\n");
        Assert.Equal(0, (await RunAsync(data, list)).ExitCode);

        // Nobody leaves by a list that may not be complete, nor many by one that is without a second word.
        Assert.Equal(3, await HereAsync(data));
        var many = await RunAsync(data, list, "--complete");
        Assert.Equal(1, many.ExitCode);
        Assert.Contains("--many-leavers", many.Errors);
        Assert.Equal(3, await HereAsync(data));
        Assert.Equal(0, (await RunAsync(data, list, "--complete", "--many-leavers")).ExitCode);
        Assert.Equal(2, await HereAsync(data));

        // In English on request; the codes are the same.
        await File.WriteAllTextAsync(list, Header + "3;;Kaputt;;\n");
        Assert.Contains("rows: 0 new", (await RunAsync(data, list, "--dry-run", "--language", "en")).Output);
        Assert.Equal(2, (await RunAsync(data, list, "--language", "fr")).ExitCode);
    }

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(TemporaryFolder data, string file, params string[] options) => AcademyProgram.RunAsync(data.Path, ["users", "import", file, .. options]);

    private static async Task<List<string?>> EmailsAsync(TemporaryFolder data) => await AskAsync(data, db => db.People.Where(person => person.Email != null).OrderBy(person => person.Email).Select(person => person.Email).ToListAsync());

    private static Task<int> HereAsync(TemporaryFolder data) => AskAsync(data, db => db.People.CountAsync(person => person.LeftOn == null));

    private static async Task<T> AskAsync<T>(TemporaryFolder data, Func<AcademyDbContext, Task<T>> question)
    {
        await using var database = new SiteDatabase(data.Path);
        await using var db = await database.OpenAsync();
        return await question(db);
    }
}
