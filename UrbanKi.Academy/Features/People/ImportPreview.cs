using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.People;

/// <summary>What is shown of a plan before somebody says yes: kept beside the file, and thrown away after a while.</summary>
public sealed record ImportPreview
{
    public const int MostExamples = 20;

    public IReadOnlyList<ImportFinding> Findings { get; init; } = [];
    /// <summary>Where each column stands in the file.</summary>
    public IReadOnlyDictionary<ImportColumn, int> Places { get; init; } = new Dictionary<ImportColumn, int>();
    /// <summary>The first of those who are new.</summary>
    public IReadOnlyList<PlannedPerson> New { get; init; } = [];
    /// <summary>The first of those who change.</summary>
    public IReadOnlyList<PlannedPerson> Changed { get; init; } = [];
    /// <summary>All whom a complete list does not name: name and number.</summary>
    public IReadOnlyList<string> Leavers { get; init; } = [];
    public IReadOnlyList<string> Units { get; init; } = [];

    public static ImportPreview Of(ImportPlan plan, PeopleSheet sheet) => new()
    {
        Findings = plan.Findings,
        Places = sheet.Places,
        New = [.. plan.People.Where(person => person.PersonId is null).Take(MostExamples)],
        Changed = [.. plan.People.Where(person => person.PersonId is not null).Take(MostExamples)],
        Leavers = [.. plan.Leavers.OrderBy(person => person.Surname, StringComparer.CurrentCulture).Select(person => $"{person.Surname}, {person.GivenName} ({person.PersonnelNumber ?? person.Email ?? "–"})")],
        Units = [.. plan.UnitNames.Select(name => name.Replace("/", " / ", StringComparison.Ordinal))],
    };
}
