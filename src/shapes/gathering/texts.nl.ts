import { byCode } from '#i18n/by-code.ts';
import { formatMoment } from '#i18n/format.ts';
import { seenBy } from '#i18n/seen-by.ts';

const when = (at: Date): string => formatMoment('nl', at);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${String(count)} mensen`);

/** Dutch texts of every meeting of people, whatever they meet about. */
export const nl = {
  /** What is asked of somebody who is asked to give one. */
  kinds: {
    information: 'een informatiemoment',
    masterclass: 'een masterclass',
    'work-area': 'een bijeenkomst',
  },
  meetingForm: {
    parts: { meeting: { title: 'Wanneer en waar' } },
    fields: {
      startsAt: { label: 'Wanneer begint het?' },
      minutes: { label: 'Hoeveel minuten duurt het?' },
      place: { label: 'Waar is het?', hint: 'Een lokaal, een adres of online.' },
      places: { label: 'Voor hoeveel mensen is er plek?', hint: 'Leeg: voor iedereen.' },
    },
  },
  plan: 'Plan dag en plek',
  replan: 'Verander dag of plek',
  planButton: 'Zet in de agenda',
  where: (place: string, minutes: number) => `${String(minutes)} minuten, ${place}`,
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
  notForYou: 'Dit is voor andere functies.',
  host: 'Wie geeft het?',
  hostLead:
    'Vraag een collega met dit op de talentenkaart, of iemand van buiten. In de mail staat een link voor ja of nee.',
  hostStates: { asked: 'Wacht op antwoord', yes: 'Zegt ja', no: 'Zegt nee' },
  noCards:
    'Er is nu geen talentenkaart om uit te kiezen. Vraag een collega of iemand van buiten met een naam en een mailadres.',
  ask: 'Stuur de vraag',
  hostForm: {
    parts: { card: { title: 'Een collega' }, host: { title: 'Wie' } },
    fields: {
      who: { label: 'Een collega met dit op de kaart', prompt: 'Kies iemand', options: {} },
      name: { label: 'Of iemand anders: de naam' },
      email: { label: 'Mailadres van die persoon' },
      words: { label: 'Wat wil je erbij zeggen?' },
    },
  },
  fits: (name: string, shows: string) => `${name}: ${shows}`,
  hold: 'Wie was er?',
  holdLead: 'De dag is er. Kruis aan wie er waren. Hun werkgebieden krijgen een punt op de agenda.',
  attendanceForm: {
    parts: { there: { title: 'Aanwezig' } },
    fields: { present: { label: 'Aanwezig', options: {} } },
  },
  holdButton: 'Leg vast wie er was',
  home: 'Wat neem je mee naar huis?',
  homeLead: seenBy('gathering.take-away', 'Alleen jij ziet dit, tot je het deelt.'),
  homeShared: 'Wat mensen meenemen',
  homeForm: {
    parts: { home: { title: 'Mee naar huis' } },
    fields: {
      text: { label: 'Wat neem je mee?' },
      isShared: { label: 'Deel dit met iedereen van het bestuur' },
    },
  },
  homeButton: 'Bewaar',
  homeErase: 'Wis dit',
  homeEraseQuestion: 'Wil je wissen wat je meenam?',
  homeEraseYes: 'Ja, wis dit',
  further: 'Verder in het werkgebied',
  question: 'Hoe brengen we dit in ons werkgebied verder?',
  pointStates: {
    open: 'Op de agenda van de volgende bijeenkomst',
    agreed: 'Afgesproken',
    spread: 'Verspreid',
    checked: 'Nagegaan',
  },
  pointPlan: (who: string, school: string, day: string) => `${who}, op ${school}, ${day}`,
  group: {
    above: 'Werkgebied',
    back: 'Masterclasses',
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
        answer: {
          label: 'Wat spreken jullie af?',
          hint: seenBy('gathering.agreed', 'Iedereen van het bestuur leest dit bij de masterclass.'),
        },
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
    title: (kind: string, title: string) => `Wil je ${kind} geven over «${title}»?`,
    lead: (name: string, from: string) =>
      `Beste ${name}, ${from} vraagt je dit. Je antwoord gaat alleen naar wie dit regelt.`,
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
    asked: (host: Readonly<Record<'name' | 'title' | 'words', string>>, kind: string, url: string) => ({
      subject: `Wil je ${kind} geven over ${host.title}?`,
      text: `Beste ${host.name},\n\nWil je ${kind} geven over ${host.title}?\n\n${host.words === '' ? '' : `${host.words}\n\n`}Zeg ja of nee via deze link:\n${url}`,
    }),
  },
  problems: byCode<() => string>({
    'already-planned': () => 'Dit is al gepland.',
    'not-now': () => 'Dat kan nu niet. Kijk hoe het ervoor staat.',
    'not-for-you': () => 'Dit is voor andere functies.',
    'joined-before': () => 'Je bent al aangemeld.',
    'day-to-come': () => 'De dag moet nog komen. Leg daarna vast wie er was.',
    'was-not-there': () => 'Dit is voor wie er was.',
    'answered-before': () => 'Dit is al beantwoord.',
    'meeting-to-come': () => 'Er was nog geen bijeenkomst. Plan er een, en schrijf het op die dag op.',
    'who-gives-it': () => 'Kies een collega, of vul een naam en een mailadres in.',
    'not-an-option': () => 'Kies iets uit de lijst.',
  }),
  done: {
    asked: 'De vraag is verstuurd.',
    planned: 'Het is gepland.',
    joined: 'Je bent aangemeld.',
    left: 'Je bent afgemeld.',
    held: 'Vastgelegd. De werkgebieden krijgen een punt op hun agenda.',
    home: 'Bewaard.',
    erased: 'Gewist.',
    met: 'De bijeenkomst staat in de agenda.',
    agreed: 'Afgesproken. De schoolleider is om tijd gevraagd.',
    answered: 'Je antwoord is verstuurd.',
  },
};
export type GatheringTexts = typeof nl;
