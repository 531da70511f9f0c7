using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

public sealed class DatabaseTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    [Fact]
    public void The_migrations_say_what_the_model_says()
    {
        using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task An_acknowledged_answer_survives_a_power_cut_and_writers_wait_for_each_other()
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        Assert.Equal("wal", await Pragma(db, "journal_mode"));
        Assert.Equal("2", await Pragma(db, "synchronous"));
        Assert.Equal("1", await Pragma(db, "foreign_keys"));
        Assert.Equal("10000", await Pragma(db, "busy_timeout"));
    }

    [Fact]
    public async Task A_query_that_takes_some_rows_and_does_not_say_in_which_order_is_refused()
    {
        await using var db = database.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Units.Take(2).ToListAsync());
        Assert.Empty(await db.Units.OrderBy(unit => unit.Id).Take(2).ToListAsync());
    }

    [Fact]
    public async Task Instants_come_back_as_utc_whatever_they_went_in_as()
    {
        var town = Guid.NewGuid();
        var utc = new DateTime(2026, 7, 1, 12, 30, 15, 123, DateTimeKind.Utc);
        foreach (var (reflection, given) in new[] { ("utc", utc), ("local", utc.ToLocalTime()) })
        {
            await using var db = database.Open(town);
            db.PrivateNotes.Add(new() { OrganisationId = town, PersonId = town, CourseId = "kurs", ReflectionId = reflection, Text = "", Version = 1, SavedAt = given });
            await db.SaveChangesAsync();
        }
        await using var reader = database.Open(town);
        var read = await reader.PrivateNotes.AsNoTracking().Select(note => note.SavedAt).ToListAsync();
        Assert.Equal(2, read.Count);
        Assert.All(read, instant => Assert.Equal((utc, DateTimeKind.Utc), (instant, instant.Kind)));
    }

    [Fact]
    public async Task Of_a_lesson_done_the_file_holds_the_day_and_no_time()
    {
        var course = Teaching.Version(1, "eins zwei");
        var record = new CourseRecord(Guid.NewGuid(), Guid.NewGuid(), Teaching.CourseId, null, null, null);
        record.MarkDone(course, "eins", "de", Teaching.Day());
        await using (var db = database.Open(record.OrganisationId))
        {
            await db.KeepAsync(record, course, "de", Teaching.Day());
            await db.SaveChangesAsync();
        }
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT e.*, r.* FROM LearningEvents e JOIN Rounds r ON r.Id = e.RoundId WHERE e.PersonId = $person COLLATE NOCASE";
        command.Parameters.AddWithValue("$person", record.PersonId.ToString());
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        var values = Enumerable.Range(0, row.FieldCount).Select(field => $"{row.GetValue(field)}").ToList();
        Assert.Contains(values, value => value.StartsWith("2026-11-23", StringComparison.Ordinal));
        // It was 14:37:12; nothing in the row may tell.
        Assert.DoesNotContain(values, value => value.Contains("14:37", StringComparison.Ordinal) || value.Contains("37:12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_round_gets_one_certificate_even_if_two_windows_ask_for_it()
    {
        var town = Guid.NewGuid();
        await using var db = database.Open(town);
        OneOfEach.AddTo(db, town);
        await db.SaveChangesAsync();
        var first = await db.Certificates.AsNoTracking().SingleAsync();
        await using var other = database.Open(town);
        other.Certificates.Add(new()
        {
            Number = Certificate.NewNumber(), OrganisationId = town, PersonId = first.PersonId, RoundId = first.RoundId, OrganisationName = "", PersonName = "", CourseId = "kurs", CourseTitle = "",
            VersionNumber = 1, VersionId = first.VersionId, ContentHash = "", Language = "de", Minutes = 1, LessonTitles = "", CompletedOn = first.CompletedOn, IssuedAt = first.IssuedAt,
        });
        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync());
    }

    private static async Task<string> Pragma(AcademyDbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{await command.ExecuteScalarAsync()}";
    }
}
