using System.Net;
using System.Net.Sockets;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>What an operator reads who made a mistake: a sentence with the remedy and exit code 2, no stack trace.</summary>
[Collection(ProcessCollection.Name)]
public sealed class StartTests
{
    [Fact]
    public async Task Wrong_settings_stop_the_start_with_all_of_them()
    {
        using var data = new TemporaryFolder();
        var errors = await RefusalAsync(data.Path, "--Academy:TimeZone=Mond/Tycho", "--Academy:Privacy:NoticeDays=0");
        Assert.Equal(["Academy:TimeZone", "Academy:Privacy:NoticeDays"], errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 3)[1].TrimEnd(':')));
    }

    [Fact]
    public async Task An_address_that_is_taken_or_is_none_is_named()
    {
        using var data = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        Assert.Contains(taken, await RefusalAsync(data.Path, "--urls", taken));
        Assert.Contains("Setting urls", await RefusalAsync(data.Path, "--urls", "lernen"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_and_one_of_a_newer_program_are_told_apart()
    {
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(data.File("academy.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        Assert.Contains("see that the file is the academy's", await RefusalAsync(data.Path));
        File.Delete(data.File("academy.db"));
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "chefin@rathaus.example")).ExitCode);
        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={data.File("academy.db")};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Tomorrow', '99.0.0')";
            command.ExecuteNonQuery();
        }
        Assert.Contains("newer program (29990101000000_Tomorrow)", await RefusalAsync(data.Path));
    }

    private static async Task<string> RefusalAsync(string data, params string[] settings)
    {
        var (exitCode, output, errors) = await AcademyProgram.RunAsync(data, settings);
        Assert.True(exitCode == 2, output + errors);
        // What the framework tells its log beside it is on the other stream.
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", output + errors, StringComparison.Ordinal);
        Assert.StartsWith("Setting ", errors, StringComparison.Ordinal);
        return errors;
    }
}
