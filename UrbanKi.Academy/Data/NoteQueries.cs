using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data;

public static class NoteQueries
{
    /// <summary>A learner's own private notes in a course.</summary>
    public static Task<List<PrivateNote>> NotesOfAsync(this AcademyDbContext db, Guid personId, string courseId, CancellationToken cancellation = default) =>
        db.PrivateNotes.AsNoTracking().Where(note => note.PersonId == personId && note.CourseId == courseId).ToListAsync(cancellation);
}
