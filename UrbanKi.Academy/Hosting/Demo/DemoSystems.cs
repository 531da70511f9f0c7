using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>The AI systems of the made-up town: one that most have learned for, one with a gap, and one that is only planned.</summary>
internal static class DemoSystems
{
    /// <param name="people">With their details; some of them took part in a briefing.</param>
    /// <param name="hr">Answers for the register.</param>
    public static void Add(AcademyDbContext db, Organisation town, IReadOnlyList<Unit> units, IReadOnlyList<Person> people, LibrarySnapshot library, Person hr, DateOnly today)
    {
        var assistant = System("ki-assistent", new("KI-Assistent für Texte", "Entwürfe für Briefe, Vermerke und Protokolle, die jemand prüft und verantwortet", Of("personal").Id, hr.Id, null,
            "Beschäftigte, mittelbar Bürgerinnen und Bürger, die einen Brief bekommen", "Keine personenbezogenen Daten eingeben; jeder Entwurf wird gelesen, bevor er hinausgeht.", today.AddDays(-400), null), -400);
        var chatbot = System("buergerchat", new("Auskunft auf der Website", "Beantwortet Fragen zu Öffnungszeiten, Unterlagen und Gebühren", Of("buergerbuero").Id, null, "Leitung Bürgerbüro",
            "Besucherinnen und Besucher der Website", "Weist sich als KI aus, nennt eine Telefonnummer und entscheidet nichts.", today.AddDays(-150), null), -150);
        System("schaeden", new("Straßenschäden auf Bildern", "Soll auf Fotos von Kontrollfahrten Schlaglöcher und Risse vorschlagen", Of("bauen").Id, null, "Leitung Tiefbau",
            "Anwohnende; Personen, die auf Fotos zu sehen sein können", "Vor dem Einsatz klären: Gesichter und Kennzeichen werden unkenntlich gemacht.", null, null), -30);

        foreach (var (system, unit, work, since) in new[]
        {
            (assistant, "personal", "Schriftverkehr", -400), (assistant, "finanzen", "Vermerke und Protokolle", -400), (assistant, "soziales", "Bescheide vorbereiten", -200),
            (chatbot, "buergerbuero", "Antworten pflegen", -150),
        })
            db.SystemUses.Add(new() { OrganisationId = town.Id, SystemId = system.Id, UnitId = Of(unit).Id, Work = work, ValidFrom = today.AddDays(since) });
        // The first courses are the ones that the town has assigned.
        foreach (var course in library.Courses.Take(2))
            db.SystemCourses.Add(new() { OrganisationId = town.Id, SystemId = assistant.Id, CourseId = course.Course.Id, ValidFrom = today.AddDays(-400) });

        Held(assistant, MeasureKind.Leaflet, "Merkblatt: Was darf in den KI-Assistenten?", -190, null, "Keine Namen, keine Adressen, keine Gesundheitsdaten. Ergebnisse prüfen. Im Zweifel fragen.", people.Where(person => IsIn(person, "soziales")).Take(2));
        Held(chatbot, MeasureKind.Briefing, "Einweisung in die Pflege der Antworten", -140, 45, "Wie Antworten geändert werden, wer sie freigibt und was die Auskunft nicht darf.", people.Where(person => IsIn(person, "buergerbuero")).Take(3));

        Unit Of(string key) => units.FirstOrDefault(unit => unit.Key == key) ?? units[0];

        bool IsIn(Person person, string key) => person.Details[^1].UnitId == Of(key).Id;

        AiSystem System(string key, SystemFacts facts, int since)
        {
            var system = new AiSystem { OrganisationId = town.Id, Key = key };
            system.Describe(facts, today.AddDays(since));
            return db.AiSystems.Add(system).Entity;
        }

        void Held(AiSystem system, MeasureKind kind, string title, int on, int? minutes, string text, IEnumerable<Person> attending)
        {
            var day = today.AddDays(on);
            var measure = new Measure { OrganisationId = town.Id, Kind = kind, Title = title, HeldOn = day, Minutes = minutes, Text = text, RecordedOn = day, RecordedBy = hr.Id };
            measure.Systems.Add(new() { OrganisationId = town.Id, MeasureId = measure.Id, SystemId = system.Id });
            measure.Attendances.AddRange(attending.Select(person => new Attendance { OrganisationId = town.Id, MeasureId = measure.Id, PersonId = person.Id, RecordedOn = day }));
            db.Measures.Add(measure);
        }
    }
}
