using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Refuses passwords that stand on lists or are made of what everybody knows of this person.</summary>
public sealed class GuessablePasswords(AcademyDbContext db) : IPasswordValidator<Account>
{
    /// <summary>The refusal's code, by which pages find their words.</summary>
    public const string Code = "PasswordGuessable";

    private static readonly string[] OurWords = ["urbanki", "urban", "academy", "akademie", "lernen", "lernplattform", "kommune", "stadt", "gemeinde", "landkreis", "verwaltung", "rathaus", "willkommen", "welcome", "passwort", "password", "start", "test"];

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        // Sign-in comes before the organisation is known.
        var person = await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().Where(p => p.Id == user.PersonId).Select(p => new
        {
            p.PersonnelNumber,
            Organisation = db.Organisations.First(o => o.Id == p.OrganisationId).Name,
            Names = p.Details.Select(d => d.GivenName + " " + d.Surname).ToList(),
        }).SingleOrDefaultAsync();
        var own = OurWords.Concat(Words(user.Email)).Concat(Words(person?.PersonnelNumber)).Concat(Words(person?.Organisation)).Concat(person?.Names.SelectMany(Words) ?? []);
        return AccountPasswords.IsGuessable(password ?? "", own) ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is known or easily guessed." }) : IdentityResult.Success;
    }

    private static string[] Words(string? text) => (text ?? "").Split([' ', '.', '-', '@', '_', '/'], StringSplitOptions.RemoveEmptyEntries);
}
