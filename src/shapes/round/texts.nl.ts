import { byCode } from '#i18n/by-code.ts';
import { seenBy } from '#i18n/seen-by.ts';
import { round } from '#i18n/nl/round.ts';
import type { Least } from './domain/box.ts';
import type { Mode } from './domain/instrument.ts';

const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);

/** Dutch texts of every round about a school; what a kind says itself stands in its slice. */
export const nl = {
  title: 'School',
  noSchool: 'Je hoort vandaag bij geen school van dit bestuur.',
  empty: 'Er was hier nog geen ronde.',
  emptyText:
    'Hier komt wat het team vond en wat jullie afspraken. Wie de school leidt, kan een ronde beginnen.',
  toStart: 'Naar je start',
  asked: (day: string) => `Gevraagd op ${day}`,
  modes: {
    named: {
      label: 'Met naam',
      hint: seenBy('round.named', 'Na afloop ziet het team wie wat vond. Zo begint een gesprek met namen.'),
    },
    together: {
      label: seenBy('round.nameless', 'Zonder namen'),
      hint: seenBy('round.nameless', 'Na afloop ziet het team alle antwoorden door elkaar, zonder namen.'),
    },
  },
  start: {
    title: 'Vraag het team',
    lead: (count: number) =>
      `Iedereen die hier werkt krijgt een link: ${people(count)}. Ook ondersteuners, ook zonder account.`,
    mode: 'Hoe antwoordt het team?',
    enough: seenBy(
      'round.nameless',
      (answers: number, remarks: number) =>
        `Zonder namen zie je iets als minstens ${answers} mensen antwoordden, wie leidinggeeft niet meegeteld. Woorden zie je vanaf ${remarks}. Zijn het er minder? Dan wissen we alles en praten jullie met namen.`,
    ),
    tooFew: seenBy(
      'round.nameless',
      (answers: number) =>
        `Zonder namen kan hier niet: daarvoor zijn ${answers} mensen nodig, wie leidinggeeft niet meegeteld. Vraag het met naam, of praat er samen over.`,
    ),
    go: 'Stuur naar het team',
    required: 'Kies hoe het team antwoordt.',
  },
  answer: {
    above: 'Jouw antwoord',
    title: 'Wat vind jij?',
    text: 'Je kunt tussendoor stoppen: we bewaren wat je invult.',
    go: 'Vul in',
  },
  open: {
    title: 'De ronde loopt',
    text: (sent: number, day: string) => `${people(sent)} kregen een link. Antwoorden kan tot en met ${day}.`,
    sealed: seenBy(
      'feedback.sealed',
      'Tot de ronde eindigt ziet niemand een antwoord, ook wie de school leidt niet.',
    ),
    people: 'Wie gevraagd is',
    undelivered: (address: string) => `Niet aangekomen, kijk het adres na: ${address}.`,
  },
  nothing: 'Er valt niets te laten zien',
  nothingText: (least: number) =>
    `De ronde is gestopt, of er antwoordden minder dan ${least} mensen. Alles is ongelezen gewist. Leg de punten op tafel en praat er met naam over. Wat jullie beslissen, leg je hieronder vast.`,
  nothingForYou: (least: number) =>
    `Er antwoordden minder dan ${least} mensen, of alles is gewist. Wat het team besliste, staat hieronder.`,
  results: 'Wat het team vindt',
  compared: (day: string) => `De ruit is het midden van de ronde van ${day}.`,
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
  decision: {
    title: 'Wat jullie beslissen',
    go: 'Leg vast wat jullie beslissen',
    none: 'Nog niets vastgelegd.',
    wants: (level: string) => `Hier willen we heen: ${level}`,
    step: (owner: string, day: string) => `Eerste stap: ${owner}, vóór ${day}`,
    save: 'Bewaar',
  },
  form: {
    parts: { all: { title: 'Wat jullie beslissen' } },
    conflictTitle: 'In een ander venster is iets anders bewaard',
    fields: {
      level: { label: 'Waar willen jullie heen?' },
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
  problems: {
    'owner-missing': 'Kies wie de eerste stap doet.',
    'day-missing': 'Kies een dag voor de eerste stap.',
  },
  refusals: {
    'already-open': 'Er loopt al een ronde over deze school.',
    'too-small': seenBy(
      'round.nameless',
      'Zonder namen kan hier niet. Vraag het met naam, of praat er samen over.',
    ),
    'still-open': 'De ronde loopt nog. Rond hem eerst af.',
  },
  done: { opened: round.sent, decided: 'Vastgelegd.' },
  guest: {
    hello: (name: string) => `Dag ${name.split(' ')[0] ?? name},`,
    topic: (topic: string) => topic,
    development: () =>
      'Het gaat over de school, niet over jou of een collega. Ieders antwoord weegt even zwaar.',
    whoSees: byCode<(school: string, least: Least) => readonly string[], Mode>({
      named: (_, { answers }) => [
        seenBy(
          'round.named',
          'Na afloop zien het team en het bestuur jouw naam bij wat je schreef. Tot die tijd ziet niemand het.',
        ),
        seenBy(
          'round.hr',
          `HR ziet na afloop alleen antwoorden door elkaar, zonder namen, als er minstens ${answers} zijn.`,
        ),
      ],
      together: (_, { answers, remarks }) => [
        seenBy('feedback.sealed', 'Tot de ronde eindigt ziet niemand iets, ook niet of jij antwoordde.'),
        seenBy(
          'round.nameless',
          `Daarna zien het team, HR en het bestuur alle antwoorden door elkaar, zonder namen, als er minstens ${answers} zijn. Wie leidinggeeft telt daarbij niet mee.`,
        ),
        seenBy(
          'round.nameless',
          `Wat je schrijft staat er alleen bij als minstens ${remarks} mensen iets schreven. Let op: iemand herkent je misschien aan je woorden.`,
        ),
        `Zijn er minder dan ${answers} antwoorden? Dan wissen we alles, en praat het team er met naam over.`,
      ],
    }),
    asked: (_: string, count: number, colleagues: number) =>
      `Er is aan ${people(count)} gevraagd. ${colleagues} tellen mee.`,
    textHint: round.guest.textHint,
    checkLead: () => 'Kijk nog eens. Na versturen kun je niets meer veranderen.',
    send: () => 'Verstuur',
    thanksMore: 'Na afloop praten jullie er als team over.',
  },
  mail: {
    invite: (question: string) => `${question} Jouw mening telt`,
    remind: (question: string) => `Herinnering: ${question}`,
    asker: { answered: 'Er is geantwoord', ended: 'De ronde over je school is afgelopen' },
    toAsker: (name: string, what: string, link: string) =>
      `Dag ${name.split(' ')[0] ?? name},\n\n${what}. Wat het team vindt, en waar jullie verder gaan, staat hier:\n${link}\n\nOntwikkeldoor\n`,
    go: 'Vul het hier in:',
    end: [round.notObliged],
  },
};
export type SchoolRoundTexts = typeof nl;
