using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Commands;

public sealed class RetentionRunVerbTests
{
    [Fact]
    public async Task The_verb_says_what_would_go_and_deletes_it_only_without_dry_run()
    {
        using var data = new TemporaryFolder();
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "chefin@rathaus.example")).ExitCode);
        await using var database = new SiteDatabase(data.Path);
        var email = await database.HireAsync("Lena");
        await using (var db = await database.OpenAsync())
        {
            (await db.People.Include(person => person.Details).SingleAsync(person => person.Email == email)).Leave(new(2026, 1, 2));
            await db.SaveChangesAsync();
        }

        var dry = await AcademyProgram.RunAsync(data.Path, "retention", "run", "--dry-run");
        Assert.True(dry.ExitCode == 0, dry.Errors);
        Assert.Contains("AccountDays Accounts 1", dry.Output);
        Assert.Contains("1 to delete; nothing was deleted", dry.Output);
        Assert.True(await HasAccountAsync());

        var run = await AcademyProgram.RunAsync(data.Path, "retention", "run");
        Assert.Contains("1 deleted", run.Output);
        Assert.False(await HasAccountAsync());
        Assert.Contains("0 deleted", (await AcademyProgram.RunAsync(data.Path, "retention", "run")).Output);
        Assert.Equal(2, (await AcademyProgram.RunAsync(data.Path, "retention", "run", "--gleich")).ExitCode);

        // A clock that can't be stops the program with a sentence that names it.
        var wrong = await AcademyProgram.RunAsync(data.Path, "--Academy:Retention:ProofDays=5", "retention", "run");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("Academy:Retention:ProofDays", wrong.Errors);

        async Task<bool> HasAccountAsync()
        {
            await using var db = await database.OpenAsync();
            return await db.Users.AnyAsync(account => account.Email == email);
        }
    }
}
