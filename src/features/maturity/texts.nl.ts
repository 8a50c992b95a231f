import { byCode } from '#i18n/by-code.ts';
import content from '../../../content/maturity.json' with { type: 'json' };
import { seenBy } from '#i18n/seen-by.ts';
import { round } from '#i18n/nl/round.ts';

interface Least {
  readonly answers: number;
  readonly remarks: number;
}
const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);

/** Dutch screen texts and mails of the slice maturity: how far a school is, said by its team. */
export const nl = {
  title: 'School',
  rounds: 'Hoe ver zijn wij?',
  roundsLead:
    'Het team zegt op vijf punten waar de school nu staat en waar het heen moet, en spreekt eerste stappen af.',
  empty: 'Er was hier nog geen ronde.',
  toStart: 'Naar je start',
  emptyText:
    'Hier komt wat het team vond en wat jullie afspraken. Wie de school leidt, kan een ronde beginnen.',
  noSchool: 'Je hoort vandaag bij geen school van dit bestuur.',
  asked: (day: string) => `Gevraagd op ${day}`,
  states: { draft: 'Nog niet verstuurd', open: 'Loopt', closed: 'Afgerond', withdrawn: 'Voorbij' },
  modes: {
    named: {
      label: 'Met naam',
      hint: seenBy(
        'maturity.named',
        'Na afloop ziet het team wie wat vond. Zo begint een gesprek met namen.',
      ),
    },
    together: {
      label: seenBy('maturity.nameless', 'Zonder namen'),
      hint: seenBy('maturity.nameless', 'Na afloop ziet het team alle antwoorden door elkaar, zonder namen.'),
    },
  },
  start: {
    title: 'Vraag het team',
    lead: (count: number) =>
      `Iedereen die hier werkt krijgt een link: ${people(count)}. Ook ondersteuners, ook zonder account.`,
    mode: 'Hoe antwoordt het team?',
    enough: seenBy(
      'maturity.nameless',
      (answers: number, remarks: number) =>
        `Zonder namen zie je iets als minstens ${answers} mensen antwoordden, wie leidinggeeft niet meegeteld. Woorden zie je vanaf ${remarks}. Zijn het er minder? Dan wissen we alles en praten jullie met namen.`,
    ),
    tooFew: seenBy(
      'maturity.nameless',
      (answers: number) =>
        `Zonder namen kan hier niet: daarvoor zijn ${answers} mensen nodig, wie leidinggeeft niet meegeteld. Vraag het met naam, of praat er samen over.`,
    ),
    go: 'Stuur naar het team',
    required: 'Kies hoe het team antwoordt.',
  },
  round: {
    answer: 'Jouw antwoord',
    answerTitle: 'Wat vind jij?',
    answerText: 'Het kost een kwartier. Je kunt tussendoor stoppen.',
    go: 'Vul in',
    open: 'De ronde loopt',
    openText: (sent: number, day: string) =>
      `${people(sent)} kregen een link. Antwoorden kan tot en met ${day}.`,
    sealed: seenBy(
      'feedback.sealed',
      'Tot de ronde eindigt ziet niemand een antwoord, ook wie de school leidt niet.',
    ),
    close: 'Rond de ronde af',
    closeConfirm: 'Na afronden kan niemand meer antwoorden. Wil je afronden?',
    remind: 'Stuur één herinnering',
    withdraw: 'Stop deze ronde',
    withdrawConfirm: 'De links werken dan niet meer en de antwoorden worden gewist. Dit kan niet terug.',
    people: 'Wie gevraagd is',
    nothing: 'Er valt niets te laten zien',
    nothingText: (least: number) =>
      `De ronde is gestopt, of er antwoordden minder dan ${least} mensen. Alles is ongelezen gewist. Leg de vijf punten op tafel en praat er met naam over. Wat jullie beslissen, leg je hieronder vast.`,
    results: 'Wat het team vindt',
    from: (count: number) => `Antwoorden van ${people(count)}.`,
    compared: (day: string) => `De ruit is het midden van de ronde van ${day}.`,
    decisions: 'Wat jullie beslissen',
    decide: 'Leg vast wat jullie beslissen',
    none: 'Nog niets vastgelegd.',
    wants: (phase: string) => `Hier willen we heen: ${phase}`,
    step: (owner: string, day: string) => `Eerste stap: ${owner}, vóór ${day}`,
  },
  spread: {
    caption: 'Nu en straks',
    question: 'Wanneer',
    now: 'Nu',
    wanted: 'Straks',
    own: 'Vorige keer',
    others: 'Het team',
    ownText: '',
    remarks: 'Waar het team dat aan merkt',
  },
  form: {
    parts: { all: { title: 'Wat jullie beslissen' } },
    conflictTitle: 'In een ander venster is iets anders bewaard',
    fields: {
      phase: { label: 'Waar willen jullie heen?', options: content.phases.nl },
      decision: { label: 'Wat beslisten jullie?', hint: round.noPupils },
      step: {
        label: 'Wat is de eerste stap?',
        hint: 'Klein genoeg om deze maand te beginnen. Noem geen leerlingen.',
      },
      owner: {
        label: 'Wie doet dat?',
        options: { leader: 'Leidinggevende', director: 'Directeur', board: 'Bestuur' },
      },
      dueOn: { label: 'Vóór welke dag?' },
    },
  },
  save: 'Bewaar',
  print: 'Druk af',
  problems: {
    'owner-missing': 'Kies wie de eerste stap doet.',
    'day-missing': 'Kies een dag voor de eerste stap.',
  },
  refusals: {
    'already-open': 'Er loopt al een ronde over deze school.',
    'too-small': seenBy(
      'maturity.nameless',
      'Zonder namen kan hier niet. Vraag het met naam, of praat er samen over.',
    ),
    'still-open': 'De ronde loopt nog. Rond hem eerst af.',
  },
  done: {
    opened: 'Verstuurd. Ieder krijgt een eigen link.',
    closed: 'De ronde is afgerond.',
    reminded: 'De herinnering is verstuurd.',
    withdrawn: 'De ronde is gestopt.',
    decided: 'Vastgelegd.',
  },
  guest: {
    title: (school: string) => `Hoe ver is ${school}?`,
    hello: (name: string) => `Dag ${name.split(' ')[0] ?? name},`,
    intro: () =>
      'Vijf punten. Kies per punt waar de school nu staat, waar je straks heen wilt, en waar je dat aan merkt. Het kost een kwartier.',
    topic: (topic: string) => topic,
    development: () =>
      'Het gaat over de school, niet over jou of een collega. Ieders antwoord weegt even zwaar.',
    whoSees: byCode<(school: string, least: Least) => readonly string[], 'named' | 'together'>({
      named: () => [
        seenBy(
          'maturity.named',
          'Na afloop zien het team en het bestuur jouw naam bij wat je schreef. Tot die tijd ziet niemand het.',
        ),
      ],
      together: (_: string, { answers, remarks }: Least) => [
        seenBy('feedback.sealed', 'Tot de ronde eindigt ziet niemand iets, ook niet of jij antwoordde.'),
        seenBy(
          'maturity.nameless',
          `Daarna zien het team en het bestuur alle antwoorden door elkaar, zonder namen, als er minstens ${answers} zijn. Wie leidinggeeft telt daarbij niet mee.`,
        ),
        seenBy(
          'maturity.nameless',
          `Wat je schrijft staat er alleen bij als minstens ${remarks} mensen iets schreven. Let op: iemand herkent je misschien aan je woorden.`,
        ),
        `Zijn er minder dan ${answers} antwoorden? Dan wissen we alles, en praat het team er met naam over.`,
      ],
    }),
    asked: (_: string, count: number, colleagues: number) =>
      `Er is aan ${people(count)} gevraagd. ${colleagues} tellen mee.`,
    now: 'Waar staan we nu?',
    wanted: 'Waar wil je over twee jaar zijn?',
    text: () => 'Waar merk je dat aan?',
    textHint: 'Een voorbeeld helpt het meest. Noem geen leerlingen, en schrijf niets over gezondheid.',
    checkLead: () => 'Kijk nog eens. Na versturen kun je niets meer veranderen.',
    send: () => 'Verstuur',
    thanksMore: 'Na afloop praten jullie er als team over.',
  },
  mail: {
    subject: {
      invite: (school: string) => `Hoe ver is ${school}? Jouw mening telt`,
      remind: (school: string) => `Herinnering: hoe ver is ${school}?`,
    },
    asker: { answered: 'Er is geantwoord', ended: 'De ronde over je school is afgelopen' },
    toAsker: (name: string, what: string, link: string) =>
      `Dag ${name.split(' ')[0] ?? name},\n\n${what}. Wat het team vindt, en waar jullie verder gaan, staat hier:\n${link}\n\nOntwikkeldoor\n`,
    ready: (school: string) =>
      `We willen weten hoe ver ${school} is en waar het team heen wil. Jouw blik telt.`,
    go: 'Vul het hier in:',
    end: ['Wil je niet antwoorden? Dan hoef je niets te doen.'],
  },
};
export type MaturityTexts = typeof nl;
