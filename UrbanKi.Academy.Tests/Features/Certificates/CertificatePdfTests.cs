using UglyToad.PdfPig;
using UrbanKi.Academy.Features.Certificates;

namespace UrbanKi.Academy.Tests.Features.Certificates;

public sealed class CertificatePdfTests
{
    internal static readonly CertificateSheet German = new(
        "Teilnahmebescheinigung", "Hiermit wird bescheinigt, dass", "Jürgen Groß-Łukasiewicz",
        "an der folgenden Maßnahme zur Förderung der KI-Kompetenz (Art. 4 KI-VO) teilgenommen und sie abgeschlossen hat:",
        "KI im Rathaus: Grundlagen für alle Beschäftigten",
        [
            ("Abgeschlossen am", "23.11.2026"), ("Gültig bis", "23.11.2028"), ("Umfang", "6 Lektionen, etwa 45 Minuten"),
            ("Fassung", "3 (Prüfsumme 8f3a 21c4 90be 7d15)"), ("Nummer", "ABCD-EFGH-JKLM-NPQR"),
        ],
        "Bestätigt die Teilnahme an einer Maßnahme zur Förderung der KI-Kompetenz (Art. 4 KI-VO). Kein Nachweis eines bestimmten Kompetenzniveaus, keine Zertifizierung.",
        "Ob diese Bescheinigung echt ist, zeigt diese Seite:",
        "https://academy.musterstadt.example/certificates/ABCD-EFGH-JKLM-NPQR",
        "Musterstadt", "de");

    [Fact]
    public void Says_who_what_and_under_which_number()
    {
        var text = Text(German);
        Assert.Contains("Jürgen Groß-Łukasiewicz", text, StringComparison.Ordinal);
        Assert.Contains("KI im Rathaus: Grundlagen für alle Beschäftigten", text, StringComparison.Ordinal);
        Assert.Contains("ABCD-EFGH-JKLM-NPQR", text, StringComparison.Ordinal);
        Assert.Contains("Maßnahme zur Förderung", text, StringComparison.Ordinal);
        Assert.Contains("Musterstadt", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("محمد عبد الله", true)]
    [InlineData("🎉 Berit", true)]
    [InlineData("Zoë Łukasiewicz?", false)]
    public void Says_where_a_name_stands_whole_that_its_typeface_can_not_write(string name, bool isIncomplete) =>
        Assert.Equal(isIncomplete, Text(German with { PersonName = name, NameIncomplete = "Vollständig unten." }).Contains("Vollständig unten.", StringComparison.Ordinal));

    [Fact]
    public void Is_one_page_of_A4_with_title_and_author()
    {
        using var document = PdfDocument.Open(CertificatePdf.Draw(German));
        var page = Assert.Single(document.GetPages());
        Assert.Equal((595, 842), (Math.Round(page.Width), Math.Round(page.Height)));
        Assert.Equal("Teilnahmebescheinigung: KI im Rathaus: Grundlagen für alle Beschäftigten", document.Information.Title);
        Assert.Equal("Musterstadt", document.Information.Author);
        Assert.True(document.TryGetXmpMetadata(out var xmp));
        var metadata = xmp.GetXDocument().ToString();
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        Assert.Equal(1, metadata.Split("<dc:title>").Length - 1);
    }

    [Fact]
    public void Wears_the_towns_colour_and_logo()
    {
        var town = German with { Colour = new(0x8a, 0x15, 0x38), Logo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8AAQg0AD3oDfnfpf5cAAAAASUVORK5CYII=") };
        Assert.Equal(CertificatePdf.Draw(town), CertificatePdf.Draw(town));
        Assert.NotEqual(CertificatePdf.Draw(German), CertificatePdf.Draw(town with { Logo = null }));
        using var document = PdfDocument.Open(CertificatePdf.Draw(town));
        var page = Assert.Single(document.GetPages());
        Assert.Single(page.GetImages());
        Assert.Contains("Jürgen Groß-Łukasiewicz", Text(town), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_file_for_the_same_sheet() => Assert.Equal(CertificatePdf.Draw(German), CertificatePdf.Draw(German with { Facts = [.. German.Facts] }));

    [Fact]
    public void Draws_many_at_the_same_time()
    {
        var expected = CertificatePdf.Draw(German);
        Parallel.For(0, 16, _ => Assert.Equal(expected, CertificatePdf.Draw(German)));
    }

    [Theory]
    [InlineData("Maria ", 50)]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 9)]
    [InlineData("W", 300)]
    public void Holds_a_very_long_name_on_the_page(string part, int times)
    {
        var name = string.Concat(Enumerable.Repeat(part, times)).Trim();
        using var document = PdfDocument.Open(CertificatePdf.Draw(German with { PersonName = name, CourseTitle = name, Issuer = name }));
        var page = document.GetPage(1);
        Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 60));
        Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Bottom, 50, page.Height));
        Assert.Contains(name.Replace(" ", "", StringComparison.Ordinal), string.Concat(page.Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_box_for_a_sign_it_lacks_and_joins_loose_accents()
    {
        var text = Text(German with { PersonName = "A🦉B 漢 Mu\u0308ller\u00AD\u200B" });
        Assert.DoesNotContain("🦉", text, StringComparison.Ordinal);
        Assert.Matches("A.B . Müller", text);
    }

    [Fact]
    public void Survives_half_a_surrogate_pair_and_control_characters() =>
        Assert.Matches("A.B C", Text(German with { PersonName = "A\uD83EB\u0007\nC" }).Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void Is_drawn_without_facts_and_without_words() =>
        Assert.NotEmpty(CertificatePdf.Draw(new("", "", "", "", "", [], "", "", "", "", "en")));

    private static string Text(CertificateSheet sheet)
    {
        using var document = PdfDocument.Open(CertificatePdf.Draw(sheet));
        return document.GetPage(1).Text;
    }
}
