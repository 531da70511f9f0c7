using System.CommandLine;
using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
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
        var db = scope.ServiceProvider.GetRequiredService<AcademyDbContext>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            var organisation = await db.Organisations.OrderBy(o => o.Id).FirstOrDefaultAsync(cancellation) ?? db.Organisations.Add(new() { Name = organisationName }).Entity;
            var person = new Person { OrganisationId = organisation.Id, Email = email };
            person.Details.Add(new() { OrganisationId = organisation.Id, PersonId = person.Id, GivenName = givenName, Surname = surname, ValidFrom = Moment.Of(TimeProvider.System, settings.TimeZone).Day });
            person.Roles.Add(new() { OrganisationId = organisation.Id, PersonId = person.Id, Role = Role.Administrator });
            db.People.Add(person);
            account = new() { PersonId = person.Id, UserName = email, Email = email, EmailConfirmed = true };
            var created = await accounts.CreateAsync(account);
            if (!created.Succeeded)
            {
                await Console.Error.WriteLineAsync(string.Join(" ", created.Errors.Select(error => error.Description)));
                return CommandLine.InputHasErrors;
            }
        }
        else if (!await db.RoleGrants.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AnyAsync(grant => grant.PersonId == account.PersonId && grant.Role == Role.Administrator, cancellation))
        {
            await Console.Error.WriteLineAsync($"{email} exists already and is no administrator; an administrator can grant the role.");
            return CommandLine.InputHasErrors;
        }
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        Console.WriteLine($"{site.TrimEnd('/')}/account/set-password?email={Uri.EscapeDataString(email)}&token={Uri.EscapeDataString(token)}");
        Console.WriteLine("The link works once, for one day.");
        return CommandLine.Done;
    }
}
