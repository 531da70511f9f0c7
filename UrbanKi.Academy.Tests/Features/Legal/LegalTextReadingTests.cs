using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Features.Legal;

namespace UrbanKi.Academy.Tests.Features.Legal;

public sealed class LegalTextReadingTests : BunitContext
{
    [Fact]
    public void A_German_text_on_an_English_page_is_marked_and_announced()
    {
        Services.AddLocalization();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Render<LegalTextReading>(p => p.Add(l => l.View, new("Datenschutz", "<p>Wer sieht was</p>", "de"))).MarkupMatches("""
            <article class="ac-read ac-stack">
                <h1 lang="de">Datenschutz</h1>
                <p class="ac-note"><span class="kern-icon kern-icon--language ac-i ac-i--s" aria-hidden="true"></span><span>This text is available in German only.</span></p>
                <div class="ac-prose" lang="de"><p>Wer sieht was</p></div>
            </article>
            """);
    }
}
