using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Tests.Workbooks.Evidence;

public sealed class EvidenceWorkbookTests
{
    [Theory]
    [InlineData("de", true)]
    [InlineData("en", true)]
    [InlineData("de", false)]
    public async Task Is_a_valid_workbook(string language, bool isFull)
    {
        using var file = await EvidenceSamples.WorkbookAsync(isFull ? EvidenceSamples.Full : EvidenceSamples.Empty, language);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Says_what_it_said_when_it_was_looked_at(string language)
    {
        using var file = await EvidenceSamples.WorkbookAsync(EvidenceSamples.Full, language);
        GoldenFile.Matches(file, $"evidence.{language}.txt");
    }

    [Fact]
    public async Task Says_nothing_about_nothing()
    {
        using var file = await EvidenceSamples.WorkbookAsync(EvidenceSamples.Empty);
        GoldenFile.Matches(file, "evidence-empty.txt");
    }

    [Fact]
    public async Task Gives_the_same_bytes_for_the_same_dossier()
    {
        using var first = await EvidenceSamples.WorkbookAsync(EvidenceSamples.Full);
        using var second = await EvidenceSamples.WorkbookAsync(EvidenceSamples.Full);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public async Task Has_no_formula_whatever_people_typed()
    {
        using var file = await EvidenceSamples.WorkbookAsync(EvidenceSamples.Full);
        var package = new Package(file);
        Assert.Empty(package.All("f"));
        Assert.Equal("=cmd()", package.Text(5, "D3"));
        Assert.True(package.Format(5, "D3").QuotePrefix);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Tells_of_every_column_what_it_means_and_claims_no_level_and_no_compliance(string language)
    {
        using var file = await EvidenceSamples.WorkbookAsync(EvidenceSamples.Full, language);
        var package = new Package(file);
        var words = package.All("t").Select(text => text.Value).ToList();
        Assert.DoesNotContain(words, word => word.StartsWith("Workbook_", StringComparison.Ordinal) || word.StartsWith("Measure_", StringComparison.Ordinal));
        // The one sentence that names a level says that none is attested.
        Assert.DoesNotContain(words, word => word.Contains("konform", StringComparison.OrdinalIgnoreCase) || word.Contains("complian", StringComparison.OrdinalIgnoreCase)
            || word.Contains("ausreichend", StringComparison.OrdinalIgnoreCase) || word.Contains("sufficient", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What has been read is on its way out before the last row is asked for.</summary>
    [Fact]
    public async Task Passes_people_on_while_they_are_read()
    {
        const int rows = 100_000;
        using var output = new ForwardOnlyStream();
        var written = new List<long>();
        async IAsyncEnumerable<PersonRow> Watched()
        {
            var count = 0;
            await foreach (var row in EvidenceSamples.Many(rows))
            {
                if (count++ % 20_000 == 0) written.Add(output.Written);
                yield return row;
            }
        }
        Assert.Equal(rows, await EvidenceWorkbook.WriteAsync(EvidenceSamples.Full with { People = _ => Watched() }, output, Samples.Texts));
        Assert.Equal(5, written.Count);
        Assert.All(written.Zip(written.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }
}
