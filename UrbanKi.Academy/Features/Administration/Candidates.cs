using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Who somebody from the provider could be. Proposals only: a person decides.</summary>
public static class Candidates
{
    private const int Most = 20;

    /// <summary>Those the words find; without words, those with the same number, address or name.</summary>
    public static Task<List<CandidateLine>> OfAsync(AcademyDbContext db, PendingSignIn pending, string? words)
    {
        var people = from person in db.People.AsNoTracking()
                     join detail in db.PersonDetails on person.Id equals detail.PersonId
                     where detail.ValidTo == null && person.LeftOn == null
                     select new { person, detail };
        if (words?.Trim() is { Length: > 0 } typed)
            foreach (var word in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            {
                var like = Likeness.Of(word);
                people = people.Where(p => EF.Functions.Like(p.detail.Surname, like, Likeness.Escape) || EF.Functions.Like(p.detail.GivenName, like, Likeness.Escape) || p.person.PersonnelNumber == word || EF.Functions.Like(p.person.Email!, like, Likeness.Escape));
            }
        else
            people = people.Where(p => (pending.PersonnelNumber != null && p.person.PersonnelNumber == pending.PersonnelNumber)
                || (pending.Email != null && EF.Functions.Like(p.person.Email!, Likeness.Exactly(pending.Email), Likeness.Escape))
                || (pending.Name != null && EF.Functions.Like(p.detail.GivenName + " " + p.detail.Surname, Likeness.Exactly(pending.Name), Likeness.Escape)));
        return people.OrderBy(p => p.detail.Surname).ThenBy(p => p.detail.GivenName).Take(Most)
            .Select(p => new CandidateLine(p.person.Id, p.detail.GivenName + " " + p.detail.Surname, p.person.Email, p.person.PersonnelNumber)).ToListAsync();
    }
}

public sealed record CandidateLine(Guid PersonId, string Name, string? Email, string? PersonnelNumber);
