using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Search;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Who somebody from the provider could be. Proposals only: a person decides.</summary>
public static class Candidates
{
    private const int Most = 20;

    /// <summary>Those the words find; without words, those with the same number, address or name.</summary>
    public static async Task<List<CandidateLine>> OfAsync(AcademyDbContext db, PendingSignIn pending, string? words)
    {
        await db.LearnFoldingAsync();
        var people = db.Staff(null).AsNoTracking().Here();
        if (!string.IsNullOrWhiteSpace(words)) people = people.Called(words);
        else
        {
            // What is folded has a second line with another spelling.
            var name = pending.Name is { } said ? SearchWords.Fold(said) + "\n" : null;
            people = people.Where(p => (pending.PersonnelNumber != null && p.Person.PersonnelNumber == pending.PersonnelNumber)
                || (pending.Email != null && EF.Functions.Collate(p.Person.Email!, "NOCASE") == pending.Email)
                || (name != null && Folding.Folded(p.Detail.GivenName + " " + p.Detail.Surname).StartsWith(name)));
        }
        return await people.ByName().Take(Most).Select(p => new CandidateLine(p.Person.Id, p.Detail.GivenName + " " + p.Detail.Surname, p.Person.Email, p.Person.PersonnelNumber)).ToListAsync();
    }
}

public sealed record CandidateLine(Guid PersonId, string Name, string? Email, string? PersonnelNumber);
