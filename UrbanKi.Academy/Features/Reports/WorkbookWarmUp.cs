using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>Designs the workbooks' empty sheets behind the start, so that the first report of the day is as fast as the second.</summary>
public sealed class WorkbookWarmUp(IStringLocalizer<Texts> texts, ILogger<WorkbookWarmUp> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(WarmUp, stoppingToken);

    private void WarmUp()
    {
        try
        {
            CultureInfo[] languages = [CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-GB")];
            CompletionWorkbook.WarmUp(texts, languages);
            EvidenceWorkbook.WarmUp(texts, languages);
        }
        catch (Exception problem)
        {
            // Only reports would suffer, and they say so when they are asked for.
            log.LogError(problem, "The workbook could not be prepared");
        }
    }
}
