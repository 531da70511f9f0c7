using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>What page, files and kept reports share: how an address is read, under the reader's right to see and the privacy profile, who looked, and what a file says of where it comes from.</summary>
public sealed class ReportDesk(AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy, AccessLog accesses, AcademySettings settings, ReportSeal seal, IStringLocalizer<Texts> texts)
{
    public async Task<AskedReport> ReadAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var request = new CompletionRequest
        {
            Course = query["course"], Path = query["path"], System = query["system"], Unit = query["unit"], From = query["from"], To = query["to"], Status = query["status"], AsOf = query["asOf"], Q = query["q"],
        };
        var ground = await CompletionGround.LoadAsync(db, cancellation);
        var (filter, unreadable) = request.Read(ground, person.Now.Day, settings.TimeZone, day => person.HrScope(ground.Units, day));
        return new(request, filter.Under(await privacy.HistoryAsync(cancellation), person.Now.Day), ground, unreadable);
    }

    /// <summary>Writes down that people are shown; call it before anything is.</summary>
    public Task NoteAsync(AccessKind kind, AskedReport asked, HttpRequest request, long rows, CancellationToken cancellation) =>
        accesses.NoteAsync(kind, asked.Filter, request.QueryString.Value, rows, cancellation);

    public CompletionSource SourceOf(AskedReport asked) => new(db, asked.Ground, person.Language, texts);

    public async Task<ReportOrigin> OriginAsync(AskedReport asked, CancellationToken cancellation)
    {
        var profile = await privacy.TodayAsync(cancellation);
        return new()
        {
            OrganisationId = person.OrganisationId,
            Organisation = await db.Organisations.Where(o => o.Id == person.OrganisationId).Select(o => o.Name).SingleAsync(cancellation),
            MadeAt = TimeZoneInfo.ConvertTime(new DateTimeOffset(person.Now.At), settings.TimeZone),
            MadeBy = person.Name,
            Profile = profile.Level,
            MinimumGroupSize = profile.MinimumGroupSize,
            Scope = person.HrUnitId is { } unit ? asked.Ground.Units.FirstOrDefault(one => one.UnitId == unit && one.HoldsOn(asked.Filter.Day))?.Key ?? "" : null,
            Seal = seal,
        };
    }

    /// <summary>As the file is called, without its ending.</summary>
    public string FileNameOf(AskedReport asked) => $"{texts["Report_FileName"]}-{asked.Filter.Day:yyyy-MM-dd}";
}
