using Bunit;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Tests.Ui;

public sealed class PaginationTests : BunitContext
{
    [Theory]
    [InlineData(1, 3, "1 2 3 Weiter")]
    [InlineData(3, 3, "Zurück 1 2 3")]
    [InlineData(1, 20, "1 2 … 20 Weiter")]
    [InlineData(4, 20, "Zurück 1 2 3 4 5 … 20 Weiter")]
    [InlineData(6, 20, "Zurück 1 … 5 6 7 … 20 Weiter")]
    public void Shows_the_ends_and_what_is_near(int page, int pages, string shown) =>
        Assert.Equal(shown, string.Join(' ', Shown(page, pages).FindAll("li").Select(item => item.TextContent.Trim())));

    [Fact]
    public void Marks_the_page_one_is_on_and_names_every_page()
    {
        var here = Shown(2, 3).Find("[aria-current=page]");
        Assert.Equal("?page=2", here.GetAttribute("href"));
        Assert.Equal("Seite 2", here.GetAttribute("aria-label"));
    }

    [Fact]
    public void Is_not_there_for_a_single_page() => Shown(1, 1).MarkupMatches("");

    private IRenderedComponent<Pagination> Shown(int page, int pages) => Render<Pagination>(p => p
        .Add(x => x.Page, page)
        .Add(x => x.Pages, pages)
        .Add(x => x.Address, number => $"?page={number}")
        .Add(x => x.Words, new("Seiten", "Zurück", "Weiter", "Seite {0}")));
}
