using System.Globalization;
using UrbanKi.Academy.Data.Completions;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>Which rows of the report are on screen, in which order; files have them all.</summary>
public sealed record TableRequest(CompletionOrder Order, int Page, int Size)
{
    public const int DefaultSize = 25;

    public static readonly IReadOnlyList<int> Sizes = [DefaultSize, 50, 100, 250, 1000];

    public static TableRequest Default { get; } = new(CompletionOrder.Default, 1, DefaultSize);

    /// <summary>As it stands in an address; what goes without saying is left out.</summary>
    public IEnumerable<(string Name, string Value)> Asked
    {
        get
        {
            if (Order.By != CompletionOrder.Default.By) yield return ("sort", Order.By);
            if (Order.IsDescending) yield return ("dir", "desc");
            if (Size != DefaultSize) yield return ("size", Size.ToString(CultureInfo.InvariantCulture));
            if (Page > 1) yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <param name="unreadable">Takes what can't be read.</param>
    public static TableRequest Read(IQueryCollection query, ICollection<(string Name, string Value)> unreadable)
    {
        var by = Value("sort", key => CompletionOrder.Keys.Contains(key) ? key : null) ?? CompletionOrder.Default.By;
        var direction = Value("dir", key => key is "asc" or "desc" ? key : null);
        var page = Value("page", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? text : null);
        var size = Value("size", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Sizes.Contains(number) ? text : null);
        return new(new(by, direction == "desc"), page is null ? 1 : int.Parse(page, CultureInfo.InvariantCulture), size is null ? DefaultSize : int.Parse(size, CultureInfo.InvariantCulture));

        string? Value(string name, Func<string, string?> read)
        {
            if (query[name].ToString() is not { } text || string.IsNullOrWhiteSpace(text)) return null;
            var value = read(text.Trim());
            if (value is null) unreadable.Add((name, text));
            return value;
        }
    }
}
