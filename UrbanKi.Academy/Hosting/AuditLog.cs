using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Notes who did what to whom. The note is saved with whatever it is about: call it inside the same write.</summary>
public sealed class AuditLog(AcademyDbContext db, CurrentPerson person, TimeProvider clock)
{
    private static readonly Lock Turn = new();
    private static DateTimeOffset last;

    /// <summary>The signed-in person did this, to somebody or something of their own organisation.</summary>
    public void Note(AuditAction action, Guid? about = null, string? detail = null) => Note(person.OrganisationId, action, about, detail);

    /// <summary>The same where nobody need be signed in: the program, a command, somebody at the door.</summary>
    public void Note(Guid organisation, AuditAction action, Guid? about = null, string? detail = null) => db.AuditEntries.Add(new()
    {
        Id = NextId(),
        OrganisationId = organisation,
        At = clock.GetUtcNow().UtcDateTime,
        Action = action,
        ActorId = person.IsSignedIn ? person.Id : null,
        SubjectId = about,
        Detail = detail is { Length: > 200 } ? detail[..200] : detail,
    });

    /// <summary>Ids in the order of writing, also within one instant.</summary>
    private static Guid NextId()
    {
        lock (Turn)
        {
            var now = TimeProvider.System.GetUtcNow();
            last = now > last.AddMilliseconds(1) ? now : last.AddMilliseconds(1);
            return Guid.CreateVersion7(last);
        }
    }
}
