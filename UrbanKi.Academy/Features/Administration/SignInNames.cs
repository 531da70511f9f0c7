using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>E-mail address and personnel number as an administrator sets them: of people with a role nobody else may.</summary>
public sealed class SignInNames(AcademyDbContext db, WriteGate gate, Outbox outbox, AuditLog audit, CurrentPerson me, IStringLocalizer<Texts> texts)
{
    public const string Email = "Email", Number = "PersonnelNumber";

    /// <returns>What is wrong, or nothing.</returns>
    public async Task<IReadOnlyList<FormProblem>> SetAsync(Guid id, string? typedEmail, string? typedNumber)
    {
        var (email, number) = (Cleaned(typedEmail), Cleaned(typedNumber));
        var problems = new List<FormProblem>();
        if (email is null || email.Length > PersonText.LongestEmail || (email.Length > 0 && !PersonText.IsEmail(email))) problems.Add(new(Email, texts["People_BadEmail"]));
        if (number is null) problems.Add(new(Number, texts["People_BadSigns"]));
        else if (number.Length > PersonText.LongestNumber) problems.Add(new(Number, texts["People_TooLong", PersonText.LongestNumber]));
        if (problems.Count > 0) return problems;
        await gate.WriteAsync(db, async () =>
        {
            var person = await db.People.Include(known => known.Details).SingleAsync(known => known.Id == id);
            if (person.Details.SingleOrDefault(detail => detail.ValidTo is null) is not { } current) problems.Add(new(null, texts["Admin_HasLeft"]));
            else if (await TakenAsync(person, email!, number!) is { Count: > 0 } taken) problems.AddRange(taken);
            else await ChangeAsync(person, current, Filled(email!), Filled(number!));
        });
        outbox.Ring();
        return problems;
    }

    private async Task<List<FormProblem>> TakenAsync(Person person, string email, string number)
    {
        var problems = new List<FormProblem>();
        if (number.Length > 0 && await db.People.AnyAsync(other => other.Id != person.Id && other.PersonnelNumber == number)) problems.Add(new(Number, texts["People_NumberTaken", number]));
        if (email.Length > 0 && await db.IsSomebodyElsesAsync(email, person.Id)) problems.Add(new(Email, texts["People_EmailTaken"]));
        if (email.Length == 0 && person.Email is not null && await db.Users.AnyAsync(account => account.PersonId == person.Id)) problems.Add(new(Email, texts["People_EmailNeeded"]));
        return problems;
    }

    private async Task ChangeAsync(Person person, PersonDetail current, string? email, string? number)
    {
        var (now, old) = (me.Now, person.Email);
        if (email == old && number == person.PersonnelNumber) return;
        person.Change(current.GivenName, current.Surname, current.UnitId, number, email, now.Day);
        // What went to the old address, or names the old number, lets nobody in any more.
        await db.ReplaceInvitationsAsync([person.Id], now.At);
        audit.Note(AuditAction.PersonChanged, person.Id);
        if (email is null || email == old || !await db.RenameAccountsAsync(person.Id, email)) return;
        if (old is not null) outbox.Put(db, db.OrganisationId, person.Id, MailKind.EmailChanged, address: old);
        audit.Note(AuditAction.EmailChanged, person.Id);
    }

    private static string? Cleaned(string? text) => PersonText.TryClean(text ?? "", out var clean) ? clean : null;

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
