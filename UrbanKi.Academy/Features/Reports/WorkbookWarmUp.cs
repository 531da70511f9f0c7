using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>Designs the workbook's empty sheets behind the start, so that the first report of the day is as fast as the second.</summary>
public sealed class WorkbookWarmUp(IStringLocalizer<Texts> texts) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => CompletionWorkbook.WarmUpAsync(texts, CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-GB")), stoppingToken);
}
