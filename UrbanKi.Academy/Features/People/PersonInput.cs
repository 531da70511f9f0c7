using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.People;

/// <summary>A person as a form says it.</summary>
public sealed record PersonInput
{
    public string? GivenName { get; init; }
    public string? Surname { get; init; }
    public string? PersonnelNumber { get; init; }
    public string? Email { get; init; }
    /// <summary>A unit's key; empty for none.</summary>
    public string? Unit { get; init; }
    public string? Language { get; init; }
    /// <summary>That somebody else of the same name is meant.</summary>
    public bool IsNamesake { get; init; }
    /// <summary>What stood there when the form was shown: see <see cref="StateOf"/>.</summary>
    public string? Before { get; init; }

    public static PersonInput Of(Person person, PersonDetail detail, string? unitKey) => new()
    {
        GivenName = detail.GivenName,
        Surname = detail.Surname,
        PersonnelNumber = person.PersonnelNumber,
        Email = person.Email,
        Unit = unitKey,
        Language = person.Language,
        Before = StateOf(person, detail),
    };

    /// <summary>The same as long as nobody has changed anything: an older window must not overwrite a newer one.</summary>
    public static string StateOf(Person person, PersonDetail detail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', detail.GivenName, detail.Surname, person.PersonnelNumber, person.Email, detail.UnitId, person.Language, person.LeftOn?.ToString("O", CultureInfo.InvariantCulture)))))[..16];

    /// <summary>Trimmed and in one spelling. Text that can't be a person's stays as it was typed, and <see cref="Problems"/> says so.</summary>
    public PersonInput Cleaned() => this with
    {
        GivenName = Clean(GivenName),
        Surname = Clean(Surname),
        PersonnelNumber = Clean(PersonnelNumber),
        Email = Clean(Email),
    };

    /// <summary>What is wrong with the fields by themselves, as keys of texts with the field.</summary>
    public IEnumerable<(string Field, string Key, int Limit)> Problems(IReadOnlyList<UnitDetail> units, bool needsUnit)
    {
        foreach (var (field, value, longest) in new[]
        {
            (nameof(GivenName), GivenName, PersonText.LongestName), (nameof(Surname), Surname, PersonText.LongestName),
            (nameof(PersonnelNumber), PersonnelNumber, PersonText.LongestNumber), (nameof(Email), Email, PersonText.LongestEmail),
        })
        {
            if (!PersonText.TryClean(value ?? "", out _)) yield return (field, "People_BadSigns", 0);
            else if (value?.Length > longest) yield return (field, "People_TooLong", longest);
        }
        if (string.IsNullOrEmpty(GivenName)) yield return (nameof(GivenName), "People_GivenNameMissing", 0);
        if (string.IsNullOrEmpty(Surname)) yield return (nameof(Surname), "People_SurnameMissing", 0);
        if (Email is { Length: > 0 and <= PersonText.LongestEmail } email && PersonText.TryClean(email, out _) && !PersonText.IsEmail(email)) yield return (nameof(Email), "People_BadEmail", 0);
        if (string.IsNullOrEmpty(Unit))
        {
            if (needsUnit) yield return (nameof(Unit), "People_UnitMissing", 0);
        }
        else if (units.All(unit => unit.Key != Unit)) yield return (nameof(Unit), "People_UnitUnknown", 0);
    }

    private static string? Clean(string? text) => PersonText.TryClean(text ?? "", out var clean) ? clean.Length == 0 ? null : clean : text;
}
