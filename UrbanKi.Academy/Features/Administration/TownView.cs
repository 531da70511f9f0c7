using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

public sealed record TownView
{
    public required TownInput Input { get; init; }
    public required string? LogoAddress { get; init; }
    public required IReadOnlyList<FormProblem> Problems { get; init; }
    public bool IsSaved { get; init; }

    public string? Error(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    /// <summary>The nearest colour that can be read, where the one that was typed can't.</summary>
    public static TownColour? Instead(string? typed, bool isDark) => TownColour.Read(typed) is { } colour && !colour.IsReadable(isDark) ? colour.Nearest(isDark) : null;

    /// <summary>What is wrong with the words and colours, each with its remedy.</summary>
    public static IEnumerable<FormProblem> Check(TownInput input, IStringLocalizer<Texts> texts)
    {
        if (string.IsNullOrWhiteSpace(input.Name)) yield return new(nameof(TownInput.Name), texts["Town_NameMissing"]);
        foreach (var (field, typed, isDark) in new[] { (nameof(TownInput.Colour), input.Colour, false), (nameof(TownInput.DarkColour), input.DarkColour, true) })
        {
            if (string.IsNullOrWhiteSpace(typed)) continue;
            if (TownColour.Read(typed) is not { } colour) yield return new(field, texts["Town_ColourUnread"]);
            else if (!colour.IsReadable(isDark))
                yield return new(field, texts["Town_ColourWeak", colour, Math.Floor(colour.LeastContrast(isDark) * 10) / 10, TownColour.Enough.ToString("0.0", CultureInfo.CurrentCulture), colour.Nearest(isDark)]);
        }
        if (!string.IsNullOrWhiteSpace(input.HelpEmail) && !MailAddress.TryCreate(input.HelpEmail.Trim(), out _)) yield return new(nameof(TownInput.HelpEmail), texts["Town_EmailWrong"]);
    }
}
