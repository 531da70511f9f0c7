using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Retention;

namespace UrbanKi.Academy.Data.Retention;

/// <summary>Leavers' names, e-mail addresses and personnel numbers, of every day and wherever they stand; a pseudonym takes their place.</summary>
internal sealed record NameSweep(DateOnly LeftBy, DateOnly Today) : Sweep(RetentionClock.Proof.Name, "Names")
{
    private const int Part = 100;

    private IQueryable<Person> Due(AcademyDbContext db) => db.Leavers(LeftBy).Where(person => person.ErasedOn == null);

    public override Task<long> CountAsync(AcademyDbContext db, CancellationToken cancellation) => Due(db).LongCountAsync(cancellation);

    public override async Task<long> DeleteSomeAsync(AcademyDbContext db, CancellationToken cancellation)
    {
        var people = await Due(db).Include(person => person.Details).OrderBy(person => person.Id).Take(Part).ToListAsync(cancellation);
        foreach (var person in people)
        {
            var code = Pseudonym.NewCode();
            var words = NamesOf(person);
            person.Erase(code, Today);
            var (id, name, today) = (person.Id, Pseudonym.FullName(code), Today);
            await db.Certificates.Where(certificate => certificate.PersonId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(certificate => certificate.PersonName, name).SetProperty(certificate => certificate.NameDeletedOn, today), cancellation);
            await db.KeptReports.Where(report => report.KeptBy == id).ExecuteUpdateAsync(set => set.SetProperty(report => report.KeptByName, name), cancellation);
            await EraseFromReasonsAsync(db, id, words, name, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return people.Count;
    }

    /// <summary>Reasons are free words about this one person; of them only what names the person goes, or a report of a past day would say something else.</summary>
    private static async Task EraseFromReasonsAsync(AcademyDbContext db, Guid id, NamePattern words, string name, CancellationToken cancellation)
    {
        foreach (var reason in await db.Exemptions.AsNoTracking().Where(one => one.PersonId == id).Select(one => new { one.Id, one.Reason }).ToListAsync(cancellation))
            if (words.Replace(reason.Reason, name) is var text && text != reason.Reason)
                await db.Exemptions.Where(one => one.Id == reason.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Reason, text), cancellation);
        foreach (var reason in await db.Allowances.AsNoTracking().Where(one => one.PersonId == id).Select(one => new { one.Id, one.Reason }).ToListAsync(cancellation))
            if (words.Replace(reason.Reason, name) is var text && text != reason.Reason)
                await db.Allowances.Where(one => one.Id == reason.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Reason, text), cancellation);
        // Whoever answers for an AI system may stand there in words as well.
        foreach (var detail in await db.SystemDetails.Where(one => one.Facts.OwnerId == id).ToListAsync(cancellation))
            if (detail.Facts.Owner is { } owner) detail.Facts = detail.Facts with { Owner = words.Replace(owner, name) };
    }

    private static NamePattern NamesOf(Person person) => new([
        .. person.Details.Select(detail => detail.FullName), .. person.Details.Select(detail => $"{detail.Surname}, {detail.GivenName}"), .. person.Details.Select(detail => detail.Surname), .. person.Details.Select(detail => detail.GivenName),
        .. person.Details.SelectMany(detail => new[] { detail.Email, detail.PersonnelNumber }).OfType<string>(), .. new[] { person.Email, person.PersonnelNumber }.OfType<string>()]);
}
