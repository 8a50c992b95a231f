import { byCode } from '../by-code.ts';
import { sheetProblems } from './sheets.ts';
import { invitations, leadersAtOnce, schoolCodes, sheetOfList, valuesOfList } from './staff-start.ts';
import { seenBy } from '../seen-by.ts';

type Values = Readonly<Record<string, string | number>>;
const v = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');
const row = (values: Values): string => (v(values, 'other') === '0' ? '' : ` in rij ${v(values, 'other')}`);
const rowsText = (count: number): string => (count === 1 ? '1 rij' : `${String(count)} rijen`);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${String(count)} mensen`);

/** What is wrong with a cell of a list of staff and what to do about it. */
const faults: Readonly<Record<string, (values: Values) => string>> = {
  missing: () => 'is leeg, of er staat een fout van Excel zoals #N/A. Vul het in.',
  'not-a-name': (values) => `is «${v(values, 'value')}». Vul een voornaam en een achternaam in.`,
  'not-an-email': (values) =>
    `is «${v(values, 'value')}». Vul een adres in zoals naam@school.nl, of laat het leeg.`,
  'too-long': (values) => `is te lang. Hooguit ${v(values, 'maximum')} tekens kan.`,
  'not-a-scale': (values) =>
    `is «${v(values, 'value')}». Vul een schaal van 1 tot en met 16 in, of laat het leeg.`,
  'not-a-working-time': (values) =>
    `is «${v(values, 'value')}». Vul een getal tussen 0 en 1 in (0,8125), een percentage (81,25%) of uren per week (32,5 uur).`,
  'function-unknown': (values) =>
    `is «${v(values, 'value')}». Die functie kennen we niet, of de schaal ontbreekt. Kies bij de stap Waarden wat het is.`,
  'school-unknown': (values) =>
    `is «${v(values, 'value')}». Die school kennen we niet bij dit bestuur. Kies hem bij de stap Waarden, of gebruik de code van de vestiging, zoals 00AP00.`,
  'school-unclear': (values) =>
    `is «${v(values, 'value')}». Zo heten meer scholen. Kies hem bij de stap Waarden, of gebruik de code van de vestiging, zoals 00AP00.`,
  'school-left': (values) =>
    `is «${v(values, 'value')}». Die school hoort sinds ${v(values, 'until')} niet meer bij dit bestuur.`,
  'not-a-day': (values) => `is «${v(values, 'value')}». Vul een datum in, zoals 24-11-2026.`,
  'day-far': (values) => `is «${v(values, 'value')}». Die dag ligt te ver weg. Kijk het jaar na.`,
  'end-before-start': (values) => `is «${v(values, 'value')}». Dat is voor de begindatum. Kijk beide na.`,
  'role-unknown': (values) =>
    `is «${v(values, 'value')}». Die rol kennen we niet, of mag niet via een lijst. Laat het leeg of kies bijvoorbeeld schoolleider, hr of coach.`,
  'role-needs-school': () =>
    'is het bestuursbureau, maar deze rol geldt op een school. Vul de school in, of laat de rol leeg.',
  'row-twice': (values) =>
    `: ${v(values, 'name')} staat met dit werk ook in rij ${v(values, 'other')}. Haal er één weg.`,
  'number-of-other': (values) =>
    `is «${v(values, 'value')}». Dat nummer hoort${row(values)} bij ${v(values, 'name')}. Kijk nummer en naam na.`,
  'email-of-other': (values) =>
    `is «${v(values, 'value')}». Dat adres hoort${row(values)} bij ${v(values, 'name')}. Kijk adres en naam na.`,
  'name-differs': (values) =>
    `is «${v(values, 'value')}», maar in rij ${v(values, 'other')} heet dezelfde persoon ${v(values, 'name')}. Kijk het na.`,
  'email-differs': (values) =>
    `is «${v(values, 'value')}», maar in rij ${v(values, 'other')} heeft dezelfde persoon ${v(values, 'name')}. Kies één adres.`,
  'person-unclear': (values) =>
    `is leeg, en er zijn meer mensen die ${v(values, 'name')} heten en op dezelfde dag begonnen. Vul een nummer of een mailadres in.`,
};

/** What a column of a list may hold, by field. */
const columnNames = {
  personnelNumber: 'Personeelsnummer',
  givenName: 'Voornaam',
  prefix: 'Tussenvoegsel',
  familyName: 'Achternaam',
  fullName: 'Hele naam in één kolom',
  email: 'Mailadres',
  function: 'Functie',
  functionCode: 'Code van de functie, zoals in onze eigen lijst',
  scale: 'Schaal',
  workingTime: 'Werktijdfactor',
  percentage: 'Werktijd in procenten',
  hours: 'Werktijd in uren per week',
  school: 'School',
  start: 'Begindatum',
  end: 'Einddatum',
  role: 'Rol',
};
const columnName = (values?: Values): string => {
  const field = v(values, 'field');
  return Object.entries(columnNames).find(([name]) => name === field)?.[1] ?? field;
};

/** Dutch screen texts of the slice staff. */
/** What hangs on somebody's work, counted. */
export interface EndCounts {
  readonly conversations: number;
  readonly steps: number;
  readonly asked: number;
  readonly passed: number;
  readonly led: number;
}

const some = (count: number, one: string, more: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${String(count)} ${more}`];

/** Sentences about what stops and what goes to somebody else; nothing about what is not there. */
function endEffectLines(name: string, { conversations, steps, asked, passed, led }: EndCounts): string[] {
  const stops = [
    ...some(conversations, 'gesprek', 'gesprekken'),
    ...some(steps, 'stap uit het plan', 'stappen uit het plan'),
    ...some(asked, 'tegenzet van de school', 'tegenzetten van de school'),
  ];
  return [
    ...(stops.length === 0 ? [] : [`Van ${name} stopt: ${stops.join(', ')}.`]),
    ...some(
      passed,
      'tegenzet gaat naar een ander: de volgende met die rol, of HR.',
      'tegenzetten gaan naar een ander: de volgende met die rol, of HR.',
    ),
    ...some(led, 'gesprek zoekt een nieuwe leidinggevende.', 'gesprekken zoeken een nieuwe leidinggevende.'),
    ...(passed + led === 0
      ? []
      : ['Geef je eerst iemand anders de rol, dan gaat alles meteen naar die persoon.']),
  ];
}

export const staff = {
  title: 'Medewerkers',
  lead: seenBy(
    'own.all',
    'De mensen met wie jij werkt. Je ziet hun werk, niet wat ze over zichzelf schreven.',
  ),
  list: {
    filter: 'Zoek medewerkers',
    search: 'Naam of mailadres',
    school: 'School',
    allSchools: 'Alle scholen',
    function: 'Functie',
    allFunctions: 'Alle functies',
    submit: 'Zoek',
    reset: 'Toon iedereen',
    who: 'Wie',
    hereOnly: 'In dienst',
    left: 'Wie uit dienst is',
    result: (count: number) => people(count),
    groups: {
      'no-role': 'Geen rol',
      'no-address': 'Geen mailadres',
      never: 'Nooit ingelogd',
      left: 'Uit dienst',
    },
    askThem: 'Nodig deze mensen uit, of vraag het nog een keer',
    columns: {
      name: 'Naam',
      work: 'Functie',
      school: 'School',
      time: 'Werktijd',
      roles: 'Rol',
      leaders: 'Leiding',
      talk: 'Laatste gesprek',
      signedIn: 'Inloggen',
    },
    signIn: { can: 'Kan inloggen', never: 'Nog nooit', 'no-address': 'Geen adres' },
    supporter: 'Ondersteuner',
    privacyHr: seenBy(
      ['sign-in.ever', 'talk.two'],
      'HR ziet of iemand ooit inlogde, niet wanneer of hoe vaak. En op welke dag iemand een gesprek had, niet wat er gezegd is.',
    ),
    privacyConversations: seenBy(
      'talk.two',
      'Je ziet op welke dag iemand voor het laatst een gesprek had. Niet wat er gezegd is.',
    ),
    rows: (first: number, last: number, total: number) =>
      `Rij ${String(first)} tot en met ${String(last)} van ${String(total)}`,
    perPage: 'Rijen per pagina',
    noJob: 'Geen dienstverband',
    none: 'Niemand gevonden',
    near: 'Bedoel je misschien',
    noneText: 'Zoek op een ander deel van de naam, of toon iedereen.',
    empty: 'Hier komen de mensen van jouw organisatie',
    emptyText: 'Lees een lijst in uit jullie personeelssysteem, of voeg iemand toe.',
    emptyForLeader: 'Hier komen de mensen van jouw school. HR voegt ze toe.',
    emptyForCoach: 'Hier komen de mensen die jou als coach kozen.',
    import: 'Lees een lijst in',
    add: 'Voeg iemand toe',
    export: 'Neem de lijst mee',
    exportCsv: 'Als CSV',
    exportXlsx: 'Als Excel-bestand',
  },
  functions: byCode<string>({
    'onderwijsassistent-a': 'Onderwijsassistent A',
    'onderwijsassistent-b': 'Onderwijsassistent B',
    'onderwijsassistent-c': 'Onderwijsassistent C',
    'onderwijsassistent-onbekend': 'Onderwijsassistent, schaal onbekend',
    'leraarondersteuner-a': 'Leraarondersteuner A',
    'leraarondersteuner-b': 'Leraarondersteuner B',
    'leraarondersteuner-onbekend': 'Leraarondersteuner, schaal onbekend',
    klassenassistent: 'Klassenassistent',
    concierge: 'Conciërge',
    administratief: 'Administratief medewerker',
    other: 'Andere ondersteuner',
    leraar: 'Leraar',
    'intern-begeleider': 'Intern begeleider',
    schoolleider: 'Schoolleider',
    'bovenschools-directeur': 'Bovenschools directeur',
    'hr-medewerker': 'HR-medewerker',
    bestuurder: 'Bestuurder',
  }),
  roles: byCode<string>({
    'support-staff': 'Onderwijsondersteuner',
    leader: 'Schoolleider',
    director: 'Bovenschools directeur',
    hr: 'HR',
    board: 'Bestuur',
    coach: 'Coach',
    teacher: 'Leraar',
    'internal-counsellor': 'Intern begeleider',
    specialist: 'Specialist',
    'workplace-mentor': 'Werkplekbegeleider',
    coordinator: 'Coördinator',
    trainer: 'Opleider',
    operator: 'Beheerder van de installatie',
  }),
  wholeOrganisation: 'hele organisatie',
  boardOffice: 'Bestuursbureau',
  person: {
    back: 'Alle medewerkers',
    own: 'Zo sta jij bekend bij jouw organisatie. Klopt er iets niet? Zeg het tegen HR.',
    ownOutside: 'Zo sta jij bekend bij jouw organisatie. Klopt er iets niet? Zeg het tegen de beheerder.',
    ownCoach: 'Je kunt het samenwerken met een coach altijd stoppen.',
    seen: seenBy('looks', (name: string) => `${name} ziet dat je deze pagina opende.`),
    email: 'Mailadres',
    noEmail: 'Nog geen mailadres. Zonder adres kan iemand niet inloggen.',
    change: 'Verander naam of adres',
    work: 'Werk',
    noWork: 'Geen dienstverband op dit moment',
    past: 'Eerder werk',
    school: 'School',
    time: 'Werktijd',
    scale: 'Schaal',
    number: 'Personeelsnummer',
    period: 'Periode',
    from: (day: string) => `vanaf ${day}`,
    until: (from: string, to: string) => `${from} tot en met ${to}`,
    addWork: 'Voeg werk toe',
    changeWork: 'Verander',
    endWork: 'Beëindig',
    reopen: 'Maak ongedaan',
    roles: 'Rollen',
    noRoles: 'Geen rollen',
    addRole: 'Geef een rol',
    endRole: 'Stop',
    endedRoles: 'Pas gestopt',
    endedRolesLead: 'Tot een maand erna maak je het ongedaan. Wat naar een ander ging, komt dan terug.',
    lastDay: (day: string) => `laatste dag ${day}`,
    endRoleQuestion: (role: string, name: string) =>
      `De rol ${role} van ${name} nu stoppen? Dat werkt meteen.`,
    coach: 'Coach',
    noCoach: 'Nog geen coach',
    ownNoCoach: 'Je hebt nog geen coach. Je leidinggevende of HR kan er een voorstellen.',
    proposed: (asker: string) => `voorgesteld door ${asker}, wacht op antwoord`,
    accepted: 'werken samen',
    propose: 'Stel een coach voor',
    endCoach: 'Stop met deze coach',
    takeBack: 'Trek het voorstel in',
    endCoachQuestion: seenBy(
      'coach.ended',
      (name: string) => `Stoppen met ${name} als coach? ${name} ziet daarna niets meer.`,
    ),
  },
  proposal: {
    title: (coach: string) => `Wil je ${coach} als coach?`,
    text: seenBy(
      ['coach.before-yes', 'card.own'],
      (asker: string, coach: string) =>
        `${asker} stelt dit voor. Jij beslist. Zeg je ja, dan ziet ${coach} wat jij met je coach deelt.`,
    ),
    accept: 'Ja, graag',
    decline: 'Nee, liever niet',
  },
  absence: {
    ownTitle: 'Ik ben er niet',
    title: (name: string) => `${name} is er niet`,
    ownLead:
      'Wat bij jou wacht, gaat zolang naar iemand anders. Op de laatste dag stopt dat vanzelf. Ben je ondersteuner, dan vertelt je leidinggevende het team en de ouders dat je er niet bent, niet waarom.',
    lead: (name: string) =>
      `Wat bij ${name} wacht, gaat zolang naar iemand anders. Op de laatste dag stopt dat vanzelf.`,
    account: 'Je account',
    link: 'Ik ben er niet',
    linkFor: 'Afwezigheid en vervanging',
    now: 'Afgesproken',
    period: (from: string, to: string) => `${from} tot en met ${to}`,
    goesTo: (name: string) => `Het werk gaat naar ${name}`,
    end: 'Stop',
    from: 'Eerste dag',
    to: 'Laatste dag',
    standIn: 'Het werk gaat naar',
    standInHint:
      'Alles wat op antwoord wacht, ook stappen uit plannen. Gesprekken kan de vervanger verzetten of afzeggen, en voeren als de ander dat goed vindt. Wat ervoor is opgeschreven, blijft van wie het schreef.',
    nobody: 'Er is nog niemand die dit kan overnemen. Vraag HR eerst iemand een passende rol te geven.',
    save: 'Spreek dit af',
    mail: {
      subject: (name: string) => `Jij vervangt ${name}`,
      text: (givenName: string, name: string, from: string, to: string, address: string) =>
        `Dag ${givenName},\n\n${name} is er niet van ${from} tot en met ${to}. Wat bij ${name} wacht, staat zolang ook bij jou:\n\n${address}\n\nGesprekken kun je verzetten, afzeggen of aanbieden te voeren. Na de laatste dag stopt het vanzelf.\n\nOntwikkeldoor\n`,
    },
  },
  forms: {
    asked: {
      parts: { all: { title: 'Werk', groups: { who: 'Wie', work: 'Werk' } } },
      fields: {
        givenName: { label: 'Voornaam' },
        familyName: { label: 'Achternaam', hint: 'Met tussenvoegsel, zoals «van der Berg»' },
        email: { label: 'Mailadres van het werk' },
        schoolId: { label: 'School', prompt: 'Kies een school' },
        functionCode: { label: 'Functie', prompt: 'Kies een functie' },
        functionTitle: { label: 'Hoe jullie de functie noemen' },
        workingTime: { label: 'Werktijd', hint: 'Bijvoorbeeld 0,8125 of 81,25% of 32,5 uur' },
        scale: { label: 'Schaal' },
        personnelNumber: { label: 'Personeelsnummer' },
        startsOn: { label: 'Eerste dag' },
      },
    },
    addTitle: 'Voeg iemand toe',
    addLead: 'Met naam en werk. Zodra er een mailadres is, kan iemand inloggen.',
    changeTitle: (name: string) => `Naam en adres van ${name}`,
    addWorkTitle: (name: string) => `Nieuw werk voor ${name}`,
    changeWorkTitle: (name: string) => `Werk van ${name}`,
    endWorkTitle: (name: string) => `Beëindig het werk van ${name}`,
    endWorkLead: (work: string, school: string) => `${work} op ${school}`,
    endWorkText:
      'Na de laatste dag stoppen de rollen op deze school. Is dit het enige werk, dan stoppen alle rollen. Ligt de dag voor vandaag, dan werkt het meteen. Je kunt het ongedaan maken.',
    endWorkFile:
      'Is dit het enige werk, dan krijgt deze persoon van ons een mail om het eigen dossier mee te nemen: nu, of dertig dagen vóór de laatste dag. Na die dag is er geen toegang meer. Kies daarom liever geen dag die al voorbij is.',
    endEffects: 'Dit hangt eraan',
    endEffectLines,
    roleTitle: (name: string) => `Geef ${name} een rol`,
    coachTitle: (name: string) => `Stel een coach voor aan ${name}`,
    coachLead: seenBy(
      'coach.before-yes',
      (name: string) =>
        `${name} krijgt een mail en beslist zelf. Tot het antwoord ja is, ziet de coach niets.`,
    ),
    noCoaches: 'Er is nog niemand met de rol coach',
    noMoreCoaches: (name: string) => `Iedereen met de rol coach is al coach van ${name}, of voorgesteld`,
    noCoachesHr: 'Zoek wie coach kan zijn, en geef die persoon de rol coach.',
    noCoachesText: 'Vraag HR om iemand de rol coach te geven.',
    ending: { parts: { all: { title: 'Laatste dag' } }, fields: { endsOn: { label: 'Laatste dag' } } },
    role: 'Rol',
    chooseRole: 'Kies een rol',
    place: 'Waar',
    roleFrom: 'Vanaf',
    roleTo: 'Tot en met',
    coach: 'Coach',
    chooseCoach: 'Kies een coach',
    addPerson: 'Voeg toe',
    saveWork: 'Bewaar',
    endWork: 'Beëindig dit werk',
    giveRole: 'Geef deze rol',
    proposeCoach: 'Stel voor',
    cancel: 'Ga terug zonder te bewaren',
    theirs: 'Intussen staat er',
    theirsLead:
      'Iemand anders veranderde dit net. Jouw invoer staat er nog. Kijk wat er nu staat en bewaar dan opnieuw.',
  },
  leaders: leadersAtOnce,
  invite: invitations,
  import: {
    title: 'Lees een lijst in',
    lead: 'Neem een lijst uit jullie personeelssysteem. Je ziet eerst wat er verandert. Dezelfde lijst twee keer inlezen kan geen kwaad.',
    privacy: seenBy(
      'staff.list-gone',
      'De lijst zelf wordt verwijderd zodra hij is ingelezen, en anders na een dag. Rijen die niet klopten kun je nog een dag downloaden.',
    ),
    file: 'Lijst met medewerkers',
    fileHint: 'Een Excel-bestand (.xlsx) of een CSV-bestand, hooguit 10 MB',
    upload: 'Lees het bestand',
    runs: 'Eerdere lijsten',
    noRuns: 'Nog geen lijst ingelezen',
    noRunsText: 'Hier zie je straks elke lijst, met wat die veranderde.',
    back: 'Alle lijsten',
    by: (who: string | null, when: string, rows: number) =>
      `${when}${who === null ? '' : `, door ${who}`}, ${rowsText(rows)}`,
    steps: ['Bestand', 'Kolommen', 'Waarden', 'Nakijken', 'Inlezen'] as readonly string[],
    step: (current: number, label: string) => `Stap ${String(current)} van 5: ${label}`,
    stepsLabel: 'Stappen',
    stepDone: 'klaar',
    states: {
      uploaded: 'kies de kolommen',
      checked: 'kijk na en lees in',
      running: 'bezig',
      done: 'ingelezen',
      failed: 'niet gelukt',
      cancelled: 'niet gebruikt',
      undone: 'ongedaan gemaakt',
    },
    columnsTitle: 'Welke kolom is wat?',
    sheet: sheetOfList,
    values: valuesOfList,
    codes: schoolCodes,
    columnsLead:
      'We deden een voorstel. Verbeter het waar het niet klopt. We onthouden je keuze voor de volgende lijst.',
    noColumn: 'Staat er niet in',
    sample: (values: string) => `Bijvoorbeeld: ${values}`,
    column: (title: string, example: string) => (example === '' ? title : `${title} (${example})`),
    nameless: (place: number) => `Kolom ${String(place)}`,
    groups: { who: 'Wie', work: 'Werk', when: 'Wanneer en waar' },
    fields: columnNames,
    fullList: 'Dit is de volledige lijst van ons bestuur',
    fullListHint: 'Wie er niet in staat, is uit dienst. Je ziet straks eerst om wie het gaat.',
    check: 'Kijk na wat er verandert',
    preview: 'Dit verandert er',
    report: 'Dit is er veranderd',
    nothing: 'Deze lijst verandert niets.',
    onlyFaults: 'Er is geen rij die we kunnen inlezen.',
    totals: {
      rows: 'Rijen in de lijst',
      newPeople: 'Nieuwe mensen',
      newJobs: 'Nieuwe dienstverbanden',
      changed: 'Gewijzigd',
      unchanged: 'Onveranderd',
      ended: 'Krijgen een einddatum',
      missing: 'Staan niet in de lijst en gaan uit dienst',
      reopened: 'Weer in dienst',
      faultyRows: 'Rijen die niet kloppen',
      waiting: 'Rijen die wachten op jouw antwoord',
      leftAlone: 'Staan niet goed in de lijst, maar houden we in dienst',
      leftOut: 'Niet voor Ontwikkeldoor, volgens jouw keuze',
      otherFunctions: 'Andere ondersteuners, onder hun eigen naam',
    },
    faultsLead:
      'Deze rijen slaan we over. De andere lezen we in. Verbeter ze in het bestand en lees het opnieuw in.',
    missingLead:
      'Hun dienstverband eindigt gisteren. Ze kunnen meteen niet meer bij de gegevens. Gesprekken en afspraken sluiten pas na een dag.',
    row: (row: string) => `Rij ${row}`,
    more: 'Meer regels',
    showAll: (count: number) => `Toon alle ${String(count)}`,
    personLead: 'Een ander mailadres geldt pas als het bevestigd is.',
    ownLead: 'Je eigen adres en rollen verandert een collega van HR. Deze lijst laat ze zoals ze zijn.',
    byName: 'Om wie het gaat',
    overview: 'Terug naar alles wat verandert',
    kinds: {
      ask: 'Is dit dezelfde persoon?',
      fault: 'Wat er in die rijen niet klopt',
      missing: 'Wie uit dienst gaat',
      ended: 'Wie een einddatum krijgt',
      person: 'Wie een andere naam of een ander mailadres krijgt',
      own: 'Wat bij jou hetzelfde blijft',
      role: 'Wie een rol krijgt of verliest',
      reopened: 'Wie weer in dienst is',
      new: 'Wie nieuw is',
      'added-work': 'Wie er werk bij krijgt',
      work: 'Van wie het werk verandert',
      'other-function': 'Wie andere ondersteuner is',
      kept: 'Bij wie intussen iets veranderde',
    },
    cells: {
      who: 'Wie',
      row: 'Rij',
      what: 'Wat',
      was: 'Was',
      becomes: 'Wordt',
      stays: 'Blijft',
      lastDay: 'Laatste dag',
      wasLastDay: 'Laatste dag was',
      roles: 'Rollen die stoppen',
      ownRoles: 'Rollen',
      role: 'Rol',
      where: 'Waar',
      email: 'Mailadres',
      work: 'Werk',
      from: 'Vanaf',
      inList: 'In de lijst',
      wrong: 'Wat er niet klopt',
    },
    none: 'geen',
    noRole: {
      office: 'Nog geen: op het bestuursbureau brengt een functie geen rol mee. Geef die zelf.',
      leading: 'Nog geen: deze rol geeft HR zelf, na het inlezen.',
      none: 'geen',
    },
    withoutRole: 'zonder deze rol',
    changedFields: byCode<string>({
      name: 'Naam',
      email: 'Mailadres',
      functionCode: 'Functie',
      functionTitle: 'Naam van de functie',
      scale: 'Schaal',
      factor: 'Werktijd',
      personnelNumber: 'Personeelsnummer',
      startsOn: 'Eerste dag',
      role: 'Rol',
    }),
    roleChanges: byCode<(day: string) => string>({
      given: (day: string) => `krijgt die vanaf ${day}`,
      ends: (day: string) => `houdt die tot en met ${day}`,
      dropped: () => 'krijgt die niet meer',
    }),
    ask: {
      lead: 'Dat kunnen wij niet weten. Zolang je niets kiest, wacht de rij: er verandert niets.',
      told: (name: string, number: string, email: string, day: string, row: string) =>
        [name, number === '' ? '' : `nummer ${number}`, email, day === '' ? '' : `vanaf ${day}`, `rij ${row}`]
          .filter((part) => part !== '')
          .join(', '),
      known: (name: string, number: string, email: string, lastDay: string) =>
        `We kennen ${[
          name,
          number === '' ? '' : `nummer ${number}`,
          email,
          lastDay === '' ? '' : `in dienst tot en met ${lastDay}`,
        ]
          .filter((part) => part !== '')
          .join(', ')}.`,
      reasons: byCode<string>({
        left: 'Dat werk was al voorbij.',
        'other-number': 'Het mailadres is hetzelfde, het nummer niet.',
        'other-name': 'Nummer of mailadres is hetzelfde, de naam niet.',
      }),
      same: 'Dezelfde persoon',
      sameHint: (name: string) => `Gaat verder in het dossier van ${name}, met alles wat erin staat.`,
      other: 'Iemand anders',
      otherHint: (name: string) => `Krijgt een eigen, leeg dossier. Wat van ${name} is, blijft van ${name}.`,
      open: 'Nog niet kiezen',
      save: 'Bewaar je antwoorden',
      likely: (count: number) =>
        count === 1
          ? 'Bij 1 persoon zijn nummer en hele naam gelijk: dezelfde persoon'
          : `Bij ${String(count)} mensen zijn nummer en hele naam gelijk: dezelfde personen`,
    },
    warnings: {
      self: 'Jij staat er zelf bij',
      selfText:
        'Na het inlezen ben jij uit dienst of verlies je werk, en kun je misschien niet meer inloggen.',
      lastHr: 'Dan is er geen HR meer',
      lastHrText:
        'Niemand zou nog mensen kunnen beheren. Geef eerst iemand anders de rol HR voor de hele organisatie.',
      hrUntil: (day: string) => `Na ${day} is er geen HR meer. Geef op tijd iemand anders de rol HR.`,
      schools: (absent: number, all: number) =>
        `${String(absent)} van de ${String(all)} scholen ${absent === 1 ? 'staat' : 'staan'} niet in deze lijst`,
      schoolsText: (names: string) => `Niemand van ${names} staat erin. Is dit wel de volledige lijst?`,
      private: (columns: string) =>
        `Deze lijst bevat ${columns}. We lezen dat niet. Haal de kolom liever weg.`,
      privateKinds: { bsn: 'BSN', birth: 'geboortedatums', private: 'persoonlijke gegevens' },
    },
    self: 'Ja, ook mijn eigen werk eindigt',
    schoolsLeft: (count: number) =>
      count === 1
        ? 'Ja, op die school werkt niemand meer'
        : `Ja, op die ${String(count)} scholen werkt niemand meer`,
    download: 'Download de rijen die niet klopten (CSV)',
    downloadReason: 'Wat er niet klopt',
    downloadName: 'rijen-die-niet-kloppen',
    undo: 'Maak deze lijst ongedaan',
    undoText: (until: string) =>
      `Dat kan tot ${until}. Alles wat de lijst veranderde komt terug. Tot dan sluit er niets door deze lijst.`,
    undone: 'Deze lijst is ongedaan gemaakt. Alles is weer zoals het was.',
    undoneKept: (count: number) =>
      `Deze lijst is ongedaan gemaakt. Bij ${people(count)} was intussen iets veranderd. Dat lieten we staan.`,
    haveLeft: (count: number) =>
      `Ja, ${count === 1 ? 'deze persoon is' : `deze ${String(count)} mensen zijn`} uit dienst`,
    haveLeftFile:
      'Wie zo uit dienst gaat, komt er meteen niet meer in en kan het eigen dossier niet meer zelf downloaden. Zet liever vooraf een laatste dag in de lijst: dan sturen we op tijd een mail om het mee te nemen.',
    confirm: (count: number) => `Lees ${rowsText(count)} in`,
    otherColumns: 'Andere kolommen kiezen',
    cancel: 'Gebruik deze lijst niet',
    running: 'We lezen de lijst in. Deze pagina ververst zichzelf.',
    progress: 'Voortgang',
    percent: (percent: number) => `${String(percent)}%`,
    done: 'De lijst is ingelezen.',
    failed: 'Er is niets veranderd.',
    chooseAgain: 'Kies de kolommen opnieuw',
    toFaults: 'Bekijk de rijen die niet kloppen',
    cancelled: 'Deze lijst is niet gebruikt.',
    toStaff: 'Naar de medewerkers',
    again: 'Nog een lijst',
  },
  /** What is wrong in a row: the column, what is in it, what to do. The row stands before it. */
  faultText: (values: Values) => {
    const column = v(values, 'column');
    const what = (faults[v(values, 'code')] ?? (() => 'klopt niet. Kijk het na.'))(values);
    return `${column === '' ? 'Deze rij' : `Kolom ${column}`}${what.startsWith(':') ? '' : ' '}${what}`;
  },
  command: {
    done: 'Ingelezen.',
    trial: 'Proef: er is niets veranderd.',
    nothing: 'Deze lijst verandert niets.',
    progress: (done: number, total: number) => `${String(done)} van ${String(total)} rijen`,
    kind: byCode<(values: Values) => string>({
      ask: (values: Values) =>
        `Rij ${v(values, 'row')}: is ${v(values, 'name')} dezelfde als ${v(values, 'knownName')}? Dat beslist HR op de pagina Medewerkers; tot dan wacht de rij`,
      missing: (values: Values) =>
        `${v(values, 'name')} staat niet in de lijst; laatste dag ${v(values, 'endsOn')}`,
      ended: (values: Values) =>
        `Rij ${v(values, 'row')}: ${v(values, 'name')} heeft als laatste dag ${v(values, 'endsOn')}`,
      reopened: (values: Values) => `Rij ${v(values, 'row')}: ${v(values, 'name')} is weer in dienst`,
      person: (values: Values) =>
        `${v(values, 'name')}: ${v(values, 'field') === 'email' ? 'mailadres' : 'naam'} «${v(values, 'from')}» wordt «${v(values, 'to')}»`,
      role: (values: Values) =>
        `${v(values, 'name')}: rol ${v(values, 'role')} ${v(values, 'change')} ${v(values, 'day')}`,
    }),
    noBoard: (number: string) =>
      `Er is geen bestuur met nummer ${number}. Lees eerst de lijst met scholen in.`,
  },
  problems: byCode<(values?: Values) => string>({
    ...sheetProblems,
    'file-needed': () => 'Kies het bestand met de lijst.',
    'no-rows': () => 'Onder de kolomnamen staan geen rijen. Kies een ander bestand.',
    'no-schools': () => 'Dit bestuur heeft nog geen scholen. Laat eerst de lijst met scholen inlezen.',
    'columns-missing': (values?: Values) =>
      `Deze kolommen missen we: ${v(values, 'fields')}. Geef ze een naam die we kennen, of lees de lijst in op de pagina Medewerkers.`,
    'column-needed': (values?: Values) => `Kies de kolom voor «${columnName(values)}».`,
    'column-twice': (values?: Values) =>
      `De kolom voor «${columnName(values)}» koos je ook voor iets anders. Kies voor elk een andere.`,
    'import-moved-on': () => 'Met deze lijst is intussen al iets gedaan. Kijk hieronder hoe het ermee staat.',
    'say-yes': () => 'Zet een vinkje als deze mensen echt uit dienst zijn.',
    'say-yes-self': () => 'Zet een vinkje als ook jouw eigen werk echt eindigt.',
    'say-yes-schools': () => 'Zet een vinkje als op die scholen echt niemand meer werkt.',
    'last-hr-in-list': () =>
      'Na deze lijst zou er geen HR meer zijn. Geef eerst iemand anders de rol HR voor de hele organisatie.',
    'undo-too-late': () => 'Ongedaan maken kan tot een dag na het inlezen.',
    'more-changes': () => 'Intussen verandert de lijst meer dan je zag. Kijk hem opnieuw na.',
    broken: () => 'Er ging iets mis bij ons. Kijk de lijst opnieuw na en probeer het nog eens.',
    'given-name-needed': () => 'Vul de voornaam in.',
    'family-name-needed': () => 'Vul de achternaam in.',
    'choose-school': () => 'Kies de school.',
    'choose-function': () => 'Kies de functie.',
    'choose-whom': () => 'Kies minstens één school, of nodig iedereen uit.',
    'nobody-to-invite': () =>
      'Daar is nu niemand die je kunt uitnodigen. Iedereen is binnen of deze week al gevraagd.',
    'choose-leaders': () => 'Kies minstens één persoon.',
    'choose-role': () => 'Kies de rol.',
    'choose-coach': () => 'Kies de coach.',
    'not-a-name': () => 'Vul een naam in, zonder cijfers of tekens zoals <.',
    'not-an-email': () => 'Vul een mailadres in, zoals naam@school.nl, of laat het leeg.',
    'email-taken': () => 'Dit mailadres is al van iemand anders. Kies een ander adres.',
    'email-needed': () => 'Een bekend adres haal je niet weg. Vul het adres in dat nu klopt.',
    'own-address': () => 'Je eigen adres verandert een collega van HR.',
    'address-link-over': () => 'Deze link werkt niet meer.',
    'address-moved-on': () => 'Dit is intussen al gebeurd of ingetrokken.',
    'address-taken': () => 'Dat adres is nu van iemand anders.',
    'second-person': () => 'Dit doet een collega van HR die het adres niet invulde.',
    'number-taken': () => 'Dit nummer is al van iemand anders. Kijk het na.',
    'not-a-scale': () => 'Vul een schaal van 1 tot en met 16 in, of laat het leeg.',
    'not-a-working-time': () => 'Vul de werktijd in als 0,8125 of 81,25% of 32,5 uur.',
    'after-end': () => 'De eerste dag ligt na de laatste dag. Kijk beide na.',
    'school-needed': () => 'Deze rol geldt op één school. Kies de school.',
    'already-has': () => 'Deze persoon heeft deze rol daar al in die tijd.',
    'already-away': () => 'Voor een van deze dagen is al vervanging afgesproken. Stop die eerst.',
    'period-too-long': () => 'Spreek hooguit een jaar af.',
    'last-hr': () => 'Dit is de laatste HR van jullie organisatie. Geef eerst iemand anders de rol HR.',
    'coach-already': () => 'Deze coach is al voorgesteld of gekozen.',
    'coach-moved-on': () => 'Dit voorstel is intussen al beantwoord of ingetrokken.',
  }),
  mail: {
    coachSubject: (coach: string) => `Wil je ${coach} als coach?`,
    coachText: seenBy(
      'coach.before-yes',
      (facts: { name: string; coach: string; asker: string; address: string }) =>
        `Dag ${facts.name},\n\n${facts.asker} stelt ${facts.coach} voor als jouw coach. Jij beslist.\nZeg ja of nee op je eigen pagina:\n${facts.address}\n\nTot je ja zegt, ziet ${facts.coach} niets van jou.`,
    ),
  },
  done: {
    'person-added': 'Toegevoegd.',
    'person-changed': 'Bewaard.',
    'work-added': 'Het werk is toegevoegd.',
    'work-changed': 'Bewaard.',
    'work-ended':
      'Het werk is beëindigd. Onder «Eerder werk» of bij het werk zelf kun je het ongedaan maken.',
    'work-reopened': 'Het einde is ongedaan gemaakt.',
    'role-granted': 'De rol is gegeven.',
    'role-end-undone': 'Het einde van de rol is ongedaan gemaakt.',
    'absence-set': 'Afgesproken. Wie vervangt, krijgt een mail.',
    'absence-ended': 'De vervanging is gestopt.',
    'role-ended': 'De rol is gestopt.',
    'coach-proposed': 'Het voorstel is verstuurd. Het antwoord zie je hier.',
    'coach-accepted': 'Je hebt nu een coach.',
    'coach-declined': 'Je zei nee. Niemand hoort waarom.',
    'coach-ended': 'Gestopt.',
    'invitation-words': 'Bewaard. Zo staat het in de uitnodiging.',
    'people-invited': 'De uitnodigingen gaan eruit.',
    'people-invited-later': 'De uitnodigingen staan klaar. Zodra er een mailserver is, gaan ze eruit.',
    'leaders-undone': 'Ongedaan gemaakt. De rollen zijn weer weg.',
    'list-cancelled': 'De lijst is niet gebruikt en is verwijderd.',
    'list-answered': 'Je antwoorden zijn bewaard.',
    'list-undone': 'De lijst is ongedaan gemaakt.',
  },
};
export type StaffTexts = typeof staff;
