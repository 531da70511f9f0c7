using System.Xml.Linq;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

/// <summary>The same file without a library between: what Excel gets to see.</summary>
public sealed class WorkbookXmlTests
{
    [Fact]
    public async Task Gives_every_table_the_range_of_its_rows_and_never_less_than_one_row()
    {
        using var filled = await Samples.WorkbookAsync(Samples.Report(Samples.Many(1234)));
        var package = new Package(filled);
        Assert.Equal(["A1:H3", "A1:N1235", "A1:N2", "A1:J2"], Ranges(package));
        Assert.Equal(1235, package.Sheet(2).Descendants(Package.Main + "row").Count());

        using var empty = await Samples.WorkbookAsync(Samples.Empty);
        package = new(empty);
        Assert.Equal(["A1:H2", "A1:N2", "A1:N2", "A1:J2"], Ranges(package));
        Assert.Equal(2, package.Sheet(2).Descendants(Package.Main + "row").Count());

        static IEnumerable<string> Ranges(Package package) => new[] { "Overview", "Completions", "Overdue", "Exemptions" }.Select(name =>
        {
            var table = package.Table(name);
            Assert.Equal((string)table.Attribute("ref")!, (string)table.Element(Package.Main + "autoFilter")!.Attribute("ref")!);
            return (string)table.Attribute("ref")!;
        });
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Names_the_tables_columns_as_the_header_cells(string language)
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full), language);
        var package = new Package(file);
        var shared = package.Part("xl/sharedStrings.xml").Elements(Package.Main + "si").Select(text => text.Value).ToList();
        foreach (var (sheet, name) in new[] { (1, "Overview"), (2, "Completions"), (3, "Overdue"), (5, "Exemptions"), (6, "DataDescription"), (7, "Provenance") })
        {
            var header = package.Sheet(sheet).Descendants(Package.Main + "row").First().Elements(Package.Main + "c");
            var columns = package.Table(name).Descendants(Package.Main + "tableColumn").Select(column => (string)column.Attribute("name")!).ToList();
            Assert.Equal(columns, header.Select(cell => shared[(int)cell.Element(Package.Main + "v")!]));
            Assert.Distinct(columns, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain(columns, column => column.StartsWith("Workbook_", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Freezes_the_header_and_prints_it_on_every_page()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full));
        var package = new Package(file);
        for (var sheet = 1; sheet <= 7; sheet++)
        {
            var pane = package.Sheet(sheet).Descendants(Package.Main + "pane").Single();
            Assert.Equal("1", (string)pane.Attribute("ySplit")!);
            Assert.StartsWith("frozen", (string)pane.Attribute("state")!, StringComparison.Ordinal);
            Assert.Equal("landscape", (string)package.Sheet(sheet).Element(Package.Main + "pageSetup")!.Attribute("orientation")!);
            Assert.Equal("0", (string)package.Sheet(sheet).Element(Package.Main + "pageSetup")!.Attribute("fitToHeight")!);
        }
        Assert.Equal(["Übersicht!$1:$1", "Abschlüsse!$1:$1", "Überfällig!$1:$1", "Info!$1:$1", "Ausnahmen!$1:$1", "Datenbeschreibung!$1:$1", "Herkunft!$1:$1"],
            package.All("definedName").Where(name => (string)name.Attribute("name")! == "_xlnm.Print_Titles").Select(name => name.Value));
    }

    [Theory]
    [InlineData("de", "dd.mm.yyyy")]
    [InlineData("en", "yyyy-mm-dd")]
    public async Task Stores_dates_as_days_text_as_text_and_nothing_for_nothing(string language, string dates)
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full, Samples.Sparse), language);
        var package = new Package(file);
        Assert.Equal("46027", package.Number(2, "J2"));
        Assert.Null(package.Cell(2, "J2")!.Attribute("t"));
        Assert.Equal(dates, package.Format(2, "J2").Code);
        Assert.Equal("inlineStr", (string)package.Cell(2, "A2")!.Attribute("t")!);
        Assert.Equal((49, null, true), package.Format(2, "A2"));
        Assert.Equal(3, package.Format(2, "H2").Id);
        Assert.Equal("0.0%", package.Format(1, "G2").Code);
        Assert.Null(package.Cell(2, "A3"));
        Assert.Null(package.Cell(2, "N3"));
    }

    [Fact]
    public async Task Keeps_two_courses_of_the_same_title_apart()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full, Samples.Sparse));
        var package = new Package(file);
        Assert.Equal(package.Text(2, "F2"), package.Text(2, "F3"));
        Assert.Equal(("ki-im-rathaus", "ki-im-rathaus-2"), (package.Text(2, "G2"), package.Text(2, "G3")));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 1234")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("'quoted")]
    [InlineData("=HYPERLINK(\"http://evil.example\";\"x\")")]
    [InlineData("\t=1")]
    [InlineData(" leading and trailing ")]
    [InlineData("two\nlines")]
    [InlineData("<b>&amp;]]></b>")]
    [InlineData("1e5")]
    public async Task Writes_what_people_typed_as_text(string typed)
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full with { Surname = typed, PersonnelNumber = typed }));
        var package = new Package(file);
        Assert.Equal(typed, package.Text(2, "A2"));
        Assert.Equal(typed, package.Text(2, "B2"));
        Assert.True(package.Format(2, "B2").QuotePrefix);
        Assert.Empty(package.All("f"));
        if (char.IsWhiteSpace(typed[0]))
            Assert.Equal("preserve", (string?)package.Cell(2, "B2")!.Descendants(Package.Main + "t").Single().Attribute(XNamespace.Xml + "space"));
    }

    [Fact]
    public async Task Survives_text_that_no_file_can_carry()
    {
        var row = Samples.Full with
        {
            Surname = "A\0B\u0001C\u001FD",
            GivenName = "half \uD83E pair",
            Unit = "\uFFFF\uFFFE",
            Course = new string('ä', 40_000),
            CourseId = "_x0041_",
            AssignedOn = new(1900, 1, 1),
        };
        using var file = await Samples.WorkbookAsync(Samples.Report(row));
        var package = new Package(file);
        Assert.Equal("ABCD", package.Text(2, "B2"));
        Assert.Equal("half \uFFFD pair", package.Text(2, "C2"));
        Assert.Equal("", package.Text(2, "E2") ?? "");
        Assert.Equal(CellText.Longest, package.Text(2, "F2")!.Length);
        Assert.Equal("_x005F_x0041_", package.Text(2, "G2"));
        Assert.Equal("1900-01-01", package.Text(2, "J2"));
    }

    [Fact]
    public async Task Keeps_a_status_it_does_not_know()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full with { Status = "brand-new" }));
        Assert.Equal("brand-new", new Package(file).Text(2, "I2"));
    }

    [Fact]
    public async Task Calls_itself_by_its_name_and_names_no_moment_but_the_reports()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Full));
        var package = new Package(file);
        Assert.Equal("UrbanKi.Academy", package.Part("docProps/app.xml").Value);
        Assert.DoesNotContain("created", package.Part("docProps/core.xml").ToString(), StringComparison.Ordinal);
        Assert.Equal("[Content_Types].xml", package.Paths.First());
    }
}
