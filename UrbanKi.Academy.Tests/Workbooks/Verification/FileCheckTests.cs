using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ClosedXML.Excel;
using UrbanKi.Academy.Workbooks;
using UrbanKi.Academy.Workbooks.Verification;

namespace UrbanKi.Academy.Tests.Workbooks.Verification;

/// <summary>What can be said of a file that somebody hands in, wherever it has been since.</summary>
public sealed class FileCheckTests
{
    private static async Task<CheckedFile> CheckAsync(Stream file, string name = "Abschluesse.xlsx")
    {
        file.Position = 0;
        return await FileCheck.ReadAsync(file, name);
    }

    private static bool? IsSealed(CheckedFile file) => file.IsSealedBy(Samples.Seal, Samples.Town);

    /// <summary>The same report after somebody opened it in another program, changed it, and saved it.</summary>
    private static async Task<CheckedFile> EditedAsync(CompletionReport report, Action<XLWorkbook> edit)
    {
        using var file = await Samples.WorkbookAsync(report);
        using var workbook = new XLWorkbook(file);
        edit(workbook);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return await CheckAsync(saved);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task A_file_as_it_was_written_is_unchanged_and_sealed(string language)
    {
        foreach (var report in new[] { Samples.Varied, Samples.Empty, Samples.Report(Samples.Many(3000)) })
        {
            using var file = await Samples.WorkbookAsync(report, language);
            var read = await CheckAsync(file);
            Assert.Equal(FileState.Report, read.State);
            Assert.True(read.RowsAreUnchanged);
            Assert.True(IsSealed(read));
            Assert.Empty(read.MiscountedTables);
            Assert.Equal(("2026-11-23", "Petra Personal", "Stadt Musterbach"), (read.Day, read.MadeBy, read.Organisation));
        }
    }

    [Fact]
    public async Task A_file_that_another_program_saved_again_says_the_same()
    {
        var read = await EditedAsync(Samples.Varied, workbook => workbook.Worksheet("Abschlüsse").Column(2).Width = 50);
        Assert.True(read.RowsAreUnchanged);
        Assert.True(IsSealed(read));
    }

    [Fact]
    public async Task A_sheet_of_ones_own_and_another_order_of_sheets_change_nothing()
    {
        var read = await EditedAsync(Samples.Varied, workbook =>
        {
            workbook.AddWorksheet("Notizen").Cell("A1").Value = "Nachfragen";
            workbook.Worksheet("Herkunft").Position = 1;
        });
        Assert.True(read.RowsAreUnchanged);
        Assert.True(IsSealed(read));
    }

    [Theory]
    [InlineData("Abschlüsse", "I3", "Abgeschlossen")]
    [InlineData("Abschlüsse", "B2", "Gross")]
    [InlineData("Übersicht", "E2", 7d)]
    [InlineData("Überfällig", "A2", "1")]
    [InlineData("Ausnahmen", "I2", "Krank")]
    public async Task A_single_cell_makes_a_difference(string sheet, string cell, object value)
    {
        var read = await EditedAsync(Samples.Varied, workbook => workbook.Worksheet(sheet).Cell(cell).Value = value);
        Assert.Equal(FileState.Report, read.State);
        Assert.False(read.RowsAreUnchanged);
    }

    /// <summary>The value that stands there now is the old one; what a reader sees is computed when the file is opened.</summary>
    [Theory]
    [InlineData("Übersicht", "E2", "1+1")]
    [InlineData("Abschlüsse", "B2", "CONCATENATE(\"G\",\"ross\")")]
    [InlineData("Herkunft", "C2", "1+1")]
    public async Task A_formula_makes_a_difference_whatever_value_is_kept_with_it(string sheet, string cell, string formula)
    {
        using var file = await Samples.WorkbookAsync(Samples.Varied);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            await ComputeAsync(archive, sheet, cell, formula);
        var read = await CheckAsync(file);
        Assert.Equal(FileState.Report, read.State);
        Assert.True(read.HasFormulas);
        Assert.False(read.RowsAreUnchanged);
    }

    /// <summary>Puts a formula before the value of a cell and leaves that as it is.</summary>
    private static async Task ComputeAsync(ZipArchive archive, string sheet, string cell, string formula)
    {
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var id = (await LoadAsync("xl/workbook.xml")).Descendants(main + "sheet").Single(one => (string?)one.Attribute("name") == sheet).Attribute(links + "id")!.Value;
        var target = (await LoadAsync("xl/_rels/workbook.xml.rels")).Root!.Elements().Single(one => (string?)one.Attribute("Id") == id).Attribute("Target")!.Value;
        var path = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        var part = await LoadAsync(path);
        part.Descendants(main + "c").Single(one => (string?)one.Attribute("r") == cell).AddFirst(new XElement(main + "f", formula));
        archive.GetEntry(path)!.Delete();
        await using var written = await archive.CreateEntry(path).OpenAsync();
        await part.SaveAsync(written, System.Xml.Linq.SaveOptions.DisableFormatting, default);

        async Task<XDocument> LoadAsync(string name)
        {
            await using var stream = await archive.GetEntry(name)!.OpenAsync();
            return await XDocument.LoadAsync(stream, System.Xml.Linq.LoadOptions.PreserveWhitespace, default);
        }
    }

    [Fact]
    public async Task A_day_later_is_a_difference()
    {
        var read = await EditedAsync(Samples.Varied, workbook => workbook.Worksheet("Abschlüsse").Cell("L2").Value = new DateTime(2026, 3, 1));
        Assert.False(read.RowsAreUnchanged);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_a_difference_and_counted()
    {
        var read = await EditedAsync(Samples.Varied, workbook => workbook.Worksheet("Abschlüsse").Row(3).Delete());
        Assert.False(read.RowsAreUnchanged);
        Assert.Equal(["Completions"], read.MiscountedTables);
    }

    [Fact]
    public async Task A_checksum_made_anew_over_changed_rows_lacks_the_seal()
    {
        var wrong = await EditedAsync(Samples.Varied, workbook => workbook.Worksheet("Abschlüsse").Cell("B2").Value = "Gross");
        var forged = await EditedAsync(Samples.Varied, workbook =>
        {
            workbook.Worksheet("Abschlüsse").Cell("B2").Value = "Gross";
            workbook.Worksheet("Herkunft").CellsUsed(cell => cell.GetString() == "rows-sha256").Single().CellRight(2).Value = wrong.RowsHash;
        });
        Assert.True(forged.RowsAreUnchanged);
        Assert.False(IsSealed(forged));
    }

    [Fact]
    public async Task What_a_file_says_of_itself_is_under_the_seal_too()
    {
        var read = await EditedAsync(Samples.Varied, workbook => workbook.Worksheet("Herkunft").CellsUsed(cell => cell.GetString() == "made-by").Single().CellRight(2).Value = "Jemand anders");
        Assert.True(read.RowsAreUnchanged);
        Assert.False(IsSealed(read));
    }

    [Fact]
    public async Task A_file_of_another_academy_is_no_forgery()
    {
        using var file = await Samples.WorkbookAsync(Samples.Varied);
        var read = await CheckAsync(file);
        Assert.Null(read.IsSealedBy(new ReportSeal([.. Enumerable.Repeat((byte)1, ReportSeal.KeyBytes)]), Samples.Town));
        Assert.Null(read.IsSealedBy(Samples.Seal, Guid.NewGuid()));
    }

    public static readonly TheoryData<string, byte[], FileState> NoReports = new()
    {
        { "leer.xlsx", [], FileState.NoWorkbook },
        { "text.xlsx", Encoding.UTF8.GetBytes("Ich bin keine Tabelle."), FileState.NoWorkbook },
        { "liste.csv", Encoding.UTF8.GetBytes("a;b\n1;2\n"), FileState.Csv },
        { "alt.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileState.OldOrProtected },
        { "kaputt.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3], FileState.Damaged },
        { "archiv.xlsx", Zipped(("brief.txt", "Hallo")), FileState.NoWorkbook },
        { "fremd.xlsx", Zipped(("xl/workbook.xml", "<workbook/>")), FileState.WithoutOrigin },
    };

    [Theory, MemberData(nameof(NoReports))]
    public async Task Whatever_is_no_report_is_called_what_it_is(string name, byte[] content, FileState expected) => Assert.Equal(expected, (await CheckAsync(new MemoryStream(content), name)).State);

    [Fact]
    public async Task A_file_that_was_cut_off_is_damaged()
    {
        using var file = await Samples.WorkbookAsync(Samples.Report(Samples.Many(3000)));
        Assert.Equal(FileState.Damaged, (await CheckAsync(new MemoryStream(file.ToArray()[..^2000]))).State);
    }

    /// <summary>A small file that unpacks to more than there is room for, without a single element in it.</summary>
    [Fact]
    public async Task An_endless_text_is_given_up()
    {
        using var file = await Samples.WorkbookAsync(Samples.Varied);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/sharedStrings.xml")!.Delete();
            using var endless = archive.CreateEntry("xl/sharedStrings.xml").Open();
            endless.Write(Encoding.UTF8.GetBytes("<sst><si><t>"));
            for (var i = 0; i < 40; i++) endless.Write(Encoding.UTF8.GetBytes(new string('x', 1 << 20)));
        }
        Assert.Equal(FileState.TooLarge, (await CheckAsync(file)).State);
    }

    [Fact]
    public async Task A_file_that_points_elsewhere_reaches_nothing()
    {
        using var file = await Samples.WorkbookAsync(Samples.Varied);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/sharedStrings.xml")!.Delete();
            using var strings = archive.CreateEntry("xl/sharedStrings.xml").Open();
            strings.Write(Encoding.UTF8.GetBytes("<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>"));
        }
        Assert.Equal(FileState.Damaged, (await CheckAsync(file)).State);
    }

    private static byte[] Zipped(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }
}
