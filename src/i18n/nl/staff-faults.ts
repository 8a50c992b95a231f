type Facts = Readonly<Record<string, string | number>>;
const of = (facts: Facts, name: string): string => String(facts[name] ?? '');

/** What is wrong with a cell of a list of staff, and what to do about it; by code. */
export const staffFaults = {
  sentences: {
    missing: () => 'Hier staat niets. Vul het in.',
    'not-a-name': () => 'Dit is geen naam. Kijk het na.',
    'not-an-email': () => 'Dit is geen e-mailadres. Schrijf het als naam@school.nl.',
    'too-long': () => 'Deze tekst is te lang. Maak hem korter.',
    'not-a-scale': () => 'Dit is geen schaal. Vul een getal van 1 tot en met 16 in.',
    'not-a-working-time': () =>
      'Dit is geen werktijdfactor. Vul een getal tussen 0 en 1 in, een percentage of uren per week.',
    'school-unknown': () =>
      'Deze school kennen we niet bij dit bestuur. Gebruik de vestigingscode, zoals 12AB00.',
    'school-unclear': () => 'Er zijn meer scholen met deze naam. Gebruik de vestigingscode, zoals 12AB00.',
    'school-left': () => 'Deze school hoort niet meer bij dit bestuur, of bestaat niet meer.',
    'not-a-day': () => 'Dit is geen datum. Schrijf hem als 31-12-2026.',
    'day-far': () => 'Deze datum ligt erg ver weg. Kijk het jaar na.',
    'end-before-start': () => 'De einddatum ligt voor de begindatum.',
    'role-unknown': () => 'Deze rol kennen we niet. Laat de cel leeg of kies een rol uit de lijst.',
    'row-twice': () => 'Deze regel staat er twee keer in. Haal er een weg.',
    'number-of-other': () => 'Dit personeelsnummer hoort bij iemand anders. Kijk na wie het is.',
    'email-of-other': () => 'Dit e-mailadres hoort bij iemand anders. Kijk na wie het is.',
    'name-differs': () => 'Bij dit nummer hoort een andere naam. Kijk na wie het is.',
    'email-differs': () => 'Bij deze persoon hoort een ander e-mailadres. Kijk na wie het is.',
    'person-unclear': () => 'We weten niet zeker wie dit is. Vul een personeelsnummer of e-mailadres in.',
  } as Readonly<Record<string, () => string>>,
  fault: (facts: Facts, sentence: string) =>
    `rij ${of(facts, 'row')}, kolom «${of(facts, 'column')}»: ${sentence}`,
  missing: (facts: Facts) =>
    `${of(facts, 'name')} staat niet in de lijst: het werk eindigt op ${of(facts, 'endsOn')}.`,
  ended: (facts: Facts) => `${of(facts, 'name')}: het werk eindigt op ${of(facts, 'endsOn')}.`,
  reopened: (facts: Facts) => `${of(facts, 'name')}: het werk loopt weer.`,
  totals: {
    rows: 'regels gelezen',
    newPeople: 'nieuwe mensen',
    newJobs: 'nieuwe dienstverbanden',
    changed: 'veranderd',
    unchanged: 'hetzelfde gebleven',
    ended: 'beëindigd',
    missing: 'beëindigd omdat ze niet in de lijst staan',
    reopened: 'loopt weer',
    faultyRows: 'regels met een fout, niet ingelezen',
    leftAlone: 'met rust gelaten',
    otherFunctions: 'met een functie die we niet kennen',
  },
  noBoard: (number: string) => `Er is geen bestuur met nummer ${number}.`,
  dryRun: 'Proef: er is niets veranderd.',
  noColumns: 'In de lijst missen kolommen die nodig zijn:',
};
