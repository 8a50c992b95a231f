import { byCode } from '../by-code.ts';
import { formatMoment } from '../format.ts';
import { seenBy } from '../seen-by.ts';

const when = (at: Date): string => formatMoment('nl', at);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${String(count)} mensen`);

/** Dutch screen texts of masterclasses and of the meetings of work areas. */
export const masterclass = {
  title: 'Masterclasses',
  lead: 'Samen leren van iemand die er veel van weet. Jullie kiezen het onderwerp. Wat je leert, gaat verder in je werkgebied.',
  back: 'Aanbod',
  topics: 'Onderwerpen',
  topicsLead: seenBy(
    'masterclass.wish',
    'Iedereen ziet hoeveel mensen iets willen. Wie masterclasses regelt, ziet ook aantallen per functie en werkgebied, als elk aantal groot genoeg is. Namen ziet niemand.',
  ),
  topicsNone: 'Er is nog geen onderwerp. Breng het eerste in.',
  planned: 'Gepland en geweest',
  areas: 'Werkgebieden',
  wishes: (count: number) =>
    count === 0 ? 'Nog niemand wil dit' : `${people(count)} ${count === 1 ? 'wil' : 'willen'} dit`,
  wish: 'Dit wil ik ook',
  unwish: 'Toch niet',
  propose: 'Breng een onderwerp in',
  proposeButton: 'Breng dit in',
  forAll: 'Voor iedereen',
  forRoles: (roles: string) => `Voor: ${roles}`,
  states: {
    topic: 'Onderwerp',
    sought: 'We zoeken iemand',
    planned: 'Gepland',
    held: 'Gehouden',
    discussed: 'Besproken in het werkgebied',
    spread: 'Verspreid',
    checked: 'Nagegaan',
    dropped: 'Gaat niet door',
  },
  topicForm: {
    parts: { topic: { title: 'Onderwerp' } },
    fields: {
      title: { label: 'Waarover?' },
      why: { label: 'Waarom is dit nodig?' },
      roles: {
        label: 'Voor wie?',
        hint: 'Niets gekozen: voor iedereen.',
        options: {
          'support-staff': 'Onderwijsondersteuners',
          teacher: 'Leraren',
          'internal-counsellor': 'Intern begeleiders',
          specialist: 'Specialisten',
          leader: 'Schoolleiders',
        },
      },
    },
  },
  wishesBy: 'Wie dit willen',
  wishesFew: (least: number) =>
    `Per functie en werkgebied zie je aantallen als elk aantal ${String(least)} of meer is. Zo weet je niet wie het zijn.`,
  wishLine: (role: string, area: string, count: number) => `${role}, ${area}: ${String(count)}`,
  noRole: 'zonder rol',
  noArea: 'geen werkgebied',
  host: 'Wie geeft het?',
  hostLead:
    'Vraag een collega met dit op de talentenkaart, of iemand van buiten. In de mail staat een link voor ja of nee.',
  hostStates: { asked: 'Wacht op antwoord', yes: 'Zegt ja', no: 'Zegt nee' },
  givenBy: (name: string) => `Door ${name}`,
  ask: 'Stuur de vraag',
  hostForm: {
    parts: { host: { title: 'Wie' } },
    fields: {
      who: { label: 'Een collega met dit op de kaart', prompt: 'Kies iemand', options: {} },
      name: { label: 'Of iemand van buiten: de naam' },
      email: { label: 'Mailadres van die persoon' },
      words: { label: 'Wat wil je erbij zeggen?' },
    },
  },
  fits: (name: string, shows: string) => `${name}: ${shows}`,
  plan: 'Plan de masterclass',
  replan: 'Verander dag of plek',
  planButton: 'Zet in de agenda',
  where: (place: string, minutes: number) => `${place}, ${String(minutes)} minuten`,
  comes: (coming: number, waiting: number) =>
    `${people(coming)} ${coming === 1 ? 'komt' : 'komen'}${waiting === 0 ? '' : `, ${String(waiting)} op de wachtlijst`}`,
  were: (count: number) => `${people(count)} ${count === 1 ? 'was' : 'waren'} er`,
  join: 'Ik kom',
  leave: 'Ik kom toch niet',
  own: {
    coming: 'Je komt. Het staat in de mail voor je agenda.',
    waiting: 'Het is vol. Je staat op de wachtlijst.',
    withdrawn: '',
  },
  notForYou: 'Deze masterclass is voor andere functies.',
  hold: 'Wie was er?',
  holdLead: 'De dag is er. Kruis aan wie er waren. Hun werkgebieden krijgen een punt op de agenda.',
  attendanceForm: {
    parts: { there: { title: 'Aanwezig' } },
    fields: { present: { label: 'Aanwezig', options: {} } },
  },
  holdButton: 'Leg vast wie er was',
  drop: 'Gaat niet door',
  dropQuestion: 'Gaat dit niet door? Wie zou komen, krijgt een mail.',
  dropYes: 'Ja, het gaat niet door',
  home: 'Wat neem je mee naar huis?',
  homeLead: seenBy('masterclass.take-away', 'Alleen jij ziet dit, tot je het deelt.'),
  homeShared: 'Wat mensen meenemen',
  homeForm: {
    parts: { home: { title: 'Mee naar huis' } },
    fields: {
      text: { label: 'Wat neem je mee?' },
      isShared: { label: 'Deel dit met iedereen van het bestuur' },
    },
  },
  homeButton: 'Bewaar',
  further: 'Verder in het werkgebied',
  question: 'Hoe brengen we dit in ons werkgebied verder?',
  pointStates: {
    open: 'Op de agenda van de volgende bijeenkomst',
    agreed: 'Afgesproken',
    spread: 'Verspreid',
    checked: 'Nagegaan',
  },
  pointPlan: (who: string, school: string, day: string) => `${who}, op ${school}, ${day}`,
  area: {
    above: 'Werkgebied',
    schools: 'Scholen',
    people: 'Wie overleggen',
    next: 'Volgende bijeenkomst',
    nextNone: 'Er is nog geen bijeenkomst gepland.',
    plan: 'Plan een bijeenkomst',
    agenda: 'Op de agenda',
    agendaNone: 'Na een masterclass waar iemand uit dit werkgebied was, komt hier vanzelf een punt.',
    write: 'Schrijf op wat jullie afspreken',
    done: 'Wat is afgesproken',
    pointForm: {
      parts: { plan: { title: 'Afspraak' } },
      fields: {
        answer: { label: 'Wat spreken jullie af?' },
        who: { label: 'Wie verspreidt het?' },
        school: {
          label: 'Op welke school?',
          hint: 'De schoolleider daar wordt om tijd gevraagd.',
          prompt: 'Kies een school',
          options: {},
        },
        onDay: { label: 'Wanneer is het klaar?', hint: 'Een trimester later gaan jullie na wat ervan kwam.' },
      },
    },
    agree: 'Spreek dit af',
  },
  guest: {
    title: (title: string) => `Wil je een masterclass geven over ${title}?`,
    lead: (name: string, from: string) =>
      `Beste ${name}, ${from} vraagt je dit. Je antwoord gaat alleen naar wie masterclasses regelt.`,
    yes: 'Ja, dat wil ik',
    no: 'Nee, dit keer niet',
    answered: {
      asked: '',
      yes: 'Je zei ja. Fijn. Iemand neemt contact met je op over een dag.',
      no: 'Je zei nee. Dank je wel dat je het liet weten.',
    },
  },
  mail: {
    invited: (title: string, at: Date, url: string) => ({
      subject: `In je agenda: ${title}`,
      text: `${title} is op ${when(at)}.\n\nLees meer:\n${url}`,
    }),
    cancelled: (title: string, at: Date, url: string) => ({
      subject: `Uit je agenda: ${title}`,
      text: `${title} op ${when(at)} staat niet meer in je agenda.\n\nLees meer:\n${url}`,
    }),
    asked: (name: string, title: string, words: string, url: string) => ({
      subject: `Wil je een masterclass geven over ${title}?`,
      text: `Beste ${name},\n\nWil je een masterclass geven over ${title}?\n\n${words === '' ? '' : `${words}\n\n`}Zeg ja of nee via deze link:\n${url}`,
    }),
  },
  problems: byCode<() => string>({
    'topic-missing': () => 'Schrijf waarover het gaat.',
    'already-planned': () => 'Deze masterclass is al gepland.',
    'already-held': () => 'Deze masterclass is al geweest.',
    'no-host': () => 'Nog niemand zei ja. Vraag eerst iemand die het geeft.',
    'not-now': () => 'Dat kan nu niet. Kijk hoe het ervoor staat.',
    'not-for-you': () => 'Deze masterclass is voor andere functies.',
    'joined-before': () => 'Je bent al aangemeld.',
    'day-to-come': () => 'De dag moet nog komen. Leg daarna vast wie er was.',
    'was-not-there': () => 'Dit is voor wie er was.',
    'answered-before': () => 'Dit is al beantwoord.',
    'meeting-to-come': () => 'Er was nog geen bijeenkomst. Plan er een, en schrijf het op die dag op.',
    'who-gives-it': () => 'Kies een collega, of vul een naam en een mailadres in.',
    'not-an-option': () => 'Kies iets uit de lijst.',
  }),
  done: {
    proposed: 'Je onderwerp staat erbij.',
    asked: 'De vraag is verstuurd.',
    planned: 'De masterclass is gepland.',
    joined: 'Je bent aangemeld.',
    left: 'Je bent afgemeld.',
    held: 'Vastgelegd. De werkgebieden krijgen een punt op hun agenda.',
    dropped: 'De masterclass gaat niet door.',
    home: 'Bewaard.',
    met: 'De bijeenkomst staat in de agenda.',
    agreed: 'Afgesproken. De schoolleider is om tijd gevraagd.',
    answered: 'Je antwoord is verstuurd.',
  },
};
export type MasterclassTexts = typeof masterclass;
