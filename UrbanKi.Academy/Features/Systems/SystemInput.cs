using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>The form of a system, as it was filled in.</summary>
public sealed record SystemInput
{
    public const int LongestName = 150;
    public const int LongestText = 2000;
    /// <summary>Nothing that is in use today is older.</summary>
    public const int EarliestYear = 1970;
    private const int MostYearsAhead = 10;

    public string? Name { get; init; }
    public string? Purpose { get; init; }
    public string? Unit { get; init; }
    public string? Owner { get; init; }
    /// <summary>A personnel number or an e-mail address.</summary>
    public string? OwnerPerson { get; init; }
    public string? AffectedPeople { get; init; }
    public string? RiskNote { get; init; }
    public string? InUseSince { get; init; }
    /// <summary>Whether an owner who can't be named by number or address stays.</summary>
    public bool KeepsOwner { get; init; }
    /// <summary>That another system of this name is meant to stand beside it.</summary>
    public bool IsNamesake { get; init; }
    /// <summary>What stood there when the form was shown: see <see cref="StateOf"/>.</summary>
    public string? Before { get; init; }

    /// <param name="ownerWord">The owner's personnel number or e-mail address; null where there is none to name them by.</param>
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
        KeepsOwner = facts.OwnerId is not null && ownerWord is null,
        Before = StateOf(facts),
    };

    /// <summary>The same as long as nobody has changed anything: an older window must not overwrite a newer one.</summary>
    public static string StateOf(SystemFacts facts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts)))[..16];

    /// <summary>Reads the form; what can't be read is told by field and key of its text.</summary>
    /// <param name="units">Those that can be chosen.</param>
    /// <param name="owners">Who has the number or address of <see cref="OwnerPerson"/>.</param>
    /// <param name="today">Today.</param>
    /// <param name="before">What stands there; null for a new system.</param>
    public (SystemFacts Facts, IReadOnlyList<(string Field, string TextKey)> Problems) Read(IReadOnlyList<UnitDetail> units, IReadOnlyList<Guid> owners, DateOnly today, SystemFacts? before = null)
    {
        var outOfUseSince = before?.OutOfUseSince;
        var problems = new List<(string, string)>();
        var name = Line(nameof(Name), Name, LongestName, "Systems_NameMissing");
        var purpose = Line(nameof(Purpose), Purpose, LongestText, "Systems_PurposeMissing");
        DateOnly? since = null;
        if (Filled(InUseSince) is { } day)
        {
            if (DayText.Read(day) is { } read) since = read;
            else problems.Add((nameof(InUseSince), "Systems_DateUnreadable"));
            // What stands there already stays what it is.
            if (since != before?.InUseSince && (since?.Year < EarliestYear || since > today.AddYears(MostYearsAhead))) problems.Add((nameof(InUseSince), "Systems_DateOutOfReach"));
        }
        if (since >= outOfUseSince) problems.Add((nameof(InUseSince), "Systems_SinceAfterEnd"));
        if (Filled(OwnerPerson) is not null && owners.Count != 1) problems.Add((nameof(OwnerPerson), owners.Count == 0 ? "Systems_OwnerUnknown" : "Systems_OwnerAmbiguous"));
        return (new(name ?? "", purpose ?? "", units.FirstOrDefault(unit => unit.UnitId.ToString() == Unit)?.UnitId, OwnerOf(owners, before),
            Line(nameof(Owner), Owner, LongestName), Line(nameof(AffectedPeople), AffectedPeople, LongestText), Line(nameof(RiskNote), RiskNote, LongestText), since, outOfUseSince), problems);

        Guid? OwnerOf(IReadOnlyList<Guid> named, SystemFacts? stands) => Filled(OwnerPerson) is not null ? named.Count == 1 ? named[0] : null : KeepsOwner ? stands?.OwnerId : null;

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
