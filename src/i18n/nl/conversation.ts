import { byCode } from '../by-code.ts';
import { formatMoment } from '../format.ts';
import { seenBy } from '../seen-by.ts';

type Count = number;
const list = new Intl.ListFormat('nl');
const people = (count: Count): string => (count === 1 ? '1 collega' : `${String(count)} collega’s`);
const talks = (count: Count): string => (count === 1 ? '1 gesprek' : `${String(count)} gesprekken`);

/** Dutch screen texts of the slice conversation. */
export const conversation = {
  title: 'Gesprekken',
  leadOwn: 'Praat met je leidinggevende over wat je kunt, wilt en nodig hebt. Je mag zelf beginnen.',
  leadLeader: 'Hier staan de gesprekken met je collega’s, en wie er dit schooljaar nog geen had.',
  leadOther: 'Hier staan de gesprekken waar jij aan meedoet.',
  begin: 'Begin een gesprek',
  someone: 'je leidinggevende',
  noLeader: 'nog geen leidinggevende',
  with: (kind: string, name: string) => `${kind} met ${name}`,
  you: 'Jij',
  until: seenBy(
    ['talk.preparation', 'talk.of-leader'],
    'Alleen jij ziet dit, tot jullie allebei klaar zijn.',
  ),
  nobodySaw: seenBy(
    'talk.preparation',
    'Jullie waren niet allebei klaar voor het gesprek. Daarom ziet alleen jij dit.',
  ),
  noHealth:
    'Schrijf niets over je gezondheid of die van een ander, en noem geen leerlingen. Dat hoort hier niet.',
  notForHr: seenBy(
    ['talk.two', 'talk.agreement'],
    'HR ziet op welke dag jullie spraken. Wat jullie schrijven, zien HR en het bestuur niet, behalve een afspraak waarbij je kiest dat zij die doen.',
  ),
  yourNextStep: 'Jouw volgende stap',
  otherSide: 'De andere kant',
  nothingToDo: 'Nu even niets',

  /** What to do next: a title, a sentence and the words on the button. */
  next: {
    'choose-leader': {
      title: () => 'Kies met wie je verdergaat',
      text: () => 'Je leidinggevende is hier niet meer. Jij kiest wie dit gesprek met je voert.',
      action: 'Kies een leidinggevende',
    },
    prepare: {
      title: (name: string) => `Bereid je gesprek met ${name} voor`,
      text: () => 'Zes korte stukjes. Je kunt steeds stoppen en later verdergaan.',
      action: 'Ga verder met voorbereiden',
    },
    plan: {
      title: (name: string) => `Kies een moment met ${name}`,
      text: () => 'Er is nog geen datum. Kies er een, dan komt hij in jullie agenda’s.',
      action: 'Kies dag en tijd',
    },
    hold: {
      title: (name: string) => `Is het gesprek met ${name} geweest?`,
      text: () => 'Laat weten dat jullie elkaar spraken. Daarna schrijven jullie het verslag.',
      action: 'Vertel wanneer het was',
    },
    'write-report': {
      title: (name: string) => `Schrijf het verslag met ${name}`,
      text: () => 'Wat bespraken jullie en wat spraken jullie af? Jullie kunnen er allebei in schrijven.',
      action: 'Schrijf aan het verslag',
    },
    agree: {
      title: (name: string) => `Lees het verslag. ${name} is akkoord`,
      text: () => 'Klopt het? Ga dan ook akkoord. Klopt er iets niet? Dan zeg je wat.',
      action: 'Lees het verslag',
    },
    rate: {
      title: () => 'Voelde jij je serieus genomen?',
      text: seenBy('talk.rating', () => 'Eén vraag over het gesprek. Alleen jij ziet je antwoord.'),
      action: 'Beantwoord de vraag',
    },
    'follow-up': {
      title: (name: string) => `Tijd voor een vervolg met ${name}`,
      text: () => 'De datum die jullie afspraken komt eraan.',
      action: 'Begin het vervolggesprek',
    },
    'wait-leader': {
      title: (name: string) => `${name} kiest een andere leidinggevende`,
      text: () => 'Tot die tijd hoef jij niets te doen.',
      action: '',
    },
    'wait-preparation': {
      title: (name: string) => `${name} is nog niet klaar`,
      text: seenBy(
        'talk.preparation',
        () => 'Jij bent klaar. Zodra jullie allebei klaar zijn, lezen jullie wat de ander schreef.',
      ),
      action: '',
    },
    'wait-talk': {
      title: () => 'Jullie zijn allebei klaar',
      text: () => 'Lees voor het gesprek rustig wat de ander schreef.',
      action: '',
    },
    'wait-agreement': {
      title: (name: string) => `${name} moet nog akkoord gaan`,
      text: () => 'Jij ging akkoord met het verslag. Nu is de ander aan zet.',
      action: '',
    },
    nothing: {
      title: () => 'Dit gesprek is klaar',
      text: () => 'Je kunt alles nog lezen.',
      action: '',
    },
  },
  openWithBoth:
    'Het verslag is vier weken na het gesprek nog niet akkoord. Het staat open bij jullie allebei. Komen jullie er niet uit? Praat er samen over, of vraag iemand erbij.',

  phases: {
    before: 'In voorbereiding',
    ready: 'Allebei klaar',
    held: 'Gehouden',
    report: 'Verslag in de maak',
    agreed: 'Verslag akkoord',
    closed: 'Gesloten',
    cancelled: 'Afgezegd',
  },
  ends: {
    'called-off': 'Dit gesprek is afgezegd.',
    'not-decided': 'Er gebeurde een half jaar niets. Daarom is dit gesprek gesloten.',
    'person-left': 'Dit gesprek is gesloten, omdat de baan op deze school is gestopt.',
  },
  turn: { own: 'Jij bent aan zet', other: 'De ander is aan zet', nobody: 'Niemand hoeft iets' },
  beganSelf: 'Jij begon dit gesprek',
  beganOther: (name: string) => `${name} begon dit gesprek`,

  list: {
    open: 'Lopende gesprekken',
    past: 'Eerdere gesprekken',
    empty: 'Hier komen jouw gesprekken te staan',
    emptyText: 'Een gesprek begint met een uitnodiging. Die mag van jou komen.',
    hrTitle: 'Een gesprek is van de twee die praten',
    emptyHr: seenBy(
      'talk.two',
      'Als HR doe je aan geen enkel gesprek mee. Je ziet hier dus niets van wat mensen bespreken.',
    ),
    emptyOther:
      'Een ondersteuner en de leidinggevende praten met elkaar. Vervang je een leidinggevende, dan staat hier welk gesprek op je wacht.',
    noDate: 'Nog geen datum',
    heldOn: (day: string) => `Gehouden op ${day}`,
    followUp: (day: string) => `Vervolg rond ${day}`,
    lists: 'Soorten en vormen van gesprekken',
  },

  team: {
    title: 'Dit schooljaar',
    words: (held: Count, all: Count) =>
      all === 1
        ? `Jouw collega had dit schooljaar ${held === 0 ? 'nog geen' : 'een'} gesprek.`
        : `${String(held)} van de ${people(all)} ${held === 1 ? 'had' : 'hadden'} dit schooljaar een gesprek.`,
    rest: (planned: Count, started: Count, none: Count) =>
      `Een datum hebben er ${String(planned)}. Begonnen, zonder datum: ${String(started)}. Nog niets: ${String(none)}.`,
    empty: 'Hier komen je collega’s te staan',
    emptyText:
      'Je ziet nog niemand. Dat komt doordat er geen onderwijsondersteuners bij jouw school staan. HR kan hen toevoegen.',
    choose: 'Met wie wil je een gesprek beginnen?',
    hint: 'Kies één of meer collega’s. Bovenaan staat wie er nog geen had.',
    go: 'Verder met deze collega’s',
    states: {
      none: 'Nog geen gesprek',
      started: 'Begonnen, nog geen datum',
      planned: (day: string) => `Gepland op ${day}`,
      held: (day: string) => `Gehad op ${day}`,
    },
    strip: (year: string) => `Gesprekken in schooljaar ${year}`,
    month: (held: Count, planned: Count) =>
      [held > 0 ? `${talks(held)} gehad` : '', planned > 0 ? `${String(planned)} gepland` : '']
        .filter((text) => text !== '')
        .join(', '),
    today: 'Vandaag',
    done: 'gehad',
    onlyThat: seenBy(
      'talk.two',
      'Je ziet alleen of er een gesprek was, ook als een ander het voerde. Niet wat er gezegd is.',
    ),
  },

  create: {
    title: 'Begin een gesprek',
    leadOwn: 'Kies met wie je wilt praten. Een datum mag ook later.',
    leadOne: (name: string) => `Je nodigt ${name} uit. Een datum mag ook later.`,
    leadMany: (count: Count) => `Je nodigt ${people(count)} uit. Iedereen krijgt een eigen gesprek.`,
    leader: 'Met wie wil je praten?',
    kind: 'Wat voor gesprek is het?',
    form: 'Hoe willen jullie praten?',
    when: 'Dag en tijd',
    whenHint: 'Kies je een datum, dan krijgen jullie allebei een uitnodiging voor de agenda.',
    minutes: 'Hoe lang?',
    minutesOf: (count: Count) => `${String(count)} minuten`,
    place: 'Waar?',
    placeHint: 'Bijvoorbeeld een lokaal, of wie er belt.',
    later: 'De datum kies je later met elke collega apart.',
    sendOwn: 'Nodig je leidinggevende uit',
    sendOne: (name: string) => `Nodig ${name} uit`,
    sendMany: (count: Count) => `Nodig ${people(count)} uit`,
    someSkipped: (started: number, names: string) =>
      `${started === 0 ? 'Je nodigde niemand uit.' : `Je nodigde ${people(started)} uit.`} Niet uitgenodigd: ${names}. Met hen loopt al een gesprek van deze soort.`,
    noLeaders: 'Je kunt nog geen gesprek beginnen',
    noLeadersText: 'Bij jouw school staat nog geen leidinggevende. Vraag HR om die toe te voegen.',
    chosen: 'Je nodigt uit',
    otherPeople: 'Kies andere collega’s',
  },

  page: {
    back: 'Alle gesprekken',
    preparation: 'Voorbereiding',
    preparationDone: 'Klaar',
    preparationOpen: 'Nog niet klaar',
    preparationSkipped: 'Niet afgemaakt',
    preparationOver: 'Het gesprek is geweest',
    reportDone: 'Akkoord',
    reportOpen: 'Nog niet',
    reportNotYet: 'Nog geen verslag',
    bothReady: 'Allebei klaar',
    waitsFor: (name: string) => `Wacht op ${name}`,
    waitsForYou: 'Wacht op jou',
    notYet: 'Nog niet begonnen',
    bothAgreed: 'Jullie zijn het eens',
    oneReport: 'Eén verslag van jullie samen',
    reportBusy: 'In de maak',
    when: 'Wanneer en waar',
    whenNone: 'Er is nog geen datum.',
    date: 'Dag en tijd',
    minutes: 'Duur',
    form: 'Vorm',
    place: 'Plaats',
    placeNone: 'Nog niet gekozen',
    change: 'Verander dag, tijd of plaats',
    plan: 'Kies dag, tijd en plaats',
    savePlan: 'Bewaar en stuur naar de agenda’s',
    clear: 'Maak de datum leeg om de afspraak uit de agenda’s te halen.',
    planConflict: 'De ander veranderde dit net. Hieronder staat wat er nu geldt. Kies opnieuw.',
    yours: 'Jouw voorbereiding',
    yoursWritten: (count: Count) =>
      count === 0
        ? 'Je schreef nog niets op.'
        : `Je schreef bij ${String(count)} van de 6 onderwerpen iets op.`,
    yoursReady: seenBy(
      'talk.preparation',
      'Jij bent klaar. De ander ziet jouw tekst pas als jullie allebei klaar zijn.',
    ),
    write: 'Schrijf aan je voorbereiding',
    reread: 'Lees je voorbereiding',
    notReady: 'Toch nog niet klaar',
    notReadyHint: 'Zolang de ander niet klaar is, kun je terug.',
    aside: 'Wat jullie schreven',
    asideLead: seenBy(
      'talk.preparation',
      'Jullie waren allebei klaar. Nu lezen jullie elkaars voorbereiding.',
    ),
    asideNew: (name: string) => `Je bereidde dit voor met ${name}.`,
    legend: 'Onderstreept: dit lees je alleen aan die kant.',
    markStart: 'alleen hier',
    markEnd: 'tot hier',
    bothEmpty: (subjects: readonly string[]) =>
      `Over ${list.format(subjects)} schreven jullie allebei niets.`,
    nothingWritten: 'Niets opgeschreven.',
    held: 'Het gesprek is geweest',
    heldOn: 'Op welke dag was het?',
    heldEarly:
      'Jullie zijn nog niet allebei klaar met voorbereiden. Ga je nu verder, dan houdt ieder zijn eigen voorbereiding voor zichzelf.',
    heldAlready: 'Jullie spraken elkaar al',
    saveHeld: 'Verder naar het verslag',
    reportTitle: 'Het verslag',
    reportRead: 'Lees het verslag',
    reportWrite: 'Schrijf aan het verslag',
    followUpOn: (day: string) => `Jullie kijken rond ${day} hoe het gaat.`,
    cancel: 'Zeg het gesprek af',
    cancelText: 'Kan het echt niet doorgaan? Een andere dag kiezen kan hierboven.',
    cancelSure: seenBy(
      'talk.preparation',
      'Weet je het zeker? De afspraak gaat uit jullie agenda’s. Wat je opschreef, houd je zelf.',
    ),
    cancelYes: 'Ja, zeg af',
    chooseLeader: 'Met wie wil je verder?',
    chooseLeaderText: seenBy(
      ['talk.leader-left', 'talk.preparation'],
      'Deze leidinggevende leest daarna het verslag tot nu toe. Jouw voorbereiding blijft dicht.',
    ),
    chooseLeaderBefore: 'Jullie zeggen daarna allebei opnieuw of jullie klaar zijn.',
    chosenLeader: 'Ga verder met deze leidinggevende',
  },

  /** A leader is away and somebody stands in for her. */
  standIn: {
    covered: (leader: string, name: string) => `${leader} (nu: ${name})`,
    title: 'Wie voert dit gesprek?',
    away: (leader: string, name: string, until: string) =>
      `${leader} is er niet, tot en met ${until}. ${name} vervangt ${leader}.`,
    knows: seenBy(
      'talk.stand-in',
      (name: string) =>
        `${name} weet met wie dit gesprek is, wanneer en waar, en kan het verzetten of afzeggen. Wat jullie opschrijven, blijft dicht.`,
    ),
    offered: (leader: string, name: string) =>
      `${name} wil het gesprek met je voeren, in plaats van ${leader}.`,
    question: 'Wat wil jij?',
    yes: (name: string) => `Ja, ik praat met ${name}`,
    yesHint: seenBy(
      'talk.preparation',
      'Jullie zeggen daarna allebei of jullie klaar zijn. Tot dan blijft jouw voorbereiding dicht.',
    ),
    read: (name: string) => `Ja, en ${name} mag lezen wat ik klaarlegde`,
    readHint: seenBy(
      'talk.preparation',
      (name: string) => `Je blijft klaar. Jullie lezen elkaars voorbereiding pas als ${name} ook klaar is.`,
    ),
    no: (leader: string) => `Nee, ik wacht op ${leader}`,
    noHint: 'Datum en plaats blijven zoals ze zijn.',
    leaderOwn: seenBy('talk.stand-in', (leader: string) => `Wat ${leader} opschreef, blijft van ${leader}.`),
    save: 'Bewaar mijn keuze',
    holds: (leader: string, name: string, until: string) =>
      `${name} voert dit gesprek in plaats van ${leader}. Is het na ${until} nog niet geweest, dan gaat het terug naar ${leader}.`,
    holdsSelf: (leader: string, until: string) =>
      `Je voert dit gesprek in plaats van ${leader}. Is het na ${until} nog niet geweest, dan gaat het terug naar ${leader}.`,
    listTitle: 'Jij vervangt iemand',
    listLead:
      'Deze gesprekken zijn van iemand die er niet is. Je kunt ze verzetten, afzeggen of aanbieden ze te voeren.',
    row: (name: string, leader: string) => `${name} met ${leader}`,
    pageTitle: (name: string, leader: string) => `Gesprek van ${name} met ${leader}`,
    pageLead: (leader: string, until: string) =>
      `${leader} is er niet, tot en met ${until}. Jij vervangt ${leader}.`,
    onlyThis: seenBy(
      'talk.stand-in',
      'Je ziet met wie het gesprek is, wanneer en waar. Niet wat ze ervoor opschreven.',
    ),
    offerTitle: 'Voer het gesprek zelf',
    offerText: (name: string) => `We vragen ${name} of dat goed is. Met een ja staat het gesprek bij jou.`,
    offer: (name: string) => `Vraag het ${name}`,
    isOffered: (name: string) => `Je vroeg het. ${name} heeft nog niet geantwoord.`,
  },

  rate: {
    section: 'Hoe was het voor jou?',
    title: 'Voelde jij je serieus genomen?',
    privacy: seenBy('talk.rating', 'Alleen jij ziet dit. Je leidinggevende ziet het nooit.'),
    options: ['Helemaal niet', 'Een beetje', 'Redelijk', 'Goed', 'Heel goed'],
    save: 'Bewaar mijn antwoord',
    answered: (word: string) => `Jouw antwoord: ${word.toLowerCase()}.`,
    change: 'Verander je antwoord',
  },

  self: {
    title: 'Hoe zie jij jezelf?',
    lead: 'Drie keer per schooljaar, in één tik. Zo zie je later of er iets verandert.',
    privacy: seenBy('talk.rating', 'Alleen jij ziet dit.'),
    question: 'In mijn werk …',
    options: [
      'voer ik uit',
      'voer ik vooral uit',
      'allebei evenveel',
      'neem ik vaak regie',
      'neem ik de regie',
    ],
    save: 'Bewaar',
    moments: { start: 'begin', middle: 'halverwege', end: 'eind' },
    row: (moment: string, year: string) => `${moment.charAt(0).toUpperCase()}${moment.slice(1)} van ${year}`,
    history: 'Zo zag je jezelf eerder',
  },

  parts: {
    development: 'Ontwikkeling',
    wishes: 'Wensen',
    ambition: 'Ambitie',
    pitfalls: 'Valkuilen',
    expectations: 'Verwachtingen',
    future: 'Vooruitkijken',
  },
  /** How the two sides of one question are headed, for who reads: own left, the other's right. */
  compared: {
    development: { own: 'Jij', other: (name: string) => name },
    wishes: { own: 'Jij', other: (name: string) => name },
    ambition: { own: 'Jij', other: (name: string) => name },
    pitfalls: { own: 'Jij', other: (name: string) => name },
    ofOther: {
      own: 'Wat jij van de ander verwacht',
      other: (name: string) => `Wat je van ${name} mag verwachten`,
    },
    ofMe: {
      own: 'Wat de ander van jou mag verwachten',
      other: (name: string) => `Wat ${name} van jou verwacht`,
    },
    oneYear: { own: 'Over één jaar, volgens jou', other: (name: string) => `Over één jaar, volgens ${name}` },
    fiveYears: {
      own: 'Over vijf jaar, volgens jou',
      other: (name: string) => `Over vijf jaar, volgens ${name}`,
    },
  },

  prepare: {
    title: 'Bereid je gesprek voor',
    back: 'Terug naar het gesprek',
    step: (now: Count, all: Count, name: string) => `Stukje ${String(now)} van ${String(all)}: ${name}`,
    lastStep: 'Alles bij elkaar',
    steps: 'Onderwerpen',
    written: 'iets opgeschreven',
    saveNext: 'Bewaar en ga verder',
    saveLast: 'Bewaar en kijk het na',
    conflictTitle: 'Je schreef dit op twee schermen',
    conflictText:
      'Hieronder staat wat eerder is bewaard. Jouw nieuwe tekst staat nog in het vak. Bewaar je, dan geldt die.',
    check: 'Nakijken',
    checkTitle: 'Kijk je voorbereiding na',
    checkText: seenBy(
      'talk.preparation',
      'Staat er wat je wilt zeggen? Zeg dan dat je klaar bent. De ander leest het pas als die ook klaar is.',
    ),
    edit: 'Pas aan',
    empty: 'Hier schreef je nog niets.',
    emptyFine: 'Leeg laten mag ook.',
    locked:
      'Je zei dat je klaar bent. Wil je nog iets veranderen? Zeg dan eerst dat je toch nog niet klaar bent.',
    fixed: 'Jullie zijn allebei klaar. De voorbereiding staat vast.',
    ready: (name: string) => `Ik ben klaar voor ${name}`,
    /** Guiding questions in plain words, for her and for her leader. */
    person: {
      development: {
        label: () => 'Hoe ontwikkel jij je?',
        hint: () => 'Wat leerde je dit jaar? Waar ben je trots op? Wat wil je nu leren?',
      },
      wishes: {
        label: () => 'Wat wens jij in je werk?',
        hint: () => 'Wat doe je graag vaker? Wat liever minder? Wat heb je nodig?',
      },
      ambition: {
        label: () => 'Wat wil jij bereiken?',
        hint: () => 'Een andere taak, een opleiding, of nog beter worden in wat je doet: alles telt.',
      },
      pitfalls: {
        label: () => 'Wat kan jou in de weg zitten?',
        hint: () => 'Wat doe je soms te veel of te weinig? Waar loop je op school tegenaan?',
      },
      ofOther: {
        label: (name: string) => `Wat verwacht jij van ${name}?`,
        hint: () => 'Bijvoorbeeld: tijd, een antwoord, een kans, een goed woord.',
      },
      ofMe: {
        label: (name: string) => `Wat mag ${name} van jou verwachten?`,
        hint: () => 'Wat doe jij zelf om verder te komen?',
      },
      oneYear: {
        label: () => 'Waar sta jij over één jaar?',
        hint: () => 'Wat doe je dan op een gewone dinsdag?',
      },
      fiveYears: {
        label: () => 'Waar sta jij over vijf jaar?',
        hint: () => 'Dromen mag. Hetzelfde werk, met plezier, mag ook.',
      },
    },
    leader: {
      development: {
        label: (name: string) => `Hoe ontwikkelt ${name} zich?`,
        hint: () => 'Wat zie je goed gaan? Wat groeide er dit jaar? Noem iets wat je zelf zag.',
      },
      wishes: {
        label: (name: string) => `Wat denk je dat ${name} wenst?`,
        hint: () => 'En wat gun jij deze collega?',
      },
      ambition: {
        label: (name: string) => `Welke kansen zie je voor ${name}?`,
        hint: () => 'Welke taken of functies zijn er op school of binnen het bestuur?',
      },
      pitfalls: {
        label: (name: string) => `Wat kan ${name} in de weg zitten?`,
        hint: () => 'Wat ligt aan de school, en wat kan de school daaraan doen?',
      },
      ofOther: {
        label: (name: string) => `Wat verwacht jij van ${name}?`,
        hint: () => 'Schrijf het op zoals je het ook zou zeggen.',
      },
      ofMe: {
        label: (name: string) => `Wat mag ${name} van jou verwachten?`,
        hint: () => 'Bijvoorbeeld: tijd, een antwoord voor een datum, ruimte om te oefenen.',
      },
      oneYear: {
        label: (name: string) => `Waar staat ${name} over één jaar?`,
        hint: () => 'Welk werk zie je dan voor je?',
      },
      fiveYears: {
        label: (name: string) => `Waar staat ${name} over vijf jaar?`,
        hint: () => 'Welk perspectief kan de school of het bestuur bieden?',
      },
    },
  },

  report: {
    title: 'Verslag',
    writeTitle: 'Schrijf het verslag',
    writeLead: 'Jullie kunnen er allebei in schrijven. Wat je typt, bewaren we.',
    who: 'Wie',
    between: (one: string, other: string) => `${one} en ${other}`,
    heldOn: 'Gehouden op',
    edition: (count: Count) => `Versie ${String(count)}`,
    earlier: 'Eerdere versies',
    earlierText: (count: Count, by: string) => `Versie ${String(count)}: ${by} ging niet akkoord`,
    reason: 'Reden',
    changed: 'Wat er veranderde',
    changedLegend: 'Onderstreept: weggehaald (links) of erbij gezet (rechts).',
    subjects: {
      development: 'Wat bespraken jullie over ontwikkeling?',
      wishes: 'Wat bespraken jullie over wensen?',
      ambition: 'Wat bespraken jullie over ambitie?',
      pitfalls: 'Wat bespraken jullie over valkuilen?',
      expectations: 'Wat verwachten jullie van elkaar?',
    },
    prepared: 'Wat jullie hierover voorbereidden',
    learningWish: (name: string) => `Wat wil ${name} leren?`,
    learningWishOwn: 'Wat wil jij leren?',
    learningWishShort: 'Leerwens',
    learningWishHint: 'Zonder leerwens is het gesprek niet af. Klein mag ook.',
    agreements: 'Afspraken',
    agreementsHint: seenBy(
      'talk.agreement',
      'Wat, wie en voor wanneer. Kies je HR of het bestuur? Zodra jullie akkoord zijn, lezen zij deze afspraak, met de naam erbij. Schrijf dus op wat zij mogen weten.',
    ),
    agreement: (count: Count) => `Afspraak ${String(count)}`,
    what: 'Wat spreken jullie af?',
    owner: 'Wie doet het?',
    ownerPrompt: 'Kies wie',
    owners: {
      'support-staff': (name: string) => name,
      leader: 'De leidinggevende',
      hr: 'HR',
      board: 'Het bestuur',
    },
    dueOn: 'Voor wanneer?',
    more: 'Nog een afspraak',
    followUpOn: 'Wanneer kijken jullie hoe het gaat?',
    followUpShort: 'Vervolg',
    followUpHint: 'Kies een dag. Jullie krijgen twee weken van tevoren bericht.',
    save: 'Bewaar en lees na',
    conflict: 'De ander schreef intussen ook. Druk op bewaren, dan zie je beide teksten.',
    conflictTitle: 'Jullie schreven tegelijk',
    conflictText: (name: string) =>
      `${name} bewaarde net ook iets. Hieronder staan de stukken die verschillen. Jouw tekst staat nog in het formulier. Neem over wat je wilt houden en bewaar opnieuw.`,
    newEdition: 'Er is intussen een nieuwe versie begonnen. Jouw tekst staat nog in het formulier.',
    oneAgreed:
      'Een van jullie ging al akkoord. Deze versie staat vast. Wil je iets veranderen? Zeg dan dat het nog niet klopt.',
    toWrite: 'Schrijf verder',
    missing: 'Voordat jullie akkoord kunnen gaan, ontbreekt nog:',
    missingFields: {
      learningWish: 'de leerwens',
      followUpOn: 'een dag voor het vervolg, na vandaag',
      agreements: 'wat, wie of wanneer bij een afspraak',
    },
    agree: 'Dit klopt, ik ga akkoord',
    agreeText: (name: string) =>
      `Daarna kan niemand deze versie nog veranderen, tot ${name} ook akkoord is of zegt wat er niet klopt.`,
    agreeSecond: 'Dit klopt, ik ga ook akkoord',
    agreeSecondText:
      'Daarmee staat het verslag vast. Afspraken voor de school en het bestuur gaan meteen naar hen toe.',
    agreedBy: (name: string, day: string) => `${name} ging akkoord op ${day}`,
    notAgreed: (name: string) => `${name} ging nog niet akkoord`,
    object: 'Het klopt nog niet',
    objectReason: 'Wat klopt er niet?',
    objectHint: seenBy(
      'talk.report',
      'De ander leest dit. Daarna begint een nieuwe versie, met dezelfde tekst. Deze versie blijft te lezen.',
    ),
    objectSend: 'Begin een nieuwe versie',
    nothing: 'Niets opgeschreven.',
    noAgreements: 'Geen afspraken.',
    none: 'Er is nog geen verslag',
    noneText: 'Na het gesprek schrijven jullie hier samen op wat jullie bespraken.',
    print: 'Print dit verslag',
    back: 'Terug naar het gesprek',
    columns: { what: 'Afspraak', owner: 'Wie', dueOn: 'Voor' },
    changedByOther: 'Het verslag is net veranderd. Lees het opnieuw.',
  },

  lists: {
    title: 'Soorten en vormen van gesprekken',
    lead: 'Deze lijsten gelden voor jullie hele bestuur. Wat je uitzet, kan niemand meer kiezen. Oude gesprekken houden hun naam.',
    notAssessment: 'Een beoordeling is een ander gesprek, met eigen regels. Zet die hier niet bij.',
    kind: 'Soorten',
    form: 'Vormen',
    nl: 'Naam in het Nederlands',
    en: 'Naam in het Engels',
    inUse: 'Te kiezen',
    save: 'Bewaar',
    add: 'Voeg toe',
    addKind: 'Nog een soort',
    addForm: 'Nog een vorm',
  },

  /** Sentences for what the rules of this slice refuse, by code. */
  problems: byCode<() => string>({
    'not-now': () =>
      'Dat kan in deze fase van het gesprek niet meer. Ververs de pagina om te zien hoe het nu staat.',
    'already-ready': () => 'Je zei al dat je klaar bent. Zeg eerst dat je toch nog niet klaar bent.',
    'not-ready': () => 'Je was nog niet klaar.',
    'no-leader': () => 'Er is nu geen leidinggevende bij dit gesprek.',
    'nothing-written': () => 'Schrijf eerst bij minstens één onderwerp iets op.',
    'already-open': () => 'Jullie hebben al een gesprek van deze soort dat nog loopt. Ga daarmee verder.',
    'someone-agreed': () => 'Een van jullie ging al akkoord. Zeg eerst dat het nog niet klopt.',
    'nothing-to-object': () => 'Nog niemand ging akkoord. Je kunt het verslag gewoon veranderen.',
    'not-held': () => 'Deze vraag komt na het gesprek.',
    'in-the-future': () => 'Kies vandaag of een dag die voorbij is.',
    'in-the-past': () => 'Kies een moment in de toekomst.',
    'not-a-moment': () => 'Vul een dag en een tijd in, zoals 24-11-2026 om 14.00 uur.',
  }),

  done: {
    started: 'De uitnodiging is verstuurd.',
    several: 'De uitnodigingen zijn verstuurd. Wie al zo’n gesprek had, houdt dat.',
    planned: 'Bewaard. Jullie krijgen allebei bericht voor de agenda.',
    ready: seenBy(
      'talk.preparation',
      'Jij bent klaar. Zodra de ander ook klaar is, lezen jullie elkaars tekst.',
    ),
    opened: 'Jullie zijn allebei klaar. Nu lees je wat de ander schreef.',
    unready: 'Je kunt weer schrijven.',
    held: 'Mooi. Schrijf nu samen op wat jullie bespraken.',
    saved: 'Bewaard.',
    agreed: 'Je ging akkoord. De ander krijgt bericht.',
    fixed: 'Jullie zijn het eens. Het verslag staat vast.',
    objected: 'Er is een nieuwe versie. De ander krijgt bericht.',
    cancelled: 'Het gesprek is afgezegd. De ander krijgt bericht.',
    rated: seenBy('talk.rating', 'Bewaard. Alleen jij ziet dit.'),
    leader: 'Je gaat verder met deze leidinggevende.',
    offered: 'Gevraagd. Je krijgt een mail als er een antwoord is.',
    answered: 'Bewaard. Je keuze is doorgegeven.',
  },

  mail: {
    someone: 'je collega',
    frame: seenBy(
      'talk.mail',
      (name: string, text: string, url: string) =>
        `Dag ${name},\n\n${text}\n\n${url}\n\nWat jullie schrijven, staat niet in deze mail. Dat lees je alleen na inloggen.\n\nOntwikkeldoor`,
    ),
    eventTitle: (name: string) => `Gesprek met ${name}`,
    eventText: (url: string) => `Voorbereiden, verzetten of afzeggen doe je hier:\n${url}`,
    invited: (name: string, at: Date, place: string) => ({
      subject: `Gesprek met ${name} op ${formatMoment('nl', at)}`,
      text: `Je hebt een gesprek met ${name} op ${formatMoment('nl', at)} uur.${place === '' ? '' : ` Plaats: ${place}.`} De uitnodiging voor je agenda zit bij deze mail. Kun je niet? Kies dan een ander moment op de pagina van het gesprek.`,
    }),
    cancelled: (name: string, at: Date) => ({
      subject: `Gaat niet door: gesprek met ${name}`,
      text: `Het gesprek met ${name} op ${formatMoment('nl', at)} uur gaat dan niet door. Je agenda haalt de afspraak weg.`,
    }),
    letters: {
      started: (name: string) => ({
        subject: `${name} wil met je in gesprek`,
        text: seenBy(
          'talk.preparation',
          `${name} nodigt je uit voor een gesprek. Jullie bereiden je allebei voor. Wat je schrijft, leest de ander pas als jullie allebei klaar zijn.`,
        ),
      }),
      ready: (name: string) => ({
        subject: `${name} is klaar voor jullie gesprek`,
        text: seenBy(
          'talk.preparation',
          `${name} is klaar met voorbereiden. Zodra jij ook klaar bent, lezen jullie wat de ander schreef.`,
        ),
      }),
      opened: (name: string) => ({
        subject: `Jullie zijn allebei klaar voor het gesprek`,
        text: seenBy('talk.preparation', `${name} is nu ook klaar. Je kunt lezen wat de ander voorbereidde.`),
      }),
      calledOff: (name: string) => ({
        subject: `${name} heeft het gesprek afgezegd`,
        text: seenBy(
          'talk.preparation',
          `Het gesprek met ${name} gaat niet door. Wat jij opschreef, houd je zelf.`,
        ),
      }),
      calledOffForLeader: (name: string) => ({
        subject: 'Je gesprek gaat niet door',
        text: seenBy(
          'talk.stand-in',
          `${name} vervangt je leidinggevende en zegde jullie gesprek af. Wat jij opschreef, houd je zelf.`,
        ),
      }),
      standInOffered: (name: string) => ({
        subject: `Mag ${name} je gesprek voeren?`,
        text: seenBy(
          'talk.preparation',
          `Je leidinggevende is er niet. ${name} wil het gesprek in die plaats met je voeren. Mag dat, en mag ${name} lezen wat je klaarlegde? Jij kiest. Tot dan blijft het dicht.`,
        ),
      }),
      standInAgreed: (name: string) => ({
        subject: `Jij voert het gesprek met ${name}`,
        text: `${name} vindt het goed dat jij het gesprek voert. Bereid je voor en zeg wanneer je klaar bent.`,
      }),
      standInDeclined: (name: string) => ({
        subject: `${name} wacht liever`,
        text: `${name} wacht met het gesprek tot de leidinggevende er weer is. Verzetten of afzeggen kan nog.`,
      }),
      leaderBack: (name: string) => ({
        subject: `Je gesprek is weer met ${name}`,
        text: seenBy(
          'talk.preparation',
          `${name} is er weer en voert het gesprek. Jullie zeggen allebei opnieuw of jullie klaar zijn. Tot dan blijft dicht wat je opschreef.`,
        ),
      }),
      yoursAgain: (name: string) => ({
        subject: `Jij voert het gesprek met ${name} weer`,
        text: `Je vervanger voerde het gesprek met ${name} nog niet. Het staat weer bij jou.`,
      }),
      agreedByOne: (name: string) => ({
        subject: `${name} is akkoord met het verslag`,
        text: `${name} ging akkoord met het verslag van jullie gesprek. Lees het na. Klopt het? Ga dan ook akkoord. Anders zeg je wat er niet klopt.`,
      }),
      agreedByBoth: (name: string) => ({
        subject: `Het verslag van jullie gesprek staat vast`,
        text: `${name} ging ook akkoord. Het verslag staat nu vast.`,
      }),
      objected: (name: string) => ({
        subject: `Het verslag klopt volgens ${name} nog niet`,
        text: `${name} schreef op wat er nog niet klopt. Er is een nieuwe versie om samen verder te schrijven.`,
      }),
      personLeft: (name: string) => ({
        subject: `Het gesprek met ${name} is gesloten`,
        text: `De baan van ${name} op deze school is gestopt. Daarom is het gesprek gesloten.`,
      }),
      lapsed: (name: string) => ({
        subject: `Het gesprek met ${name} is gesloten`,
        text: `Er gebeurde een half jaar niets. Daarom is het gesprek gesloten. Je kunt altijd een nieuw gesprek beginnen.`,
      }),
      leaderLeft: () => ({
        subject: 'Je leidinggevende is weg. Wat nu met je gesprek?',
        text: seenBy(
          'talk.leader-left',
          'Je leidinggevende heeft deze rol niet meer. Jij kiest met wie je verdergaat. Niemand anders leest mee zolang jij niet kiest.',
        ),
      }),
      leaderChanged: (name: string) => ({
        subject: `Je gesprek is nu met ${name}`,
        text: seenBy(
          'talk.preparation',
          `Je vorige leidinggevende heeft deze rol niet meer. ${name} neemt het gesprek over en ziet niets van wat je opschreef. Jullie zeggen allebei opnieuw of jullie klaar zijn. Liever iemand anders? Zeg het gesprek af en begin een nieuw.`,
        ),
      }),
      backAgain: (name: string) => ({
        subject: `Het gesprek met ${name} staat weer open`,
        text: `Het einde van een baan of een rol is teruggedraaid. Je gesprek met ${name} is weer zoals het was.`,
      }),
      wentBack: (name: string) => ({
        subject: `Het gesprek met ${name} gaat terug`,
        text: `De vorige leidinggevende van ${name} is terug en voert het gesprek. Jij hoeft er niets meer voor te doen.`,
      }),
      takenOver: (name: string) => ({
        subject: `Jij voert nu het gesprek met ${name}`,
        text: `De vorige leidinggevende van ${name} heeft deze rol niet meer. Jij neemt het gesprek over. Bereid je voor en zeg wanneer je klaar bent.`,
      }),
    },
    reminderSubject: (count: Count) =>
      count === 1
        ? 'Herinnering: er wacht een gesprek op je'
        : `Herinnering: er wachten ${String(count)} gesprekken op je`,
    reminderText: (name: string, lines: readonly string[]) =>
      `Dag ${name},\n\n${lines.join('\n\n')}\n\nJe krijgt deze herinneringen één keer.\n\nOntwikkeldoor`,
    reminders: {
      plan: (name: string) => `Je gesprek met ${name} heeft nog geen datum.`,
      prepare: (name: string) =>
        `Je gesprek met ${name} komt eraan. Je bent nog niet klaar met voorbereiden.`,
      hold: (name: string) =>
        `Was je gesprek met ${name} er? Laat het weten, dan kun je het verslag schrijven.`,
      report: (name: string) => `Het verslag van je gesprek met ${name} is nog niet af.`,
      agree: (name: string) => `${name} is akkoord met het verslag en wacht op jou.`,
      open: (name: string) =>
        `Het verslag van je gesprek met ${name} staat na vier weken nog open, bij jullie allebei.`,
      'follow-up': (name: string) => `De datum om met ${name} te kijken hoe het gaat, komt eraan.`,
    },
  },
};
export type ConversationTexts = typeof conversation;
