using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>The completion report on screen: a fixed number of queries, whatever the number of people. Posting keeps it.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class CompletionsPage(ReportDesk desk, ReportShelf shelf, GroupFigures groups, AcademyDbContext db, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public CompletionsView View { get; private set; } = null!;

    /// <summary>Instead of <see cref="View"/>, where the privacy profile shows nothing by person.</summary>
    public GroupsView? Groups { get; private set; }

    /// <summary>Why the report could not be kept.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var moment = await db.BeginSnapshotAsync(cancellation);
        var asked = await desk.ReadAsync(Request.Query, cancellation);
        if (!asked.Filter.ShowsPersons)
        {
            Groups = GroupsView.For(asked, await groups.OnAsync(asked.Ground.Units, asked.Filter.Day, cancellation: cancellation), groups.Smallest, groups.IsBeingPrepared, person.Language);
            return;
        }
        var unreadable = asked.Unreadable.ToList();
        var table = TableRequest.Read(Request.Query, unreadable);
        var page = await db.PageAsync(asked.Filter, table.Order, CompletionsView.CourseIds(asked, person.Language), table.Page, table.Size, cancellation);
        await desk.NoteAsync(AccessKind.Report, asked, Request, page.Count, cancellation);
        View = CompletionsView.For(asked, table with { Page = page.Number }, unreadable, desk.SourceOf(asked).Describe(asked.Readable, asked.Filter), page, person.Language, person.Local(person.Now.At),
            (texts["Workbook_NoUnit"], texts["Report_UnitItself"]));
    }

    public async Task<IActionResult> OnPostKeepAsync([FromForm] Guid form, CancellationToken cancellation)
    {
        var asked = await desk.ReadAsync(Request.Query, cancellation);
        var (report, problem) = asked.Unreadable.Count > 0 ? (null, texts["Report_KeepUnreadable"].Value) : await shelf.KeepAsync(asked, form == Guid.Empty ? Guid.CreateVersion7() : form, cancellation);
        if (report is not null) return LocalRedirect($"/reports/kept/{report.Id}?kept=true");
        Problem = problem;
        await OnGetAsync(cancellation);
        return Page();
    }
}
