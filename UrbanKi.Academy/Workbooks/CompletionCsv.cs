using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Writes the same rows as CSV, in the language of CurrentUICulture: UTF-8 with byte-order mark, semicolons, ISO dates.</summary>
public static class CompletionCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Returns the number of rows.</summary>
    public static Task<long> WriteAsync(IAsyncEnumerable<CompletionRow> rows, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
