import { seenBy } from '../seen-by.ts';

const years = (count: number): string => `${count.toLocaleString('nl-NL')} jaar`;
const list = new Intl.ListFormat('nl-NL');

const sectors = {
  care: 'Zorg',
  childcare: 'Kinderopvang',
  'youth-work': 'Jeugdwerk en welzijn',
  hospitality: 'Horeca',
  retail: 'Winkel en verkoop',
  office: 'Kantoor en administratie',
  technology: 'Techniek en bouw',
  'culture-sports': 'Cultuur en sport',
  government: 'Overheid',
  'own-business': 'Eigen bedrijf',
  volunteering: 'Vrijwilligerswerk',
  family: 'Gezin en opvoeding',
  other: 'Anders',
};

const statuses = {
  finished: 'Diploma gehaald',
  'first-year': 'Alleen het eerste jaar gehaald (propedeuse)',
  stopped: 'Gestopt',
  enrolled: 'Nog bezig',
  foreign: 'In een ander land gehaald, nog niet gewaardeerd',
  'foreign-valued': 'In een ander land gehaald, en gewaardeerd',
};

const studies = {
  'vmbo-basis': 'Vmbo basis',
  'vmbo-kader': 'Vmbo kader',
  'vmbo-gemengd': 'Vmbo gemengd',
  'vmbo-theoretisch': 'Vmbo theoretisch, of mavo',
  'teaching-assistant': 'Onderwijsassistent (mbo)',
  'educational-professional': 'Pedagogisch educatief professional (Ad)',
  'teacher-primary': 'Leraar basisonderwijs (pabo)',
  'teacher-secondary': 'Leraar voortgezet onderwijs',
  childcare: 'Pedagogisch werk, kinderopvang',
  pedagogy: 'Pedagogiek',
  'social-work': 'Sociaal werk',
  care: 'Zorg en welzijn',
  'sports-culture': 'Sport, kunst of cultuur',
  office: 'Administratie, economie of ICT',
  other: 'Iets anders',
};

const subjects = {
  aardrijkskunde: 'Aardrijkskunde',
  geschiedenis: 'Geschiedenis',
  natuurkunde: 'Natuurkunde',
  biologie: 'Biologie',
  nlt: 'Natuur, leven en technologie (NLT)',
};

const levels = {
  none: 'Geen diploma',
  vmbo: 'Vmbo of mavo',
  'mbo-1': 'Mbo niveau 1',
  'mbo-2': 'Mbo niveau 2',
  'mbo-3': 'Mbo niveau 3',
  'mbo-4': 'Mbo niveau 4',
  havo: 'Havo',
  vwo: 'Vwo',
  ad: 'Associate degree (Ad)',
  hbo: 'Hbo',
  wo: 'Universiteit (wo)',
};

const tags = {
  'sounding-board': {
    label: 'Sparringpartner',
    hint: 'Een leraar kan hardop denken met mij: ik ken de kinderen en de groep.',
  },
  'inclusive-education': {
    label: 'Extra ondersteuning in de groep',
    hint: 'Ik help om elk kind op zijn eigen niveau mee te laten doen.',
  },
  'trusted-face': {
    label: 'Vertrouwd gezicht',
    hint: 'Kinderen vertellen mij soms wat ze hun juf of meester niet vertellen.',
  },
  'own-role': {
    label: 'Eigen rol naast de leraar',
    hint: 'We vullen elkaar aan. Ieder heeft een eigen taak.',
  },
  'all-round': {
    label: 'Praktisch en snel',
    hint: 'Ik regel en los op, in de klas en in het hele kindcentrum.',
  },
};

const noHealth = 'Schrijf niets over gezondheid, en noem geen leerlingen.';

const yesNo = { yes: 'Ja', no: 'Nee' };

/** Dutch screen texts of the slice card. */
export const card = {
  title: 'Jouw talentenkaart',
  lead: 'Laat zien wat je kunt en wat je meebrengt. Vul in wat je wilt, in de volgorde die je wilt.',
  titleOf: (name: string) => `Talentenkaart van ${name}`,
  leadOf: seenBy('card.own', 'Je ziet alleen wat met jou is gedeeld.'),
  start: {
    above: 'Een goed begin',
    title: 'Schrijf één ding op waar je goed in bent',
    text: 'Dat kost een paar minuten. De rest kan later, en niets hoeft.',
    action: 'Schrijf het eerste op',
  },
  allParts: 'De vijf delen van je kaart',
  stillEmpty: 'Nog leeg',
  print: 'Druk af',
  partOf: (current: number, total: number, title: string) => `Deel ${current} van ${total}: ${title}`,
  steps: 'Delen van je kaart',
  filled: 'ingevuld',
  onlyYou: seenBy('card.own', 'Alleen jij ziet dit, tot je het deelt.'),
  seenBy: seenBy('card.own', (whom: readonly string[]) => `Dit zien nu: jij, ${list.format(whom)}.`),
  whoSees: 'Wie ziet dit deel?',
  whoSeesLead: 'Je kiest per deel met wie je het deelt. Stoppen kan altijd.',
  change: 'Wijzig',
  fillIn: 'Vul in',
  next: (title: string) => `Verder naar: ${title}`,
  toCard: 'Naar je kaart',
  backToCard: 'Je talentenkaart',
  edit: 'Wijzig',
  remove: 'Haal weg',
  removed: (title: string) => `Je hebt «${title}» van je kaart gehaald.`,
  removedBlank: 'Je hebt iets leegs van je kaart gehaald.',
  restore: 'Zet terug',
  restoreUntil: 'Terugzetten kan een uur lang.',
  blank: 'Nog leeg',
  examples: 'Voorbeelden',
  emptyForOthers: 'Hier staat nog niets.',
  save: 'Bewaar',
  autosaved: seenBy(
    'card.typed',
    'We bewaren wat je typt. Deel je dit? Dan ziet een ander het pas als je op Bewaar drukt.',
  ),
  conflictTitle: 'Je hebt dit ook in een ander venster veranderd',
  conflictText:
    'Hieronder staan beide teksten. Pas je tekst aan en druk op Bewaar. Dan geldt wat hier staat.',
  parts: {
    expertise: {
      title: 'Waar ik goed in ben',
      lead: 'Wat doe je goed en graag? Een klein voorbeeld zegt meer dan een mooi woord.',
      empty: 'Hier komt waar jij goed in bent',
      emptyText: 'Begin met één ding waarvoor collega’s jou nu al vragen.',
      examples: [
        'Rust brengen in een groepje. Voorbeeld: mijn leesgroep begint elke ochtend zonder mij te roepen.',
        'Spaans spreken. Voorbeeld: ik tolk bij gesprekken met ouders.',
        'Rekenen uitleggen met spullen uit de klas.',
      ],
      add: 'Voeg iets toe waar je goed in bent',
      item: 'Waar je goed in bent',
      required: 'Schrijf op waar je goed in bent. Een paar woorden is genoeg.',
    },
    experience: {
      title: 'Ervaring buiten het onderwijs',
      lead: 'Wat deed je voor of naast de school? Veel daarvan gebruik je nog elke dag.',
      empty: 'Hier komt wat je buiten het onderwijs deed',
      emptyText: 'Een baan, een eigen bedrijf, vrijwilligerswerk: alles telt.',
      examples: [
        'Zes jaar in de zorg. Ik neem mee: rustig blijven als er veel tegelijk gebeurt.',
        'Vier jaar in een winkel. Ik neem mee: plannen en mensen helpen.',
        'Trainer bij de voetbalclub. Ik neem mee: een groep meekrijgen.',
      ],
      add: 'Voeg ervaring toe',
      item: 'Ervaring',
      required: 'Schrijf op wat je deed. Een paar woorden is genoeg.',
    },
    diplomas: {
      title: 'Diploma’s',
      lead: 'Ook oude diploma’s tellen. Ze bepalen mee welke opleidingen voor je openstaan.',
      empty: 'Hier komen je diploma’s',
      emptyText: 'Begin met je hoogste diploma. Heb je er geen, dan kun je dat ook zeggen.',
      examples: ['Mbo niveau 4, Onderwijsassistent, 2009.', 'Havo, 1998.'],
      add: 'Voeg een diploma toe',
      item: 'Diploma',
      required: 'Kies een niveau.',
    },
    years: {
      title: 'Jaren ervaring',
      lead: 'Hoe lang werk je al, en hoe lang daarvan in het onderwijs?',
      empty: 'Hier komt hoeveel jaren je werkt',
      emptyText: 'Een schatting is genoeg. Halve jaren mogen ook.',
      examples: ['22 jaar gewerkt, waarvan 13,5 jaar in het onderwijs.'],
    },
    offer: {
      title: 'Wat ik het team bied',
      lead: 'Wat heeft je team aan jou? En waarvoor mogen collega’s je vragen?',
      empty: 'Hier komt wat je het team biedt',
      emptyText: 'Kies wat bij je past, of schrijf het in je eigen woorden.',
      examples: [
        'Vraag mij als je een les met muziek wilt.',
        'Vraag mij om mee te denken over een lastig groepje.',
      ],
    },
  },
  form: {
    parts: { years: { title: 'Jaren ervaring' }, offer: { title: 'Wat ik het team bied' } },
    fields: {
      working: { label: 'Hoeveel jaar werk je in totaal?', unit: 'jaar' },
      inEducation: { label: 'Hoeveel jaar daarvan in het onderwijs?', unit: 'jaar' },
      tags: { label: 'Wat past bij jou?', hint: 'Kies er zoveel als je wilt.', options: tags },
      text: { label: 'Wat bied je nog meer?', hint: noHealth },
      ask: { label: 'Waar mogen collega’s je voor vragen?' },
    },
  },
  item: {
    parts: {
      expertise: { title: 'Waar ik goed in ben' },
      experience: { title: 'Ervaring buiten het onderwijs' },
      diplomas: { title: 'Diploma’s' },
    },
    fields: {
      skill: { label: 'Waar ben je goed in?', hint: 'In een paar woorden.' },
      example: { label: 'Waaraan kun je dat zien?', hint: `Een voorbeeld uit je werk. ${noHealth}` },
      work: { label: 'Wat deed je?', hint: 'Bijvoorbeeld: verzorgende in een verpleeghuis.' },
      sector: { label: 'Waar was dat?', prompt: 'Kies een soort werk', options: sectors },
      years: { label: 'Hoe lang?', hint: 'Ongeveer. Halve jaren mogen: 7,5.', unit: 'jaar' },
      takes: { label: 'Wat neem je daarvan mee naar school?', hint: noHealth },
      level: { label: 'Welk niveau?', prompt: 'Kies een niveau', options: levels },
      study: {
        label: 'Wat voor opleiding is het?',
        hint: 'Hiermee weten we wat je diploma opent. Staat het er niet bij? Kies «Iets anders».',
        prompt: 'Kies een opleiding',
        options: studies,
      },
      named: {
        label: 'Hoe heet de opleiding of richting?',
        hint: 'Zoals het op je diploma staat. We rekenen er niet mee.',
      },
      status: {
        label: 'Hoe ver ben je gekomen?',
        options: {
          ...statuses,
          foreign: {
            label: statuses.foreign,
            hint: 'Laat je diploma waarderen via idw.nl. Dan weten we op welk niveau het hier telt.',
          },
          'foreign-valued': {
            label: statuses['foreign-valued'],
            hint: 'Kies bij niveau wat er op je waardering staat.',
          },
        },
      },
      graduatedIn: {
        label: 'In welk jaar was dat?',
        hint: 'Het jaar van je diploma, of het jaar waarin je stopte.',
      },
      subjects: {
        label: 'In welke vakken heb je examen gedaan?',
        hint: 'Alleen de vakken die tellen voor de pabo. Een certificaat van de vavo telt ook: kies dan «Gestopt» als je de rest niet haalde.',
        options: subjects,
      },
      licence: {
        label: 'Mag je met dit diploma lesgeven op een Nederlandse school?',
        hint: 'Een onderwijsbevoegdheid. Alleen als je hier ja zegt, rekenen we ermee.',
        options: yesNo,
      },
      aboutEducation: { label: 'Ging de opleiding over onderwijs of kinderen begeleiden?', options: yesNo },
    },
  },
  sectors,
  statuses,
  studies,
  subjects,
  licensed: 'bevoegd om les te geven',
  levels,
  priorEducation: {
    'mbo-teaching-assistant': 'mbo onderwijsassistent',
    'ad-teaching-supporter': 'Ad leraarondersteuner',
    pabo: 'pabo',
    'university-teacher': 'universitaire lerarenopleiding',
    'other-hbo': 'andere hbo-opleiding',
    'other-mbo': 'andere mbo-opleiding',
    other: 'een andere opleiding',
  },
  countsAs: (kind: string) => `We lezen dit als: ${kind}.`,
  aboutEducation: 'over onderwijs',
  tags,
  ask: 'Hiervoor mag je me vragen',
  takes: 'Dit neem ik mee',
  years,
  workingYears: (working: number | null, inEducation: number | null) => {
    if (working === null) return inEducation === null ? '' : `${years(inEducation)} in het onderwijs`;
    if (inEducation === null) return `${years(working)} gewerkt`;
    return `${years(working)} gewerkt, waarvan ${years(inEducation)} in het onderwijs`;
  },
  preview: {
    link: 'Zo zien anderen je kaart',
    titles: {
      leader: 'Zo ziet je leidinggevende je kaart',
      coach: 'Zo ziet je coach je kaart',
      hr: 'Zo ziet HR je kaart',
      team: 'Zo zien je collega’s op school je kaart',
    },
    places: { leader: 'Je leidinggevende', coach: 'Je coach', hr: 'HR', team: 'Je collega’s' },
    choose: 'Kijk mee als',
    lead: seenBy('card.own', 'Dit ziet diegene nu. Wat je niet deelt, staat er niet bij.'),
    none: seenBy('card.own', 'Nu ziet diegene niets van je kaart'),
    noneText: seenBy('card.own', 'Voor wie je niets deelt, bestaat je kaart niet.'),
    sharePart: 'Kies een deel om te delen',
  },
  problems: {
    'more-than-working': () => 'Dit is meer dan je in totaal werkt. Kijk beide getallen na.',
    'more-than-sixty': () => 'Vul 60 jaar of minder in.',
    'not-a-number': () => 'Vul een getal in, zoals 7 of 7,5.',
    'study-other-level': () => 'Deze opleiding hoort bij een ander niveau. Kijk beide na.',
    'licence-unfinished': () =>
      'Een bevoegdheid heb je met een diploma dat je hebt gehaald. Kijk beide antwoorden na.',
    'not-a-year': () => 'Vul een jaar in met vier cijfers, zoals 2009.',
  },
  cardFull: (maximum: number) => `Er passen ${maximum} dingen in dit deel. Haal eerst iets weg.`,
  done: { saved: 'Bewaard.', restored: 'Teruggezet.' },
};
export type CardTexts = typeof card;
