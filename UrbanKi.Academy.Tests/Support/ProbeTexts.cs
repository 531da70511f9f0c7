namespace UrbanKi.Academy.Tests.Support;

/// <summary>The texts of <see cref="ProbeContent"/>. Words that tell what is right stand nowhere else: "Geheim…" in explanations, "Zwiebelkuchen" and "4711" as answers.</summary>
internal static class ProbeTexts
{
    private const string Picture = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>""";

    private const string Quiz = """
        ---
        title: Abschluss
        quiz: final
        draw: 8
        ---

        Nehmen Sie sich Zeit.

        ::: question auswahl
        Welche Stadt liegt am Rhein?

        - ( ) Hannover
        - (x) Mainz
          > Geheimes Lob.
        - ( ) Leipzig
        :::

        ::: question mehrfach
        Welche Zahlen sind gerade?

        - [x] Zwei
        - [ ] Drei
        - [x] Vier
        :::

        ::: question ordnen
        Was kommt zuerst?

        1. Antrag
        2. Prüfung
        3. Bescheid
        :::

        ::: question zuordnen
        Was gehört zusammen?

        | Amt | Sache |
        | --- | --- |
        | Standesamt | Hochzeit |
        | Bauhof | Schnee |
        :::

        ::: question kurz
        Was gibt es zum Federweißen?

        = Zwiebelkuchen
        :::

        ::: question zahl
        Welches Wasser riecht nach Köln?

        = 4711

        > Geheime Erklärung.
        :::

        ::: question luecken
        Füllen Sie den Satz.

        Ein Modell lernt aus {{Trainingsdaten|Trainingstexten}} und nicht aus {{Dienstanweisungen}}.
        :::

        ::: question nachdenken
        Was nehmen Sie mit?
        :::
        """;

    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        ("competences.yml", "- key: understand-ai\n  de: KI verstehen\n  en: Understand AI\n"),
        ("paths/alle.yml", "title:\n  de: Alle\n  en: All\nsummary:\n  de: Kurz.\n  en: Short.\ncourses: [probe-kurs, nur-deutsch]\n"),
        .. Shelf("de", "Impressum", "Ein Stück Text."),
        .. Shelf("en", "Imprint", "A piece of text."),
        ("courses/probe-kurs/course.yml", "level: basic\naudience: [all]\npass: 80\nattempts: 0\nvalid-months: 24\nlicence: CC-BY-4.0\ncompetences: [understand-ai]\nsources:\n  - title: Amtsblatt\n    url: https://example.org\n"),
        .. Edition("de", "Probekurs", "Erste Lektion", "Zweite Lektion", "Ein Satz auf Deutsch."),
        .. Edition("en", "Trial course", "First lesson", "Second lesson", "A sentence in English."),
        ("courses/nur-deutsch/course.yml", "level: advanced\naudience: [leaders]\npass: 50\nattempts: 1\nvalid-months: 0\nlicence: CC-BY-4.0\ncompetences: [understand-ai]\n"),
        ("courses/nur-deutsch/de/index.md", "---\ntitle: Nur auf Deutsch\nsummary: Für Führungskräfte.\nobjectives:\n  - entscheiden\n---\n\nWillkommen.\n"),
        ("courses/nur-deutsch/de/01-allein.md", "---\ntitle: Allein\nminutes: 3\nobjectives:\n  - lesen\n---\n\nNur auf Deutsch zu lesen.\n"),
        ("courses/nur-deutsch/de/90-abschluss.md", "---\ntitle: Kurzer Abschluss\nquiz: final\ndraw: 1\n---\n\nEine Frage.\n\n::: question eine\nWie viel ist sechs mal sieben?\n\n= 42\n:::\n"),
    ];

    private static IEnumerable<(string Path, string Text)> Shelf(string language, string imprint, string definition) =>
    [
        ($"glossary/{language}.yml", $"- id: token\n  term: Token\n  definition: {definition}\n"),
        ($"facts/art-4.{language}.md", "---\ntitle: Artikel 4\nvalid-from: 2025-02-02\nchecked: 2026-11-22\ncheck-by: 2027-02-22\nsource:\n  - title: Amtsblatt\n    url: https://example.org\n---\n\nSo ist es.\n"),
        ($"changes/assistent/{language}.md", "---\ntitle: Assistent\nsummary: Er hilft beim Schreiben.\nfrom: 2027-02-01\nchanged: 2026-11-20\naudience: [all]\nexample: true\n---\n\n## Was bleibt\n\nDer Rathausschlüssel.\n"),
        ($"legal/{language}/imprint.md", $"---\ntitle: {imprint}\n---\n\nText.\n"),
        ($"legal/{language}/privacy.md", "---\ntitle: Datenschutz\n---\n\nText.\n"),
        ($"legal/{language}/accessibility.md", "---\ntitle: Barrierefreiheit\n---\n\nText.\n"),
        ($"legal/{language}/processing.md", "---\ntitle: Verzeichnis\n---\n\nText.\n"),
    ];

    private static IEnumerable<(string Path, string Text)> Edition(string language, string title, string first, string second, string sentence) =>
    [
        ($"courses/probe-kurs/{language}/index.md", $"---\ntitle: {title}\nsummary: Kurz und gut.\nobjectives:\n  - prüfen\n---\n\nWillkommen.\n"),
        ($"courses/probe-kurs/{language}/01-erste-lektion.md", $"""
            ---
            title: {first}
            minutes: 2
            objectives:
              - lesen
            ---

            {sentence} Ein [Token](glossary:token) ist klein.

            ## Ein Abschnitt

            ::: question warum-pruefen
            Warum prüfen wir?

            - ( ) Aus Gewohnheit.
            - (x) Wegen der Fehler.

            > Geheime Begründung.
            :::

            ::: question praxis-wort
            Wie heißt das Gericht?

            = Zwiebelkuchen
            :::

            ::: reflect mein-alltag
            Wo hilft es Ihnen?
            :::

            ::: fact art-4
            :::
            """),
        ($"courses/probe-kurs/{language}/02-zweite-lektion.md", $"""
            ---
            title: {second}
            minutes: 3
            objectives:
              - sehen
            ---

            {sentence}

            ![Ein Quadrat](images/quadrat.svg "Ein Quadrat")

            ::: question gerade
            Welche Zahl ist gerade?

            - ( ) Drei
            - (x) Vier
            :::
            """),
        ($"courses/probe-kurs/{language}/90-abschluss.md", Quiz),
        ($"courses/probe-kurs/{language}/images/quadrat.svg", Picture),
    ];
}
