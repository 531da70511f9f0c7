using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Commands;

/// <summary>"backup", "verify" and "restore" as an operator types them.</summary>
public sealed class BackupVerbTests
{
    [Fact]
    public async Task An_operator_makes_backups_keeps_the_newest_checks_one_and_puts_it_back()
    {
        using var work = new TemporaryFolder();
        var (data, backups, elsewhere) = (work.File("data"), work.File("backups") + Path.DirectorySeparatorChar, work.File("neu"));
        Says(await AcademyProgram.RunAsync(data, "backup", backups), 1, "there is no database yet");
        Says(await AcademyProgram.RunAsync(data, "users", "create-admin", "chefin@rathaus.example"), 0, "/account/set-password");

        Says(await AcademyProgram.RunAsync(data, "backup", backups, "--keep", "1"), 0, "checked");
        var first = Assert.Single(Directory.GetFiles(backups));
        // Something of somebody else's stays, whatever its name begins with.
        await File.WriteAllTextAsync(Path.Combine(backups, "academy-alt.zip"), "", TestContext.Current.CancellationToken);
        var second = await AcademyProgram.RunAsync(data, "backup", backups, "--keep", "1");
        Says(second, 0, $"{first}: deleted");
        var left = Directory.GetFiles(backups).Select(Path.GetFileName).ToArray();
        Assert.Equal(2, left.Length);
        Assert.Contains("academy-alt.zip", left);
        var backup = Path.Combine(backups, left.Single(name => name != "academy-alt.zip")!);

        Says(await AcademyProgram.RunAsync(data, "verify", backup), 0, "whole");
        Says(await AcademyProgram.RunAsync(data, "verify", Path.Combine(backups, "academy-alt.zip")), 1, "can't be used");
        Says(await AcademyProgram.RunAsync(data, "restore", backup), 1, "--force");
        Says(await AcademyProgram.RunAsync(elsewhere, "restore", backup), 0, "restored into");

        await using var site = await SiteProcess.StartAsync(elsewhere, "Production");
        Says(await AcademyProgram.RunAsync(elsewhere, "restore", backup, "--force"), 1, "stop it first");
        Says(await AcademyProgram.RunAsync(elsewhere, "backup", work.File("laufend.zip")), 0, "checked");
        await using var database = new SiteDatabase(elsewhere);
        await using var db = await database.OpenAsync();
        Assert.Equal("chefin@rathaus.example", db.Users.Single().Email);
        Assert.Empty(site.Failures);
    }

    [Theory]
    [InlineData(2, "end in .zip", "backup", "sicherung.tar")]
    [InlineData(2, "--keep", "backup", "sicherung.zip", "--keep", "3")]
    [InlineData(2, "--keep", "backup", "ordner/", "--keep", "0")]
    [InlineData(1, "There is no file", "restore", "gibt-es-nicht.zip")]
    [InlineData(1, "There is no file", "verify", "gibt-es-nicht.zip")]
    public async Task A_wrong_line_is_answered_with_what_would_be_right(int exitCode, string words, params string[] verb)
    {
        using var data = new TemporaryFolder();
        Says(await AcademyProgram.RunAsync(data.Path, verb), exitCode, words);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task A_backup_does_not_go_where_it_would_be_lost_together_with_the_data()
    {
        using var data = new TemporaryFolder();
        Says(await AcademyProgram.RunAsync(data.Path, "backup", data.File("backups") + "/"), 1, "lies in the data folder");
    }

    private static void Says((int ExitCode, string Output, string Errors) run, int exitCode, string words)
    {
        Assert.True(exitCode == run.ExitCode, run.Output + run.Errors);
        Assert.Contains(words, exitCode == 0 ? run.Output : run.Errors, StringComparison.Ordinal);
    }
}
