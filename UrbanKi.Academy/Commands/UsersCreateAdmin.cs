using System.CommandLine;
using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Commands;

/// <summary>"users create-admin EMAIL": the first administrator, and a one-time link with which they choose a password.</summary>
public static class UsersCreateAdmin
{
    public static Command Command(AcademySettings settings)
    {
        var email = new Argument<string>("EMAIL") { Description = "The administrator's e-mail address" };
        var organisation = new Option<string>("--organisation") { Description = "The organisation's name, where there is none yet", DefaultValueFactory = _ => "Meine Kommune" };
        var givenName = new Option<string>("--given-name") { DefaultValueFactory = _ => "Erste" };
        var surname = new Option<string>("--surname") { DefaultValueFactory = _ => "Administration" };
        var site = new Option<string>("--site") { Description = "The site's address, for the link", DefaultValueFactory = _ => "http://localhost:5080" };
        var command = new Command("create-admin", "Creates an administrator and prints a one-time link") { email, organisation, givenName, surname, site };
        command.SetAction((parsed, cancellation) => CreateAsync(settings, parsed.GetValue(email)!, parsed.GetValue(organisation)!, parsed.GetValue(givenName)!, parsed.GetValue(surname)!, parsed.GetValue(site)!, cancellation));
        return command;
    }

    private static async Task<int> CreateAsync(AcademySettings settings, string email, string organisationName, string givenName, string surname, string site, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(email, out _))
        {
            await Console.Error.WriteLineAsync($"'{email}' is no e-mail address.");
            return CommandLine.InputHasErrors;
        }
        await using var services = await CommandServices.OpenAsync(settings);
        await using var scope = services.CreateAsyncScope();
        var (token, problem) = await MakeAsync(scope.ServiceProvider, email, organisationName, givenName, surname, Moment.Of(TimeProvider.System, settings.TimeZone), cancellation);
        if (token is null)
        {
            await Console.Error.WriteLineAsync(problem);
            return CommandLine.InputHasErrors;
        }
        Console.WriteLine($"{site.TrimEnd('/')}/account/set-password?email={Uri.EscapeDataString(email)}&token={Uri.EscapeDataString(token)}");
        Console.WriteLine("The link works once, for one day.");
        return CommandLine.Done;
    }

    private static Task<(string? Token, string? Problem)> MakeAsync(IServiceProvider services, string email, string organisationName, string givenName, string surname, Moment now, CancellationToken cancellation)
    {
        var (db, accounts, audit) = (services.GetRequiredService<AcademyDbContext>(), services.GetRequiredService<UserManager<Account>>(), services.GetRequiredService<AuditLog>());
        return services.GetRequiredService<WriteGate>().WriteAsync<(string?, string?)>(db, async () =>
        {
            var people = db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Include(known => known.Roles);
            if (await accounts.FindByEmailAsync(email) is { } account)
            {
                var owner = await people.SingleAsync(known => known.Id == account.PersonId, cancellation);
                if (owner.Roles.All(grant => grant.Role != Role.Administrator)) return (null, $"{email} exists already and is no administrator; an administrator can grant the role.");
                return (await LinkAsync(owner, account), null);
            }
            // Whoever was imported before is not taken on a second time.
            var found = await people.Where(known => known.LeftOn == null && EF.Functions.Collate(known.Email, "NOCASE") == email).Take(2).ToListAsync(cancellation);
            if (found.Count > 1) return (null, $"Two people have the address {email}; give one of them another one first.");
            if (found is [var only] && await db.Users.AnyAsync(known => known.PersonId == only.Id, cancellation)) return (null, $"The person with the address {email} signs in by another name; an administrator can grant the role.");
            var person = found is [var known] ? known : await TakeOnAsync();
            if (person.Roles.All(grant => grant.Role != Role.Administrator))
            {
                person.Roles.Add(new() { OrganisationId = person.OrganisationId, PersonId = person.Id, Role = Role.Administrator });
                audit.Note(person.OrganisationId, AuditAction.RoleGranted, person.Id, Role.Administrator);
            }
            await db.ReplaceInvitationsAsync([person.Id], now.At, cancellation: cancellation);
            account = new() { PersonId = person.Id, UserName = email, Email = email, EmailConfirmed = true };
            var created = await accounts.CreateAsync(account);
            if (!created.Succeeded) return (null, string.Join(" ", created.Errors.Select(error => error.Description)));
            audit.Note(person.OrganisationId, AuditAction.AccountCreated, person.Id);
            return (await LinkAsync(person, account), null);
        }, cancellation);

        async Task<string> LinkAsync(Person person, Account account)
        {
            audit.Note(person.OrganisationId, AuditAction.PasswordLinkIssued, person.Id);
            return await accounts.GeneratePasswordResetTokenAsync(account);
        }

        async Task<Person> TakeOnAsync()
        {
            var organisation = await db.Organisations.OrderBy(o => o.Id).FirstOrDefaultAsync(cancellation) ?? db.Organisations.Add(new() { Name = organisationName }).Entity;
            var person = new Person { OrganisationId = organisation.Id, Email = email };
            person.Details.Add(new() { OrganisationId = organisation.Id, PersonId = person.Id, GivenName = givenName, Surname = surname, ValidFrom = now.Day });
            audit.Note(organisation.Id, AuditAction.PersonAdded, person.Id);
            return db.People.Add(person).Entity;
        }
    }
}
