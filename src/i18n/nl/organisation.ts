import { byCode } from '../by-code.ts';
import { approvals } from './approvals.ts';
import { sheetProblems } from './sheets.ts';

type Values = Readonly<Record<string, string | number>>;
const v = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');
const people = (count: string): string => (count === '1' ? '1 persoon' : `${count} mensen`);

/** DUO's facts of a school, by their key. */
const facts: Readonly<Record<string, string>> = {
  institutionCode: 'instellingscode',
  street: 'straat',
  houseNumber: 'huisnummer',
  postcode: 'postcode',
  city: 'plaats',
  municipality: 'gemeente',
  province: 'provincie',
  denomination: 'richting',
  phone: 'telefoon',
  website: 'website',
  holidayRegion: 'vakantieregio',
};

/** What is wrong with a cell of DUO's list and what to do. */
const cells: Readonly<Record<string, (values: Values) => string>> = {
  missing: () => 'is leeg. Vul het in.',
  'not-a-location-code': (values) =>
    `is «${v(values, 'value')}». Een vestigingscode heeft 6 tekens, zoals 00AP00. Zijn er nullen weggevallen?`,
  'not-a-board-number': (values) =>
    `is «${v(values, 'value')}». Een bestuursnummer heeft 5 cijfers, zoals 20091. Zijn er nullen weggevallen?`,
  'not-a-region': (values) => `is «${v(values, 'value')}». Het kan Noord, Midden of Zuid zijn.`,
  'code-twice': (values) =>
    `is «${v(values, 'value')}», en die staat al eerder in de lijst. Haal er één weg.`,
  'too-long': () => 'is langer dan 200 tekens. Maak het korter.',
};

/** Dutch screen texts of the slice organisation: boards, schools and the lists they come from. */
export const organisation = {
  title: 'Beheer',
  lead: 'Wat voor alle besturen samen geldt.',
  administration: {
    schools: 'Scholen en besturen',
    schoolsText: 'Lees de lijst van DUO in: nieuwe scholen, andere namen, andere besturen.',
    operators: 'Beheerders',
    operatorsText: 'Wie de installatie beheert, buiten alle besturen.',
    approvals: 'Een tweede ja',
    approvalsText: 'Grote besluiten die wachten op een tweede persoon.',
    mail: 'Mail',
    mailText: 'Mails die nog niet weg zijn.',
    knowledge: 'Regels en routes',
    knowledgeText: 'Waar adviezen op rusten: regels, routes en subsidies, met hun bron.',
  },
  schools: {
    title: 'Scholen en besturen',
    lead: 'Lees de lijst «Alle schoolvestigingen basisonderwijs» van DUO in. Je ziet eerst wat er verandert.',
    source: 'De lijst staat bij DUO',
    file: 'Lijst met scholen',
    fileHint: 'Het CSV-bestand zoals DUO het geeft. Beide soorten van DUO zijn goed.',
    boards: 'Lijst met namen van besturen',
    boardsHint: 'Zonder deze lijst heet een bestuur naar zijn nummer.',
    date: 'Datum van de lijst',
    dateHint: 'Veranderingen gelden vanaf deze dag.',
    acceptGone: 'Er zijn echt zo veel scholen weg',
    check: 'Bekijk wat er verandert',
    runs: 'Eerdere lijsten',
    noRuns: 'Nog geen lijst ingelezen',
    noRunsText: 'Hier zie je straks elke lijst, met wat die veranderde.',
    runColumns: { list: 'Lijst van', state: 'Stand', changes: 'Veranderingen' },
    back: 'Alle lijsten',
    of: (day: string) => `Lijst van ${day}`,
    states: {
      checked: 'bekeken, nog niet ingelezen',
      running: 'bezig',
      done: 'ingelezen',
      failed: 'niet gelukt',
      cancelled: 'niet gebruikt',
    },
    stateTexts: {
      checked: 'Er is nog niets veranderd. Kijk na wat er verandert en lees de lijst dan in.',
      running: 'We lezen de lijst in. Deze pagina ververst zichzelf.',
      done: 'De lijst is ingelezen.',
      failed:
        'Er is niets veranderd. Misschien is er intussen een nieuwere lijst. Probeer het opnieuw, of gebruik deze lijst niet.',
      cancelled: 'Deze lijst is niet gebruikt.',
    },
    waitsForSecond:
      'Deze lijst beëindigt een bestuur of haalt al zijn scholen weg. Er moet nog een tweede persoon ja zeggen.',
    seeApproval: 'Bekijk dat verzoek',
    totals: 'Wat deze lijst brengt',
    nothing: 'Deze lijst verandert niets.',
    first: 'Dit is de eerste lijst: alles is nieuw.',
    lines: 'Regel voor regel',
    allKinds: 'Alles',
    kind: 'Soort',
    show: 'Toon',
    noLines: 'Geen regels.',
    firstLines: 'De eerste lijst tonen we niet regel voor regel: alles is nieuw. Hierboven staat hoeveel.',
    more: 'Meer regels',
    confirm: 'Lees de lijst in',
    confirmQuestion: (count: string) => `Deze lijst inlezen? ${count} veranderingen worden vastgelegd.`,
    again: 'Probeer opnieuw',
    cancel: 'Gebruik deze lijst niet',
    lineColumns: { about: 'Code', what: 'Wat' },
  },
  kinds: {
    fault: 'Rij klopt niet',
    'handover-needed': 'Overdracht van mensen nodig',
    'school-new': 'School nieuw',
    'school-returned': 'School terug',
    'school-gone': 'School weg',
    'school-moved': 'Ander bestuur',
    'school-renamed': 'Andere naam',
    'school-corrected': 'Gegevens bijgewerkt',
    'board-new': 'Bestuur nieuw',
    'board-returned': 'Bestuur terug',
    'board-renamed': 'Naam van bestuur',
    'board-merged': 'Bestuur opgegaan in ander bestuur',
    'board-ended': 'Bestuur zonder scholen',
    unchanged: 'Onveranderd',
    listed: 'Rijen in de lijst',
  },
  /** One sentence per line of a list. */
  lines: {
    fault: (values: Values) =>
      `Rij ${v(values, 'row')}, kolom ${v(values, 'column')} ${(cells[v(values, 'code')] ?? (() => 'klopt niet.'))(values)}`,
    'handover-needed': (values: Values) =>
      `Overdracht nodig: ${people(v(values, 'people'))} van bestuur ${v(values, 'from')} op ${v(values, 'name')}, dat nu bij bestuur ${v(values, 'to')} hoort. Hun dossiers blijven bij het oude bestuur tot de overdracht is besloten.`,
    'school-new': (values: Values) =>
      `Nieuw: ${v(values, 'name')} in ${v(values, 'city')}, bestuur ${v(values, 'board')}`,
    'school-returned': (values: Values) => `Terug: ${v(values, 'name')}, bestuur ${v(values, 'board')}`,
    'school-gone': (values: Values) =>
      `Niet meer in de lijst: ${v(values, 'name')}, bestuur ${v(values, 'board')}`,
    'school-moved': (values: Values) =>
      `${v(values, 'name')} ging van bestuur ${v(values, 'from')} naar bestuur ${v(values, 'to')}`,
    'school-renamed': (values: Values) => `${v(values, 'was')} heet nu ${v(values, 'name')}`,
    'school-corrected': (values: Values) =>
      `${v(values, 'name')}: ${v(values, 'fields')
        .split(' ')
        .map((key) => facts[key] ?? key)
        .join(', ')} bijgewerkt`,
    'board-new': (values: Values) => `Nieuw bestuur: ${v(values, 'name')}`,
    'board-returned': (values: Values) => `Bestuur terug: ${v(values, 'name')}`,
    'board-renamed': (values: Values) => `Bestuur ${v(values, 'was')} heet nu ${v(values, 'name')}`,
    'board-merged': (values: Values) => `${v(values, 'name')} is opgegaan in bestuur ${v(values, 'into')}`,
    'board-ended': (values: Values) => `${v(values, 'name')} heeft geen scholen meer`,
  },
  areas: {
    title: 'Werkgebieden',
    lead: 'Scholen die samen optrekken. Een coördinator brengt ze bij elkaar en heeft die rol op elke school in het gebied.',
    back: 'Medewerkers',
    none: 'Er zijn nog geen werkgebieden',
    noneText: 'Hier komen de groepen scholen te staan die samen leren, zoals voor een masterclass.',
    schools: 'Scholen',
    schoolsNone: 'Nog geen scholen',
    coordinators: 'Coördinator',
    coordinatorsNone: 'Nog niemand',
    change: 'Naam of scholen wijzigen',
    coordinate: 'Wie coördineert',
    who: 'Wie coördineert dit werkgebied?',
    whoHint: 'Iemand die hier werkt.',
    name: 'Wijs aan',
    end: (who: string) => `${who} coördineert niet meer`,
    add: 'Nieuw werkgebied',
    areaName: 'Naam van het werkgebied',
    isIn: (area: string) => `Nu in ${area}; gaat dan daar weg.`,
    save: 'Bewaar',
    addButton: 'Maak dit werkgebied',
    problems: byCode<() => string>({
      'name-taken': () => 'Er is al een werkgebied met deze naam. Kies een andere.',
      'area-empty': () => 'In dit werkgebied zit nog geen school. Kies eerst de scholen.',
      'not-an-option': () => 'Kies iemand uit de lijst.',
      'nobody-named': () => 'Niemand hier heet zo. Typ een deel van de voornaam of achternaam.',
      'which-one': () => 'Meer mensen heten zo. Kies hieronder wie je bedoelt.',
    }),
  },
  /** After each line: since which day. */
  since: (day: string) => `per ${day}`,
  problems: byCode<(values?: Values) => string>({
    ...sheetProblems,
    'file-needed': () => 'Kies het bestand met de lijst.',
    'columns-missing': (values?: Values) =>
      `Dit is niet de lijst van DUO. Deze kolommen missen: ${v(values, 'columns')}.`,
    'no-good-rows': () => 'In deze lijst staat geen enkele goede rij. Kies een ander bestand.',
    'list-of-tomorrow': () => 'Deze datum komt nog. Kies de dag waarop DUO de lijst maakte.',
    'list-older': (values?: Values) =>
      `Er is al een lijst van ${v(values, 'newest')} ingelezen. Kies een lijst van die dag of later.`,
    'too-many-gone': (values?: Values) =>
      `In deze lijst missen ${v(values, 'gone')} scholen die er eerst wel in stonden. Is het bestand helemaal binnen? Zo ja, zet dan een vinkje bij «Er zijn echt zo veel scholen weg».`,
    ...approvals.problems,
    'second-person-needed': () =>
      'Deze lijst beëindigt intussen een bestuur of haalt al zijn scholen weg. Probeer het opnieuw: dan kan een tweede persoon ja zeggen.',
    'import-moved-on': () => 'Met deze lijst is intussen al iets gedaan. Kijk hieronder hoe het ermee staat.',
  }),
  done: {
    confirmed: 'We lezen de lijst in.',
    cancelled: 'De lijst is niet gebruikt.',
    'area-saved': 'Het werkgebied is bewaard.',
    'coordinator-named': 'De coördinator is aangewezen.',
    'coordinator-ended': 'Die coördineert dit werkgebied niet meer.',
  },
};
export type OrganisationTexts = typeof organisation;
