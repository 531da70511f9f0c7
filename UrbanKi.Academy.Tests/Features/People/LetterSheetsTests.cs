using Bunit;
using UrbanKi.Academy.Features.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

public sealed class LetterSheetsTests : ComponentTest
{
    private static LetterView Letter(string language, string code) => new()
    {
        Language = language, Town = "Stadt Musterbach", Name = "Otto Ohne", Unit = "Tiefbau", Title = "Titel", Greeting = "Gruß", Paragraphs = ["Was", "Wie", "Bis", "Bitte"], Facts = [("Code", code)],
    };

    [Fact]
    public void Each_letter_is_a_sheet_in_its_own_language_and_the_rest_is_not_printed()
    {
        var page = Render<LetterSheets>(parameters => parameters.Add(sheets => sheets.Letters, [Letter("de", "AAAA"), Letter("en", "BBBB")]));
        var letters = page.FindAll(".ac-letter");
        Assert.Equal(["de", "en"], letters.Select(letter => letter.GetAttribute("lang")));
        Assert.Equal(["AAAA", "BBBB"], letters.Select(letter => letter.QuerySelector("dd")!.TextContent));
        Assert.NotNull(page.Find(".ac-noprint h1"));
    }
}
