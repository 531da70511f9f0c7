using System.Net.Http.Headers;
using System.Text;

namespace UrbanKi.Academy.Tests.Features;

/// <summary>What no honest browser sends.</summary>
internal static class JunkForms
{
    private static readonly string Megabyte = new('x', 1 << 20);

    /// <summary>Every field that any form of the site knows.</summary>
    private static readonly string[] Names = ["Email", "Password", "ReturnUrl", "Token", "roles", "NewPassword", "Code", "RecoveryCode", "session", "language", "theme", "returnTo", "question", "answer", "version", "go", "attempt", "note", "text",
        "GivenName", "Surname", "PersonnelNumber", "Unit", "Language", "Before", "Name", "Parent", "complete", "units", "signature", "consent", "file", "Take", "Into", "InAllLanguages", "name", "revision", "hrUnit",
        "Until", "Reason", "NewDue", "Attempts", "AllowReason", "Key", "allowance", "why", "sure", "Input.What", "Input.Units", "Input.Systems", "Input.Roles", "Input.People", "Input.StartsOn", "Input.Due", "Input.DueOn", "Input.DueDays", "Input.RepeatMonths", "Input.Note", "Input.Key", "Input.Keep", "Input.Revision"];

    public static IReadOnlyList<(string Name, string Value)[]> All { get; } =
    [
        [.. Names.Select(name => (name, "\uFFFF"))],
        [.. Names.Select(name => (name, "\0\r\n/\\evil"))],
        [.. Names.Select(name => (name, "/ä€"))],
        [.. Names.Select(name => (name, ""))],
        [.. Names.Select(name => (name, "99999999999999999999"))],
        [.. Names.SelectMany(name => new[] { (name, "1"), (name, "1"), (name, "-1") })],
        [("question", "warum-pruefen"), .. Enumerable.Range(0, 200).Select(i => ("answer", $"{i}"))],
        [("question", "kurz"), ("answer", Megabyte), ("version", "0")],
        [("note", "mein-alltag"), ("text", "\uFFFF\0\uFFFE"), ("version", "-2147483648")],
        [("Email", Megabyte), ("Password", Megabyte)],
        [("Email", "a@b"), ("Password", Megabyte), ("Token", Megabyte)],
        [("theme", "light"), ("returnTo", "/\u00e4\n")],
        [("answer[0][1][2]", "x"), ("answer.x.y", "x"), ("[", "x"), ("Email.Length", "x")],
        [.. Enumerable.Range(0, 1500).Select(i => ($"f{i}", "x"))],
        [(new string('k', 5000), "x")],
    ];

    public static IEnumerable<HttpContent> Bodies()
    {
        yield return new StringContent("{\"answer\":", Encoding.UTF8, "application/json");
        yield return new StringContent("answer=%FF%ZZ&&&=;%", Encoding.ASCII, "application/x-www-form-urlencoded");
        yield return new ByteArrayContent([0xFF, 0xFE, 0]) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-16") } };
        yield return new StringContent("--x\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\nhalf", Encoding.ASCII) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        yield return new StringContent("no boundary", Encoding.ASCII) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data") } };
        yield return new ByteArrayContent([]);
    }
}
