using System.Globalization;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Tests.Workbooks.Evidence;

/// <summary>Dossiers, and how they are written in a language.</summary>
internal static class EvidenceSamples
{
    public static readonly DateOnly Day = new(2026, 11, 23);

    /// <summary>Two systems of the same name, and the letters that a town meets.</summary>
    public static EvidenceReport Full => new()
    {
        Summary = new()
        {
            Day = Day,
            Cover = [new("Assistent", "assistent", "Bürgeramt", 31, 24, 2), new("Assistent", "assistent-2", null, 0, 0, 0)],
            Systems =
            [
                new(Guid.Empty, "assistent", new("Assistent", "Entwürfe für Briefe\nund Protokolle", null, null, "Leitung IT", "Einwohnerinnen und Einwohner", "=cmd()|' /C calc'!A0", new(2026, 3, 1), null), "Bürgeramt", "Jürgen Groß-Łukasiewicz 🦉", new(2026, 2, 20)),
                new(Guid.Empty, "assistent-2", new("Assistent", "@Bilder", null, null, null, null, null, null, new(2026, 12, 1)), null, null, new(2026, 11, 1)),
            ],
            Uses = [new("Assistent", "assistent", true, "Bürgeramt", "+Bauantragsbearbeitung", new(2026, 3, 1)), new("Assistent", "assistent", false, "مريم Öz", null, new(2026, 4, 1))],
            Measures =
            [
                new("Assistent", "assistent", MeasureRow.Course, "Sicher mit KI-Assistenten arbeiten", "ki-assistenten", 3, new('a', 64), new(2026, 3, 5), new(2026, 11, 2), 42, 23, null),
                new("Assistent", "assistent", MeasureRow.Course, "KI verstehen", "ki-grundlagen", 1, new('b', 64), null, null, 38, 0, null),
                new("Assistent", "assistent", "GroupSession", "-1 ist keine Formel", null, null, null, new(2026, 5, 6), new(2026, 5, 6), null, 4, "Ablage: 0815"),
            ],
            Facts =
            [
                new() { FactId = "art-4", Language = "de", Title = "KI-Kompetenz fördern", Wording = "Wer KI verwendet, ergreift Maßnahmen.", Sources = "Amtsblatt https://example.org\nHausmitteilung", HoldsFrom = new(2026, 7, 27), CheckedOn = new(2026, 11, 22), CheckBy = new(2027, 2, 22), Hash = new('c', 64), PublishedFrom = Day },
                new() { FactId = "ki-mig", Language = "de", Title = "KI-MIG", Wording = "Gilt.", Sources = "Bundesgesetzblatt", HoldsFrom = new(2026, 7, 29), CheckedOn = new(2026, 8, 1), CheckBy = new(2026, 11, 22), Hash = new('d', 64), PublishedFrom = Day },
            ],
        },
        People = _ => new PersonRow[]
        {
            new("Assistent", "assistent", "000471", "Groß-Łukasiewicz", "Jürgen 🦉", "Bürgeramt", MeasureRow.Course, "Sicher mit KI-Assistenten arbeiten", "ki-assistenten", 3, new(2026, 3, 5), new(2028, 3, 5)),
            new("Assistent", "assistent", null, "=cmd()", "مريم", null, "GroupSession", "-1 ist keine Formel", null, null, new(2026, 5, 6), null),
        }.ToAsyncEnumerable(),
        Gaps = _ => new GapRow[] { new("Assistent", "assistent", "7", "Straßburger", "Zoë", "Bürgeramt") }.ToAsyncEnumerable(),
        Filter = [("Einheit (mit Untereinheiten)", "=buergeramt")],
        Profile = "Abschlüsse: Status und Datum je Person",
        MadeAt = new(2026, 11, 23, 8, 30, 0),
        MadeBy = "Petra Personal",
    };

    public static EvidenceReport Empty => Full with
    {
        Summary = new() { Day = Day, Cover = [], Systems = [], Uses = [], Measures = [], Facts = [] },
        People = _ => AsyncEnumerable.Empty<PersonRow>(),
        Gaps = _ => AsyncEnumerable.Empty<GapRow>(),
        Filter = [],
    };

    public static async IAsyncEnumerable<PersonRow> Many(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 1000 == 999) await Task.Yield();
            yield return new($"System {i % 7}", $"system-{i % 7}", $"{100_000 + i}", "Müller-Lüdenscheidt", $"Vorname {i % 131}", $"Amt {i % 40}", MeasureRow.Course, "KI verstehen", "ki-grundlagen", 1 + i % 4, Day.AddDays(-i % 700), null);
        }
    }

    public static async Task<MemoryStream> WorkbookAsync(EvidenceReport report, string language = "de")
    {
        var file = new MemoryStream();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await EvidenceWorkbook.WriteAsync(report, new ForwardOnlyStream(file), Samples.Texts);
        file.Position = 0;
        return file;
    }
}
