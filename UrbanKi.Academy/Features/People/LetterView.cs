using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.People;

/// <summary>One printed letter, in the language of whom it is for.</summary>
public sealed record LetterView
{
    public required string Language { get; init; }
    public required string Town { get; init; }
    public required string Name { get; init; }
    public required string? Unit { get; init; }
    public required string Title { get; init; }
    public required string Greeting { get; init; }
    public required IReadOnlyList<string> Paragraphs { get; init; }
    /// <summary>What has to be typed: what it is called, and what it is.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    /// <param name="site">Where the site is.</param>
    /// <param name="until">The last day.</param>
    /// <param name="texts">In the culture that holds now.</param>
    public static LetterView For(StaffMember member, string code, string site, string town, DateOnly until, IStringLocalizer<Texts> texts) => new()
    {
        Language = Localisation.CurrentLanguage,
        Town = town,
        Name = member.Detail.FullName,
        Unit = member.Unit?.Name,
        Title = texts["Letter_Title"],
        Greeting = texts["Letter_Greeting", member.Detail.FullName],
        Paragraphs = [texts["Letter_What", town], texts["Letter_How"], texts["Letter_Until", Dates.Full(until)], texts["Letter_Keep"]],
        Facts =
        [
            (texts["Letter_Address"], $"{site.TrimEnd('/')}/account/invitation"),
            .. member.Person.PersonnelNumber is { } number ? [(texts["People_Number"].Value, number)] : Array.Empty<(string, string)>(),
            (texts["Letter_Code"], code),
        ],
    };
}
