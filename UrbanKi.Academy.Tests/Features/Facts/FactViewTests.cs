using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Facts;

namespace UrbanKi.Academy.Tests.Features.Facts;

public sealed class FactViewTests
{
    private static readonly DateOnly _checkBy = new(2027, 2, 22);
    private static readonly ReferenceShelf _shelf = ReferenceShelf.Empty with
    {
        Facts = new Dictionary<string, IReadOnlyDictionary<string, Fact>>
        {
            ["artikel-4"] = new Dictionary<string, Fact> { ["de"] = new("artikel-4", "de", "Artikel 4", new(2026, 7, 27), new(2026, 11, 22), _checkBy, [], "<p>Text</p>") },
        },
    };

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Is_stale_from_the_day_after_it_should_have_been_checked(int daysLater, bool stale) =>
        Assert.Equal(stale, FactView.Find(_shelf, "artikel-4", "de", _checkBy.AddDays(daysLater))!.IsStale);

    [Fact]
    public void Falls_back_to_German_and_says_so() => Assert.Equal("de", FactView.Find(_shelf, "artikel-4", "en", _checkBy)!.ForeignLanguage);

    [Fact]
    public void Knows_when_there_is_no_such_fact() => Assert.Null(FactView.Find(_shelf, "artikel-5", "de", _checkBy));
}
