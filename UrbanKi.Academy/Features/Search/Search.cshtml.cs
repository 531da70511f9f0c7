using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using UrbanKi.Academy.Data.Search;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Search;

/// <summary>Finds words in lessons, courses, the glossary and the pages on changes, and shows where.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class SearchPage(SearchIndex index, CurrentPerson person) : PageModel
{
    private const int LongestQuery = 200;

    public string Query { get; private set; } = "";
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public void OnGet([FromQuery(Name = "q")] string? query)
    {
        Query = query?.Trim() is { } text ? text[..Math.Min(text.Length, LongestQuery)] : "";
        Hits = index.Find(Query, person.Language);
    }
}
