using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

public sealed class CompletionWorkbookTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task Is_a_valid_workbook(int rows)
    {
        using var file = await Samples.WorkbookAsync(rows == 0 ? Samples.Empty : Samples.Report(Samples.Many(rows)));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Says_what_it_said_when_it_was_looked_at(string language)
    {
        using var file = await Samples.WorkbookAsync(Samples.Varied, language);
        GoldenFile.Matches(file, $"completions.{language}.txt");
    }

    [Fact]
    public async Task Says_nothing_about_nothing()
    {
        using var file = await Samples.WorkbookAsync(Samples.Empty);
        GoldenFile.Matches(file, "completions-empty.txt");
    }

    [Fact]
    public async Task Has_no_formula_whatever_people_are_called()
    {
        using var file = await Samples.WorkbookAsync(Samples.Varied);
        var package = new Package(file);
        Assert.Empty(package.All("f"));
        Assert.Equal("=cmd()", package.Text(2, "B4"));
        Assert.True(package.Format(2, "B4").QuotePrefix);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Tells_of_every_column_and_status_what_it_means(string language)
    {
        using var file = await Samples.WorkbookAsync(Samples.Varied, language);
        using var workbook = new XLWorkbook(file);
        var described = workbook.Worksheet(6).RowsUsed().Skip(1).ToList();
        Assert.Equal(8 + 14 + 14 + 10 + UrbanKi.Academy.Learning.Status.All.Count, described.Count);
        Assert.All(described, row => Assert.DoesNotContain(row.Cells(1, 3), cell => cell.GetString() is "" || cell.GetString().StartsWith("Workbook_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Returns_how_many_completions_it_wrote()
    {
        Assert.Equal(1234, (await CompletionWorkbook.WriteAsync(Samples.Report(Samples.Many(1234)), new ForwardOnlyStream(), Samples.Texts)).Rows);
    }

    [Fact]
    public async Task Can_be_read_by_another_program_with_types()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full, Samples.Sparse));
        using var workbook = new XLWorkbook(file);
        Assert.Equal(["Übersicht", "Abschlüsse", "Überfällig", "Info", "Ausnahmen", "Datenbeschreibung", "Herkunft"], workbook.Worksheets.Select(sheet => sheet.Name));

        var sheet = workbook.Worksheet("Abschlüsse");
        Assert.Equal("000471", sheet.Cell("A2").GetString());
        Assert.Equal(XLDataType.Text, sheet.Cell("A2").DataType);
        Assert.Equal("Groß-Łukasiewicz", sheet.Cell("B2").GetString());
        Assert.Equal("Jürgen 🦉", sheet.Cell("C2").GetString());
        Assert.Equal(XLDataType.Number, sheet.Cell("H2").DataType);
        Assert.Equal(3, sheet.Cell("H2").GetValue<int>());
        Assert.Equal("Abgeschlossen", sheet.Cell("I2").GetString());
        Assert.Equal(XLDataType.DateTime, sheet.Cell("J2").DataType);
        Assert.Equal(new DateTime(2026, 1, 5), sheet.Cell("J2").GetDateTime());
        Assert.Equal("dd.mm.yyyy", sheet.Cell("J2").Style.DateFormat.Format);
        Assert.Equal(new DateTime(2028, 2, 28), sheet.Cell("M2").GetDateTime());
        Assert.Equal("ABCD-EFGH-JKLM-NPQR", sheet.Cell("N2").GetString());
        Assert.True(sheet.Cell("A3").IsEmpty());
        Assert.True(sheet.Cell("L3").IsEmpty());
        Assert.Equal("A1:N3", sheet.Table("Completions").RangeAddress.ToString());
        Assert.True(sheet.Table("Completions").ShowAutoFilter);
        Assert.Equal(1, sheet.SheetView.SplitRow);
        Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
        Assert.Equal(1, sheet.PageSetup.LastRowToRepeatAtTop);
        Assert.Equal("Überfällig", workbook.Worksheet("Überfällig").Cell("I2").GetString());
    }

    [Fact]
    public async Task Counts_completions_and_gives_the_rate_as_a_real_percentage()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report());
        using var workbook = new XLWorkbook(file);
        var sheet = workbook.Worksheet(1);
        Assert.Equal([8d, 6d, 1d, 0.75], sheet.Range("D2:G2").Cells().Select(cell => cell.GetDouble()));
        Assert.Equal("0.0%", sheet.Cell("G2").Style.NumberFormat.Format);
        // Nobody must, so there is no rate.
        Assert.True(sheet.Cell("G3").IsEmpty());
    }

    [Fact]
    public async Task Speaks_English_on_request_and_keeps_the_tables_name()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full), "en");
        using var workbook = new XLWorkbook(file);
        Assert.Equal(["Overview", "Completions", "Overdue", "Info", "Exemptions", "Data description", "Provenance"], workbook.Worksheets.Select(sheet => sheet.Name));
        var sheet = workbook.Worksheet(2);
        Assert.Equal("Completions", sheet.Tables.Single().Name);
        Assert.Equal("Personnel number", sheet.Cell("A1").GetString());
        Assert.Equal("Completed", sheet.Cell("I2").GetString());
        Assert.Equal("yyyy-mm-dd", sheet.Cell("J2").Style.DateFormat.Format);
    }

    [Fact]
    public async Task Says_where_the_numbers_come_from()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Many(17)));
        using var workbook = new XLWorkbook(file);
        var lines = workbook.Worksheet("Info").RowsUsed().Skip(1).ToDictionary(row => row.Cell(1).GetString(), row => row.Cell(2));
        Assert.Equal("=Bürgeramt", lines["Filter: Einheit"].GetString());
        Assert.False(lines["Filter: Einheit"].HasFormula);
        Assert.Equal(new DateTime(2026, 11, 23, 8, 30, 0), lines["Erstellt am"].GetDateTime());
        Assert.Equal("Petra Personal", lines["Erstellt von"].GetString());
        Assert.Equal(17, lines["Zeilen im Blatt „Abschlüsse“"].GetDouble());
        Assert.Equal(1, lines["Zeilen im Blatt „Überfällig“"].GetDouble());
        Assert.Equal(1, lines["Zeilen ohne Namen (Person nach Ablauf der Frist unkenntlich gemacht)"].GetDouble());
        Assert.Contains("Antworten, Punkte, Versuche und Lernzeiten", lines["Datenschutz"].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("UrbanKi.Academy ", lines["Programm"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nothing_was_filtered()
    {
        using var file = await Samples.WorkbookAsync(Samples.Empty, "en");
        using var workbook = new XLWorkbook(file);
        Assert.Contains(workbook.Worksheet("Info").RowsUsed(), row => row.Cell(1).GetString() == "Filter" && row.Cell(2).GetString().StartsWith("none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_the_same_bytes_for_the_same_report()
    {
        using var first = await Samples.WorkbookAsync(Samples.Report(Samples.Many(500)));
        using var second = await Samples.WorkbookAsync(Samples.Report(Samples.Many(500)));
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Leaves_the_callers_language_alone_when_it_warms_up()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        CompletionWorkbook.WarmUp(Samples.Texts, CultureInfo.GetCultureInfo("en"));
        Assert.Equal("de", CultureInfo.CurrentUICulture.Name);
    }

    [Fact]
    public async Task Leaves_no_workbook_behind_when_the_rows_break_off()
    {
        static async IAsyncEnumerable<CompletionRow> Breaking()
        {
            await foreach (var row in Samples.Many(5000)) yield return row;
            throw new InvalidOperationException("The database went away.");
        }

        using var file = new MemoryStream();
        await Assert.ThrowsAsync<InvalidOperationException>(() => CompletionWorkbook.WriteAsync(Samples.Report(Breaking()), new ForwardOnlyStream(file), Samples.Texts));
        Assert.NotEqual(0, file.Length);
        Assert.Throws<InvalidDataException>(() => new System.IO.Compression.ZipArchive(file));
    }

    [Fact]
    public async Task Stops_when_nobody_waits_any_more()
    {
        using var gone = new CancellationTokenSource();
        using var output = new ForwardOnlyStream { OnWrite = _ => gone.Cancel() };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CompletionWorkbook.WriteAsync(Samples.Report(Samples.Many(100_000)), output, Samples.Texts, gone.Token));
        Assert.True(output.Written < 1_000_000);
    }

    [Fact]
    public async Task Refuses_more_rows_than_a_sheet_can_hold()
    {
        var rows = Enumerable.Repeat(Samples.Sparse with { Course = "K", CourseId = "k" }, CompletionWorkbook.MaximumRows + 1);
        var refusal = await Assert.ThrowsAsync<TooManyRowsException>(() =>
            CompletionWorkbook.WriteAsync(Samples.Report(rows.ToAsyncEnumerable()), new ForwardOnlyStream(), Samples.Texts));
        Assert.Contains("1048575", refusal.Message, StringComparison.Ordinal);
    }
}
