import { byCode } from '../by-code.ts';
import { seenBy } from '../seen-by.ts';
import { round } from './round.ts';

const first = (name: string): string => name.split(' ')[0] ?? name;
const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);

/** From how many colleagues something is shown of a round without names. */
interface Least {
  readonly answers: number;
  readonly remarks: number;
}

/** Dutch screen texts and mails of the slice feedback. */
export const feedback = {
  title: 'Feedback',
  lead: seenBy(
    'feedback.answers',
    'Vraag mensen hoe zij jouw werk zien. Jij kiest wie, jij kiest wat, en jij bepaalt wie de antwoorden ziet.',
  ),
  above: 'Feedback',
  save: 'Bewaar',
  saveAndOn: 'Bewaar en ga verder',
  mayStayEmpty: round.mayStayEmpty,
  statusStart: round.statusStart,
  statusConflict: round.statusConflict,
  onlyYou: seenBy('feedback.answers', 'Alleen jij ziet dit, tot je het deelt.'),
  noPupils: round.noPupils,
  development: 'Feedback is om te groeien. Het is geen beoordeling.',
  headings: {
    level: { title: 'Niveau', lead: 'Hoe zeker en zelfstandig het werk gaat.' },
    skills: { title: 'Vaardigheden', lead: 'Wat iemand kan.' },
    qualities: { title: 'Kwaliteiten', lead: 'Wie iemand is in het werk.' },
  },
  scale: ['bijna nooit', 'soms', 'regelmatig', 'vaak', 'bijna altijd'],
  sources: round.sources,
  /** Each ready question as she reads it about herself, and as others read it about her. */
  questions: {
    overview: {
      own: 'Ik houd overzicht over de groep.',
      about: (name: string) => `${name} houdt overzicht over de groep.`,
    },
    explains: {
      own: 'Ik leg dingen duidelijk uit.',
      about: (name: string) => `${name} legt dingen duidelijk uit.`,
    },
    independent: {
      own: 'Ik weet zelf wat er moet gebeuren.',
      about: (name: string) => `${name} weet zelf wat er moet gebeuren.`,
    },
    words: {
      own: 'Ik vertel en schrijf helder wat er speelt.',
      about: (name: string) => `${name} vertelt en schrijft helder wat er speelt.`,
    },
    'extra-help': {
      own: 'Ik help kinderen verder die extra uitleg nodig hebben.',
      about: (name: string) => `${name} helpt kinderen verder die extra uitleg nodig hebben.`,
    },
    order: {
      own: 'Ik breng rust in een groep.',
      about: (name: string) => `${name} brengt rust in een groep.`,
    },
    attunes: {
      own: 'Ik stem mijn werk af met de leraar.',
      about: (name: string) => `${name} stemt het werk af met de leraar.`,
    },
    arranges: {
      own: 'Ik regel dingen op tijd.',
      about: (name: string) => `${name} regelt dingen op tijd.`,
    },
    digital: {
      own: 'Ik ben handig met computer en digibord.',
      about: (name: string) => `${name} is handig met computer en digibord.`,
    },
    trust: {
      own: 'Kinderen vertrouwen mij.',
      about: (name: string) => `Kinderen vertrouwen ${name}.`,
    },
    initiative: {
      own: 'Ik zie werk en pak het op.',
      about: (name: string) => `${name} ziet werk en pakt het op.`,
    },
    calm: {
      own: 'Ik blijf rustig als het druk is.',
      about: (name: string) => `${name} blijft rustig als het druk is.`,
    },
    learns: {
      own: 'Ik vraag om hulp en leer ervan.',
      about: (name: string) => `${name} vraagt om hulp en leert ervan.`,
    },
    ideas: {
      own: 'Ik kom met nieuwe ideeën.',
      about: (name: string) => `${name} komt met nieuwe ideeën.`,
    },
  },
  list: {
    start: 'Vraag feedback',
    empty: 'Hier komen de rondes feedback die jij vraagt',
    emptyText: 'Kies een paar vragen en wie je het vraagt. Zij antwoorden in tien minuten, zonder account.',
    noTopic: 'Feedback op je werk',
    answered: (count: number, sent: number) => `${count} van ${sent} antwoordden`,
    drafted: (day: string) => `begonnen op ${day}`,
    asked: (day: string) => `gevraagd op ${day}`,
    rounds: 'Jouw rondes',
    states: { ...round.states, withdrawn: 'Gestopt' },
  },
  start: {
    title: 'Een nieuwe ronde',
    lead: 'Kies eerst hoe mensen antwoorden. Dat kun je later niet meer veranderen, want zij moeten erop kunnen rekenen.',
    topic: 'Waar gaat het over?',
    topicHint: 'Bijvoorbeeld: mijn werk met de rekengroep.',
    mode: 'Hoe wil je de antwoorden krijgen?',
    modes: {
      named: {
        label: 'Met naam',
        hint: seenBy(
          'feedback.asker',
          'Je ziet wie wat schreef, zodra iemand antwoordt. Je kunt er dus op terugkomen.',
        ),
      },
      together: {
        label: seenBy('feedback.nameless', 'Samen, zonder namen'),
        hint: seenBy(
          ['feedback.sealed', 'feedback.nameless'],
          'Je ziet de antwoorden door elkaar, pas na afloop. Daarvoor moeten genoeg collega’s antwoorden. Tot dan ziet niemand iets, ook niet hoeveel er zijn.',
        ),
      },
    },
    enough: seenBy(
      'feedback.nameless',
      (answers: number, remarks: number) =>
        `Zonder namen: vraag minstens ${answers} collega’s. De antwoorden komen pas als er ${answers} antwoordden, hun woorden pas vanaf ${remarks}. Antwoorden er minder? Dan blijft het leeg.`,
    ),
    honest: seenBy(
      'feedback.nameless',
      'Ook zonder namen herken je iemand misschien aan de woorden. Dat kunnen we niet voorkomen.',
    ),
    tooFew: (least: number) =>
      `Zonder namen kan hier niet. Er moeten minstens ${least} collega’s zijn die je kunt vragen, anders weet je toch wie wat schreef. Vraag met naam, of begin een gesprek.`,
    talk: 'Begin een gesprek',
    go: 'Begin deze ronde',
    required: 'Kies hoe je de antwoorden wilt krijgen.',
  },
  steps: {
    label: 'Stappen van deze ronde',
    done: 'klaar',
    at: (current: number, total: number, title: string) => `Stap ${current} van ${total}: ${title}`,
    questions: 'Kies vragen',
    people: 'Kies mensen',
    invitation: 'Bekijk en verstuur',
  },
  choose: {
    title: 'Wat wil je vragen?',
    lead: 'Kies wat je echt wilt weten. Zes vragen is vaak genoeg.',
    pick: 'Kies vragen',
    own: 'Je eigen vraag',
    ownSecond: 'Nog een eigen vraag',
    ownOpen: 'Schrijf een eigen vraag',
    ownHint: 'Schrijf een zin waarbij iemand kan kiezen van bijna nooit tot bijna altijd.',
    conflict:
      'Je hebt de vragen ook in een ander venster gekozen. Hieronder staat je keuze van hier. Druk op Bewaar om die te houden.',
  },
  people: {
    title: 'Wie wil je het vragen?',
    lead: 'Kies mensen die je aan het werk zien. Drie of meer geeft een eerlijk beeld.',
    chosen: 'Dit vraag je',
    none: 'Hier komen de mensen die je vraagt',
    noneText: 'Kies een collega, of vul een naam en e-mailadres in.',
    colleague: 'Iemand van je school',
    who: 'Collega',
    other: 'Iemand anders',
    name: 'Naam',
    email: 'E-mailadres',
    source: 'Wat is deze persoon voor jou?',
    sourcePrompt: 'Kies een rol',
    add: 'Zet op de lijst',
    drop: 'Haal van de lijst',
    next: 'Ga verder',
    unseen: 'Wie antwoordde, zie je in deze ronde niet.',
    fewer: (count: number) =>
      `Je koos ${people(count)}. Met drie of meer zie je beter wat vaker gezegd wordt.`,
    needed: (colleagues: number, least: number) =>
      `Je koos ${colleagues} van de minstens ${least} collega’s die nodig zijn. Vraag er liever meer: niet iedereen antwoordt. Lukt dat niet? Begin dan een ronde met naam, of een gesprek.`,
    words: (least: number) => `Vanaf ${least} collega’s kunnen zij er ook iets bij schrijven.`,
    notCountedWhy: (least: number) =>
      `Alleen collega’s van je eigen organisatie tellen mee voor de ${least} die nodig zijn. Anderen mag je ook vragen.`,
    undelivered: (address: string) =>
      `Niet aangekomen, kijk het adres na: ${address}. Klopt het niet? Trek de link in en vraag diegene opnieuw, met het goede adres.`,
  },
  invite: {
    title: 'Bekijk en verstuur',
    lead: 'Lees wat mensen krijgen. Pas de tekst aan zoals jij het zegt.',
    text: 'Jouw tekst in de mail',
    textHint: 'Onder je tekst zetten wij de link, tot wanneer die werkt, en wie wat ziet.',
    asks: 'Dit vraag je',
    to: (count: number) => `De mail gaat naar ${people(count)}.`,
    change: 'Wijzig',
    send: (count: number) => `Bewaar en stuur naar ${people(count)}`,
    saveText: 'Bewaar de tekst',
    askTime: (leader: string) => `Vraag ${leader} om tijd hiervoor`,
    askTimeHint: seenBy(
      'feedback.time',
      'Dan leest je leidinggevende dát je feedback vraagt. Niet aan wie, niet wat je vraagt, en geen antwoorden. Vink je dit niet aan, dan hoort je leidinggevende niets.',
    ),
    conflict: 'Je hebt deze tekst ook in een ander venster veranderd',
    conflictText: 'Hieronder staan beide teksten. Pas je tekst aan en druk op Bewaar.',
    whoTitle: 'Wie ziet wat?',
    whoLead: 'Dit verandert niet meer na het versturen.',
    who: byCode<
      (least: Least) => readonly { readonly term: string; readonly text: string }[],
      'named' | 'together'
    >({
      named: () => [
        {
          term: 'Jij',
          text: seenBy('feedback.asker', 'Je ziet van ieder de naam en het antwoord, zodra het er is.'),
        },
        {
          term: 'Wie je vraagt',
          text: seenBy(
            ['feedback.questions', 'feedback.giver'],
            'Ziet jouw vragen en het eigen antwoord. Niet wie je nog meer vraagt, en niet wat anderen zeggen.',
          ),
        },
        {
          term: 'Met wie jij het deelt',
          text: seenBy(
            ['feedback.answers', 'feedback.giver'],
            'Ziet na afloop de antwoorden met de rol erbij, zoals leraar. Niet de namen. Ook jouw eigen beeld en wat je bijstelt.',
          ),
        },
        {
          term: 'Leidinggevende, HR en bestuur',
          text: seenBy(
            ['feedback.answers', 'feedback.giver', 'feedback.time'],
            'Zien niets, behalve als jij het met hen deelt, of hieronder je leidinggevende om tijd vraagt.',
          ),
        },
        {
          term: 'Beheerder van de installatie',
          text: seenBy(
            'feedback.mail',
            'Ziet dat er bij jouw bestuur een mail over feedback ging, en wanneer. Niet naar wie, en geen antwoorden.',
          ),
        },
      ],
      together: ({ answers, remarks }: Least) => [
        {
          term: 'Jij',
          text: seenBy(
            ['feedback.sealed', 'feedback.nameless'],
            `Tot de ronde eindigt zie je niets, ook niet hoeveel mensen antwoordden. Daarna zie je de cijfers door elkaar, zonder naam en zonder rol. Alleen van vragen die minstens ${answers} collega’s beantwoordden. Wat mensen schrijven zie je vanaf ${remarks} collega’s. De rest wordt gewist, ongelezen.`,
          ),
        },
        {
          term: 'Wie je vraagt',
          text: seenBy(
            'feedback.questions',
            'Ziet jouw vragen en het eigen antwoord. Niet wie je nog meer vraagt, en niet wat anderen zeggen.',
          ),
        },
        {
          term: 'Met wie jij het deelt',
          text: seenBy(
            'feedback.nameless',
            'Ziet na afloop hetzelfde als jij, met jouw eigen beeld en wat je bijstelt.',
          ),
        },
        {
          term: 'Leidinggevende, HR en bestuur',
          text: seenBy(
            ['feedback.nameless', 'feedback.time'],
            'Zien niets, behalve als jij het met hen deelt, of hieronder je leidinggevende om tijd vraagt.',
          ),
        },
        {
          term: 'Beheerder van de installatie',
          text: seenBy(
            ['feedback.mail', 'feedback.sealed'],
            'Ziet dat er bij jouw bestuur een mail over feedback ging, en wanneer. Niet naar wie, en geen antwoorden. Wie zowel de databank als de sleutel van de server beheert, kan tijdens de ronde meekijken als hij daar moeite voor doet.',
          ),
        },
      ],
    }),
  },
  round: {
    waiting: {
      title: (answered: number, sent: number) =>
        answered === sent
          ? `Alle ${sent} mensen hebben geantwoord`
          : `${answered} van ${sent} mensen hebben geantwoord`,
      until: (day: string) => `Antwoorden kan tot en met ${day}.`,
      expired: 'De links werken niet meer.',
      sealed: 'De antwoorden zijn op slot',
      sealedText: seenBy(
        'feedback.sealed',
        (people: number, colleagues: number) =>
          `Je vroeg ${people === 1 ? '1 iemand' : `${people} mensen`}, van wie ${colleagues} ${colleagues === 1 ? 'collega' : 'collega’s'} meetellen. Niemand ziet of er al antwoorden zijn. Jij ook niet.`,
      ),
      ends: (day: string) => `De ronde eindigt vanzelf na ${day}. Dan zie je de antwoorden.`,
      more: seenBy(
        'feedback.nameless',
        (colleagues: number, least: number) =>
          `Er tellen nu ${colleagues} collega’s mee. Er zijn er ${least} nodig, anders zie je straks niets. Vraag er nog iemand bij.`,
      ),
    },
    own: {
      above: 'Jouw volgende stap',
      title: 'Vul in hoe jij jezelf ziet',
      text: 'Je beantwoordt dezelfde vragen. Doe het liefst voordat je de antwoorden leest.',
      go: 'Vul je eigen beeld in',
      change: 'Wijzig je eigen beeld',
    },
    closeText: {
      named: seenBy(
        'feedback.answers',
        'Na afronden kan niemand meer antwoorden. Dan pas kunnen anderen lezen wat jij deelt.',
      ),
      together: seenBy(
        'feedback.nameless',
        'Je hoeft niets te doen. Eerder afronden mag, maar geef mensen de tijd: met te weinig antwoorden zie je niets.',
      ),
    },
    addPeople: 'Vraag nog iemand',
    recall: 'Trek de link in',
    recallConfirm: (name: string) =>
      `De link van ${name} werkt dan niet meer. In deze ronde kun je diegene niet opnieuw vragen.`,
    drop: 'Gooi dit concept weg',
    dropConfirm: 'Wil je dit concept weggooien?',
    people: 'Wie je vraagt',
    withdrawn: 'Deze ronde is gestopt. Er zijn geen antwoorden bewaard.',
    withdrawnTogether: (least: number) =>
      `Deze ronde is voorbij. Er zijn geen antwoorden bewaard: je stopte hem, of er antwoordden minder dan ${least} collega’s. Wil je toch iets horen? Vraag met naam, of begin een gesprek.`,
    draft: 'Deze ronde is nog niet verstuurd.',
    goOn: 'Ga verder',
  },
  results: {
    title: 'Jouw beeld naast dat van anderen',
    none: 'Nog niemand heeft geantwoord.',
    caption: 'Jouw antwoord en dat van anderen',
    captionOf: (name: string) => `Het antwoord van ${name} en dat van anderen`,
    question: 'Vraag',
    low: '1 = bijna nooit',
    high: '5 = bijna altijd',
    own: 'Jij',
    others: 'Anderen',
    remarks: 'Wat anderen schreven',
    ownText: 'Wat je zelf schreef',
    ownTextOf: (name: string) => `Wat ${name} zelf schreef`,
    perPerson: 'Per persoon',
  },
  adjust: {
    title: 'Wat ik bijstel',
    lead: 'Wat wist je al? Wat verrast je? Wat ga je anders doen?',
    label: 'Wat ik bijstel',
    none: 'Nog niets opgeschreven.',
    conflict: 'Je hebt dit ook in een ander venster geschreven',
  },
  share: {
    title: 'Wie ziet je feedback?',
    lead: 'Delen geldt voor al je afgeronde rondes. Stoppen kan altijd.',
  },
  ownView: {
    title: 'Hoe zie jij jezelf?',
    lead: 'Er is geen goed of fout. Weet je iets niet, dan is dat ook een antwoord.',
    text: 'Wil je hier iets bij schrijven?',
    textHint: 'Een voorbeeld helpt je later.',
    back: 'Deze ronde',
    last: 'Bewaar je eigen beeld',
    conflict:
      'Je hebt dit ook in een ander venster ingevuld. Hieronder staat wat je hier invulde. Druk op de knop om dat te houden.',
  },
  shown: {
    title: (name: string) => `Feedback aan ${name}`,
    lead: seenBy(
      ['feedback.answers', 'feedback.giver'],
      'Je ziet afgeronde rondes die met jou zijn gedeeld. Namen staan er niet bij.',
    ),
    none: 'Er is nog geen afgeronde ronde.',
    adjusts: (name: string) => `Wat ${name} bijstelt`,
    asked: (day: string) => `Gevraagd op ${day}.`,
  },
  guest: {
    title: (name: string) => `Feedback voor ${name}`,
    hello: (name: string) => `Dag ${first(name)},`,
    intro: (name: string) =>
      `${name} vraagt jou hoe jij het werk van ${first(name)} ziet. Het kost ongeveer tien minuten.`,
    topic: (topic: string) => `Het gaat over: ${topic}`,
    development: seenBy(
      'feedback.answers',
      (name: string) =>
        `Jouw antwoorden helpen ${first(name)} om te groeien. Het is geen beoordeling. Alleen ${first(name)} beslist wie het verder ziet.`,
    ),
    whoSees: byCode<(name: string, least: Least) => readonly string[], 'named' | 'together'>({
      named: (name: string) => [
        seenBy('feedback.asker', `${first(name)} ziet jouw naam en je antwoorden.`),
        seenBy(
          ['feedback.answers', 'feedback.giver'],
          `Deelt ${first(name)} de feedback met iemand, dan ziet die je antwoorden en je rol, niet je naam.`,
        ),
        seenBy('feedback.others', 'Anderen die ook gevraagd zijn, zien jouw antwoorden niet.'),
      ],
      together: (name: string, { answers, remarks }: Least) => [
        seenBy(
          'feedback.sealed',
          `Tot de ronde eindigt ziet ${first(name)} niets, ook niet of jij antwoordde of hoeveel mensen dat deden.`,
        ),
        seenBy(
          'feedback.nameless',
          `Daarna ziet ${first(name)} de cijfers door elkaar, zonder namen. Alleen van vragen die minstens ${answers} collega’s beantwoordden. De rest wissen we.`,
        ),
        seenBy(
          'feedback.nameless',
          `Wat mensen schrijven, ziet ${first(name)} alleen als minstens ${remarks} collega’s iets schreven. Let op: ${first(name)} herkent je misschien aan je woorden.`,
        ),
        seenBy(
          'feedback.sealed',
          'We bewaren je antwoord op slot en los van je naam. Wie de databank of een reservekopie heeft, kan het niet lezen. Alleen wie ook de sleutel van de server heeft en tijdens de ronde steeds meekijkt, zou kunnen zien wat jij invulde. Na afloop kan niemand dat meer.',
        ),
        seenBy('feedback.others', 'Anderen die ook gevraagd zijn, zien jouw antwoorden niet.'),
      ],
    }),
    asked: (name: string, people: number, colleagues: number) =>
      `${first(name)} vroeg ${people === 1 ? 'alleen jou' : `${people} mensen`}. Daarvan ${colleagues === 1 ? 'telt 1 collega' : `tellen ${colleagues} collega’s`} mee.`,
    text: (name: string) => `Wil je ${first(name)} hier iets over schrijven?`,
    textHint: round.guest.textHint,
    checkLead: (name: string) => `Dit gaat naar ${first(name)}. Daarna kun je niets meer veranderen.`,
    send: (name: string) => `Stuur naar ${first(name)}`,
    thanksMore: 'Vertel gerust dat je hebt geantwoord. Zo’n gesprek helpt vaak meer dan de cijfers.',
  },
  mail: {
    subject: {
      invite: (name: string) => `${name} vraagt jouw feedback`,
      remind: (name: string) => `Herinnering: ${name} vraagt jouw feedback`,
    },
    asker: {
      answered: 'Er is feedback binnen op je vraag',
      ended: 'Je feedbackvraag is afgelopen',
    },
    /** The same words whatever came in: only the page says that. */
    toAsker: (name: string, what: string, link: string) =>
      `Dag ${first(name)},\n\n${what}. Wat je kunt lezen, staat hier:\n${link}\n\nLeg het naast je eigen beeld. Neem er rustig de tijd voor.\n\nOntwikkeldoor\n`,
    ready: (name: string) =>
      `Ik wil graag weten hoe jij mijn werk ziet. Wat gaat goed, en wat kan ik nog leren? Wil je een paar vragen voor mij beantwoorden? Het kost ongeveer tien minuten.\n\nAlvast bedankt,\n${first(name)}`,
    go: 'Geef hier je feedback:',
    end: ['Feedback is om te groeien. Het is geen beoordeling. Noem geen leerlingen.', round.notObliged],
  },
  problems: {
    'no-question': () => 'Kies minstens één vraag, of schrijf er zelf een.',
    'too-many-questions': () => 'Kies hooguit vijftien vragen. Anders duurt het te lang voor wie antwoordt.',
    yourself: () => 'Dit ben je zelf. Je eigen beeld vul je later in.',
    'too-few-colleagues': () => 'Zonder namen kan hier niet: er zijn te weinig collega’s. Kies met naam.',
    'already-chosen': () => 'Deze persoon staat al op je lijst.',
  },
  refusals: byCode<string>({
    ...round.refusals,
    'too-many-open': 'Je hebt al vijf rondes die lopen. Rond er eerst een af.',
    'too-many-people': 'Er passen twintig mensen in een ronde.',
    'already-sent': 'Deze ronde is al verstuurd. Dit kun je niet meer veranderen.',
    'together-needs-more':
      'Zonder namen zijn er meer collega’s nodig die meetellen. Vraag er nog iemand bij, of begin een ronde met naam.',
    'no-question': 'Kies eerst minstens één vraag.',
  }),
  done: {
    started: 'Je ronde is begonnen.',
    questionsSaved: 'Je vragen zijn bewaard.',
    added: 'Staat op je lijst.',
    dropped: 'Van je lijst gehaald.',
    textSaved: 'Je tekst is bewaard.',
    sent: round.sent,
    recalled: 'Als de link nog niet gebruikt was, werkt hij nu niet meer.',
    ownSaved: 'Je eigen beeld is bewaard.',
    adjusted: 'Bewaard.',
  },
};
export type FeedbackTexts = typeof feedback;
