using Bunit;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Tests.Ui;

public sealed class BreadcrumbsTests : BunitContext
{
    [Fact]
    public void Links_the_way_and_names_the_page() =>
        Render<Breadcrumbs>(p => p.Add(b => b.Label, "Sie sind hier").Add(b => b.Crumbs, [new("Lernen", "/"), new("Lektion 3")])).MarkupMatches("""
            <nav class="ac-crumbs" aria-label="Sie sind hier">
                <ol><li><a href="/">Lernen</a></li><li aria-current="page">Lektion 3</li></ol>
            </nav>
            """);
}
