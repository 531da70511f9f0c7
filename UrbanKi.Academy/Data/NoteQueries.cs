using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data;

public static class NoteQueries
{
    private static readonly Func<AcademyDbContext, Guid, string, IAsyncEnumerable<PrivateNote>> OfPersonAndCourse =
        EF.CompileAsyncQuery((AcademyDbContext db, Guid personId, string courseId) => db.PrivateNotes.AsNoTracking().Where(note => note.PersonId == personId && note.CourseId == courseId));

    /// <summary>A learner's own private notes in a course.</summary>
    public static ValueTask<List<PrivateNote>> NotesOfAsync(this AcademyDbContext db, Guid personId, string courseId, CancellationToken cancellation = default) =>
        OfPersonAndCourse(db, personId, courseId).ToListAsync(cancellation);
}
