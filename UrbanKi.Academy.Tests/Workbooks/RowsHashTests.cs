using System.Security.Cryptography;
using System.Text;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

/// <summary>The sheet Info names a hash by which anybody can tell whether the rows are still those that were written.</summary>
public sealed class RowsHashTests
{
    [Fact]
    public async Task Anybody_can_compute_it_again_from_the_file()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full with { Surname = new string('ß', 5000) + "🦉" }, Samples.Sparse));
        var package = new Package(file);
        var said = new StringBuilder();
        foreach (var (sheet, table) in new[] { (1, "Overview"), (2, "Completions"), (3, "Overdue"), (5, "Exemptions") })
        {
            said.Append(table).Append('\n');
            foreach (var row in package.Sheet(sheet).Descendants(Package.Main + "row").Skip(1).Where(row => row.HasElements))
            {
                foreach (var cell in row.Elements(Package.Main + "c"))
                    said.Append(((string)cell.Attribute("r")!)[0]).Append(cell.Attribute("t") is null ? 'n' : 't').Append(cell.Value).Append('\u001F');
                said.Append('\n');
            }
        }
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString()))), HashOf(package));
    }

    [Fact]
    public async Task Another_word_another_day_or_another_place_is_another_hash()
    {
        var hashes = new List<string>();
        foreach (var row in new[] { Samples.Full, Samples.Full with { Surname = "Gross" }, Samples.Full with { DueOn = new(2026, 4, 1) }, Samples.Full with { DueOn = null, CompletedOn = Samples.Full.DueOn } })
            hashes.Add(HashOf(new(await Samples.WorkbookAsync(Samples.Report(row)))));
        Assert.Distinct(hashes);
    }

    [Fact]
    public async Task Who_made_the_file_and_when_does_not_matter()
    {
        var other = Samples.Report(Samples.Full) with { Origin = Samples.Origin with { MadeBy = "Andere", MadeAt = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) } };
        Assert.Equal(HashOf(new(await Samples.WorkbookAsync(Samples.Report(Samples.Full)))), HashOf(new(await Samples.WorkbookAsync(other))));
    }

    [Fact]
    public void A_sheet_without_rows_counts_too()
    {
        using var one = new RowsHash();
        using var other = new RowsHash();
        one.StartSheet("A");
        other.StartSheet("B");
        other.EndRow();
        Assert.NotEqual(one.Current(), other.Current());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("B\n"u8)), other.Current());
    }

    private static string HashOf(Package package)
    {
        // By its look: what stands beside it is in whatever language the file was written in.
        return package.Sheet(4).Descendants(Package.Main + "row").Select(row => row.Elements().ElementAtOrDefault(1)?.Value).Single(value => value is { Length: 64 } && value.All(char.IsAsciiHexDigit))!;
    }
}
