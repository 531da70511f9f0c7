using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>Made-up learning, told to the same record that real learning is told to.</summary>
internal sealed class DemoLearning(AcademyDbContext db, Organisation organisation, DateOnly today)
{
    /// <summary>One round: assigned, some steps done, completed on a day or not.</summary>
    public void Round(Person person, PublishedCourse course, DateOnly assignedOn, DateOnly dueOn, int lessonsDone, DateOnly? completedOn, Guid? assignmentId = null)
    {
        var record = new CourseRecord(organisation.Id, person.Id, course.Course.Id, null, null, null);
        record.Assign(course, assignmentId, dueOn, At(assignedOn));
        var lessons = course.Course.LessonIds;
        var last = completedOn ?? (assignedOn.AddDays(20) < today ? assignedOn.AddDays(20) : today);
        foreach (var (index, lesson) in lessons.Take(completedOn is null ? lessonsDone : lessons.Count).Index())
        {
            // Spread between assignment and the last day; the final step falls on the last day itself.
            var span = last.DayNumber - assignedOn.DayNumber;
            record.MarkDone(course, lesson, "de", At(assignedOn.AddDays(span * (index + 1) / (lessons.Count + 1))));
        }
        if (completedOn is { } day) record.PassQuiz(course, "de", At(day));
        Keep(record, course, person);
    }

    private void Keep(CourseRecord record, PublishedCourse course, Person person)
    {
        if (record.IsJustCompleted)
        {
            var day = record.Standing!.CompletedOn!.Value;
            var certificate = Certificate.Issue(record, course, person.Details[0].FullName, organisation.Name, "de", At(day));
            db.Certificates.Add(certificate);
            record.NoteCertificate(course, certificate.Number, At(day));
        }
        db.Rounds.AddRange(record.NewRounds);
        db.LearningEvents.AddRange(record.NewEvents);
        db.StandingPeriods.AddRange(record.NewPeriods);
        if (record.Standing is not null) db.Standings.Add(record.Standing);
    }

    private static Moment At(DateOnly day) => new(day.ToDateTime(new(9, 0), DateTimeKind.Utc), day);
}
