using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Search;

namespace UrbanKi.Academy.Data.Staff;

/// <summary>Lets the database compare words as people do: case, umlauts and accents make no difference.</summary>
public static class Folding
{
    private const string Name = "folded";

    /// <summary>For queries only: the text in plain letters, "ä" as "ae", and behind it once more with "a" for "ä".</summary>
    public static string Folded(string text) => throw new NotSupportedException("The database computes it.");

    /// <summary>More words than these narrow nothing down, and each makes the query deeper.</summary>
    private const int MostWords = 6;

    /// <summary>What was typed into a search as words to look for in what is <see cref="Folded"/>.</summary>
    public static IEnumerable<string> WordsOf(string search) => SearchWords.Fold(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords);

    internal static void Map(ModelBuilder builder) => builder.HasDbFunction(() => Folded("")).HasName(Name);

    /// <summary>Opens the connection and teaches it <see cref="Folded"/>. Call it before a query that asks for it.</summary>
    public static async Task LearnFoldingAsync(this AcademyDbContext db, CancellationToken cancellation = default)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        ((SqliteConnection)db.Database.GetDbConnection()).CreateFunction<string?, string?>(Name, text => text is null ? null : $"{SearchWords.Fold(text)}\n{SearchWords.FoldDotless(text)}", isDeterministic: true);
    }
}
