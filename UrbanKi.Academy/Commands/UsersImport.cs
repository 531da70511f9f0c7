using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Imports;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Commands;

/// <summary>"users import FILE.xlsx|.csv": takes people on and changes them, as the site's import does. Whoever may run it may also grant the roles that the file names.</summary>
public static class UsersImport
{
    public static Command Command(AcademySettings settings)
    {
        var file = new Argument<string>("FILE") { Description = "The people (.xlsx or .csv)" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would happen" };
        var isComplete = new Option<bool>("--complete") { Description = "The file names everybody: whoever is not in it has left" };
        var manyLeavers = new Option<bool>("--many-leavers") { Description = $"Lets more than {ImportPlan.LeaversWithoutConsentPercent} percent leave" };
        var createUnits = new Option<bool>("--create-units") { Description = "Creates units that are missing" };
        var language = new Option<string>("--language") { Description = "de or en", DefaultValueFactory = _ => "de" };
        language.AcceptOnlyFromAmong([.. Localisation.Languages]);
        var command = new Command("import", "Imports people from a workbook or CSV") { file, dryRun, isComplete, manyLeavers, createUnits, language };
        command.SetAction((parsed, cancellation) => ImportAsync(settings, parsed.GetValue(file)!, new(parsed.GetValue(isComplete), parsed.GetValue(createUnits)),
            parsed.GetValue(dryRun), parsed.GetValue(manyLeavers), parsed.GetValue(language)!, cancellation));
        return command;
    }

    private static async Task<int> ImportAsync(AcademySettings settings, string file, ImportOptions options, bool isDryRun, bool allowsManyLeavers, string language, CancellationToken cancellation)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");
        if (!File.Exists(file)) return await Refuse($"There is no file {file}.", CommandLine.WrongCommandLine);
        await using var services = await CommandServices.OpenAsync(settings);
        await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
        var organisations = await db.Organisations.AsNoTracking().ToListAsync(cancellation);
        if (organisations.Count == 0) return await Refuse("There is no organisation yet; create the first administrator with 'users create-admin EMAIL'.", CommandLine.InputHasErrors);
        db.OrganisationId = organisations[0].Id;

        var now = Moment.Of(TimeProvider.System, settings.TimeZone);
        var sheet = PeopleFile.Read(file, file, cancellation);
        var plan = ImportPlanner.Plan(sheet, await db.ImportGroundAsync(sheet, null, null, mayGrantRoles: true, now.Day, cancellation), options);
        var words = new ImportWords(services.GetRequiredService<IStringLocalizer<Texts>>());
        foreach (var finding in plan.Findings) Console.WriteLine(words.Line(file, finding));
        Console.WriteLine($"{plan.RowCount} rows: {plan.NewCount} new, {plan.ChangedCount} changed, {plan.UnchangedCount} unchanged, {plan.BadRowCount} bad; {plan.LeavingCount} leave; {plan.Units.Count} units to create");
        var outcome = plan.Findings.Any(finding => finding.IsError) ? CommandLine.InputHasErrors : CommandLine.Done;
        if (isDryRun || plan.IsRefused || plan.DoesNothing) return outcome;
        if (plan.NeedsConsentForLeavers && !allowsManyLeavers)
            return await Refuse($"{plan.LeavingCount} of {plan.CurrentCount} people would leave. Nothing was changed; if that is right, say --many-leavers.", CommandLine.InputHasErrors);

        var gate = services.GetRequiredService<WriteGate>();
        // Written down before anything else is: an import that breaks off leaves a trace, and the site's next start says that it failed.
        var import = new PeopleImport { OrganisationId = db.OrganisationId, FileName = Path.GetFileName(file), StartedAt = now.At, IsComplete = options.IsComplete, CreatesUnits = options.CreatesUnits };
        import.Show(plan, now.At);
        import.Confirm();
        await gate.WriteAsync(db, () => Task.FromResult(db.PeopleImports.Add(import)), cancellation);
        await services.GetRequiredService<ImportWriter>().WriteAsync(plan, db.OrganisationId, null, now, settings.Smtp is not null, null, cancellation);
        await gate.WriteAsync(db, () =>
        {
            ImportWriter.Finish(db, import, Moment.Of(TimeProvider.System, settings.TimeZone).At);
            return Task.CompletedTask;
        }, cancellation);
        return outcome;
    }

    private static async Task<int> Refuse(string reason, int exitCode)
    {
        await Console.Error.WriteLineAsync(reason);
        return exitCode;
    }
}
