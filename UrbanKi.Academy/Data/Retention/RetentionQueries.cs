using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Retention;

namespace UrbanKi.Academy.Data.Retention;

/// <summary>What is due for deletion. The preview counts it and the run deletes it: both ask here.</summary>
public static class RetentionQueries
{
    /// <summary>How long somebody has to think again after asking for their account to be deleted.</summary>
    public const int DaysToThinkAgain = 14;

    /// <summary>The clocks in force: what an administrator set, else the operator's.</summary>
    public static async Task<RetentionSchedule> RetentionScheduleAsync(this AcademyDbContext db, RetentionSchedule byDefault, CancellationToken cancellation = default) =>
        byDefault.With(await db.RetentionSettings.AsNoTracking().ToListAsync(cancellation));

    /// <summary>Who left on this day or earlier.</summary>
    public static IQueryable<Person> Leavers(this AcademyDbContext db, DateOnly leftBy) => db.People.Where(person => person.LeftOn <= leftBy);

    /// <summary>Accounts whose owners asked for it so long ago that they won't think again. Somebody has to be left who administers.</summary>
    public static IQueryable<Account> AskedToBeDeleted(this AcademyDbContext db, DateOnly askedBy) =>
        db.Users.Where(account => account.DeletionAskedOn <= askedBy
            && db.People.Any(person => person.Id == account.PersonId && !(person.LeftOn == null && person.Roles.Any(grant => grant.Role == Role.Administrator)
                && !db.People.Any(other => other.Id != person.Id && other.LeftOn == null && other.Roles.Any(grant => grant.Role == Role.Administrator)
                    && db.Users.Any(mine => mine.PersonId == other.Id && mine.DeletionAskedOn == null)))));
}
