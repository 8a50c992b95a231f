import { byCode } from '../by-code.ts';
import type { CounterpartState, OwnerRole, WorkChange } from '#core/counterpart.ts';
import type { Direction } from '#core/direction.ts';
import { counterpartWords } from '../counterpart-words.ts';
import { seenBy } from '../seen-by.ts';

type Values = Readonly<Record<string, string | number>>;

const answeredText = (count: number): string =>
  count === 1 ? '1 tegenzet beantwoord.' : `${String(count)} tegenzetten beantwoord.`;

const behindText = (count: number): string =>
  count === 1
    ? 'Eén was intussen al beantwoord of ingetrokken. Die is niet veranderd.'
    : `${String(count)} waren intussen al beantwoord of ingetrokken. Die zijn niet veranderd.`;

/** Dutch screen texts of the slice counterpart: what the other side does. */
export const counterpart = {
  title: 'Tegenzetten',
  leadMine: 'Iemand zet een stap. Die kan pas verder als jij ook beweegt.',
  leadAll: 'Wat mensen in beweging zetten, en wat de organisatie daarvoor doet.',
  leadOwn: 'Dit vraag jij van de school en het bestuur: met je plan, je kaart of een gesprek.',
  ...counterpartWords('nl'),
  /** What changes in her work, for the leader who tells it; never why. */
  changes: byCode<string, WorkChange>({
    begins: 'begint op school',
    function: 'andere functie',
    hours: 'andere uren',
    away: 'een tijd afwezig',
    ends: 'stopt op school',
  }),
  directions: byCode<string, Direction>({
    expert: 'groeien in het eigen werk',
    switch: 'een andere school of specialisatie',
    flexible: 'een flexibele loopbaan',
    tasks: 'andere taken en rollen',
    leadership: 'leiding geven',
    reach: 'een groter bereik',
  }),
  states: byCode<string, CounterpartState>({
    open: 'Wacht op antwoord',
    promised: 'Toegezegd',
    done: 'Gedaan',
    refused: 'Nee, met reden',
    withdrawn: 'Vervallen',
  }),
  late: 'Te laat',
  roles: byCode<string, OwnerRole>({
    leader: 'de schoolleider',
    director: 'de bovenschoolse directeur',
    hr: 'HR',
    board: 'het bestuur',
    teacher: 'een leraar',
    coach: 'de coach',
  }),
  covered: (owner: string, standIn: string): string => `${owner} (nu: ${standIn})`,
  standsIn: 'neemt waar: de gewone eigenaar is er nu niet',
  /** Who decides about an amount, with the most that HR gives alone; by the key of the rule that says so. */
  hrDecides: (most: string): string => `Hierover beslist HR: tot en met ${most} in een schooljaar.`,
  boardDecides: (most: string): string =>
    `Hierover beslist het bestuur: het is meer dan ${most} in een schooljaar. Wat in dit jaar al is gevraagd, telt mee.`,
  byRule: (name: string): string => `Zo staat het in de regel «${name}», naar de werktijd.`,
  limitRules: byCode<string>({
    'prof.budget_eur': 'Geld om te leren, per jaar',
    'prof.hours_per_week': 'Uren om te leren, per werkweek',
  }),
  by: (day: string): string => `uiterlijk ${day}`,
  promisedFor: (day: string): string => `toegezegd voor ${day}`,
  waitsFor: (who: string, day: string): string => `${who}, uiterlijk ${day}`,
  filter: {
    label: 'Tegenzetten zoeken',
    submit: 'Toon',
    fold: 'Zoek en kies',
    reset: 'Alles weer tonen',
    whose: 'Van wie',
    mine: 'Gevraagd van mij',
    others: 'Gevraagd van anderen',
    own: 'Van mijzelf uit',
    all: 'Alles wat ik mag zien',
    state: 'Hoe ver',
    unsettled: 'Nog niet klaar',
    waiting: 'Wacht op antwoord',
    onlyLate: 'Te laat',
    settled: 'Gedaan of nee',
    kind: 'Wat er gevraagd wordt',
    anyKind: 'Alles',
    school: 'School',
    anySchool: 'Alle scholen',
    anyOwner: 'Iedereen',
    result: (count: number): string => (count === 1 ? '1 tegenzet' : `${String(count)} tegenzetten`),
  },
  columns: {
    asked: 'Gevraagd',
    forWhom: 'Voor wie',
    owner: 'Aan zet',
    due: 'Wanneer',
    state: 'Hoe ver',
  },
  pageOf: (page: number, pages: number): string => `Bladzijde ${String(page)} van ${String(pages)}`,
  emptyLate: 'Niets is te laat',
  emptyLateText: 'Alles wat beloofd of gevraagd is, loopt nog binnen zijn dag.',
  emptyMine: 'Er wacht nu niets op jou',
  emptyMineText: 'Zodra iemand iets in beweging zet dat jou nodig heeft, zie je het hier.',
  emptyAll: 'Hier is niets te zien',
  emptyAllText: 'Zodra iemand een stap voorlegt, zie je hier wat de organisatie doet.',
  choose: (asked: string, name: string): string => `${asked}, voor ${name}`,
  bulk: {
    title: 'Antwoord op wat je hieronder aanvinkt',
    promise: 'Zeg toe',
    refuse: 'Nee, met een reden',
    answer: 'Jouw antwoord',
    promisedFor: 'Voor welke dag zeg je het toe?',
    reason: 'Reden of toelichting',
    reasonHint: seenBy('plan.owner', 'Bij «nee» is een reden nodig. De ander leest dit.'),
    tickAll: 'Vink alles op deze pagina aan',
    submit: 'Beantwoord wat is aangevinkt',
  },
  answersLink: 'Beantwoord alle stappen in één lijst',
  one: {
    back: 'Terug naar de lijst',
    backToPlan: 'Terug naar je plan',
    left: 'Jij',
    right: 'De organisatie',
    whatMoved: 'Wat in beweging is gezet',
    atStep: 'Op deze stap antwoord je in het plan.',
    toStep: 'Naar de stap',
    when: 'De stap begint',
    promiseTitle: 'Zeg toe',
    promiseDay: 'Voor welke dag?',
    promiseAgain: 'Zeg een andere dag toe',
    note: 'Toelichting',
    noteHint: seenBy('plan.owner', 'De ander leest dit.'),
    promise: 'Zeg toe',
    doneTitle: 'Het is gedaan',
    done: 'Ja, dit is gedaan',
    refuseTitle: 'Zeg nee',
    reason: 'Waarom niet?',
    reasonHint: seenBy(
      'plan.owner',
      'De ander leest dit. Zeg ook wat er wel kan, of wanneer je opnieuw kijkt.',
    ),
    refuse: 'Zeg nee met deze reden',
    notNeededTitle: 'Het is niet nodig',
    notNeededHint: 'Zeg in een paar woorden waarom niet.',
    notNeeded: 'Niet nodig, om deze reden',
    reopenTitle: 'Toch nog eens kijken',
    reopen: 'Zet deze tegenzet weer open',
    passTitle: 'Geef door aan iemand anders',
    passTo: 'Aan wie?',
    passRole: (role: string): string => `Iedereen met deze rol: ${role}`,
    pass: 'Geef door',
    passHint: seenBy('plan.asked', 'Wie het krijgt, ziet wat er gevraagd wordt en voor wie.'),
    historyTitle: 'Wat er gebeurde',
    theirsTitle: 'Iemand anders was je voor',
    theirs: (who: string, state: string): string => `${who} antwoordde: ${state}.`,
    theirsOwner: 'Deze tegenzet is intussen veranderd. Kijk wat er nu staat en antwoord dan opnieuw.',
    yours: 'Wat jij schreef',
  },
  history: byCode<string>({
    opened: 'Gevraagd',
    promised: 'Toegezegd',
    done: 'Gedaan',
    refused: 'Nee gezegd',
    reopened: 'Weer opengezet',
    withdrawn: 'Vervallen: de stap is teruggenomen, gestopt of veranderd',
    'passed-on': 'Doorgegeven',
    'owner-left': 'Naar een andere eigenaar: de vorige is er niet meer of is terug',
    'moved-school': 'Mee naar een andere school',
  }),
  historyBy: (what: string, who: string): string => `${what} door ${who}`,
  historyTo: (what: string, whom: string): string => `${what} aan ${whom}`,
  system: 'het systeem',
  picture: {
    title: 'Van twee kanten bewogen?',
    lead: 'Per school: bij hoeveel mensen alleen de mens bewoog, alleen de organisatie, of allebei.',
    caption: 'Mensen per school',
    school: 'School',
    left: 'De mens',
    right: 'De organisatie',
    both: 'Allebei',
    leftOnly: 'Alleen de mens',
    rightOnly: 'Alleen de organisatie',
    hidden: 'Te weinig mensen om te tonen',
    total: 'Alle scholen samen',
    hiddenSchools: (names: string): string => `Nu niet te tonen: ${names}.`,
    which: (schools: number): string => `Welke ${String(schools)} scholen zijn dat?`,
    rule: seenBy(
      'figures',
      (people: number): string =>
        `Je ziet alleen aantallen van ${String(people)} mensen of meer, en nooit een naam. Gaat een aantal over minder mensen, of kun je dat uitrekenen, dan staat het er niet. Kleine scholen staan samen.`,
    ),
    meaningTitle: 'Wat betekent dit?',
    meaning: {
      leftOnly:
        'Alleen de mens: die legde een stap voor of begon al, en de organisatie heeft nog iets niet toegezegd.',
      rightOnly: 'Alleen de organisatie: alles is toegezegd, maar de stap is nog niet begonnen.',
      both: 'Allebei: alles is toegezegd en de stap loopt of is klaar.',
      counted:
        'Iemand met meer stappen kan in meer kolommen meetellen, bij de school waar die het meeste werkt.',
    },
    empty: 'Hier komt het beeld per school',
    emptyText: 'Er zijn nog geen scholen bij deze organisatie.',
    late: 'Bekijk wat te laat is',
  },
  problems: byCode<(values?: Values) => string>({
    'nothing-ticked': () => 'Vink minstens één tegenzet aan.',
    'no-longer-open': () => 'Dit kan nu niet meer. Kijk wat er nu staat.',
    'answer-at-the-step': () => 'Op een stap antwoord je in het plan: kan, kan als of nu niet.',
    refused: () => 'Dit kan nu niet. Kijk wat er nu staat.',
  }),
  done: {
    answeredMany: (answered: number, behind: number): string =>
      [answered > 0 ? answeredText(answered) : '', behind > 0 ? behindText(behind) : ''].join(' ').trim(),
    promised: seenBy('plan.owner', 'Toegezegd. De ander ziet het.'),
    completed: seenBy('plan.owner', 'Gedaan. De ander ziet het.'),
    refused: seenBy('plan.owner', 'Je reden is doorgegeven. De ander ziet het.'),
    reopened: 'De tegenzet staat weer open.',
    passedOn: 'Doorgegeven.',
  },
  mail: {
    rested: {
      subject: 'Wat je toezegde, rust nu',
      text: (givenName: string, address: string) =>
        `Dag ${givenName},\n\nDe school zei «nu niet» tegen een stap waarvoor jij iets toezegde. Je hoeft er nu niets voor te doen. Wordt de stap opnieuw gevraagd, dan hoor je het.\n\n${address}\n\nOntwikkeldoor\n`,
    },
    givenBack: {
      subject: (count: number, name: string) =>
        `Terug naar ${name}: ${count === 1 ? '1 tegenzet' : `${String(count)} tegenzetten`}`,
      text: (givenName: string, count: number, name: string, address: string) =>
        `Dag ${givenName},\n\n${name} is er nu. ${count === 1 ? '1 tegenzet die jij zolang deed, gaat' : `${String(count)} tegenzetten die jij zolang deed, gaan`} terug naar ${name}. Jij hoeft er niets meer mee.\n\n${address}\n\nOntwikkeldoor\n`,
    },
    subject: (fresh: number, late: number): string =>
      late > 0
        ? `${String(late)} ${late === 1 ? 'tegenzet is' : 'tegenzetten zijn'} te laat`
        : `${String(fresh)} ${fresh === 1 ? 'nieuwe tegenzet' : 'nieuwe tegenzetten'}`,
    greeting: (name: string): string => `Dag ${name},`,
    late: (count: number): string =>
      count === 1 ? 'Deze tegenzet is te laat:' : 'Deze tegenzetten zijn te laat:',
    fresh: 'Dit wordt van jou gevraagd:',
    by: (day: string): string => `uiterlijk ${day}`,
    lateAt: 'Hier zie je voor wie het is, en kun je antwoorden:',
    /** Everything that waits for her, new or not: as many as the page behind the link lists. */
    waiting: (count: number): string =>
      `Hier ${count === 1 ? 'staat de ene tegenzet die' : `staan alle ${String(count)} tegenzetten die`} op jou ${count === 1 ? 'wacht' : 'wachten'}, en voor wie:`,
    why: 'Iemand heeft een stap gezet. Die stap kan pas verder als jij ook beweegt.',
  },
};
export type CounterpartTexts = typeof counterpart;
