using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Writes the completion report as an Excel workbook, in the language of CurrentUICulture.</summary>
public static class CompletionWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A sheet has 1,048,576 rows; the first is the header.</summary>
    public const int MaximumRows = 1_048_575;

    public static void WarmUp(IStringLocalizer<Texts> texts, params CultureInfo[] languages) =>
        throw new NotImplementedException();

    /// <summary>Writes front to back without seeking. Returns the number of completion rows.</summary>
    /// <exception cref="TooManyRowsException">A sheet would need more than <see cref="MaximumRows"/> rows.</exception>
    public static Task<long> WriteAsync(CompletionReport report, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
