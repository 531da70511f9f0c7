using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data;

/// <summary>Opens and keeps a person's record in a course. Use inside <see cref="WriteGate.WriteAsync{T}"/>, so that two windows can't both be first.</summary>
public static class CourseRecords
{
    public static async Task<CourseRecord> OpenRecordAsync(this AcademyDbContext db, Guid personId, string courseId, CancellationToken cancellation = default)
    {
        var round = await db.Rounds.Where(r => r.PersonId == personId && r.CourseId == courseId).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);
        var standing = await db.Standings.FirstOrDefaultAsync(s => s.PersonId == personId && s.CourseId == courseId, cancellation);
        var period = await db.StandingPeriods.FirstOrDefaultAsync(p => p.PersonId == personId && p.CourseId == courseId && p.ValidTo == null, cancellation);
        return new(db.OrganisationId, personId, courseId, round, standing, period);
    }

    /// <summary>Keeps what the record has learned; a course just completed gets its certificate here, in the same transaction.</summary>
    public static async Task KeepAsync(this AcademyDbContext db, CourseRecord record, PublishedCourse version, string language, Moment now, CancellationToken cancellation = default)
    {
        if (record.IsJustCompleted)
        {
            var certificate = await NewCertificateAsync(db, record, version, language, now, cancellation);
            db.Certificates.Add(certificate);
            record.NoteCertificate(version, certificate.Number, now);
        }
        db.Keep(record);
    }

    /// <summary>Keeps what the record has learned where nothing can have been completed.</summary>
    public static void Keep(this AcademyDbContext db, CourseRecord record)
    {
        db.Rounds.AddRange(record.NewRounds);
        db.LearningEvents.AddRange(record.NewEvents);
        db.StandingPeriods.AddRange(record.NewPeriods);
        if (record.Standing is { } standing && db.Entry(standing).State == EntityState.Detached) db.Standings.Add(standing);
    }

    private static async Task<Certificate> NewCertificateAsync(AcademyDbContext db, CourseRecord record, PublishedCourse version, string language, Moment now, CancellationToken cancellation)
    {
        // A leaver who still has an account finishes under the last name there was.
        var person = await db.PersonDetails.AsNoTracking().Where(d => d.PersonId == record.PersonId).OrderByDescending(d => d.ValidFrom).FirstAsync(cancellation);
        var organisation = await db.Organisations.AsNoTracking().FirstAsync(o => o.Id == record.OrganisationId, cancellation);
        return Certificate.Issue(record, version, person.FullName, organisation.Name, language, now);
    }
}
