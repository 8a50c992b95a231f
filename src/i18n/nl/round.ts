import { seenBy } from '../seen-by.ts';

/** What a mail with a link says: what is the same for every kind, and what a kind says itself. */
interface Frame {
  readonly reader: string;
  readonly asker: string;
  readonly text: string;
  /** Null in the first mail; without names the reminder goes to who answered, too. */
  readonly reminder: 'named' | 'together' | null;
  readonly link: string;
  readonly until: string;
  readonly who: readonly string[];
  readonly go: string;
  readonly end: readonly string[];
}

const first = (name: string): string => name.split(' ')[0] ?? name;

/** Dutch words of every kind of round: its sheet, its links, and what is said where too few answered. */
export const round = {
  unknown: 'Weet ik niet',
  ratherNot: 'Zeg ik liever niet',
  mayStayEmpty: 'mag leeg blijven',
  statusStart: 'We bewaren wat je typt.',
  statusConflict: 'Er is ook in een ander venster getypt. Druk op Bewaar om beide te zien.',
  noPupils: 'Noem geen leerlingen, en schrijf niets over gezondheid.',
  sources: {
    teacher: 'leraar',
    'internal-counsellor': 'intern begeleider',
    leader: 'leidinggevende',
    'support-staff': 'collega in de ondersteuning',
    trainer: 'opleider',
    coach: 'coach',
    other: 'iemand anders',
  },
  frame: ({ reader, asker, text, reminder, link, until, who, go, end }: Frame) =>
    [
      `Dag ${first(reader)},`,
      ...(reminder === null ? [] : [`Je kreeg deze vraag al eerder van ${asker}. Antwoorden kan nog.`]),
      ...(reminder === 'together'
        ? [
            seenBy(
              'feedback.sealed',
              'Heb je al geantwoord? Dan hoef je niets te doen. Niemand ziet wie al antwoordde, dus krijgt iedereen deze mail.',
            ),
          ]
        : []),
      text,
      `${go}\n${link}`,
      `De link is alleen voor jou en werkt één keer, tot en met ${until}. Je hebt geen account nodig.`,
      `Wie ziet wat?\n${who.map((line) => `- ${line}`).join('\n')}`,
      ...end,
    ].join('\n\n'),
  refusals: {
    'not-sent': 'Naar deze persoon is nog niets verstuurd.',
    'round-over': 'Deze ronde is voorbij.',
    'reminded-before': 'Je hebt al een herinnering gestuurd.',
    'nobody-chosen': 'Kies eerst mensen aan wie je het wilt vragen.',
  },
  stepDone: 'klaar',
  states: {
    draft: 'Nog niet verstuurd',
    open: 'Loopt',
    closed: 'Afgerond',
    withdrawn: 'Voorbij',
  },
  sent: 'Verstuurd. Ieder krijgt een eigen link.',
  notObliged: 'Wil je niet antwoorden? Dan hoef je niets te doen.',
  running: {
    above: 'Aan de andere kant',
    close: 'Rond de ronde af',
    closeConfirm: {
      named: () => 'Na afronden kan niemand meer antwoorden. Wil je afronden?',
      together: (least: number) =>
        `Antwoordden er minder dan ${least} collega’s, dan wissen we alles ongelezen. Wil je toch nu afronden?`,
    },
    remind: 'Stuur één herinnering',
    remindText: {
      named: 'Iedereen die nog niet antwoordde, krijgt de link nog een keer.',
      together: 'Iedereen die je vroeg, krijgt de link nog een keer. Wie al antwoordde, hoeft niets te doen.',
    },
    reminded: 'De herinnering is verstuurd. Meer dan één sturen we niet.',
    withdraw: 'Stop deze ronde',
    withdrawConfirm: 'De links werken dan niet meer en de antwoorden worden gewist. Dit kan niet terug.',
    withdrawText: seenBy(
      'feedback.called-off',
      'De links werken dan niet meer. Antwoorden die er al zijn, worden gewist zonder dat je ze ziet.',
    ),
    more: 'Iets anders doen',
  },
  links: {
    chosen: 'nog niet verstuurd',
    sent: 'link verstuurd',
    undelivered: 'niet aangekomen',
    answered: 'heeft geantwoord',
    recalled: 'link ingetrokken',
    expired: 'link verlopen',
    ended: 'niet geantwoord',
  },
  notCounted: 'telt niet mee',
  done: {
    closed: 'De ronde is afgerond.',
    closedEmpty: 'De ronde is voorbij. Er waren te weinig antwoorden. Ze zijn ongelezen gewist.',
    reminded: 'De herinnering is verstuurd.',
    withdrawn: 'De ronde is gestopt.',
  },
  guest: {
    until: (day: string) =>
      `Antwoorden kan tot en met ${day}. Je kunt tussendoor stoppen: we bewaren wat je invult.`,
    once: 'De link is alleen voor jou en werkt één keer.',
    whoTitle: 'Wie ziet jouw antwoord?',
    noWords: (remarks: number) =>
      `Je kiest alleen cijfers. Iets schrijven kan bij minder dan ${remarks} collega’s niet, want dan herkent iemand je woorden.`,
    start: 'Begin',
    goOn: 'Ga verder',
    steps: 'Onderdelen',
    check: 'Kijk na en verstuur',
    at: (current: number, total: number, title: string) => `Stap ${current} van ${total}: ${title}`,
    next: 'Bewaar en ga verder',
    unanswered: (count: number) =>
      count === 1
        ? 'Bij één vraag koos je nog niets. Dat mag.'
        : `Bij ${count} vragen koos je nog niets. Dat mag.`,
    nothing: 'Geen antwoord',
    change: 'Wijzig',
    textHint: 'Een voorbeeld helpt het meest. Noem geen leerlingen, en schrijf niets over gezondheid.',
    thanksTitle: 'Dank je wel',
    thanks: 'Je antwoorden zijn verstuurd. Je kunt dit venster sluiten.',
    over: {
      answered: {
        title: 'Deze link is al gebruikt',
        text: 'Er is al geantwoord. Heb jij dat gedaan, dank je wel. Je hoeft niets meer te doen.',
      },
      recalled: {
        title: 'Deze link werkt niet meer',
        text: 'De vraag is ingetrokken. Je hoeft niets te doen.',
      },
      expired: {
        title: 'Deze link is verlopen',
        text: 'Antwoorden kan niet meer. Wil je toch iets zeggen? Doe het gewoon zelf, in een gesprek.',
      },
      ended: {
        title: 'Deze ronde is voorbij',
        text: 'Antwoorden kan niet meer. Je hoeft niets te doen.',
      },
      chosen: { title: 'Deze link werkt nog niet', text: 'Probeer het later opnieuw.' },
    },
    conflict:
      'Je hebt ook in een ander venster iets ingevuld. Hieronder staat wat je hier invulde. Druk op de knop om dat te houden.',
    conflictSend: 'Er is intussen in een ander venster iets veranderd. Kijk je antwoorden nog een keer na.',
    nothingFilledIn: 'Je hebt nog niets ingevuld. Beantwoord één vraag, of schrijf iets.',
  },
  results: {
    from: (count: number) => `Antwoorden van ${count === 1 ? '1 persoon' : `${count} mensen`}.`,
    print: 'Druk af',
    noAnswer: 'geen antwoord',
    heldBack: (least: number) => `minder dan ${least} antwoorden`,
    noRemarks: 'Niemand schreef hier iets bij.',
    remarksHeldBack: (least: number) =>
      `Minder dan ${least} mensen schreven hier iets. Daarom staat het er niet.`,
    figure: (rating: number, word: string) => `${rating}, ${word}`,
  },
};
export type RoundTexts = typeof round;
