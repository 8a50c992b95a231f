import { byCode } from '../by-code.ts';
import { seenBy } from '../seen-by.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;
/** When only what goes along is left, there is nothing of the kind to count. */
const counted = (count: number, words: string): string => (count === 0 ? 'alleen nog restjes' : words);

/** Dutch texts of the slice trust: her data, taken along, erased or corrected. */
export const trustData = {
  title: 'Je gegevens',
  lead: 'Wat er over jou staat. Neem het mee, wis het, of laat het verbeteren.',
  takeTitle: 'Neem het mee',
  eraseTitle: 'Wis wat van jou alleen is',
  eraseLead: 'Je ziet eerst wat er weggaat en wat blijft. Daarna kies je.',
  nothingOwn: 'Er staat nu niets dat van jou alleen is.',
  nothing: 'Hier staat niets meer van je.',
  eraseKind: (name: string) => `Wissen: ${name}`,
  goesTitle: 'Dit gaat weg',
  stillThereTitle: 'Dit blijft',
  final:
    'Wissen is voorgoed. Je kunt het niet terugdraaien. Wil je het bewaren? Neem je gegevens dan eerst mee.',
  eraseNow: 'Wis dit voorgoed',
  cancel: 'Doe het niet',
  kinds: {
    card: {
      name: 'Talentenkaart',
      count: (count: number) => counted(count, many(count, 'ding op je kaart', 'dingen op je kaart')),
      with: '',
      stays: 'Wat een coach in je profiel schreef, blijft staan. Ook als het van je kaart kwam.',
    },
    compass: {
      name: 'Loopbaankompas',
      count: (count: number) => counted(count, many(count, 'richting', 'richtingen')),
      with: '',
      stays: 'In cijfers over veel mensen telt je antwoord nog mee tot de volgende telling.',
    },
    advice: {
      name: 'Kaart en advies',
      count: (count: number) =>
        counted(count, many(count, 'advies of lijst met gegevens', 'adviezen en gegevens')),
      with: '',
      stays: 'Een stap die je in je plan zette, blijft in je plan.',
    },
    feedback: {
      name: 'Feedback',
      count: (count: number) => counted(count, many(count, 'keer feedback', 'keer feedback')),
      with: 'De vragen, de namen van wie je vroeg en alle antwoorden. Een ronde die nog loopt, stopt: de links werken niet meer.',
      stays: 'De mails die al zijn verstuurd, staan nog bij de mensen die je vroeg.',
    },
    ideas: {
      name: 'Ideeën in je plan',
      count: (count: number) => counted(count, many(count, 'idee', 'ideeën')),
      with: '',
      stays: 'Stappen die je al voorlegde, blijven. Daar heeft je school ook iets mee te maken.',
    },
    preparations: {
      name: 'Voorbereiding die nog niemand zag',
      count: (count: number) => counted(count, many(count, 'stuk', 'stukken')),
      with: '',
      stays:
        'Wat de ander al zag, hoort bij het gesprek en blijft. Zei je al dat je klaar bent? Neem dat dan eerst terug bij het gesprek.',
    },
    reflections: {
      name: 'Wat je van jezelf en je gesprekken vond',
      count: (count: number) => counted(count, many(count, 'antwoord', 'antwoorden')),
      with: '',
      stays: 'In cijfers over veel mensen telt je antwoord nog mee tot de volgende telling.',
    },
    saved: {
      name: 'Bewaard aanbod',
      count: (count: number) => counted(count, many(count, 'bewaard aanbod', 'keer bewaard aanbod')),
      with: '',
      stays: 'Wat je aan een instituut vroeg, blijft. Dat neem je terug bij het aanbod zelf.',
    },
    steps: {
      name: 'Voorgelegde stappen',
      count: (count: number) => counted(count, many(count, 'stap', 'stappen')),
      with: '',
      stays: 'Ideeën die je nog niet voorlegde. Die wis je zelf.',
    },
    talks: {
      name: 'Gesprekken die klaar zijn',
      count: (count: number) => counted(count, many(count, 'gesprek', 'gesprekken')),
      with: '',
      stays: 'Gesprekken die nog lopen.',
    },
    promises: {
      name: 'Toezeggingen van de school',
      count: (count: number) => counted(count, many(count, 'toezegging', 'toezeggingen')),
      with: '',
      stays: 'Toezeggingen bij een stap of een gesprek. Die gaan weg met die stap of dat gesprek.',
    },
    profile: {
      name: 'Ontwikkelprofiel',
      count: (count: number) => counted(count, many(count, 'versie', 'versies')),
      with: '',
      stays: 'Een versie waar je coach nog aan schrijft.',
    },
    work: {
      name: 'Vroeger werk en vroegere rollen',
      count: (count: number) => counted(count, many(count, 'baan of rol', 'banen en rollen')),
      with: '',
      stays: 'Het werk en de rollen die je nu hebt. Die zijn nodig zolang je hier werkt.',
    },
  },
  /** What goes along, by the table that holds it. */
  along: byCode<(count: number) => string>({
    compass: () => 'wanneer je het laatst antwoordde',
    compass_past_wish: (count: number) => many(count, 'eerder antwoord', 'eerdere antwoorden'),
    absence: (count: number) => many(count, 'afwezigheid van vroeger', 'afwezigheden van vroeger'),
    coach_link: (count: number) => many(count, 'coach van vroeger', 'coaches van vroeger'),
    conversation_agreement: (count: number) => many(count, 'afspraak', 'afspraken'),
    conversation_preparation: (count: number) => many(count, 'stuk voorbereiding', 'stukken voorbereiding'),
    conversation_rating: (count: number) =>
      many(count, 'antwoord over een gesprek', 'antwoorden over gesprekken'),
    conversation_reminder: (count: number) => many(count, 'herinnering', 'herinneringen'),
    conversation_report: (count: number) => many(count, 'verslag', 'verslagen'),
    counterpart: (count: number) =>
      many(count, 'keer wat je school hiervoor zou doen', 'keer wat je school hiervoor zou doen'),
    development_plan: () => 'de richting die je koos',
    profile_advice: (count: number) =>
      many(count, 'stap die je coach aanraadde', 'stappen die je coach aanraadde'),
    profile_ask: (count: number) => many(count, 'vraag van je coach', 'vragen van je coach'),
    share: (count: number) => `${String(count)} keer delen stopt`,
  }),
  /** In her log. */
  erased: (name: string, count: number) => `gewist: ${name} (${String(count)})`,
  otherKind: 'gegevens',
  request: {
    title: 'Vraag HR het te wissen',
    lead: 'Hier heeft een ander ook iets mee te maken. HR antwoordt binnen een maand. Bij ja wist het systeem het meteen.',
    none: 'Er staat nu niets waar een ander iets mee te maken heeft.',
    kind: (name: string) => `Laten wissen: ${name}`,
    asksTitle: 'Dit vraag je te wissen',
    final: 'Zegt HR ja, dan gaat het voorgoed weg. Tot die tijd kun je je vraag terugnemen.',
    note: 'Wil je er iets bij zeggen?',
    noteHint: seenBy(
      'data.request',
      'HR leest dit, om welk soort gegevens het gaat en hoeveel. Niet wat er staat.',
    ),
    correctHint: seenBy('data.request', 'HR leest dit, met wat er nu staat en wat het moet zijn.'),
    ask: 'Vraag het HR',
    openAlready: 'Je vroeg dit al. Hieronder zie je hoe het ermee staat.',
    keepers: (names: string) => `Antwoord komt van ${names}.`,
    nobody:
      'Er is bij HR nu niemand anders die dit kan beantwoorden. Je vraag wacht tot je bestuur iemand de rol HR geeft. Vraag je bestuur daarom.',
  },
  correct: {
    title: 'Laat iets verbeteren',
    own: 'Wat je zelf schreef, verbeter je zelf: op je kaart, in je kompas, je plan of je profiel.',
    lead: 'Dit staat in de lijst van HR. Klopt er iets niet? Laat het verbeteren.',
    fields: {
      name: 'Naam',
      address: 'Mailadres',
      function: 'Functie',
      hours: 'Deel van een hele baan',
      school: 'School',
      starts: 'Begonnen op',
    },
    empty: 'niet ingevuld',
    link: 'Laat dit verbeteren',
    field: (name: string) => `Laten verbeteren: ${name}`,
    now: 'Zo staat het nu',
    shouldBe: 'Zo moet het zijn',
  },
  requests: {
    title: 'Wat je aan HR vroeg',
    erase: (name: string) => `Wissen: ${name}`,
    correct: (name: string) => `Verbeteren: ${name}`,
    states: { asked: 'wacht op antwoord', done: 'gedaan', refused: 'nee', withdrawn: 'teruggenomen' },
    asked: (day: string) => `Gevraagd op ${day}`,
    due: (day: string) => `Antwoord uiterlijk ${day}`,
    late: (day: string) => `Antwoord had er moeten zijn op ${day}`,
    answered: (by: string, day: string) => `Antwoord van ${by}, ${day}`,
    change: (from: string, to: string) => `Van «${from}» naar «${to}»`,
    withdraw: 'Neem terug',
  },
  reasons: {
    law: 'Dit moet bewaard blijven van de wet',
    needed: 'Dit is nog nodig voor een afspraak die loopt',
    'of-another': 'Dit gaat ook over een ander',
    'is-right': 'Het klopt zoals het er staat',
    other: 'Iets anders',
  },
  hr: {
    title: 'Vragen over gegevens',
    lead: 'Een collega wil iets laten wissen of verbeteren. Zij heeft recht op antwoord binnen een maand.',
    openTitle: 'Wacht op antwoord',
    none: 'Er wacht niets',
    noneText: 'Vraagt iemand iets over haar gegevens, dan staat het hier.',
    pastTitle: 'Beantwoord',
    back: 'Alle vragen',
    asksErase: (name: string) => `${name} vraagt dit te wissen`,
    asksCorrect: (name: string) => `${name} vraagt dit te verbeteren`,
    what: 'Wat',
    howMuch: 'Hoeveel',
    now: 'Zo staat het nu',
    shouldBe: 'Zo moet het zijn',
    note: 'Erbij gezegd',
    due: 'Antwoord uiterlijk',
    states: { 'on-time': 'wacht', soon: 'bijna te laat', late: 'te laat' },
    past: { asked: 'wacht', done: 'gedaan', refused: 'nee', withdrawn: 'teruggenomen' },
    yesTitle: 'Ja',
    yesErase: 'Zeg je ja, dan wist het systeem het meteen en voorgoed. Je hoeft zelf niets te doen.',
    eraseNow: 'Ja, wis dit voorgoed',
    yesCorrect: 'Verbeter het eerst bij haar gegevens. Zeg daarna dat het klaar is.',
    toForm: (name: string) => `Naar de gegevens van ${name}`,
    corrected: 'Het is verbeterd',
    words: 'Wil je er iets bij zeggen?',
    noTitle: 'Nee',
    reason: 'Waarom niet?',
    choose: 'Kies een reden',
    noWords: 'Leg het uit',
    refuse: 'Zeg nee',
    answered: (by: string, day: string) => `Beantwoord door ${by}, ${day}.`,
    takenBack: 'Dit is teruggenomen.',
  },
  mail: {
    asked: {
      subject: (name: string) => `${name} vraagt iets over haar gegevens`,
      text: (name: string, day: string, address: string) =>
        `Beste collega,\n\n${name} vraagt HR iets te wissen of te verbeteren. Uiterlijk ${day} heeft zij recht op antwoord.\n\nKijk hier wat het is:\n${address}\n`,
    },
    reminded: {
      subject: (name: string) => `${name} wacht nog op antwoord over haar gegevens`,
      text: (name: string, day: string, address: string) =>
        `Beste collega,\n\n${name} vroeg HR iets te wissen of te verbeteren. Er is nog geen antwoord. Uiterlijk ${day} heeft zij daar recht op.\n\nAntwoord hier:\n${address}\n`,
    },
    answered: {
      subject: {
        done: 'Wat je over je gegevens vroeg, is gedaan',
        refused: 'Antwoord op je vraag over je gegevens',
      },
      text: {
        done: (name: string, address: string) =>
          `Beste ${name},\n\nHR deed wat je over je gegevens vroeg.\n\nLees het antwoord hier:\n${address}\n`,
        refused: (name: string, address: string) =>
          `Beste ${name},\n\nHR zei nee op wat je over je gegevens vroeg. De reden staat erbij. Ben je het er niet mee eens? Praat met HR, of vraag de functionaris gegevensbescherming van je bestuur.\n\nLees het antwoord hier:\n${address}\n`,
      },
    },
  },
  staysTitle: 'Wat er nog meer staat',
  staysLead: 'Lees wat blijft, waarom, en wanneer het weggaat',
  stays: {
    running: {
      name: 'Wat nog loopt',
      text: 'Gesprekken die nog lopen en een profiel waar je coach nog aan schrijft. Rond dat eerst af. Wat jij als leidinggevende schreef bij een gesprek van een ander, gaat weg met dat gesprek.',
    },
    'works-here': {
      name: 'Je naam, adres, werk en rollen',
      text: 'Die zijn nodig zolang je hier werkt. Klopt er iets niet? Laat het hierboven verbeteren. Twee jaar na je laatste dag gaat alles weg.',
    },
    log: {
      name: 'Het logboek',
      text: 'Dit laat zien wie in je dossier keek en dat je iets wiste, niet wat er stond. Het gaat weg twee jaar na je laatste dag.',
    },
    account: {
      name: 'Inloggen',
      text: 'Apparaten, toegangssleutels en programma’s beëindig je zelf bij Account. De rest gaat vanzelf weg, uiterlijk na een jaar.',
    },
    institute: {
      name: 'Wat je aan een instituut vroeg',
      text: 'Neem je vraag terug bij het aanbod. Dan zijn je naam, adres en woorden aan beide kanten weg. Doe je niets, dan gebeurt dat na een jaar.',
    },
    requests: {
      name: 'Je vragen aan HR over je gegevens',
      text: 'Het bewijs dat je antwoord kreeg. Het gaat weg twee jaar na het antwoord.',
    },
    machine: {
      name: 'Sporen van het systeem',
      text: 'Wat er is gemaild, wat er in een lijst van HR stond, en hoe iets was voor een wijziging. Het is nodig om iets terug te draaien. Het gaat vanzelf weg, uiterlijk na twee jaar.',
    },
  },
  problems: byCode<(values?: Readonly<Record<string, string | number>>) => string>({
    'counts-changed': () => 'Er is intussen iets bij gekomen of weggegaan. Kijk opnieuw wat er weggaat.',
    'nothing-there': () => 'Hier staat niets meer van je. Je hoeft dus niets te vragen.',
    'already-asked': () => 'Je vroeg dit al. Wacht op het antwoord, of neem je vraag eerst terug.',
    'request-answered': () => 'Hier is al op geantwoord, of het is teruggenomen.',
  }),
  done: {
    erased: 'Gewist. In je logboek staat dat je dit deed, niet wat er stond.',
    asked: 'Je vraag ligt bij HR.',
    withdrawn: 'Je nam je vraag terug. Er gebeurt niets.',
    answered: 'Je antwoord is verstuurd.',
  },
};
export type TrustDataTexts = typeof trustData;
