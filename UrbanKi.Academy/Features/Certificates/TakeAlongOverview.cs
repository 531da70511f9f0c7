using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Takeaway;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>The same for people to read: one page that needs nothing else, opens in any browser and prints well.</summary>
internal sealed class TakeAlongOverview(LibrarySnapshot library, CurrentPerson me, IStringLocalizer<Texts> texts)
{
    private const string Style = "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #999}h2{margin-top:2rem}.text{white-space:pre-wrap}";

    private readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder page = new();

    public static string Write(PersonalData mine, LibrarySnapshot library, CurrentPerson me, IStringLocalizer<Texts> texts) => new TakeAlongOverview(library, me, texts).Write(mine);

    private string Write(PersonalData mine)
    {
        var name = mine.Person.Details is [.., var last] ? $"{last.GivenName} {last.Surname}" : "";
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"{me.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(texts["Take_Overview", name])}</title><style>{Style}</style></head><body><main>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Safe(texts["Take_Overview", name])}</h1><p>{Safe(texts["Take_OverviewLead", mine.Organisation, Dates.Full(DateOnly.FromDateTime(me.Local(mine.MadeAt)))])}</p>");
        Table("Take_Me", ["Take_From", "Take_To", "Take_Name", "Account_Unit", "Account_PersonnelNumber", "Account_Email"],
            mine.Person.Details.Select(one => new[] { Day(one.From), Day(one.To), $"{one.GivenName} {one.Surname}", one.Unit, one.PersonnelNumber, one.Email }));
        Table("Take_Courses", ["Take_Course", "Take_Status", "Take_CompletedOn", "Certificate_ValidUntil", "Certificate_Number"],
            mine.Learned.Standings.Select(one => new[] { Course(one.Course), texts[$"Status_{one.Status}"], Day(one.CompletedOn), Day(one.ValidUntil), one.Certificate }));
        Table("Take_Assigned", ["Take_Course", "Take_From", "Take_To", "Take_DueOn"],
            mine.Duty.Assignments.Select(one => new[] { one.Course is { } course ? Course(course) : Path(one.Path!), Day(one.Since), Day(one.Until), Day(one.DueOn) }));
        Table("Take_Measures", ["Take_Measure", "Take_Day"], mine.Ai.Measures.Where(one => one.WithdrawnOn is null).Select(one => new[] { one.Title, Day(one.HeldOn) }));
        Table("Take_Attempts", ["Take_Course", "Take_Day", "Take_Points", "Take_Passed"],
            mine.Learned.Attempts.Select(one => new[] { Course(one.Course), Day(DateOnly.FromDateTime(me.Local(one.StartedAt))), one.Earned is null ? null : string.Create(CultureInfo.CurrentCulture, $"{one.Earned:0.##} / {one.Possible:0.##}"), texts[one.IsPassed ? "Take_Yes" : "Take_No"] }));
        Table("Take_Notes", ["Take_Course", "Take_Note"], mine.Learned.Notes.Select(one => new[] { Course(one.Course), one.Text }));
        Table("Take_Seen", ["Take_Day", "Take_SeenAs", "Take_SeenBy"], mine.Logs.SeenByOthers.Select(one => new[] { Day(one.Day), texts[$"Access_Kind{one.Kind}"], texts[one.Role is null ? "Access_Command" : "Take_SeenHr"] }));
        return page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(texts["Take_OverviewRest", texts["Take_FileData"]])}</p></main></body></html>").ToString();
    }

    private void Table(string title, string[] columns, IEnumerable<string?[]> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(texts[title])}</h2>");
        var all = rows.ToList();
        if (all.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(texts["Take_None"])}</p>");
            return;
        }
        page.Append("<table><thead><tr>");
        foreach (var column in columns) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Safe(texts[column])}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in all)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append(CultureInfo.InvariantCulture, $"<td class=\"text\">{Safe(cell ?? "–")}</td>");
            page.Append("</tr>");
        }
        page.Append("</tbody></table>");
    }

    private string Course(string id) => library.TitleOf(id, me.Language);

    private string Path(string id) => library.Shelf.Paths.FirstOrDefault(path => path.Id == id) is { } path ? path.Titles.GetValueOrDefault(me.Language, id) : id;

    private static string? Day(DateOnly? day) => day is { } one ? Dates.Compact(one) : null;

    private string Safe(string text) => encoder.Encode(text);
}
