using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Commands;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Walks;

/// <summary>
/// A town in which one person learned something or did not, and what everybody else finds at every address that the running program answers. Two such walks that differ in nothing but what was learned must
/// find the same, wherever it is not to be seen: that needs no list of what is secret, and no page can be forgotten.
/// </summary>
internal sealed partial class Walk
{
    /// <summary>Who walks, by the name under which the answers are kept.</summary>
    public const string Stranger = "stranger", Learner = "learner", Trainer = "trainer", Hr = "hr", Administrator = "administrator", OtherHr = "hr elsewhere", OtherTrainer = "trainer elsewhere", OtherAdministrator = "administrator elsewhere";

    /// <summary>The one whose learning is looked for.</summary>
    public static readonly Character Zara = new("Zarathustrine", "Qwertzbichler", Cast.Home);

    public const string PersonnelNumber = "ZZ-77131";
    public const string Note = "Heimlichnotiz";
    public const string UnitName = "Quarzhof";
    public const string MeasureTitle = "Zwölfuhrgespräch";
    /// <summary>What she types into the quiz.</summary>
    public const string Typed = "zwiebelkuchen";

    /// <summary>What is run, before the name of the file that it writes.</summary>
    public const string Verb = "reports completions";

    private static readonly string[] Files = ["bericht.csv", "bericht.xlsx"];

    // Each shows what was completed in another way.
    private static readonly string[] Queries = ["?status=completed", "?unit=bauhof", "?q=qwertzbichler", "?asOf=2026-12-05", "?course=probe-kurs&from=2026-11-01"];

    private readonly Dictionary<(string Who, string Address), (HttpStatusCode Status, string Said)> answers = [];

    public IReadOnlyDictionary<(string Who, string Address), (HttpStatusCode Status, string Said)> Answers => answers;
    public string Email { get; private set; } = "";
    public IReadOnlyList<string> Templates { get; private set; } = [];

    /// <summary>What somebody found, by address.</summary>
    public IReadOnlyDictionary<string, (HttpStatusCode Status, string Said)> Of(string who) => answers.Where(answer => answer.Key.Who == who).ToDictionary(answer => answer.Key.Address, answer => answer.Value);

    public static async Task<Walk> TakeAsync(Learned learned, Protection protection)
    {
        await using var academy = new RunningAcademy();
        var walk = new Walk();
        var zara = await academy.EmployAsync(Zara);
        var hanna = await academy.EmployAsync(Cast.Hanna);
        var others = new (string Who, Employee? Employee)[]
        {
            (Stranger, null), (Learner, await academy.EmployAsync(Cast.Lena)), (Trainer, await academy.EmployAsync(Cast.Tarik)), (Hr, hanna), (Administrator, await academy.EmployAsync(Cast.Andrea)),
            (OtherHr, await academy.EmployAsync(Cast.Henning)), (OtherTrainer, await academy.EmployAsync(Cast.Tamara)), (OtherAdministrator, await academy.EmployAsync(new("Arno", "Anders", Cast.Elsewhere, Role.Administrator))),
        };
        walk.Email = zara.Email;
        if (protection != Protection.Completions) await DecideAsync(academy, zara, ProfileLevel.Aggregates, 1);
        var known = await PlantAsync(academy, zara, hanna);

        academy.Clock.Advance(TimeSpan.FromDays(7));
        await LearnAsync(academy, zara, learned);
        academy.Clock.Advance(TimeSpan.FromDays(38) - (academy.Clock.GetUtcNow() - MovableClock.Start - TimeSpan.FromDays(7)));
        if (protection == Protection.Loosened) await DecideAsync(academy, zara, ProfileLevel.Completions, 2);

        var endpoints = EveryAddress.Of(academy).Where(endpoint => !endpoint.IsErrorPage()).ToList();
        walk.Templates = [.. endpoints.Select(endpoint => endpoint.Template())];
        foreach (var (who, employee) in others)
        {
            // What everybody else finds does not depend on what HR is shown.
            if (who != Hr && protection != Protection.Completions) continue;
            var visitor = employee is null ? academy.Stranger() : await academy.ClientOf(employee);
            var exceptions = $"/assignments/exceptions/{zara.Id}?course={ProbeContent.Course}";
            if (who == Hr)
            {
                // What she is exempt from or given more of may not tell either what she has learned.
                await walk.ActAsync(visitor, known, $"{exceptions}&handler=exempt", exceptions, ("Until", "2027-04-30"), ("Reason", "Elternzeit"));
                await walk.ActAsync(visitor, known, $"{exceptions}&handler=end", exceptions);
                await walk.ActAsync(visitor, known, $"{exceptions}&handler=allow", exceptions, ("Attempts", "1"), ("NewDue", "2027-05-31"), ("AllowReason", "Krankheit"));
            }
            foreach (var endpoint in endpoints)
            {
                var address = endpoint.Address(known: known);
                // Ends the walk, changes how later pages look, or waits for a browser.
                if (endpoint.Template() is "/theme" or "/account/logout" or "/account/login/provider") continue;
                foreach (var query in who == Hr && IsAboutPeople(address) ? Queries.Prepend("") : [""])
                {
                    var answer = await visitor.GetAsync(address + query);
                    walk.answers[(who, endpoint.Template() + query)] = (answer.Status, IsAboutTheMachine(endpoint.Template()) ? "" : Plain(answer, known));
                }
            }
            if (who != Hr) continue;
            // What would come of asking her again says whether she has it.
            var asked = await visitor.PostAsync("/assignments/new", ("Input.What", "course:" + ProbeContent.Course), ("Input.People", zara.Email), ("Input.Due", "date"), ("Input.DueOn", "2027-06-24"), ("Input.RepeatMonths", "12"));
            walk.answers[(who, "POST /assignments/new")] = (asked.Status, Plain(asked, known));
            foreach (var file in Files) walk.answers[(who, $"{Verb} {file}")] = await RunAsync(academy, file, known);
            // Nor may what is no longer asked of her.
            await walk.ActAsync(visitor, known, $"/assignments/{known["assignment"]}?handler=withdraw", exceptions, ("sure", "true"));
            foreach (var address in new[] { "/assignments", $"/assignments/{known["assignment"]}", "/assignments/exceptions", $"/assignments/exceptions/{zara.Id}", $"/people/{zara.Id}" })
                walk.Keep(await visitor.GetAsync(address), known, $"after the withdrawal {address}");
        }
        return walk;
    }

    /// <summary>What the command writes down that an operator gives HR.</summary>
    private static async Task<(HttpStatusCode Status, string Said)> RunAsync(RunningAcademy academy, string file, Dictionary<string, string> known)
    {
        using var folder = new TemporaryFolder();
        var exitCode = await ReportsCompletions.WriteAsync(academy.Services.GetRequiredService<AcademySettings>(), folder.File(file), "de", new(), academy.Clock);
        return exitCode == 0 ? (HttpStatusCode.OK, Plain(await File.ReadAllBytesAsync(folder.File(file)), known)) : (HttpStatusCode.BadRequest, "");
    }

    /// <summary>How large files are and how long things took is never twice the same; who is let in there is looked at all the same.</summary>
    private static bool IsAboutTheMachine(string template) => template is "/admin/status" or "/metrics" or "/health/ready";

    public static bool IsAboutPeople(string address) => new[] { "/reports", "/people", "/assignments", "/systems" }.Any(start => address.StartsWith(start, StringComparison.Ordinal));

    private static Task<int> DecideAsync(RunningAcademy academy, Employee zara, string level, int number) => academy.AskAsync(zara.OrganisationId, db =>
    {
        db.PrivacyDecisions.Add(new() { OrganisationId = zara.OrganisationId, Number = number, Kind = PrivacyDecisionKind.Proposed, Level = level, MinimumGroupSize = 10, DecidedOn = academy.Clock.Today, InForceFrom = academy.Clock.Today });
        return db.SaveChangesAsync();
    });

    /// <summary>A unit, a system that she uses, a briefing that she attended, and a course that HR has assigned to her.</summary>
    /// <returns>What stands between the braces of addresses.</returns>
    private static async Task<Dictionary<string, string>> PlantAsync(RunningAcademy academy, Employee zara, Employee hanna)
    {
        var today = academy.Clock.Today;
        var known = await academy.AskAsync(zara.OrganisationId, async db =>
        {
            var unit = new Unit { OrganisationId = zara.OrganisationId, Key = "bauhof" };
            unit.Change(UnitName, null, today.AddYears(-1));
            var system = new AiSystem { OrganisationId = zara.OrganisationId, Key = "ki-assistent" };
            system.Describe(new("Assistent", "Entwürfe", unit.Id, hanna.Id, null, null, null, today, null), today);
            var measure = new Measure { OrganisationId = zara.OrganisationId, Kind = MeasureKind.Briefing, Title = MeasureTitle, HeldOn = today, RecordedOn = today, RecordedBy = hanna.Id };
            measure.Systems.Add(new() { OrganisationId = zara.OrganisationId, MeasureId = measure.Id, SystemId = system.Id });
            db.AddRange(unit, system, measure,
                new SystemUse { OrganisationId = zara.OrganisationId, SystemId = system.Id, UnitId = unit.Id, ValidFrom = today },
                new SystemCourse { OrganisationId = zara.OrganisationId, SystemId = system.Id, CourseId = ProbeContent.Course, ValidFrom = today });
            await db.People.Where(person => person.Id == zara.Id).ExecuteUpdateAsync(person => person.SetProperty(p => p.PersonnelNumber, PersonnelNumber));
            (await db.PersonDetails.SingleAsync(detail => detail.PersonId == zara.Id)).UnitId = unit.Id;
            await db.SaveChangesAsync();
            return new Dictionary<string, string> { ["person"] = $"{zara.Id}", ["unit"] = "bauhof", ["key"] = "ki-assistent", ["measure"] = $"{measure.Id}" };
        });
        var assigned = await (await academy.ClientOf(hanna)).PostAsync("/assignments/new?handler=save", ("Input.What", "course:" + ProbeContent.Course), ("Input.People", zara.Email), ("Input.Due", "date"), ("Input.DueOn", "2027-03-01"));
        known["assignment"] = assigned.Is(HttpStatusCode.Redirect).Location!.Split('?')[0].Split('/')[^1];
        return known;
    }

    /// <summary>HR posts something; what it answers is kept, and what a page says afterwards.</summary>
    private async Task ActAsync(Visitor hr, Dictionary<string, string> known, string address, string page, params (string, string)[] fields)
    {
        Keep(await hr.PostAsync(address, fields), known, $"POST {address}");
        Keep(await hr.GetAsync(page), known, $"{page} after {address}");
    }

    private void Keep(Answer answer, Dictionary<string, string> known, string address)
    {
        foreach (var (name, id) in known) address = address.Replace(id, $"{{{name}}}", StringComparison.OrdinalIgnoreCase);
        answers[(Hr, address)] = (answer.Status, Plain(answer, known));
    }

    private static async Task LearnAsync(RunningAcademy academy, Employee zara, Learned learned)
    {
        var browser = await academy.ClientOf(zara);
        if (learned == Learned.Nothing) return;
        foreach (var lesson in new[] { ProbeContent.First, ProbeContent.Second }) await browser.PostAsync($"/courses/{ProbeContent.Course}/{lesson}");
        if (learned is Learned.Tried or Learned.WithTrouble)
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                academy.Clock.Advance(TimeSpan.FromMinutes(97));
                await browser.StartQuizAsync();
                await browser.HandInAsync();
            }
            await academy.AskAsync(zara.OrganisationId, db =>
            {
                db.PrivateNotes.Add(new() { OrganisationId = zara.OrganisationId, PersonId = zara.Id, CourseId = ProbeContent.Course, ReflectionId = "notiz", Text = Note, Version = 1, SavedAt = academy.Clock.GetUtcNow().UtcDateTime });
                return db.SaveChangesAsync();
            });
        }
        if (learned is not Learned.Tried) await browser.PassQuizAsync();
    }

    /// <summary>What an answer says, without what is drawn at random each time.</summary>
    private static string Plain(Answer answer, Dictionary<string, string> known)
    {
        return Plain(answer.Location + '\n' + (answer.Bytes is [(byte)'P', (byte)'K', ..] ? Unpacked(answer.Bytes) : answer.Html), known);
    }

    private static string Plain(byte[] file, Dictionary<string, string> known) => Plain(file is [(byte)'P', (byte)'K', ..] ? Unpacked(file) : Encoding.UTF8.GetString(file), known);

    private static string Plain(string said, Dictionary<string, string> known)
    {
        foreach (var (name, id) in known) said = said.Replace(id, $"<{name}>", StringComparison.OrdinalIgnoreCase);
        return Drawn().Replace(said, "#");
    }

    private static string Unpacked(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var text = new StringBuilder();
        // Beside them lies only when and with what the file was made.
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
        }
        return text.ToString();
    }

    /// <summary>Ids, numbers of certificates, hashes, seals, their keys and form tokens: long, of letters and digits.</summary>
    [GeneratedRegex(@"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}|UK-[0-9A-Z]{4}(-[0-9A-Z]{4})+|(?=[a-z0-9_+-]*[0-9])(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{16,}={0,2}", RegexOptions.IgnoreCase)]
    private static partial Regex Drawn();
}
