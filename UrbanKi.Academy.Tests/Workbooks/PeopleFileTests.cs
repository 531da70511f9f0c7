using System.Text;
using ClosedXML.Excel;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Tests.Publishing.Exchange;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

/// <summary>People out of the files that personnel systems and spreadsheets write.</summary>
public sealed class PeopleFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private PeopleSheet Read(string name, byte[] content)
    {
        var path = folder.File(name);
        File.WriteAllBytes(path, content);
        return PeopleFile.Read(path, name);
    }

    private PeopleSheet ReadText(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return Read("liste.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    private PeopleSheet ReadWorkbook(Action<XLWorkbook> fill)
    {
        using var workbook = new XLWorkbook();
        fill(workbook);
        using var content = new MemoryStream();
        workbook.SaveAs(content);
        return Read("liste.xlsx", content.ToArray());
    }

    private static IEnumerable<string> Codes(PeopleSheet sheet) => sheet.Findings.Select(finding => $"{finding.Line}:{finding.Column} {finding.Code}");

    [Theory]
    [InlineData("utf-8", ';')]
    [InlineData("utf-8-bom", ',')]
    [InlineData("utf-16", '\t')]
    [InlineData("windows-1252", ';')]
    public void Text_is_read_in_every_usual_encoding_and_separator(string encoding, char separator)
    {
        var sheet = ReadText("Personalnummer;Nachname;Vorname\r\n7;Weiß;Jörg\r\n".Replace(';', separator), encoding switch
        {
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            _ => null,
        });
        var row = Assert.Single(sheet.Rows);
        Assert.Equal(("7", "Weiß", "Jörg"), (row[ImportColumn.PersonnelNumber], row[ImportColumn.Surname], row[ImportColumn.GivenName]));
        Assert.Empty(sheet.Findings);
    }

    [Fact]
    public void Line_breaks_in_quotes_belong_to_the_cell_and_lines_are_counted_as_an_editor_shows_them()
    {
        var sheet = ReadText("Personalnummer;Nachname;Vorname\n1;\"von der\nHeide\";Uta\n\n2;\"Sagt \"\"Ja\"\"\";Ute\n");
        Assert.Equal([(2, "von der\nHeide"), (5, "Sagt \"Ja\"")], sheet.Rows.Select(row => (row.Line, row[ImportColumn.Surname])));
    }

    [Fact]
    public void Columns_are_known_by_their_headings_in_any_order_and_in_both_languages()
    {
        var sheet = ReadText("E-Mail,Department,First name,LAST NAME,Employee ID,Shoe size\na@b.example,Roads,Ann,Lee,9,43\n");
        var row = Assert.Single(sheet.Rows);
        Assert.Equal(("9", "Lee", "Ann", "a@b.example", "Roads"), (row[ImportColumn.PersonnelNumber], row[ImportColumn.Surname], row[ImportColumn.GivenName], row[ImportColumn.Email], row[ImportColumn.Unit]));
        Assert.Equal(["1:6 UnknownColumn"], Codes(sheet));
        Assert.Equal(4, sheet.PlaceOf(ImportColumn.Surname));
    }

    [Theory]
    [InlineData("", "0:0 NoRows")]
    [InlineData("\n\n;;\n", "0:0 NoRows")]
    [InlineData("Personalnummer;Nachname;Vorname\n;;\n", "0:0 NoRows")]
    [InlineData("Straße;Ort\nX;Y\n", "0:0 NoHeader")]
    [InlineData("Nachname;Vorname\nX;Y\n", "0:0 NoHeader")]
    [InlineData("Personalnummer;Nachname;Vorname;Amt;Abteilung\n1;X;Y;;\n", "1:5 ColumnTwice")]
    public void What_is_wrong_with_the_whole_file_is_said(string text, string said)
    {
        var sheet = ReadText(text);
        Assert.Equal([said], Codes(sheet));
        Assert.False(sheet.IsReadable);
    }

    [Fact]
    public void A_title_may_stand_above_the_headings() =>
        Assert.Equal(4, Assert.Single(ReadText("Stadt Beispielhausen\nStand: 1.11.2026\nPersonalnummer;Nachname;Vorname\n1;X;Y\n").Rows).Line);

    [Fact]
    public void What_our_own_files_made_safe_is_read_as_it_was()
    {
        var row = Assert.Single(ReadText("Personalnummer;Nachname;Vorname\n'-7;'=cmd();O'Neill\n").Rows);
        Assert.Equal(("-7", "=cmd()", "O'Neill"), (row[ImportColumn.PersonnelNumber], row[ImportColumn.Surname], row[ImportColumn.GivenName]));
    }

    [Fact]
    public void A_workbook_is_read_as_it_is_shown()
    {
        var sheet = ReadWorkbook(workbook =>
        {
            workbook.Worksheets.Add("Hinweise").Cell(1, 1).SetValue("So geht es");
            var list = workbook.Worksheets.Add("Liste");
            foreach (var (heading, place) in new[] { "Personalnummer", "Nachname", "Vorname", "Austritt", "E-Mail" }.Select((heading, place) => (heading, place))) list.Cell(1, place + 1).SetValue(heading);
            list.Cell(2, 1).SetValue(123).Style.NumberFormat.Format = "000000";
            list.Cell(2, 2).SetValue("=cmd()");
            list.Cell(2, 3).SetValue("مرحبا 😀");
            list.Cell(2, 4).SetValue(new DateTime(2026, 12, 31)).Style.DateFormat.Format = "dd.mm.yyyy";
            list.Cell(4, 1).SetValue(1234567890123);
            list.Cell(4, 2).FormulaA1 = "\"Mei\"&\"er\"";
            list.Cell(4, 3).SetValue("Eva");
        });
        Assert.Empty(sheet.Findings);
        Assert.Equal([2, 4], sheet.Rows.Select(row => row.Line));
        Assert.Equal(("000123", "=cmd()", "مرحبا 😀", "2026-12-31"), (sheet.Rows[0][ImportColumn.PersonnelNumber], sheet.Rows[0][ImportColumn.Surname], sheet.Rows[0][ImportColumn.GivenName], sheet.Rows[0][ImportColumn.LeavesOn]));
        Assert.Equal("1234567890123", sheet.Rows[1][ImportColumn.PersonnelNumber]);
    }

    [Fact]
    public void A_sheet_that_is_hidden_is_not_read() => Assert.False(ReadWorkbook(workbook =>
    {
        workbook.Worksheets.Add("Leer");
        var hidden = workbook.Worksheets.Add("Alt");
        foreach (var (text, place) in new[] { "Personalnummer", "Nachname", "Vorname" }.Select((text, place) => (text, place))) hidden.Cell(1, place + 1).SetValue(text);
        hidden.Cell(2, 1).SetValue("1");
        hidden.Hide();
    }).IsReadable);

    public static TheoryData<string, string, byte[]> Broken => new()
    {
        { "a.xlsx", "PasswordProtected", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "a.xls", "OldExcel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "a.xlsx", "Unreadable", "PK\u0003\u0004halb"u8.ToArray() },
        { "a.csv", "Unreadable", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0] },
        { "a.csv", "TooLarge", new byte[PeopleFile.MostBytes + 1] },
        // Unpacked it would be two gigabytes.
        { "a.xlsx", "TooLarge", ZipMaking.Patched(ZipMaking.Zip([ZipMaking.Text("xl/workbook.xml", "<workbook/>")]), "PK\u0001\u0002", 24, ZipMaking.Number(int.MaxValue)) },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_file_that_is_none_is_refused_with_the_reason(string name, string code, byte[] content) => Assert.Equal([$"0:0 {code}"], Codes(Read(name, content)));

    [Fact]
    public void A_small_file_that_unpacks_to_an_enormous_one_is_refused_before_it_is_read()
    {
        using var content = new MemoryStream();
        using (var package = new System.IO.Compression.ZipArchive(content, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = package.CreateEntry("xl/worksheets/sheet1.xml", System.IO.Compression.CompressionLevel.Fastest).Open();
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 401; i++) sheet.Write(blanks);
        }
        Assert.True(content.Length < PeopleFile.MostBytes);
        Assert.Equal(["0:0 TooLarge"], Codes(Read("a.xlsx", content.ToArray())));
    }

    [Fact]
    public void A_workbook_that_was_cut_off_or_garbled_is_refused_and_never_breaks_anything()
    {
        using var workbook = new XLWorkbook();
        var list = workbook.Worksheets.Add("Liste");
        foreach (var (text, place) in new[] { "Personalnummer", "Nachname", "Vorname" }.Select((text, place) => (text, place))) list.Cell(1, place + 1).SetValue(text);
        for (var i = 2; i < 50; i++) list.Cell(i, 1).SetValue(i);
        using var content = new MemoryStream();
        workbook.SaveAs(content);
        var bytes = content.ToArray();
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var broken = bytes.ToArray();
            if (round % 3 == 0) broken = broken[..random.Next(4, broken.Length)];
            else for (var i = 0; i < 20; i++) broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            // Whatever comes out, it is an answer.
            Assert.NotNull(Read("kaputt.xlsx", broken));
        }
    }

    [Fact]
    public void More_rows_than_any_town_has_are_refused()
    {
        var text = new StringBuilder("Personalnummer;Nachname;Vorname\n");
        for (var i = 0; i <= PeopleFile.MostRows; i++) text.Append(i).Append(";X;Y\n");
        var sheet = ReadText(text.ToString());
        Assert.Equal([$"{PeopleFile.MostRows + 2}:0 TooManyRows"], Codes(sheet));
        Assert.False(sheet.IsReadable);
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_the_memory() =>
        Assert.False(ReadText("Personalnummer;Nachname;Vorname\n1;\"X;Y\n" + new string('x', 3 * 1024 * 1024)).IsReadable);
}
