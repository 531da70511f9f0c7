using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Hosting;

/// <summary>Whoever shows HR what others learned calls this first, with one line. It writes on a connection of its own, so it may be called anywhere.</summary>
public sealed class AccessLog(DatabasePool databases, CurrentOrganisation organisation, WriteGate gate, CurrentPerson reader)
{
    /// <summary>The page of one person.</summary>
    public Task NoteAsync(Guid personId, CancellationToken cancellation = default) => NoteAsync(AccessKind.Person, 1, personId: personId, cancellation: cancellation);

    /// <summary>A list or file by this filter.</summary>
    /// <param name="query">What was asked for, as it stands in the address.</param>
    public Task NoteAsync(AccessKind kind, CompletionFilter filter, string? query, long rows, CancellationToken cancellation = default) =>
        NoteAsync(kind, rows, filter.Day, filter.UnitPath ?? filter.ScopePath, filter.CourseIds, query, cancellation: cancellation);

    /// <summary>Anything else.</summary>
    /// <param name="shownDay">The day that is shown; null for today.</param>
    /// <param name="unitPath">Only people of this unit and its sub-units; null for all.</param>
    public async Task NoteAsync(AccessKind kind, long rows, DateOnly? shownDay = null, string? unitPath = null, IEnumerable<string>? courseIds = null, string? query = null, Guid? personId = null, CancellationToken cancellation = default)
    {
        var today = reader.Now.Day;
        await using var db = databases.Lease(organisation);
        await db.NoteAccessAsync(gate, new()
        {
            OrganisationId = organisation.Id,
            Day = today,
            Kind = kind,
            ReaderId = reader.Id,
            Role = Role.Hr,
            PersonId = personId,
            ShownDay = shownDay ?? today,
            UnitPath = unitPath,
            Courses = DataAccess.CourseList(courseIds),
            Query = query is { Length: > 500 } ? query[..500] : query,
            Rows = rows,
        }, cancellation);
    }
}
