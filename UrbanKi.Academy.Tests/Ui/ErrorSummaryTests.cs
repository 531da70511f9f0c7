using Bunit;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Tests.Ui;

public sealed class ErrorSummaryTests : BunitContext
{
    [Fact]
    public void Links_each_message_to_its_field() =>
        Render<ErrorSummary>(p => p.Add(e => e.Title, "Bitte prüfen").Add(e => e.Problems, [new("Email", "Die Adresse fehlt."), new(null, "Das Formular ist abgelaufen.")])).MarkupMatches("""
            <div class="ac-errors" role="alert" tabindex="-1" autofocus>
                <h2><span class="kern-icon kern-icon--danger ac-i" aria-hidden="true"></span>Bitte prüfen</h2>
                <ul class="ac-errors__list"><li><a href="#Email">Die Adresse fehlt.</a></li><li>Das Formular ist abgelaufen.</li></ul>
            </div>
            """);

    [Fact]
    public void Is_silent_while_nothing_is_wrong() =>
        Render<ErrorSummary>(p => p.Add(e => e.Title, "Bitte prüfen").Add(e => e.Problems, [])).MarkupMatches("");
}
