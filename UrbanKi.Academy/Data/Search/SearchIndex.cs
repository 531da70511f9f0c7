using System.Globalization;
using Microsoft.Data.Sqlite;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Data.Search;

/// <summary>Full-text search over the running library, with SQLite's FTS5 in memory. Parts of words are found, so that "Datenschutz" finds "Datenschutzbeauftragte". Built anew when the library was swapped.</summary>
public sealed class SearchIndex(Library library) : IDisposable
{
    private const int MostHits = 40;
    /// <summary>One lesson with the word in its title must not fill the list.</summary>
    private const int MostOfAPage = 2;
    /// <summary>The trigram index knows no shorter words; those are looked up whole.</summary>
    private const int ShortestPart = 3;

    private readonly Lock one = new();
    private LibrarySnapshot? built;
    private SearchEntry[] entries = [];
    private SqliteConnection? index;

    /// <summary>The best finds in the language first, then in others. Nothing for a query without words.</summary>
    public IReadOnlyList<SearchHit> Find(string query, string language)
    {
        var words = SearchWords.Of(query);
        if (words.Count == 0) return [];
        lock (one)
        {
            Build(library.Current);
            return [.. Matches(words).Select(id => entries[id - 1]).OrderBy(entry => entry.Language == language ? 0 : 1)
                .GroupBy(entry => (entry.Language, Page: entry.Kind == SearchKind.Term ? entry.Address : entry.Address.Split('#')[0])).SelectMany(page => page.Take(MostOfAPage))
                .Take(MostHits).Select(entry => new SearchHit(entry, Snippet.Of(entry.Text, words)))];
        }
    }

    private List<long> Matches(IReadOnlyList<string> words)
    {
        var (parts, wholes) = (words.Where(word => word.Length >= ShortestPart).ToList(), words.Where(word => word.Length < ShortestPart).ToList());
        using var command = index!.CreateCommand();
        // Words are letters and digits only, so that nothing in them means anything to FTS5.
        command.CommandText = (parts.Count, wholes.Count) switch
        {
            (> 0, 0) => "SELECT rowid FROM parts WHERE parts MATCH $parts ORDER BY bm25(parts, 8.0, 1.0, 0.5) LIMIT 400",
            (> 0, _) => "SELECT rowid FROM parts WHERE parts MATCH $parts AND rowid IN (SELECT rowid FROM wholes WHERE wholes MATCH $wholes) ORDER BY bm25(parts, 8.0, 1.0, 0.5) LIMIT 400",
            _ => "SELECT rowid FROM wholes WHERE wholes MATCH $wholes ORDER BY bm25(wholes, 8.0, 1.0) LIMIT 400",
        };
        if (parts.Count > 0) command.Parameters.AddWithValue("$parts", All(parts));
        if (wholes.Count > 0) command.Parameters.AddWithValue("$wholes", All(wholes));
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read()) ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static string All(IEnumerable<string> words) => string.Join(" AND ", words.Select(word => $"\"{word}\""));

    private void Build(LibrarySnapshot current)
    {
        if (ReferenceEquals(built, current)) return;
        index?.Dispose();
        index = new("Data Source=:memory:");
        index.Open();
        Execute("CREATE VIRTUAL TABLE parts USING fts5(title, body, dotless, tokenize='trigram'); CREATE VIRTUAL TABLE wholes USING fts5(title, body, tokenize='unicode61')");
        entries = [.. SearchEntries.Of(current)];
        using var transaction = index.BeginTransaction();
        using var add = index.CreateCommand();
        add.CommandText = "INSERT INTO parts(rowid, title, body, dotless) VALUES ($id, $title, $body, $dotless); INSERT INTO wholes(rowid, title, body) VALUES ($id, $title, $body)";
        var (id, title, body, dotless) = (add.Parameters.Add("$id", SqliteType.Integer), add.Parameters.Add("$title", SqliteType.Text), add.Parameters.Add("$body", SqliteType.Text), add.Parameters.Add("$dotless", SqliteType.Text));
        for (var i = 0; i < entries.Length; i++)
        {
            (id.Value, title.Value, body.Value) = (i + 1, SearchWords.Fold(entries[i].Title), SearchWords.Fold(entries[i].Text));
            dotless.Value = SearchWords.FoldDotless(string.Create(CultureInfo.InvariantCulture, $"{entries[i].Title} {entries[i].Text}"));
            add.ExecuteNonQuery();
        }
        transaction.Commit();
        built = current;
    }

    private void Execute(string sql)
    {
        using var command = index!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => index?.Dispose();
}
