const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;
/** When only what goes along is left, there is nothing of the kind to count. */
const counted = (count: number, words: string): string => (count === 0 ? 'alleen nog restjes' : words);

/** Dutch texts of the slice trust: her data, taken along, erased or corrected. */
export const trustData = {
  title: 'Je gegevens',
  lead: 'Wat er over jou staat. Neem het mee of wis het.',
  takeTitle: 'Neem het mee',
  eraseTitle: 'Wis wat van jou alleen is',
  eraseLead: 'Je ziet eerst wat er weggaat en wat blijft. Daarna kies je.',
  nothingOwn: 'Er staat nu niets dat van jou alleen is.',
  nothing: 'Hier staat niets meer van je.',
  eraseKind: (name: string) => `${name} wissen`,
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
  },
  /** What goes along, by the table that holds it. */
  along: {
    compass: () => 'wanneer je het laatst antwoordde',
    compass_past_wish: (count: number) => many(count, 'eerder antwoord', 'eerdere antwoorden'),
    counterpart: (count: number) =>
      many(count, 'vraag aan je school vervalt', 'vragen aan je school vervallen'),
    development_plan: () => 'de route die je koos',
    share: (count: number) => `${String(count)} keer delen stopt`,
  } as Readonly<Record<string, (count: number) => string>>,
  /** In her log. */
  erased: (name: string, count: number) => `gewist: ${name} (${String(count)})`,
  otherKind: 'gegevens',
  staysTitle: 'Wat er nog meer staat',
  staysLead: 'Lees wat blijft, waarom, en wanneer het weggaat',
  stays: {
    together: {
      name: 'Wat je met een ander afsprak',
      text: 'Stappen die je voorlegde, gesprekken met hun verslag, toezeggingen van je school en je profiel zijn van jullie samen. Ze gaan weg twee jaar nadat je hier bent gestopt.',
    },
    'works-here': {
      name: 'Je naam, adres, werk en rollen',
      text: 'Die zijn nodig zolang je hier werkt. Klopt er iets niet? Vraag HR het te verbeteren. Twee jaar na je laatste dag gaat alles weg.',
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
    machine: {
      name: 'Sporen van het systeem',
      text: 'Wat er is gemaild, wat er in een lijst van HR stond, en hoe iets was voor een wijziging. Het is nodig om iets terug te draaien. Het gaat vanzelf weg, uiterlijk na twee jaar.',
    },
  },
  problems: {
    'counts-changed': () => 'Er is intussen iets bij gekomen of weggegaan. Kijk opnieuw wat er weggaat.',
  } as Readonly<Record<string, (values?: Readonly<Record<string, string | number>>) => string>>,
  done: { erased: 'Gewist. In je logboek staat dat je dit deed, niet wat er stond.' },
};
export type TrustDataTexts = typeof trustData;
