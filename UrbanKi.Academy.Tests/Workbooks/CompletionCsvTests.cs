using System.Globalization;
using System.Text;
using CsvHelper;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

public sealed class CompletionCsvTests
{
    [Fact]
    public async Task Begins_with_a_byte_order_mark_and_the_readers_headings()
    {
        using var german = await Samples.CsvAsync("de");
        Assert.Equal([0xEF, 0xBB, 0xBF], german.ToArray()[..3]);
        var text = Encoding.UTF8.GetString(german.ToArray()[3..]);
        Assert.Equal("Personalnummer;Nachname;Vorname;E-Mail;Organisationseinheit;Kurs;Kurskennung;Kursversion;Status;Zugewiesen am;Fällig am;Abgeschlossen am;Gültig bis;Zertifikatsnummer\r\n", text);

        using var english = await Samples.CsvAsync("en");
        Assert.StartsWith("Personnel number;Surname;", Encoding.UTF8.GetString(english.ToArray()[3..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Says_what_it_said_when_it_was_looked_at(string language)
    {
        using var file = await Samples.CsvAsync(language, Samples.Full, Samples.Sparse, Samples.Hostile);
        GoldenFile.MatchesText(file, $"completions.{language}.csv.txt");
    }

    [Fact]
    public async Task Gives_back_what_went_in()
    {
        var odd = Samples.Sparse with { Surname = "a;\"b\"\nc", GivenName = "=1+1", Unit = "＝cmd", Course = "x\0y" };
        using var file = await Samples.CsvAsync("de", Samples.Full, Samples.Sparse, odd);
        var rows = Read(file);
        Assert.Equal(3, rows.Count);
        Assert.Equal(
            ["000471", "Groß-Łukasiewicz", "Jürgen 🦉", "juergen@academy.example", "Bürgeramt", "KI im Rathaus", "ki-im-rathaus", "3", "Abgeschlossen", "2026-01-05", "2026-03-31", "2026-02-28", "2028-02-28", "ABCD-EFGH-JKLM-NPQR"],
            rows[0]);
        Assert.Equal(["", "Öz", "Ayşe", "", "", "KI im Rathaus", "ki-im-rathaus-2", "1", "Überfällig", "2026-01-05", "2026-03-31", "", "", ""], rows[1]);
        Assert.Equal(["", "a;\"b\"\nc", "'=1+1", "", "'＝cmd", "xy"], rows[2][..6]);
    }

    [Fact]
    public async Task Has_as_many_rows_as_it_says()
    {
        using var file = new MemoryStream();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        Assert.Equal(20_000, await CompletionCsv.WriteAsync(Samples.Many(20_000), new ForwardOnlyStream(file), Samples.Texts));
        file.Position = 0;
        Assert.Equal(20_000, Read(file).Count);
    }

    private static List<string[]> Read(Stream file)
    {
        using var csv = CsvReader.Create(file, CsvReaderOptions.Default with { Separator = ';' }, leaveOpen: true);
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, 14).Select(csv.GetString)]);
        return rows;
    }
}
