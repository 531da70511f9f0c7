using System.Security.Cryptography;
using System.Text;

namespace UrbanKi.Academy.People.Imports;

/// <summary>What an import would do, down to the last field. Nothing of it has happened.</summary>
public sealed record ImportPlan
{
    /// <summary>Up to this share of the people a file may turn into leavers without being asked about it again.</summary>
    public const int LeaversWithoutConsentPercent = 10;

    public required int RowCount { get; init; }
    /// <summary>Those who are new and those who change, in the file's order.</summary>
    public IReadOnlyList<PlannedPerson> People { get; init; } = [];
    public int UnchangedCount { get; init; }
    /// <summary>Those whom a complete list does not name any more.</summary>
    public IReadOnlyList<KnownPerson> Leavers { get; init; } = [];
    /// <summary>Units to create, each after the one above it.</summary>
    public IReadOnlyList<KnownUnit> Units { get; init; } = [];
    /// <summary>The same ones as people call them: "Bauen/Tiefbau".</summary>
    public IReadOnlyList<string> UnitNames { get; init; } = [];
    /// <summary>In the file's order.</summary>
    public IReadOnlyList<ImportFinding> Findings { get; init; } = [];
    /// <summary>People who are here now, as far as the importing person sees them.</summary>
    public int CurrentCount { get; init; }

    public int NewCount => People.Count(person => person.PersonId is null);
    /// <summary>Without those whose change is that they leave.</summary>
    public int ChangedCount => People.Count(person => person.PersonId is not null && !person.Leaves);
    /// <summary>Those whom the file names as leaving, and those whom a complete list does not name.</summary>
    public int LeavingCount => Leavers.Count + People.Count(person => person.Leaves);
    public int BadRowCount => Findings.Where(finding => finding.IsError && finding.Line > 0).Select(finding => finding.Line).Distinct().Count();
    /// <summary>Nothing can be imported at all.</summary>
    public bool IsRefused => Findings.Any(finding => finding.IsError && (int)finding.Code < (int)ImportCode.SurnameMissing);
    public bool DoesNothing => People.Count == 0 && Leavers.Count == 0;
    public bool NeedsConsentForLeavers => LeavingCount * 100 > CurrentCount * LeaversWithoutConsentPercent;

    /// <summary>The same for two plans that do the same. What was confirmed is recognised by it.</summary>
    public string Signature()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var unit in Units) Add("unit", unit.Path, unit.Name);
        foreach (var person in People)
        {
            Add("person", person.PersonId?.ToString(), person.PersonnelNumber, person.Surname, person.GivenName, person.Email, person.UnitName, person.Language, string.Join(' ', person.NewRoles));
            foreach (var change in person.Changes) Add("change", change.Field.ToString(), change.Old, change.New);
        }
        foreach (var leaver in Leavers) Add("leaver", leaver.Id.ToString());
        foreach (var finding in Findings.Where(finding => finding.IsError)) Add("finding", finding.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), finding.CodeText);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // A sign that no value holds stands between values, so that none can pass into its neighbour.
        void Add(params ReadOnlySpan<string?> values)
        {
            foreach (var value in values) hash.AppendData(Encoding.UTF8.GetBytes((value ?? "\u0001") + "\u0000"));
        }
    }
}
