using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Takes on somebody whom the identity provider has sent and whom nobody here knows. What the provider says of them is looked at as if it had been typed.</summary>
public sealed class Newcomers(AcademyDbContext db, WriteGate gate, SignInLinks links, AssignmentKeeping keeping, AuditLog audit, CurrentPerson me)
{
    /// <returns>Who it is by now, or the key of why it is nobody.</returns>
    public async Task<(Guid? Person, string? Problem)> TakeOnAsync(PendingSignIn pending, string? givenName, string? surname, string? email)
    {
        if (Cleaned(givenName, PersonText.LongestName) is not { Length: > 0 } given || Cleaned(surname, PersonText.LongestName) is not { Length: > 0 } family) return (null, "Pending_NameMissing");
        if (Cleaned(email, PersonText.LongestEmail) is not { } address || (address.Length > 0 && !PersonText.IsEmail(address))) return (null, "People_BadEmail");
        if (Cleaned(pending.PersonnelNumber, PersonText.LongestNumber) is not { } number) return (null, "Pending_BadNumber");
        var now = me.Now;
        var (person, problem) = await gate.WriteAsync<(Guid?, string?)>(db, async () =>
        {
            // Of two clicks the second finds somebody who is linked.
            if (await db.UserLogins.Where(login => login.LoginProvider == pending.Issuer && login.ProviderKey == pending.Subject)
                .Join(db.Users, login => login.UserId, account => account.Id, (_, account) => (Guid?)account.PersonId).FirstOrDefaultAsync() is { } known) return (known, null);
            // The number must be free, or this is somebody we know; the address, or it would not be theirs.
            if (number.Length > 0 && await db.People.AnyAsync(other => other.PersonnelNumber == number)) return (null, "Pending_NumberTaken");
            if (address.Length > 0 && await db.IsSomebodyElsesAsync(address, Guid.Empty)) return (null, "Pending_EmailTaken");
            var created = new Person { OrganisationId = db.OrganisationId, PersonnelNumber = Filled(number), Email = Filled(address) };
            created.Change(given, family, null, now.Day);
            db.People.Add(created);
            audit.Note(AuditAction.PersonAdded, created.Id);
            // What is linked looks for the person in the database.
            await db.SaveChangesAsync();
            return await links.TieAsync(created, pending.Issuer, pending.Subject) == SignInLink.Done ? (created.Id, null) : throw new InvalidOperationException("A newcomer's sign-in could not be linked.");
        });
        // Some things are compulsory for everybody.
        if (person is { } id) await keeping.KeepInStepAsync(db.OrganisationId, [id], now);
        return (person, problem);
    }

    /// <summary>Empty where nothing is said; null for what nobody is called.</summary>
    private static string? Cleaned(string? text, int longest) => PersonText.TryClean(text ?? "", out var clean) && clean.Length <= longest ? clean : null;

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
