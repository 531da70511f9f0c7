using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Systems;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>Where measures outside the courses are recorded, with who took part. Nothing is changed: what was wrong is withdrawn and recorded anew.</summary>
public sealed class MeasureDesk(AcademyDbContext db, WriteGate gate, CurrentPerson person)
{
    public Task<Measure?> FindAsync(Guid id, Guid systemId, CancellationToken cancellation) =>
        db.Measures.AsNoTracking().Include(measure => measure.Systems).FirstOrDefaultAsync(measure => measure.Id == id && measure.Systems.Any(about => about.SystemId == systemId), cancellation);

    /// <param name="form">Drawn with the form: what is sent twice is recorded once.</param>
    public Task<Guid> RecordAsync(Guid form, MeasureReading reading, IEnumerable<Guid> systems, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var id = FormIds.Of(db.OrganisationId, form);
        if (await db.Measures.AnyAsync(known => known.Id == id, cancellation)) return id;
        var measure = new Measure
        {
            Id = id,
            OrganisationId = db.OrganisationId, Kind = reading.Kind, Title = reading.Title, HeldOn = reading.HeldOn, Minutes = reading.Minutes, Text = reading.Text,
            RecordedOn = person.Now.Day, RecordedBy = person.Id,
        };
        measure.Systems.AddRange(systems.Distinct().Select(system => new MeasureSystem { OrganisationId = db.OrganisationId, MeasureId = measure.Id, SystemId = system }));
        db.Measures.Add(measure);
        return id;
    }, cancellation);

    /// <summary>Enters people as having taken part; who is entered already stays so.</summary>
    /// <returns>How many were new.</returns>
    public Task<int> EnterAsync(Guid id, IReadOnlyCollection<Guid> people, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var known = await db.Attendances.Where(one => one.MeasureId == id && one.WithdrawnOn == null).Select(one => one.PersonId).ToHashSetAsync(cancellation);
        var added = people.Distinct().Where(one => !known.Contains(one)).ToList();
        db.Attendances.AddRange(added.Select(one => new Attendance { OrganisationId = db.OrganisationId, MeasureId = id, PersonId = one, RecordedOn = person.Now.Day }));
        return added.Count;
    }, cancellation);

    /// <returns>False: nobody of that name is entered.</returns>
    public Task<bool> TakeBackAsync(Guid id, Guid attendanceId, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var attendance = await db.Attendances.FirstOrDefaultAsync(one => one.Id == attendanceId && one.MeasureId == id && one.WithdrawnOn == null, cancellation);
        attendance?.Withdraw(person.Now.Day);
        return attendance is not null;
    }, cancellation);

    public Task WithdrawAsync(Guid id, string because, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
        (await db.Measures.FirstAsync(measure => measure.Id == id, cancellation)).Withdraw(person.Now.Day, person.Id, because), cancellation);
}
