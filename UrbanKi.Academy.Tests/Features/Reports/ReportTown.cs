using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Features.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

/// <summary>A town with people of every kind of name, and what they were asked for and did.</summary>
internal sealed class ReportTown(RunningAcademy academy, TownHall hall)
{
    public TownHall Hall => hall;
    public Visitor Hanna => hall.Hanna;
    public DateOnly Today => hall.Today;
    public Guid Oezlem { get; private set; }
    public Guid Lukasz { get; private set; }

    /// <summary>Three in "tiefbau", one in "finanzen", one nowhere; late, done, under way, asked for, and of one's own accord.</summary>
    public static async Task<ReportTown> OpenAsync(RunningAcademy academy)
    {
        var town = new ReportTown(academy, await TownHall.OpenAsync(academy));
        town.Oezlem = await town.Hall.HireAsync("Özlem", "Ärmel", "tiefbau", "P9");
        town.Lukasz = await town.Hall.HireAsync("Łukasz", "Weiß", "tiefbau", "P10");
        var formula = await town.Hall.HireAsync("=cmd()", "אבי 🦉", "tiefbau", "P11");
        var zoe = await town.Hall.HireAsync("Zoe", "Zander", "finanzen", "P100");
        var nora = await town.Hall.HireAsync("Nora", "Namenlos");
        await town.TellAsync(town.Oezlem, assigned: -90, due: -5, completed: null);
        await town.TellAsync(town.Lukasz, assigned: -90, due: 10, completed: -20);
        await town.TellAsync(formula, assigned: -90, due: 30, completed: null);
        await town.TellAsync(zoe, assigned: -90, due: 20, completed: -2);
        await town.TellAsync(nora, assigned: null, due: null, completed: -3);
        return town;
    }

    /// <summary>Days from today; completed of one's own accord where nothing was assigned.</summary>
    public async Task TellAsync(Guid person, int? assigned, int? due, int? completed, string courseId = ProbeContent.Course)
    {
        var course = academy.Services.GetRequiredService<Library>().Current.Find(courseId)!;
        await hall.WriteAsync(db =>
        {
            var record = new CourseRecord(hall.Id, person, courseId, null, null, null);
            if (assigned is { } day) record.Assign(course, null, due is { } last ? Today.AddDays(last) : null, At(day));
            if (completed is { } done)
            {
                foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", At(done));
                record.PassQuiz(course, "de", At(done));
            }
            db.Rounds.AddRange(record.NewRounds);
            db.LearningEvents.AddRange(record.NewEvents);
            db.StandingPeriods.AddRange(record.NewPeriods);
            db.Standings.Add(record.Standing!);
            return Task.CompletedTask;
        });
    }

    private Moment At(int day) => new(Today.AddDays(day).ToDateTime(new(9, 0), DateTimeKind.Utc), Today.AddDays(day));
}
