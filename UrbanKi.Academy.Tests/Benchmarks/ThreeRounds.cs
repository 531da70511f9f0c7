using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// Three years of a town: everybody has three rounds in every course. Some people are told to the record event by event, as in real life; what they have is then copied to all the
/// others inside the database, row by row, under ids of their own. So the copies are as consistent as what they are copied from, and a million rounds take minutes.
/// </summary>
internal sealed class ThreeRounds(Func<AcademyDbContext> open, LibrarySnapshot library, DateOnly today)
{
    private const int Originals = 200;
    private const int Batch = 50;

    /// <summary>The tables that hold a person's learning, and how a column of a copy is made of the original's where it is not the same.</summary>
    private static readonly string[] Tables = ["Rounds", "LearningEvents", "Standings", "StandingPeriods", "Certificates"];

    public async Task FillAsync(Organisation town, int employees)
    {
        var units = await UnitsAsync(town);
        var people = Enumerable.Range(0, employees).Select(i => Hire(town, units, i)).ToList();
        foreach (var some in people.Chunk(2000))
        {
            await using var db = open();
            db.People.AddRange(some);
            await db.SaveChangesAsync();
        }
        foreach (var (number, some) in people.Take(Originals).Chunk(Batch).Index())
        {
            await using var db = open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var (place, person) in some.Index())
                foreach (var (which, course) in library.Courses.Index()) Learn(db, town, person, course, number * Batch + place, which);
            await db.SaveChangesAsync();
        }
        await CopyAsync(people);
        await using (var db = open()) await db.RefreshStatisticsAsync();
    }

    /// <summary>Ten departments with five divisions of three teams.</summary>
    private async Task<IReadOnlyList<Unit>> UnitsAsync(Organisation town)
    {
        var units = new List<Unit>();
        for (var department = 0; department < 10; department++)
        {
            var top = Add($"amt-{department}", $"Amt {department}", null);
            for (var division = 0; division < 5; division++)
            {
                var middle = Add($"abteilung-{department}-{division}", $"Abteilung {department}.{division}", top);
                for (var team = 0; team < 3; team++) Add($"team-{department}-{division}-{team}", $"Team {department}.{division}.{team}", middle);
            }
        }
        await using var db = open();
        db.Units.AddRange(units);
        await db.SaveChangesAsync();
        return units;

        Unit Add(string key, string name, Unit? parent)
        {
            var unit = new Unit { OrganisationId = town.Id, Key = key };
            unit.Change(name, parent?.Details[0], today.AddYears(-4));
            units.Add(unit);
            return unit;
        }
    }

    private Person Hire(Organisation town, IReadOnlyList<Unit> units, int i)
    {
        var (given, surname) = DemoNames.Of(i);
        var person = new Person { OrganisationId = town.Id, PersonnelNumber = $"V{i:D7}", Email = $"v{i}@academy.example" };
        // Spread, so that who sits in a unit has nothing to do with what they learned.
        person.Change(given, surname, units[i * 37 % units.Count].Id, today.AddYears(-4));
        return person;
    }

    /// <summary>Two finished rounds, and a third: six of ten have completed it, one is late, the others are on their way; one in twenty is exempt.</summary>
    private void Learn(AcademyDbContext db, Organisation town, Person person, PublishedCourse course, int i, int which)
    {
        var shift = (i * 3 + which * 7) % 90;
        var first = Tell(db, town, person, course, null, today.AddDays(-1090 + shift), today.AddDays(-1000 + shift), today.AddDays(-1040 + shift));
        var second = Tell(db, town, person, course, first, today.AddDays(-720 + shift), today.AddDays(-640 + shift), today.AddDays(-700 + shift));
        var isDone = (i + which) % 10 < 6;
        var isLate = (i + which) % 10 == 9;
        var third = Tell(db, town, person, course, second, today.AddDays(-100), today.AddDays(isLate ? -5 : 30), isDone ? today.AddDays(-1 - shift) : null);
        if ((i + which) % 20 == 8) third.Exempt(course, today.AddDays(100), At(today.AddDays(-50)));
        Keep(db, third);
    }

    private static CourseRecord Tell(AcademyDbContext db, Organisation town, Person person, PublishedCourse course, CourseRecord? before, DateOnly assigned, DateOnly due, DateOnly? completed)
    {
        if (before is not null) Keep(db, before);
        var record = new CourseRecord(town.Id, person.Id, course.Course.Id, before?.Round, before?.Standing, before?.Period);
        if (before is null) record.Assign(course, null, due, At(assigned));
        else record.Repeat(course, null, due, At(assigned));
        var began = completed ?? assigned.AddDays(20);
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", At(began.AddDays(-3)));
        if (completed is not { } day) return record;
        record.PassQuiz(course, "de", At(day));
        var certificate = Certificate.Issue(record, course, person.Details[0].FullName, town.Name, "de", At(day));
        db.Certificates.Add(certificate);
        record.NoteCertificate(course, certificate.Number, At(day));
        return record;
    }

    private static void Keep(AcademyDbContext db, CourseRecord record)
    {
        db.Rounds.AddRange(record.NewRounds);
        db.LearningEvents.AddRange(record.NewEvents);
        db.StandingPeriods.AddRange(record.NewPeriods);
        if (record.Standing is { } standing && db.Entry(standing).State == EntityState.Detached) db.Standings.Add(standing);
    }

    private async Task CopyAsync(IReadOnlyList<Person> people)
    {
        await using var db = open();
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        await RunAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-200000; CREATE TEMP TABLE Copies (Number INTEGER PRIMARY KEY, Original TEXT NOT NULL, Copy TEXT NOT NULL)");
        await using (var transaction = connection.BeginTransaction())
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO Copies VALUES ($number, $original, $copy)";
            foreach (var (i, person) in people.Index().Skip(Originals))
            {
                insert.Parameters.Clear();
                insert.Parameters.AddWithValue("$number", i);
                insert.Parameters.AddWithValue("$original", people[i % Originals].Id);
                insert.Parameters.AddWithValue("$copy", person.Id);
                await insert.ExecuteNonQueryAsync();
            }
            await transaction.CommitAsync();
        }
        foreach (var table in Tables)
        {
            var columns = await ColumnsAsync(table);
            await RunAsync($"""
                INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
                SELECT {string.Join(", ", columns.Select(column => CopyOf(table, column)))}
                FROM temp.Copies c JOIN "{table}" o ON o."PersonId" = c.Original ORDER BY c.Number
                """);
        }

        async Task<List<string>> ColumnsAsync(string table)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
            await using var reader = await command.ExecuteReaderAsync();
            var columns = new List<string>();
            while (await reader.ReadAsync())
                // The record's own number is given by the database.
                if ((table, reader.GetString(0)) is not ("LearningEvents", "Id")) columns.Add(reader.GetString(0));
            return columns;
        }

        async Task RunAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string CopyOf(string table, string column) => (table, column) switch
    {
        (_, "PersonId") => "c.Copy",
        // The original's own part, and the copy's number behind it.
        (_, "RoundId") or ("Rounds", "Id") => $"substr(o.\"{column}\", 1, 24) || printf('%012X', c.Number)",
        (_, "CertificateNumber" or "EarlierCertificateNumber") or ("Certificates", "Number") => $"substr(o.\"{column}\", 1, 13) || printf('%04X-%04X', c.Number / 65536, c.Number % 65536)",
        _ => $"o.\"{column}\"",
    };

    private static Moment At(DateOnly day) => new(day.ToDateTime(new(9, 0), DateTimeKind.Utc), day);
}
