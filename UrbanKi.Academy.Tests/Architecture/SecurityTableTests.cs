using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Tests.Architecture;

/// <summary>The table in SECURITY.md: complete, without an empty cell, and naming tests that exist.</summary>
public sealed partial class SecurityTableTests
{
    /// <summary>How many requirements of levels 1 and 2 each section of ASVS 5.0 has.</summary>
    private static readonly Dictionary<string, int> Sections = new()
    {
        ["1.1"] = 2, ["1.2"] = 9, ["1.3"] = 11, ["1.4"] = 3, ["1.5"] = 2, ["2.1"] = 3, ["2.2"] = 3, ["2.3"] = 4, ["2.4"] = 1, ["3.2"] = 2, ["3.3"] = 4, ["3.4"] = 6, ["3.5"] = 5, ["3.7"] = 2,
        ["4.1"] = 3, ["4.2"] = 1, ["4.3"] = 2, ["4.4"] = 4, ["5.1"] = 1, ["5.2"] = 3, ["5.3"] = 2, ["5.4"] = 3, ["6.1"] = 3, ["6.2"] = 12, ["6.3"] = 4, ["6.4"] = 4, ["6.5"] = 5, ["6.6"] = 3, ["6.8"] = 4,
        ["7.1"] = 3, ["7.2"] = 4, ["7.3"] = 2, ["7.4"] = 5, ["7.5"] = 2, ["7.6"] = 2, ["8.1"] = 2, ["8.2"] = 3, ["8.3"] = 1, ["8.4"] = 1, ["9.1"] = 3, ["9.2"] = 4,
        ["10.1"] = 2, ["10.2"] = 2, ["10.3"] = 4, ["10.4"] = 11, ["10.5"] = 5, ["10.6"] = 2, ["10.7"] = 3, ["11.1"] = 2, ["11.2"] = 3, ["11.3"] = 3, ["11.4"] = 4, ["11.5"] = 1, ["11.6"] = 1,
        ["12.1"] = 3, ["12.2"] = 2, ["12.3"] = 4, ["13.1"] = 1, ["13.2"] = 5, ["13.3"] = 2, ["13.4"] = 5, ["14.1"] = 2, ["14.2"] = 4, ["14.3"] = 3, ["15.1"] = 3, ["15.2"] = 3, ["15.3"] = 7,
        ["16.1"] = 1, ["16.2"] = 5, ["16.3"] = 4, ["16.4"] = 3, ["16.5"] = 3, ["17.1"] = 1, ["17.2"] = 4, ["17.3"] = 2,
    };

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestClass();

    private static IReadOnlyList<string[]> Rows { get; } =
        [.. File.ReadAllLines(Path.Combine(Source.Folder, "SECURITY.md")).SkipWhile(line => line != "## The table").Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    /// <summary>"1.2.6–1.2.8" is three.</summary>
    private static IEnumerable<string> Expand(string numbers)
    {
        var ends = numbers.Split('–');
        var (section, first, last) = (ends[0][..ends[0].LastIndexOf('.')], Last(ends[0]), Last(ends[^1]));
        Assert.StartsWith(section + ".", ends[^1], StringComparison.Ordinal);
        return Enumerable.Range(first, last - first + 1).Select(number => $"{section}.{number}");

        static int Last(string number) => int.Parse(number[(number.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Every_requirement_of_levels_1_and_2_is_there_once()
    {
        Assert.Equal(253, Sections.Values.Sum());
        Assert.Equal(Sections.SelectMany(section => Expand($"{section.Key}.1–{section.Key}.{section.Value}")), Rows.SelectMany(row => Expand(row[0])));
    }

    [Fact]
    public void No_cell_is_empty() => Assert.Empty(Rows.Where(row => row.Length != 4 || row.Any(cell => cell.Length < 2)).Select(row => string.Join(" | ", row)));

    [Fact]
    public void A_test_that_is_named_exists_and_where_there_is_none_the_reason_stands()
    {
        var classes = Assembly.GetExecutingAssembly().GetTypes().Select(type => type.Name).ToHashSet();
        Assert.Empty(Rows.SelectMany(row => TestClass().Matches(row[3]).Select(match => match.Groups[1].Value)).Where(name => !classes.Contains(name)).Distinct());
        Assert.Empty(Rows.Where(row => !TestClass().IsMatch(row[3]) && !row[3].StartsWith("none: ", StringComparison.Ordinal)).Select(row => row[0]));
    }
}
