using Microsoft.AspNetCore.WebUtilities;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

public sealed record PeopleView
{
    public const int PageSize = 25;

    public required PeopleRequest Request { get; init; }
    /// <summary>Key and name; sub-units are indented.</summary>
    public required IReadOnlyList<(string Key, string Title)> Units { get; init; }
    public required IReadOnlyList<PersonLine> Lines { get; init; }
    public required int Count { get; init; }
    public required int Page { get; init; }

    public int Pages => PagesOf(Count);
    public int FirstShown => Count == 0 ? 0 : (Page - 1) * PageSize + 1;
    public int LastShown => Math.Min(Page * PageSize, Count);
    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Request.Q) || !string.IsNullOrWhiteSpace(Request.Unit) || PeopleRequest.Choices.Contains(Request.Show);
    public bool ShowsLeavers => Request.Show == PeopleRequest.Left;

    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    public static PeopleView For(PeopleRequest request, IReadOnlyList<UnitDetail> units, IReadOnlyList<PersonLine> lines, int count, int page) => new()
    {
        Request = request,
        Units = UnitChoice.Indented(units),
        Lines = lines,
        Count = count,
        Page = page,
    };

    /// <summary>For aria-sort: the list is sorted upwards by one of its columns.</summary>
    public string? SortedBy(string? column) => (Request.Sort is PeopleRequest.ByNumber or PeopleRequest.ByUnit ? Request.Sort : null) == column ? "ascending" : null;

    /// <summary>This list on another page.</summary>
    public string Address(int page) => Address(Request.Sort, page);

    /// <summary>This list in another order, from its beginning; null for by name.</summary>
    public string SortAddress(string? sort) => Address(sort, 1);

    private string Address(string? sort, int page) => QueryHelpers.AddQueryString("/people", new Dictionary<string, string?>
    {
        ["q"] = Filled(Request.Q),
        ["unit"] = Filled(Request.Unit),
        ["show"] = Filled(Request.Show),
        ["sort"] = Filled(sort),
        ["page"] = page > 1 ? $"{page}" : null,
    }.Where(pair => pair.Value is not null));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
