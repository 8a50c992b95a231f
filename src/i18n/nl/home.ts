import { byCode } from '../by-code.ts';
import { counterpartWords } from '../counterpart-words.ts';
import { seenBy } from '../seen-by.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

interface Given {
  readonly count: number;
  readonly name: string;
  /** Of these, how many are told in a line of their own too. */
  readonly steps?: number;
}
interface Words {
  readonly title: (given: Given) => string;
  readonly text: (given: Given) => string;
  readonly button: string;
}

/** Dutch screen texts of the slice home. `steps` has a text for every next step (domain/next-step.ts). */
export const home = {
  title: 'Start',
  hello: (name: string) => `Hallo ${name}`,
  leadOwn: 'Jij zet de stappen. De school beweegt mee.',
  leadWork: 'Dit vragen anderen van jou.',
  yourNextStep: 'Jouw volgende stap',
  askedOfYou: 'Gevraagd aan jou',
  atThisMoment: 'Op dit moment',
  more: 'Dit kan ook',
  whoWaits: (names: readonly string[], people: number, isSaid: boolean) =>
    `${isSaid ? `voor ${String(people)} mensen: ` : ''}${names.join(', ')}${people > names.length ? ` en nog ${String(people - names.length)}` : ''}`,
  firstBy: (date: string) => `eerste voor ${date}`,
  waitsTitle: 'Dit wacht aan de andere kant',
  waitsNone: 'Er wacht niets aan de andere kant. Zodra jij een stap voorlegt, zie je hier wie er aan zet is.',
  wasAsked: 'Alles wat van jou gevraagd is',
  waitsAll: 'Bekijk alles wat wacht',
  sideOwn: 'Jij',
  sideOther: 'De school',
  asked: (count: number) => many(count, 'vraag', 'vragen'),
  state: { open: 'wacht', late: 'te laat' },
  until: (date: string) => `voor ${date}`,
  journeyTitle: 'Waar je nu bent',
  stages: {
    card: 'Talentenkaart',
    conversation: 'Gesprek',
    feedback: 'Feedback',
    compass: 'Kompas',
    profile: 'Profiel',
    plan: 'Plan',
  },
  /** How far each is, in words of the thing itself. */
  stageSays: {
    none: 'nog niet',
    card: (parts: number) => `${parts} van 5 onderdelen`,
    conversation: { begun: 'begonnen', report: 'verslag schrijven', talked: 'gevoerd dit schooljaar' },
    feedbackDraft: 'begonnen, nog niet verstuurd',
    feedback: (asked: number, answered: number) =>
      answered > 0
        ? many(answered, 'antwoord', 'antwoorden')
        : many(asked, 'collega gevraagd', 'collega’s gevraagd'),
    compass: (directions: number) => `${directions} van 6 richtingen`,
    profile: { draft: 'je coach schrijft', given: 'ligt klaar voor jou', settled: 'jij zei: dit klopt' },
    steps: (count: number) => many(count, 'stap', 'stappen'),
    waiting: (count: number) => many(count, 'wacht op de school', 'wachten op de school'),
    ideas: (count: number) => many(count, 'idee', 'ideeën'),
  },
  planTitle: 'Jouw plan',
  planLead: 'Je eerste ronde is rond. Van nu af staat hier je plan.',
  planLink: 'Naar je plan',
  yourWork: 'Wat op jou wacht',
  workNone: 'Er wacht nu niets op jou.',
  items: counterpartWords('nl').itemsOfHers,
  waitsWithTitle: 'Dit wacht bij anderen',
  waitsWithNone: 'Er wacht nu niets bij anderen.',
  waitsWith: (count: number, late: number) =>
    `${many(count, 'tegenzet', 'tegenzetten')}${late === 0 ? '' : `, ${late} te laat`}`,
  waitsWithMany: (people: number, late: number | null) =>
    `voor ${String(people)} mensen${late === null ? '' : `, voor ${String(late)} te laat`}`,
  at: (owner: string, school: string) => `${owner} van ${school}`,
  ownersAbove: byCode<string>({
    leader: 'De leidinggevende',
    director: 'De bovenschools directeur',
    hr: 'HR',
    board: 'Het bestuur',
    teacher: 'De leerkracht',
    coach: 'De coach',
  }),
  owners: byCode<string>({
    leader: 'je leidinggevende',
    director: 'de bovenschools directeur',
    hr: 'HR',
    board: 'het bestuur',
    teacher: 'de leerkracht',
    coach: 'je coach',
  }),
  steps: byCode<Words>({
    'answer-coach': {
      title: ({ name }) => `Wil je ${name} als coach?`,
      text: seenBy('coach.before-yes', () => 'Jij beslist. Tot je ja zegt, ziet deze coach niets van jou.'),
      button: 'Geef antwoord',
    },
    'react-to-profile': {
      title: () => 'Je ontwikkelprofiel ligt klaar',
      text: () => 'Lees wat je coach schreef. Klopt het? Zeg het, of vraag om een verandering.',
      button: 'Lees je profiel',
    },
    'agree-report': {
      title: ({ name }) =>
        name === '' ? 'Het verslag wacht op jou' : `Het verslag met ${name} wacht op jou`,
      text: () => 'Lees het rustig. Klopt er iets niet? Dan komt er een nieuwe versie.',
      button: 'Lees het verslag',
    },
    'write-report': {
      title: ({ name }) => (name === '' ? 'Jullie zijn er klaar voor' : `Verder met het gesprek met ${name}`),
      text: () => 'Leg jullie voorbereidingen naast elkaar en schrijf samen het verslag.',
      button: 'Naar het gesprek',
    },
    'prepare-conversation': {
      title: ({ name }) => (name === '' ? 'Bereid je gesprek voor' : `Bereid je gesprek met ${name} voor`),
      text: seenBy(
        'talk.preparation',
        () => 'Zes korte stukjes, in je eigen woorden. De ander ziet niets tot jullie allebei klaar zijn.',
      ),
      button: 'Bereid voor',
    },
    'plan-talk': {
      title: ({ name }) => (name === '' ? 'Kies een moment voor je gesprek' : `Kies een moment met ${name}`),
      text: () => 'Jij bent klaar met voorbereiden. Spreek af wanneer jullie praten.',
      button: 'Kies een moment',
    },
    'start-step': {
      title: ({ count }) => `Je kunt beginnen met ${many(count, 'stap', 'stappen')}`,
      text: () => 'De andere kant heeft geantwoord.',
      button: 'Naar je plan',
    },
    'finish-step': {
      title: ({ count }) => `${many(count, 'stap is', 'stappen zijn')} over de einddatum`,
      text: () => 'Klaar? Schrijf op wat je leerde. Niet klaar? Kies een nieuwe datum.',
      button: 'Naar je plan',
    },
    'fill-card': {
      title: () => 'Begin met je talentenkaart',
      text: seenBy(
        'card.own',
        () => 'Waar ben je goed in? Tien minuten is genoeg. Alleen jij ziet het, tot je het deelt.',
      ),
      button: 'Vul je kaart in',
    },
    'start-conversation': {
      title: () => 'Start een gesprek over je ontwikkeling',
      text: () => 'Jij kunt het gesprek zelf beginnen. Jullie bereiden je allebei voor.',
      button: 'Start een gesprek',
    },
    'answer-compass': {
      title: ({ count }) =>
        count === 0 ? 'Welke kant wil je op?' : `Nog ${6 - count} richtingen op je kompas`,
      text: () => 'Zes richtingen. Per richting zeg je wat jij wilt. De school zegt wat er kan.',
      button: 'Naar je kompas',
    },
    'ask-feedback': {
      title: ({ count }) => (count === 0 ? 'Vraag collega’s om feedback' : 'Vraag nog iemand om feedback'),
      text: () => 'Jij kiest wie en wat. Drie mensen geven samen een goed beeld.',
      button: 'Vraag feedback',
    },
    'send-feedback': {
      title: () => 'Je feedbackvraag is nog niet verstuurd',
      text: () => 'Je begon eraan. Kies de mensen en verstuur hem.',
      button: 'Ga verder met je vraag',
    },
    'read-feedback': {
      title: ({ count }) => `${many(count, 'antwoord', 'antwoorden')} op je feedbackvraag`,
      text: () => 'Leg het naast je eigen beeld, en schrijf op wat je bijstelt.',
      button: 'Lees de feedback',
    },
    'school-can': {
      title: ({ name }) => `${name === '' ? 'De school' : name} zegt: dit kan`,
      text: () => 'Anderen moeten nog iets regelen. Kijk wie er nu aan zet is.',
      button: 'Lees het antwoord',
    },
    'school-can-if': {
      title: ({ name }) => `${name === '' ? 'De school' : name} zegt: dit kan, als…`,
      text: () => 'Er hoort een voorwaarde bij. Lees welke, en wie die regelt.',
      button: 'Lees het antwoord',
    },
    'school-not-now': {
      title: ({ name }) => `${name === '' ? 'De school' : name} zegt: nu niet`,
      text: () => 'Lees waarom. Praat erover, of bewaar je idee voor later.',
      button: 'Lees het antwoord',
    },
    'share-asked': {
      title: ({ name }) => `${name === '' ? 'Je coach' : name} vraagt of je iets deelt`,
      text: () => 'Voor je ontwikkelprofiel. Jij kiest of je het deelt.',
      button: 'Bekijk de vraag',
    },
    'make-plan': {
      title: () => 'Maak je plan',
      text: () => 'Kies je richting. In je functie groeien telt net zo zwaar als een diploma.',
      button: 'Naar je plan',
    },
    'submit-step': {
      title: ({ count }) => `${many(count, 'idee staat', 'ideeën staan')} klaar in je plan`,
      text: () => 'Leg een stap voor. Dan is de andere kant aan zet.',
      button: 'Naar je plan',
    },
    'keep-going': {
      title: () => 'Je bent goed op weg',
      text: () => 'Alles loopt. Kijk in je plan wat je nu leert.',
      button: 'Bekijk je plan',
    },
    'late-counterparts': {
      title: ({ count }) => `${many(count, 'tegenzet is', 'tegenzetten zijn')} te laat`,
      text: () => 'Iemand kan niet verder zonder jouw antwoord.',
      button: 'Geef antwoord',
    },
    'funding-closes': {
      title: ({ count }) => `${many(count, 'subsidie sluit', 'subsidies sluiten')} binnen een maand`,
      text: () => 'Kijk wie er iets aan heeft, en vraag op tijd aan.',
      button: 'Bekijk wat er sluit',
    },
    'answer-steps': {
      title: ({ count }) => `${many(count, 'stap wacht', 'stappen wachten')} op jouw antwoord`,
      text: () => 'Kan het, kan het als, of nu niet? Zeg erbij waarom.',
      button: 'Bekijk de stappen',
    },
    'leader-reports': {
      title: ({ count }) => `${many(count, 'verslag wacht', 'verslagen wachten')} op jouw akkoord`,
      text: () => 'Lees het, en zeg of het klopt.',
      button: 'Naar de gesprekken',
    },
    'leader-prepare': {
      title: ({ count }) => `Bereid ${many(count, 'gesprek', 'gesprekken')} voor`,
      text: seenBy(
        ['talk.preparation', 'talk.of-leader'],
        () => 'De ander ziet niets tot jullie allebei klaar zijn.',
      ),
      button: 'Naar de gesprekken',
    },
    'open-counterparts': {
      title: ({ count, steps = 0 }) =>
        `${many(count, 'tegenzet wacht', 'tegenzetten wachten')} op jou${steps === 0 ? '' : `, waarvan ${many(steps, 'stap', 'stappen')}`}`,
      text: () => 'Zeg toe, doe het, of zeg waarom het niet gaat.',
      button: 'Bekijk de tegenzetten',
    },
    'invite-people': {
      title: ({ count }) =>
        `${many(count, 'collega had', 'collega’s hadden')} dit schooljaar nog geen gesprek`,
      text: ({ count }) =>
        count === 1
          ? 'Nodig die collega uit. Zelf beginnen mag ook.'
          : 'Nodig ze uit. Zij mogen ook zelf beginnen.',
      button: 'Nodig uit',
    },
    'revise-profiles': {
      title: ({ count }) => `${many(count, 'profiel moet', 'profielen moeten')} anders`,
      text: () => 'De eigenaar vroeg om een verandering.',
      button: 'Naar de profielen',
    },
    'write-profiles': {
      title: ({ count }) =>
        `${many(count, 'ontwikkelprofiel is', 'ontwikkelprofielen zijn')} nog niet geschreven`,
      text: () => 'Begin bij wie al het meeste klaar heeft. Wat met jou gedeeld is, staat ernaast.',
      button: 'Naar de profielen',
    },
    'answer-approvals': {
      title: ({ count }) => `${many(count, 'besluit wacht', 'besluiten wachten')} op jouw ja`,
      text: () => 'Iemand vroeg iets groots. Pas als een tweede persoon ja zegt, gebeurt het.',
      button: 'Bekijk het',
    },
    'answer-data-requests': {
      title: ({ count }) => `${many(count, 'vraag', 'vragen')} van een collega over haar gegevens`,
      text: () => 'Iemand wil iets laten wissen of verbeteren. Binnen een maand heeft zij recht op antwoord.',
      button: 'Bekijk het',
    },
    'former-administrators': {
      title: ({ count }) => `${many(count, 'beheerder is', 'beheerders zijn')} nu HR`,
      text: () => 'De rol beheerder bij een bestuur bestaat niet meer. Kijk wie die rol had.',
      button: 'Bekijk de lijst',
    },
    'mails-uncertain': {
      title: ({ count }) => `${many(count, 'mail kwam', 'mails kwamen')} misschien niet aan`,
      text: () => 'Kijk ernaar en stuur zo nodig opnieuw.',
      button: 'Bekijk de mails',
    },
    'answer-requests': {
      title: ({ count }) => `${many(count, 'bericht wacht', 'berichten wachten')} op jullie antwoord`,
      text: () => 'Vragen en aanmeldingen bij jullie aanbod.',
      button: 'Naar ons aanbod',
    },
    'keep-catalogue': {
      title: () => 'Houd jullie aanbod bij',
      text: () => 'Nieuwe startdatums, een informatiemoment, een nieuwe module.',
      button: 'Naar ons aanbod',
    },
    'look-at-picture': {
      title: () => 'Kijk waar één kant wacht',
      text: () => 'Per school, in aantallen. Nooit over minder dan vijf mensen.',
      button: 'Bekijk het beeld',
    },
    'look-at-demand': {
      title: () => 'Lees wat mensen willen leren',
      text: () => 'Naast wat instituten aanbieden. Om mee te nemen naar een gesprek.',
      button: 'Bekijk leervraag en aanbod',
    },
    'school-without-leader': {
      title: ({ name }) => `${name === '' ? 'Een school' : name} heeft geen schoolleider`,
      text: () =>
        'Wat daar gevraagd wordt, wacht zolang bij jou. Geef iemand de rol, dan gaat het naar die persoon.',
      button: 'Geef iemand de rol',
    },
    'all-runs': {
      title: () => 'Alles loopt',
      text: () => 'Er wacht geen besluit op jou, en geen mail die twijfelt.',
      button: 'Naar beheer',
    },
    'all-done': {
      title: () => 'Er wacht nu niets op jou',
      text: () => 'Je krijgt een mail als iemand je iets vraagt, zoals feedback.',
      button: 'Bekijk wat met jou gedeeld is',
    },
    'all-answered': {
      title: () => 'Er wacht nu niets op jou',
      text: () => 'Vraagt iemand iets van je, dan krijg je een mail en staat het hier.',
      button: 'Naar je mensen',
    },
    'look-at-funding': {
      title: () => 'Kijk welk geld er is om te leren',
      text: () => 'Welke regelingen er zijn, wat er sluit, en voor wie het past.',
      button: 'Bekijk de regelingen',
    },
  }),
};
export type HomeTexts = typeof home;
