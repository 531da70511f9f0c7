using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("Straße, Łódź, Ærø, 漢字, 🦉")]
    [InlineData("tab\tand\nline")]
    [InlineData("")]
    public void Leaves_good_text_alone(string text) => Assert.Equal(text, CellText.Legible(text));

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\0\b\vb", "ab")]
    [InlineData("x\uFFFE\uFFFFy\uFFFD", "xy\uFFFD")]
    public void Makes_text_legible(string text, string expected) => Assert.Equal(expected, CellText.Legible(text));

    // Not among the cases above: half a pair does not survive an attribute.
    [Fact]
    public void Replaces_half_a_surrogate_pair() => Assert.Equal("\uFFFDx\uFFFD🦉", CellText.Legible("\uDC00x\uD800🦉"));

    [Fact]
    public void Never_cuts_a_sign_in_half()
    {
        var text = new string('a', CellText.Longest - 1) + "🦉";
        Assert.Equal(CellText.Longest - 1, CellText.ForSheet(text).Length);
    }

    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a_xbeef_b", "a_x005F_xbeef_b")]
    [InlineData("_x41_ and snake_xylophone", "_x41_ and snake_xylophone")]
    public void Shows_an_escape_as_it_was_typed(string text, string expected) => Assert.Equal(expected, CellText.ForSheet(text));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30")]
    [InlineData("-5")]
    [InlineData("@x")]
    [InlineData("\tx")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("  =1")]
    [InlineData("\u00A0=1")]
    public void Stops_a_formula_in_a_csv_field(string text) => Assert.Equal("'" + text, CellText.ForCsv(text));

    [Theory]
    [InlineData("Müller")]
    [InlineData("Meyer-Lüdenscheidt")]
    [InlineData("'t Hooft")]
    [InlineData("a=b")]
    [InlineData("  ")]
    public void Leaves_a_harmless_csv_field_alone(string text) => Assert.Equal(text, CellText.ForCsv(text));
}
