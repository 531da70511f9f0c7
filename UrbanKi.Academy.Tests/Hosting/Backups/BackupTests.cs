using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Backups;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting.Backups;

/// <summary>A copy of everything, and the way back.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly DateTime Now = MovableClock.Start.UtcDateTime;
    private static readonly Lazy<byte[]> EmptyDatabase = new(MakeEmptyDatabase);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A data folder with a database in which that town stands, keys and an upload.</summary>
    private AcademySettings Town(string name)
    {
        var settings = Empty(name);
        Directory.CreateDirectory(Path.Combine(settings.DataPath, "keys"));
        Directory.CreateDirectory(Path.Combine(settings.DataPath, "uploads", "people"));
        File.WriteAllText(Path.Combine(settings.DataPath, "keys", "key-1.xml"), $"key of {name}");
        File.WriteAllText(Path.Combine(settings.DataPath, "uploads", "people", "liste.csv"), "Nummer;Name");
        File.WriteAllBytes(Path.Combine(settings.DataPath, "academy.db"), EmptyDatabase.Value);
        Tell(settings, $"INSERT INTO Organisations (Id, Name) VALUES ('{Guid.NewGuid()}', '{name}')");
        return settings;
    }

    private AcademySettings Empty(string name) => Settings.Read(("Academy:DataPath", folder.File(name)));

    private string Target => folder.File("sicherung.zip");

    private static byte[] MakeEmptyDatabase()
    {
        var file = Path.GetTempFileName();
        using (var services = new ServiceCollection().AddLogging().AddAcademyDatabase($"Data Source={file};Pooling=False").BuildServiceProvider())
        using (var db = services.GetRequiredService<DatabasePool>().CreateDbContext()) db.Database.Migrate();
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        return bytes;
    }

    private static void Tell(AcademySettings settings, string sql)
    {
        using var database = new SqliteConnection($"{settings.ConnectionString};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? TownIn(string data)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(data, "academy.db")};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT group_concat(Name) FROM Organisations";
        return command.ExecuteScalar() as string;
    }

    private static string[] FilesIn(string data) =>
        [.. Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(data, file).Replace('\\', '/')).Where(name => name is not ("academy.lock" or "last-backup.json")).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Everything_in_the_data_folder_comes_back_as_it_was()
    {
        var settings = Town("Musterstadt");
        var manifest = await BackupArchive.WriteAsync(settings, Target, Now);
        Assert.Equal(["academy.db", "keys/key-1.xml", "uploads/people/liste.csv"], manifest.Files.Select(file => file.Name));
        Assert.Equal([Path.GetFileName(Target)], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
        // Keys and everybody's data are in it.
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));

        var other = Empty("anderswo");
        var (read, aside) = await Restoration.RunAsync(other, Target, isForced: false, Now);
        Assert.Equal((Now, manifest.Migration, null), (read.MadeAt, read.Migration, aside));
        Assert.Equal("Musterstadt", TownIn(other.DataPath));
        Assert.Equal(["academy.db", "keys/key-1.xml", "uploads/people/liste.csv"], FilesIn(other.DataPath));
        Assert.Equal("key of Musterstadt", await File.ReadAllTextAsync(Path.Combine(other.DataPath, "keys", "key-1.xml"), TestContext.Current.CancellationToken));
        Assert.Equal(Now, DataFolder.ReadLastBackup(other)!.At);
    }

    [Fact]
    public async Task Who_was_signed_in_at_the_time_of_the_backup_has_to_sign_in_again()
    {
        var settings = Town("Musterstadt");
        await WithDatabaseAsync(settings, async db =>
        {
            var town = await db.Organisations.SingleAsync();
            var person = new Person { OrganisationId = town.Id };
            var account = new Account { PersonId = person.Id, UserName = "lena" };
            db.AddRange(person, account, new AccountSession { AccountId = account.Id, Method = SignInMethod.Password, Device = "Firefox", StartedAt = Now, SeenOn = DateOnly.FromDateTime(Now) });
            return await db.SaveChangesAsync();
        });
        await BackupArchive.WriteAsync(settings, Target, Now);
        var other = Empty("anderswo");
        await Restoration.RunAsync(other, Target, isForced: false, Now);
        Assert.Equal((1, 0), await WithDatabaseAsync(other, async db => (await db.Users.CountAsync(), await db.Set<AccountSession>().CountAsync())));
        Assert.Equal(1, await WithDatabaseAsync(settings, db => db.Set<AccountSession>().CountAsync()));
    }

    private static async Task<T> WithDatabaseAsync<T>(AcademySettings settings, Func<AcademyDbContext, Task<T>> work)
    {
        await using var services = new ServiceCollection().AddLogging().AddAcademyDatabase($"{settings.ConnectionString};Pooling=False").BuildServiceProvider();
        await using var db = services.GetRequiredService<DatabasePool>().CreateDbContext();
        return await work(db);
    }

    [Fact]
    public async Task What_is_still_in_the_log_beside_the_database_is_in_the_backup()
    {
        var settings = Town("Musterstadt");
        using var open = new SqliteConnection($"{settings.ConnectionString};Pooling=False");
        open.Open();
        using var command = open.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; UPDATE Organisations SET Name = 'Neustadt'";
        command.ExecuteNonQuery();
        Assert.True(new FileInfo(Path.Combine(settings.DataPath, "academy.db-wal")).Length > 0);
        await BackupArchive.WriteAsync(settings, Target, Now);
        var other = Empty("anderswo");
        await Restoration.RunAsync(other, Target, isForced: false, Now);
        Assert.Equal("Neustadt", TownIn(other.DataPath));
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_on_demand_and_moved_aside()
    {
        await BackupArchive.WriteAsync(Town("Musterstadt"), Target, Now);
        var other = Town("Altdorf");
        await File.WriteAllTextAsync(Path.Combine(other.DataPath, "keys", "key-2.xml"), "later", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<BackupException>(() => Restoration.RunAsync(other, Target, isForced: false, Now));
        Assert.Contains("--force", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Altdorf", TownIn(other.DataPath));

        var (_, aside) = await Restoration.RunAsync(other, Target, isForced: true, Now);
        Assert.Equal(("Musterstadt", "Altdorf"), (TownIn(other.DataPath), TownIn(aside!)));
        Assert.False(File.Exists(Path.Combine(other.DataPath, "keys", "key-2.xml")));
        Assert.Equal(["academy.db", "keys/key-1.xml", "keys/key-2.xml", "uploads/people/liste.csv"], FilesIn(aside!));
        // The next backup doesn't drag along what was put aside.
        Assert.Equal(3, (await BackupArchive.WriteAsync(other, Target, Now)).Files.Count);
    }

    [Fact]
    public async Task Nothing_is_restored_while_somebody_works_in_the_data_folder_and_nobody_begins_during_a_restore()
    {
        await BackupArchive.WriteAsync(Town("Musterstadt"), Target, Now);
        var other = Town("Altdorf");
        using (DataFolder.Use(other))
        using (DataFolder.Use(other))
        {
            var refused = await Assert.ThrowsAsync<BackupException>(() => Restoration.RunAsync(other, Target, isForced: true, Now));
            Assert.Contains("stop it first", refused.Message, StringComparison.Ordinal);
            Assert.Equal("Altdorf", TownIn(other.DataPath));
        }
        using (DataFolder.UseAlone(other)) Assert.Contains("under way", Assert.Throws<SettingException>(() => DataFolder.Use(other)).Message, StringComparison.Ordinal);
        await Restoration.RunAsync(other, Target, isForced: true, Now);
        Assert.Equal("Musterstadt", TownIn(other.DataPath));
    }

    [Fact]
    public async Task A_site_that_may_not_start_during_a_restore_puts_nothing_there()
    {
        var settings = Empty("neu");
        using var alone = DataFolder.UseAlone(settings);
        await using var services = new ServiceCollection().AddLogging().AddAcademy(settings).BuildServiceProvider();
        await Assert.ThrowsAsync<SettingException>(() => AcademyDatabase.MigrateAsync(services, settings, TestContext.Current.CancellationToken));
        Assert.Empty(FilesIn(settings.DataPath));
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_is_finished_by_the_next_and_no_site_starts_in_between()
    {
        await BackupArchive.WriteAsync(Town("Musterstadt"), Target, Now);
        var other = Town("Altdorf");
        // As it is when the machine dies in the middle: the old database is aside, the new one there, the keys are still the old ones.
        var aside = DataFolder.NewAside(other, Now);
        Directory.CreateDirectory(aside);
        await File.WriteAllTextAsync(DataFolder.Restoring(other), aside, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(DataFolder.NewUnpacked(other, Now.AddMinutes(-1)));
        File.Move(Path.Combine(other.DataPath, "academy.db"), Path.Combine(aside, "academy.db"));
        File.WriteAllBytes(Path.Combine(other.DataPath, "academy.db"), EmptyDatabase.Value);
        Assert.Contains("--force", Assert.Throws<SettingException>(() => DataFolder.Use(other)).Message, StringComparison.Ordinal);

        var (_, kept) = await Restoration.RunAsync(other, Target, isForced: true, Now.AddMinutes(1));
        Assert.Equal(aside, kept);
        Assert.Equal(("Musterstadt", "Altdorf"), (TownIn(other.DataPath), TownIn(aside)));
        Assert.Equal("key of Musterstadt", await File.ReadAllTextAsync(Path.Combine(other.DataPath, "keys", "key-1.xml"), TestContext.Current.CancellationToken));
        Assert.Equal("key of Altdorf", await File.ReadAllTextAsync(Path.Combine(aside, "keys", "key-1.xml"), TestContext.Current.CancellationToken));
        DataFolder.Use(other).Dispose();
        Assert.Equal([aside], Directory.EnumerateDirectories(other.DataPath, "*restore-*"));
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "changed", "keys/key-1.xml is not what was backed up" },
        { "longer", "keys/key-1.xml is not what was backed up" },
        { "missing", "keys/key-1.xml is missing" },
        { "more", "fremd.txt is not in the manifest" },
        { "outside", "outside of the data folder" },
        { "newer", "made by a newer program" },
        { "format", "this program reads 1" },
        { "database", "the database is damaged" },
        { "no manifest", "no backup of this program" },
        { "no zip", "can't be used" },
    };

    [Theory, MemberData(nameof(Damages))]
    public async Task A_backup_that_is_not_whole_is_refused_and_nothing_is_touched(string damage, string reason)
    {
        await BackupArchive.WriteAsync(Town("Musterstadt"), Target, Now);
        if (damage == "no zip") await File.WriteAllTextAsync(Target, "kein Archiv", TestContext.Current.CancellationToken);
        else Damage(damage);
        var other = Town("Altdorf");
        var before = FilesIn(other.DataPath);
        var refused = await Assert.ThrowsAsync<BackupException>(() => Restoration.RunAsync(other, Target, isForced: true, Now));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal("Altdorf", TownIn(other.DataPath));
        Assert.Equal(before, FilesIn(other.DataPath));
    }

    private void Damage(string damage)
    {
        using var zip = ZipFile.Open(Target, ZipArchiveMode.Update);
        switch (damage)
        {
            case "changed": Replace(zip, "keys/key-1.xml", "key of Musterstadx"u8.ToArray()); break;
            case "longer": Replace(zip, "keys/key-1.xml", "key of Musterstadt and more"u8.ToArray()); break;
            case "missing": zip.GetEntry("keys/key-1.xml")!.Delete(); break;
            case "more": Replace(zip, "fremd.txt", [1]); break;
            case "no manifest": zip.GetEntry("manifest.json")!.Delete(); break;
            case "outside": Rewrite(zip, manifest => manifest with { Files = [.. manifest.Files, new("../../passwd", 1, "00")] }); break;
            case "newer": Rewrite(zip, manifest => manifest with { Migration = "29990101000000_Tomorrow" }); break;
            case "format": Rewrite(zip, manifest => manifest with { Format = 2 }); break;
            case "database":
                var broken = (byte[])EmptyDatabase.Value.Clone();
                Array.Fill(broken, (byte)0xFF, 3 * 4096, 4096);
                Replace(zip, "academy.db", broken);
                var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(broken));
                Rewrite(zip, manifest => manifest with { Files = [.. manifest.Files.Select(file => file.Name == "academy.db" ? new(file.Name, broken.Length, hash) : file)] });
                break;
        }
    }

    private static void Replace(ZipArchive zip, string name, byte[] bytes)
    {
        zip.GetEntry(name)?.Delete();
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    private static void Rewrite(ZipArchive zip, Func<BackupManifest, BackupManifest> change)
    {
        BackupManifest manifest;
        using (var page = zip.GetEntry("manifest.json")!.Open()) manifest = JsonSerializer.Deserialize<BackupManifest>(page, BackupManifest.Json)!;
        Replace(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(change(manifest), BackupManifest.Json));
    }

    [Fact]
    public async Task A_damaged_database_is_not_backed_up_over_a_good_backup()
    {
        var settings = Town("Musterstadt");
        await BackupArchive.WriteAsync(settings, Target, Now);
        var good = await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken);
        var database = Path.Combine(settings.DataPath, "academy.db");
        var broken = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);
        Array.Fill(broken, (byte)0xFF, 3 * 4096, 4096);
        await File.WriteAllBytesAsync(database, broken, TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<BackupException>(() => BackupArchive.WriteAsync(settings, Target, Now));
        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.Equal(good, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Single(Directory.EnumerateFiles(folder.Path));
    }
}
