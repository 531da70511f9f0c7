using System.Globalization;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>The form of a system, as it was filled in.</summary>
public sealed record SystemInput
{
    public const int LongestName = 150;
    public const int LongestText = 2000;

    public string? Name { get; init; }
    public string? Purpose { get; init; }
    public string? Unit { get; init; }
    public string? Owner { get; init; }
    /// <summary>A personnel number or an e-mail address.</summary>
    public string? OwnerPerson { get; init; }
    public string? AffectedPeople { get; init; }
    public string? RiskNote { get; init; }
    public string? InUseSince { get; init; }

    /// <param name="ownerWord">The owner's personnel number or e-mail address.</param>
    public static SystemInput Of(SystemFacts facts, string? ownerWord) => new()
    {
        Name = facts.Name,
        Purpose = facts.Purpose,
        Unit = facts.UnitId?.ToString(),
        Owner = facts.Owner,
        OwnerPerson = ownerWord,
        AffectedPeople = facts.AffectedPeople,
        RiskNote = facts.RiskNote,
        InUseSince = facts.InUseSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the form; what can't be read is told by field and key of its text.</summary>
    /// <param name="units">Those that can be chosen.</param>
    /// <param name="owners">Who has the number or address of <see cref="OwnerPerson"/>.</param>
    /// <param name="outOfUseSince">What the form does not ask for.</param>
    public (SystemFacts Facts, IReadOnlyList<(string Field, string TextKey)> Problems) Read(IReadOnlyList<UnitDetail> units, IReadOnlyList<Guid> owners, DateOnly? outOfUseSince)
    {
        var problems = new List<(string, string)>();
        var name = Line(nameof(Name), Name, LongestName, "Systems_NameMissing");
        var purpose = Line(nameof(Purpose), Purpose, LongestText, "Systems_PurposeMissing");
        DateOnly? since = null;
        if (Filled(InUseSince) is { } day)
        {
            if (DayText.Read(day) is { } read) since = read;
            else problems.Add((nameof(InUseSince), "Systems_DateUnreadable"));
        }
        if (since >= outOfUseSince) problems.Add((nameof(InUseSince), "Systems_SinceAfterEnd"));
        if (Filled(OwnerPerson) is not null && owners.Count != 1) problems.Add((nameof(OwnerPerson), owners.Count == 0 ? "Systems_OwnerUnknown" : "Systems_OwnerAmbiguous"));
        return (new(name ?? "", purpose ?? "", units.FirstOrDefault(unit => unit.UnitId.ToString() == Unit)?.UnitId, Filled(OwnerPerson) is not null && owners.Count == 1 ? owners[0] : null,
            Line(nameof(Owner), Owner, LongestName), Line(nameof(AffectedPeople), AffectedPeople, LongestText), Line(nameof(RiskNote), RiskNote, LongestText), since, outOfUseSince), problems);

        string? Line(string field, string? text, int longest, string? missing = null)
        {
            var filled = Filled(text);
            if (filled is null && missing is not null) problems.Add((field, missing));
            if (filled?.Length > longest) problems.Add((field, longest == LongestName ? "Systems_LineTooLong" : "Systems_TextTooLong"));
            return filled;
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
