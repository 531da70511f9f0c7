using System.Globalization;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Finds the headings of a table of people and takes its rows, in whatever order its columns stand.</summary>
internal static class PeopleTable
{
    public const int MostColumns = 200;

    /// <summary>A title, a date, an empty line may stand above the headings.</summary>
    private const int RowsToHeader = 15;

    public static PeopleSheet Take(IEnumerable<(int Line, IReadOnlyList<string> Cells)> table)
    {
        var rows = new List<PersonRow>();
        var findings = new List<ImportFinding>();
        Dictionary<ImportColumn, int>? places = null;
        IReadOnlyList<string> seen = [];
        var tried = 0;
        foreach (var (line, cells) in table)
        {
            if (places is null)
            {
                if (cells.All(string.IsNullOrWhiteSpace)) continue;
                if (seen.Count == 0) seen = cells;
                places = PlacesIn(line, cells, findings);
                if (places is null && ++tried == RowsToHeader) break;
                continue;
            }
            var row = new PersonRow(line);
            foreach (var (column, place) in places)
                if (place <= cells.Count) row[column] = cells[place - 1];
            if (row.IsEmpty || row[ImportColumn.PersonnelNumber].Trim() == PeopleTemplate.ExampleNumber) continue;
            if (rows.Count == PeopleFile.MostRows)
            {
                findings.Add(new(line, 0, ImportCode.TooManyRows, PeopleFile.MostRows.ToString(CultureInfo.InvariantCulture)));
                break;
            }
            rows.Add(row);
        }
        if (places is null) return PeopleFile.Refused(seen.Count == 0 ? ImportCode.NoRows : ImportCode.NoHeader, Shortened(seen));
        if (rows.Count == 0) findings.Add(new(0, 0, ImportCode.NoRows));
        return new() { Places = places, Rows = rows, Findings = findings };
    }

    /// <summary>Where which column stands, if this row is the headings: names, and something that tells people apart.</summary>
    private static Dictionary<ImportColumn, int>? PlacesIn(int line, IReadOnlyList<string> cells, List<ImportFinding> findings)
    {
        var places = new Dictionary<ImportColumn, int>();
        var said = new List<ImportFinding>();
        for (var place = 1; place <= cells.Count; place++)
        {
            var heading = cells[place - 1].Trim();
            if (heading.Length == 0) continue;
            if (PeopleHeadings.ColumnOf(heading) is not { } column) said.Add(new(line, place, ImportCode.UnknownColumn, heading));
            else if (!places.TryAdd(column, place)) said.Add(new(line, place, ImportCode.ColumnTwice, cells[places[column] - 1].Trim(), heading));
        }
        if (!places.ContainsKey(ImportColumn.Surname) || !places.ContainsKey(ImportColumn.GivenName)
            || !(places.ContainsKey(ImportColumn.PersonnelNumber) || places.ContainsKey(ImportColumn.Email))) return null;
        findings.AddRange(said);
        return places;
    }

    private static string[] Shortened(IReadOnlyList<string> headings) =>
        [string.Join(", ", headings.Where(heading => !string.IsNullOrWhiteSpace(heading)).Take(12).Select(heading => heading.Trim() is { Length: > 40 } text ? text[..40] : heading.Trim()))];
}
