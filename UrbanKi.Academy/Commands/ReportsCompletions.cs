using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;
using UrbanKi.Academy.Workbooks.Groups;

namespace UrbanKi.Academy.Commands;

/// <summary>"reports completions FILE.xlsx": the HR report without the web page; groups, where the privacy profile shows nothing by person.</summary>
public static class ReportsCompletions
{
    public static Command Command(AcademySettings settings)
    {
        var file = new Argument<string>("FILE") { Description = "Where the workbook goes (.xlsx, or .csv)" };
        var course = new Option<string?>("--course") { Description = "Only this course" };
        var path = new Option<string?>("--path") { Description = "Only the courses of this path" };
        var system = new Option<string?>("--system") { Description = "Only the courses that count for this AI system (its key), and the people who use it" };
        var unit = new Option<string?>("--unit") { Description = "Only people of this unit (its key) and its sub-units; - for people without one" };
        var from = new Option<string?>("--from") { Description = "Completed on this day or later, yyyy-MM-dd" };
        var to = new Option<string?>("--to") { Description = "Completed on this day or earlier, yyyy-MM-dd" };
        var status = new Option<string?>("--status") { Description = "One of " + string.Join(", ", Status.All) };
        var asOf = new Option<string?>("--as-of") { Description = "As it was at the end of this day, yyyy-MM-dd" };
        var search = new Option<string?>("--search") { Description = "Only people with these words in name or personnel number" };
        var language = new Option<string>("--language") { Description = "de or en", DefaultValueFactory = _ => "de" };
        language.AcceptOnlyFromAmong([.. Localisation.Languages]);
        var command = new Command("completions", "The completion report as a workbook or CSV") { file, course, path, system, unit, from, to, status, asOf, search, language };
        command.SetAction((parsed, cancellation) => WriteAsync(settings, parsed.GetValue(file)!, parsed.GetValue(language)!, new()
        {
            Course = parsed.GetValue(course), Path = parsed.GetValue(path), System = parsed.GetValue(system), Unit = parsed.GetValue(unit), From = parsed.GetValue(from), To = parsed.GetValue(to),
            Status = parsed.GetValue(status), AsOf = parsed.GetValue(asOf), Q = parsed.GetValue(search),
        }, TimeProvider.System, cancellation));
        return command;
    }

    public static async Task<int> WriteAsync(AcademySettings settings, string file, string language, CompletionRequest request, TimeProvider clock, CancellationToken cancellation = default)
    {
        var isCsv = file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        if (!isCsv && !file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) return await Refuse($"'{file}' ends neither in .xlsx nor in .csv.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder || !Directory.Exists(folder)) return await Refuse($"There is no folder for '{file}'.");
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");
        await using var services = await CommandServices.OpenAsync(settings);
        await using var scope = services.CreateAsyncScope();
        var databases = services.GetRequiredService<IDbContextFactory<AcademyDbContext>>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var organisations = await db.Organisations.AsNoTracking().ToListAsync(cancellation);
        if (organisations.Count == 0) return await Refuse("There is no organisation yet; create the first administrator with 'users create-admin EMAIL'.");
        db.OrganisationId = organisations[0].Id;

        var now = Moment.Of(clock, settings.TimeZone);
        var ground = await CompletionGround.LoadAsync(db, cancellation);
        var (filter, unreadable) = request.Read(ground, now.Day, settings.TimeZone);
        if (unreadable.Count > 0) return await Refuse(string.Join(Environment.NewLine, unreadable.Select(value => $"{OptionOf(value.Name)}: '{value.Value}' can't be read.")));

        var privacy = await db.PrivacyHistoryAsync(settings.Privacy.MinimumGroupSize, cancellation);
        var profile = privacy.On(now.Day);
        filter = filter.Under(privacy, now.Day);
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        var source = new CompletionSource(db, ground, language, texts);
        var origin = new ReportOrigin
        {
            OrganisationId = organisations[0].Id, Organisation = organisations[0].Name, MadeAt = TimeZoneInfo.ConvertTime(new DateTimeOffset(now.At), settings.TimeZone), MadeBy = Environment.UserName,
            Profile = profile.Level, MinimumGroupSize = profile.MinimumGroupSize, Seal = services.GetRequiredService<ReportSeal>(),
        };
        IReadOnlyList<GroupLine>? groups = null;
        if (filter.ShowsPersons)
            await db.NoteAccessAsync(services.GetRequiredService<WriteGate>(), new()
            {
                OrganisationId = db.OrganisationId, Day = now.Day, Kind = AccessKind.Command, ShownDay = filter.Day, UnitPath = filter.UnitPath, Courses = DataAccess.CourseList(filter.CourseIds),
                Query = string.Join('&', request.Asked.Select(pair => $"{pair.Name}={pair.Value}")), Rows = await db.CountLinesAsync(filter, cancellation),
            }, cancellation);
        else
        {
            await services.GetRequiredService<GroupKeeping>().KeepUpAsync(db.OrganisationId, privacy, now.Day, cancellation);
            groups = GroupLine.Of(await db.ToldFiguresAsync(filter.Day, ground.Units, null, profile.MinimumGroupSize, cancellation), filter, ground.Courses, language, texts);
        }
        // Written beside the target and moved there whole: a report that failed half-way must not look like one.
        var draft = file + ".part";
        long rows;
        try
        {
            await using var stream = File.Create(draft);
            if (groups is not null && isCsv) await GroupFile.WriteCsvAsync(groups, stream, texts, cancellation);
            else if (groups is not null) await GroupFile.WriteWorkbookAsync(groups, source.Describe(request, filter), origin, stream, texts, cancellation);
            rows = groups is not null ? groups.Count
                : isCsv ? await source.WriteCsvAsync(filter, stream, cancellation)
                : (await source.WriteWorkbookAsync(request, filter, origin, stream, cancellation)).Rows;
        }
        catch (Exception problem) when (problem is TooManyRowsException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            File.Delete(draft);
            return await Refuse(problem.Message);
        }
        File.Move(draft, file, overwrite: true);
        Console.WriteLine(groups is null ? $"{rows} rows in {file}" : $"{rows} groups in {file}: the privacy profile shows nothing by person.");
        return CommandLine.Done;
    }

    private static string OptionOf(string name) => name switch { "asOf" => "--as-of", "q" => "--search", _ => $"--{name}" };

    private static async Task<int> Refuse(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return CommandLine.InputHasErrors;
    }
}
