export const texts = {
  de: {
    intro: 'Acht Beispiele aus dem Büro, alle ausgedacht. Folgt das Programm einer festen Regel, oder hat es aus Daten gelernt? Sortieren Sie, so viele Sie mögen, und lassen Sie dann prüfen.',
    rule: 'Feste Regel',
    learned: 'Aus Daten gelernt',
    check: 'Prüfen',
    restart: 'Neu beginnen',
    restarted: 'Alles ist wieder offen.',
    right: 'Richtig',
    wrong: 'Noch nicht ganz',
    open: 'Noch offen.',
    all: '{0} von {1} richtig sortiert. Die Begründungen stehen bei den Beispielen.',
    partly: '{0} von {1} richtig sortiert, {2} noch offen. Die Begründungen stehen bei den Beispielen.',
    hint: 'Ob ein Programm im Einzelfall gelernt hat, sieht man ihm oft nicht an. Im Zweifel hilft die Frage an die IT oder die Herstellerfirma.',
  },
  en: {
    intro: 'Eight examples from the office, all invented. Does the program follow a fixed rule, or has it learned from data? Sort as many as you like, then have them checked.',
    rule: 'Fixed rule',
    learned: 'Learned from data',
    check: 'Check',
    restart: 'Start again',
    restarted: 'Everything is open again.',
    right: 'Right',
    wrong: 'Not quite yet',
    open: 'Still open.',
    all: '{0} of {1} sorted correctly. The reasons stand beside the examples.',
    partly: '{0} of {1} sorted correctly, {2} still open. The reasons stand beside the examples.',
    hint: 'Whether a particular program has learned often does not show. When in doubt, ask your IT team or the manufacturer.',
  },
};

export const examples = [
  {
    isLearned: false,
    de: { text: 'Die Tabelle rechnet die Hundesteuer aus: Satz mal Zahl der Hunde.', why: 'Den Rechenweg hat ein Mensch geschrieben. Er ist nachzulesen und ergibt immer dasselbe.' },
    en: { text: 'The spreadsheet works out the dog tax: rate times number of dogs.', why: 'A person wrote the calculation. It can be read and always gives the same result.' },
  },
  {
    isLearned: true,
    de: { text: 'Ein Programm übersetzt Briefe. Es wurde mit Millionen übersetzter Sätze trainiert.', why: 'Niemand hat die Übersetzungen einzeln festgelegt. Das Modell leitet sie aus Mustern in den Beispielen ab.' },
    en: { text: 'A program translates letters. It was trained with millions of translated sentences.', why: 'Nobody laid down the translations one by one. The model infers them from patterns in the examples.' },
  },
  {
    isLearned: false,
    de: { text: 'Ein Chatbot führt durch einen Fragebaum: Wer „Ausweis“ anklickt, bekommt die Liste der Unterlagen.', why: 'Er heißt Chatbot, aber jeden Weg hat ein Mensch angelegt. Der Name verrät nicht, was darin steckt.' },
    en: { text: 'A chatbot leads through a tree of questions: if you click “identity card”, you get the list of documents.', why: 'It is called a chatbot, but a person laid out every path. The name does not tell you what is inside.' },
  },
  {
    isLearned: true,
    de: { text: 'Eine Software markiert Schlaglöcher auf Fotos. Fachleute hatten dafür tausende Fotos beschriftet.', why: 'Aus den beschrifteten Fotos hat sie gelernt, wie Schäden aussehen. Deshalb kann sie sich auch irren.' },
    en: { text: 'Software marks potholes in photos. Specialists had labelled thousands of photos for it.', why: 'It learned from the labelled photos what damage looks like. That is why it can also be wrong.' },
  },
  {
    isLearned: false,
    de: { text: 'Ist eine Frist verstrichen, verschickt das Verfahren am nächsten Tag eine Erinnerung.', why: 'Automatisch ist noch keine KI. Die Regel „Frist vorbei, also erinnern“ ist fest vorgegeben.' },
    en: { text: 'When a deadline has passed, the system sends a reminder on the next day.', why: 'Automatic does not mean AI. The rule “deadline over, so remind” is laid down.' },
  },
  {
    isLearned: true,
    de: { text: 'Ein Programm schätzt aus den Anrufen der letzten Jahre, wie viele am Montag kommen.', why: 'Die Schätzung ist aus früheren Werten abgeleitet. Ändert sich die Lage, kann sie danebenliegen.' },
    en: { text: 'A program estimates from the calls of past years how many will come on Monday.', why: 'The estimate is inferred from past values. If the situation changes, it can be off.' },
  },
  {
    isLearned: false,
    de: { text: 'Das Formular lehnt eine Postleitzahl ab, die nicht aus fünf Ziffern besteht.', why: 'Die Prüfung ist eine feste Bedingung. Sie wirkt streng, hat aber nichts gelernt.' },
    en: { text: 'The form rejects a German postcode that does not have five digits.', why: 'The check is a fixed condition. It seems strict but has learned nothing.' },
  },
  {
    isLearned: true,
    de: { text: 'Der Posteingang schlägt das zuständige Amt vor. Grundlage sind alte Schreiben und wer sie bearbeitet hat.', why: 'Aus den alten Fällen hat das Programm Muster gelernt. Was darin selten war, ordnet es leichter falsch zu.' },
    en: { text: 'The mailroom program suggests the responsible office, based on old letters and who dealt with them.', why: 'The program learned patterns from the old cases. What was rare in them it is more likely to misplace.' },
  },
];
