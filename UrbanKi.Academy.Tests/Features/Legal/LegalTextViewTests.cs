using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Legal;

namespace UrbanKi.Academy.Tests.Features.Legal;

public sealed class LegalTextViewTests
{
    private static readonly ReferenceShelf _shelf = ReferenceShelf.Empty with
    {
        Legal = new Dictionary<string, IReadOnlyDictionary<string, TextPage>>
        {
            ["imprint"] = new Dictionary<string, TextPage> { ["de"] = new("imprint", "de", "Impressum", "<p>Stadt</p>"), ["en"] = new("imprint", "en", "Imprint", "<p>Town</p>") },
            ["privacy"] = new Dictionary<string, TextPage> { ["de"] = new("privacy", "de", "Datenschutz", "<p>Wer sieht was</p>") },
        },
    };

    [Fact]
    public void Speaks_the_readers_language() => Assert.Equal(new("Imprint", "<p>Town</p>", null), LegalTextView.Find(_shelf, "imprint", "en"));

    [Fact]
    public void Falls_back_to_German_and_says_so() => Assert.Equal(new("Datenschutz", "<p>Wer sieht was</p>", "de"), LegalTextView.Find(_shelf, "privacy", "en"));

    [Fact]
    public void Knows_when_there_is_no_such_text() => Assert.Null(LegalTextView.Find(_shelf, "accessibility", "de"));
}
