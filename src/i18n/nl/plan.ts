import { byCode } from '../by-code.ts';
import { seenBy } from '../seen-by.ts';

type Values = Readonly<Record<string, string | number>>;

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `Eén ${one}` : `${String(count)} ${more}`;

const answeredText = (count: number): string =>
  count === 1 ? '1 stap beantwoord.' : `${String(count)} stappen beantwoord.`;

const behindText = (count: number): string =>
  count === 1
    ? 'Eén stap was intussen teruggenomen of al beantwoord.'
    : `${String(count)} stappen waren intussen teruggenomen of al beantwoord.`;

const kinds = {
  practice: 'Oefenen in de praktijk',
  specialisation: 'Specialisatie',
  'other-task': 'Andere taak of rol',
  internship: 'Meelopen of stage',
  coaching: 'Coaching',
  lab: 'Lab: samen uitproberen',
  module: 'Module',
  course: 'Cursus',
  'further-training': 'Bijscholing',
  'side-entry': 'Zij-instroom',
  pabo: 'Pabo',
};

const initiatives = { own: 'Ik', leader: 'Mijn leidinggevende', together: 'Wij samen' };

type Initiative = keyof typeof initiatives;

/** Dutch screen texts of the slice plan: her route and her steps. */
export const plan = {
  title: 'Jouw plan',
  lead: 'Wat jij in beweging zet, en wat de school en het bestuur daarvoor doen.',
  privacy: seenBy(
    ['plan.idea', 'plan.step'],
    'Alleen jij ziet je plan, tot je het deelt. Een stap die je voorlegt, ziet ook je leidinggevende.',
  ),
  print: 'Print je plan',
  untitled: 'Stap zonder naam',
  route: {
    title: 'Hoe wil je je ontwikkelen?',
    lead: 'De drie richtingen zijn evenveel waard. Je kunt altijd anders kiezen.',
    label: 'Jouw richting',
    choose: 'Kies deze richting',
    chosen: (route: string): string => `Jouw richting: ${route}`,
    change: 'Kies een andere richting',
    names: byCode<string, 'growth' | 'modules' | 'qualification'>({
      growth: 'Groeien in je eigen werk',
      modules: 'Losse modules of cursussen',
      qualification: 'Een diploma of bevoegdheid halen',
    }),
    hints: byCode<string, 'growth' | 'modules' | 'qualification'>({
      growth: 'Zonder opleiding: een andere taak, een specialisatie, oefenen in de praktijk.',
      modules: 'Je leert iets nieuws en gebruikt het in je werk.',
      qualification: 'Bijvoorbeeld mbo, Ad, pabo of zij-instroom.',
    }),
  },
  next: {
    above: 'Jouw volgende stap',
    otherAbove: 'De andere kant',
    startTitle: (title: string): string => `Je kunt beginnen: ${title}`,
    startText: 'De andere kant heeft bewogen.',
    startButton: 'Bekijk en begin',
    submitTitle: (title: string): string => `Leg je idee voor: ${title}`,
    submitText: seenBy(
      'plan.idea',
      'Tot je het voorlegt of je plan deelt, ziet alleen jij het. Leg je het voor, dan kan de school ook bewegen.',
    ),
    submitButton: 'Bekijk je idee',
    firstTitle: 'Zet je eerste stap in je plan',
    firstText: seenBy(
      'plan.idea',
      'Klein mag ook: meelopen, oefenen, iemand vragen. Alleen jij ziet je idee, tot je het voorlegt of je plan deelt.',
    ),
    waitTitle: 'Nu is de andere kant aan zet',
    waitText: 'Hieronder zie je wie, en tot wanneer. Je kunt intussen een nieuw idee opschrijven.',
    goOnTitle: (title: string): string => `Ga verder met: ${title}`,
    goOnText: 'Schrijf op wat je leert, zolang je het nog weet.',
    goOnButton: 'Naar deze stap',
  },
  picture: {
    title: 'Je plan, van twee kanten',
    left: 'Jij',
    right: 'De school',
    nothingAsked: 'Nog niets gevraagd',
    noSteps: 'Hier komen je stappen',
    noStepsText: 'Eén regel per stap: links wat jij doet, rechts wat de school doet.',
    lines: byCode<string>({
      open: 'Jouw idee',
      'waits-left': 'Je kunt beginnen',
      'waits-right': 'Wacht op de school',
      half: 'Voor een deel beantwoord',
      runs: 'Loopt',
      done: 'Klaar',
      refused: 'Nu niet',
      stopped: 'Gestopt',
    }),
    linesOther: byCode<string>({
      open: 'Idee',
      'waits-left': 'Kan beginnen',
      'waits-right': 'Wacht op de school',
      half: 'Voor een deel beantwoord',
      runs: 'Loopt',
      done: 'Klaar',
      refused: 'Nu niet',
      stopped: 'Gestopt',
    }),
    count: byCode<(count: number) => string>({
      open: (count: number): string => many(count, 'is nog een idee', 'zijn nog een idee'),
      'waits-left': (count: number): string => many(count, 'kan beginnen', 'kunnen beginnen'),
      'waits-right': (count: number): string => many(count, 'wacht op de school', 'wachten op de school'),
      half: (count: number): string =>
        many(count, 'is voor een deel beantwoord', 'zijn voor een deel beantwoord'),
      runs: (count: number): string => many(count, 'loopt', 'lopen'),
      done: (count: number): string => many(count, 'is klaar', 'zijn klaar'),
      refused: (count: number): string =>
        count === 1 ? 'Bij één zegt de school: nu niet' : `Bij ${String(count)} zegt de school: nu niet`,
    }),
    summary: (steps: number, parts: string): string =>
      `${steps === 1 ? 'Eén stap' : `${String(steps)} stappen`}. ${parts}.`,
    lateDate: (who: string, day: string): string => `${who}, had moeten antwoorden voor ${day}`,
    waits: (who: string, day: string): string => `${who}, uiterlijk ${day}`,
    more: (count: number): string => (count === 1 ? 'en nog 1' : `en nog ${String(count)}`),
    promisedBy: (who: string, day: string): string => `${who}, toegezegd voor ${day}`,
    you: 'Jij',
    school: 'De school',
    half: (who: string, answer: string, others: string): string =>
      `${who}: ${answer} Wacht nog op: ${others}`,
    notNow: (who: string, note: string): string => `${who} zei: nu niet. ${note}`,
    despite: 'Niet alles kan. De reden staat bij de stap.',
  },
  add: 'Zet een nieuw idee in je plan',
  addAdvice: 'Zet in mijn plan',
  adviceTitle: 'Advies uit je ontwikkelprofiel',
  adviceLead: 'Deze stappen staan nog niet in je plan. Jij kiest.',
  stoppedTitle: (count: number): string =>
    count === 1 ? '1 gestopte stap' : `${String(count)} gestopte stappen`,
  sharing: 'Wil je dat je coach of HR je hele plan ziet?',
  sharingLink: 'Kies met wie je je plan deelt',
  kinds,
  initiatives,
  initiativesOther: byCode<string, Initiative>({
    own: 'Zij zelf',
    leader: 'De leidinggevende',
    together: 'Samen',
  }),
  states: byCode<string>({
    idea: 'Idee',
    submitted: 'Voorgelegd',
    waiting: 'Besproken',
    running: 'Loopt',
    finished: 'Klaar',
    stopped: 'Gestopt',
    measured: 'Klaar, effect bekeken',
  }),
  step: {
    back: 'Terug naar je plan',
    title: 'Stap',
    facts: 'Wat je opschreef',
    change: 'Verander',
    changeAbout: (part: string): string => part,
    nothing: 'Nog niets opgeschreven',
    kind: 'Soort',
    offer: 'Aanbod',
    toOffer: 'Bekijk waar je dit kunt leren',
    why: 'Waarom',
    initiative: 'Wie begon erover',
    practice: 'Waar je oefent',
    asks: 'Wat je vraagt',
    asksNothing: 'Je vraagt niets, behalve een antwoord.',
    period: 'Wanneer',
    from: (day: string): string => `vanaf ${day}`,
    until: (day: string): string => `tot en met ${day}`,
    fromUntil: (from: string, until: string): string => `${from} tot en met ${until}`,
    effect: 'Wat je hoopt dat het oplevert',
    otherSide: 'De andere kant',
    otherSideLead: 'Wie wat doet, en tot wanneer.',
    answered: byCode<string>({
      can: 'De school zegt: dit kan.',
      'can-if': 'De school zegt: dit kan, als aan een voorwaarde is voldaan.',
      'not-now': 'De school zegt: nu niet.',
    }),
  },
  submit: {
    title: 'Klaar om voor te leggen?',
    text: seenBy(
      ['plan.step', 'plan.asked', 'plan.why'],
      'Je leidinggevende ziet dan deze stap, en hoe ver hij is. Wie tijd of geld regelt, ziet alleen wat je vraagt.',
    ),
    to: (names: string): string => `Leg voor aan ${names}`,
    who: 'Dit gaat naar',
    board: seenBy(
      'board.decides',
      'Het bestuur leest je naam, de naam van je stap en wat je vraagt. Dit mag HR namelijk niet alleen beslissen.',
    ),
    toSchool: 'Leg voor aan de school',
    school: 'Aan welke school?',
    schoolWith: (school: string, names: string): string => `${school} (${names})`,
    missing: 'Geef de stap eerst een naam en een soort. Daarna kun je hem voorleggen.',
    fillIn: 'Vul naam en soort in',
    remove: 'Gooi dit idee weg',
    removeSure: 'Weet je het zeker? Het idee is dan weg.',
  },
  submitted: {
    title: 'Voorgelegd',
    privacy: seenBy(
      ['plan.step', 'plan.lessons'],
      'Je leidinggevende ziet deze stap nu ook. Wat je leert, zie je alleen zelf, tenzij je je plan deelt.',
    ),
    text: (who: string, day: string): string => `${who} antwoordt uiterlijk ${day}.`,
    withdraw: 'Neem terug om te veranderen',
    withdrawText: seenBy(
      'plan.idea',
      'De stap is dan weer een idee: alleen jij ziet het, tenzij je je plan deelt. Wat er was toegezegd, vraag je opnieuw.',
    ),
  },
  waiting: {
    readyTitle: 'Je kunt beginnen',
    readyText: 'De andere kant heeft bewogen.',
    despiteText: (count: number): string =>
      count === 1
        ? 'Op één vraag zegt de andere kant nee, met een reden. Je kunt beginnen zonder.'
        : `Op ${String(count)} vragen zegt de andere kant nee, met een reden. Je kunt beginnen zonder.`,
    start: 'Begin met deze stap',
    notNowTitle: (who: string): string => `${who} zegt: nu niet`,
    notNowAgain: 'Praat erover, of zet de stap terug bij je ideeën. Dan leg je hem later opnieuw voor.',
    talk: 'Praat erover',
    later: 'Zet terug bij mijn ideeën',
    anyway: 'Toch zelf beginnen',
    anywayText: 'Het «nu niet» en de reden blijven bij je stap staan.',
    notReadyTitle: 'Nog even wachten',
    notReadyText: (count: number): string =>
      count === 1
        ? 'Op één vraag is nog geen antwoord. Daarna kun je beginnen.'
        : `Op ${String(count)} vragen is nog geen antwoord. Daarna kun je beginnen.`,
  },
  running: {
    title: 'Wat leer je?',
    lead: seenBy('plan.lessons', 'Alleen jij ziet dit, tenzij je je plan deelt.'),
    learned: 'Wat heb je geleerd?',
    used: 'Wat gebruik je daarvan in je werk?',
    usedHint: 'Bijvoorbeeld: bij welke groep, en wat er anders gaat.',
    after: seenBy(
      ['plan.asked', 'plan.lessons'],
      'De school zei ja tegen deze stap. Is hij klaar, dan vraagt Ontwikkeldoor HR om te kijken of je functie, taken en beloning nog passen. HR ziet de naam van de stap, niet wat je hier schrijft.',
    ),
    finish: 'Deze stap is klaar',
    since: (day: string): string => `Begonnen op ${day}`,
    extendTitle: 'Duurt het langer?',
    endsOn: 'Nieuwe laatste dag',
    extend: 'Kies deze dag',
  },
  stop: {
    title: 'Stoppen met deze stap',
    reason: 'Waarom stop je?',
    reasonHint: seenBy(
      'plan.lessons',
      'Alleen jij leest dit, tenzij je je plan deelt. Wat nog openstond, vervalt.',
    ),
    submit: 'Stop met deze stap',
    own: (day: string): string => `Je stopte op ${day}.`,
    left: 'Deze stap stopte omdat je hier niet meer werkte.',
    'not-decided': 'Er was op tijd geen besluit. Daarom is deze stap gesloten. Je kunt hem opnieuw oppakken.',
    resume: 'Pak deze stap weer op',
  },
  effect: {
    title: 'Wat leverde het op?',
    lead: 'Kijk een paar weken later terug. Je kunt het later opnieuw invullen.',
    score: 'Merk je het in je werk?',
    scores: byCode<string, number>({
      1: 'niets veranderd',
      2: 'een beetje',
      3: 'wel iets',
      4: 'duidelijk',
      5: 'heel veel',
    }),
    note: 'Waaraan merk je dat?',
    save: 'Bewaar wat het opleverde',
    again: 'Kijk opnieuw',
  },
  parts: {
    label: 'Delen van je stap',
    text: (current: number, total: number, name: string): string =>
      `Deel ${String(current)} van ${String(total)}: ${name}`,
    done: 'ingevuld',
    next: 'Bewaar en ga verder',
    last: 'Bewaar en bekijk je stap',
    toStep: 'Naar je stap',
  },
  form: {
    conflictTitle: 'In een ander venster is iets anders bewaard',
    parts: {
      what: { title: 'Wat en waarom' },
      practice: { title: 'Oefenplek', lead: 'Wat je leert, blijft pas hangen als je het ergens kunt doen.' },
      asks: {
        title: 'Wat je nodig hebt',
        lead: seenBy(
          'plan.asked',
          'Vul alleen in wat je nodig hebt. Alles mag leeg blijven. Wie het regelt, ziet wat je vraagt.',
        ),
        groups: {
          means: 'Tijd, geld en ruimte',
          hands: 'Vrije handen en vervanging',
          further: 'Verder komen',
        },
      },
      when: { title: 'Wanneer en waarvoor' },
    },
    fields: {
      kind: { label: 'Wat voor stap is het?', prompt: 'Kies een soort', options: kinds },
      title: {
        label: 'Noem je stap in een paar woorden',
        hint: seenBy(
          'plan.asked',
          'Bijvoorbeeld: een dag meelopen in groep 8. Dit leest ook wie iets voor je regelt.',
        ),
      },
      why: {
        label: 'Waarom wil je dit?',
        hint: seenBy('plan.why', 'Dit leest je leidinggevende als je de stap voorlegt.'),
      },
      initiative: { label: 'Wie begon erover?', options: initiatives },
      practiceGroup: { label: 'Bij welke groep of plek?', hint: 'Bijvoorbeeld: groep 5, of de overblijf.' },
      practiceTask: {
        label: 'Wat ga je daar doen?',
        hint: 'Bijvoorbeeld: een kring begeleiden. Noem geen leerlingen.',
      },
      practiceMoment: { label: 'Op welk moment?', hint: 'Bijvoorbeeld: dinsdagochtend.' },
      timeMinutes: { label: 'Hoeveel uur heb je in een schooljaar nodig?', unit: 'uur' },
      moneyCents: { label: 'Hoeveel geld kost het in een schooljaar?' },
      room: { label: 'Welke ruimte of spullen?', hint: 'Bijvoorbeeld: een rustige plek om te leren.' },
      freeHands: {
        label: 'Welk werk kan dan even niet bij jou liggen?',
        hint: 'Bijvoorbeeld: de pleinwacht op dinsdag.',
      },
      freeHandsBy: { label: 'Wie kan dat overnemen?' },
      cover: {
        label: 'Wat spreken we af als het knelt, bijvoorbeeld als een leraar uitvalt?',
        hint: 'Bijvoorbeeld: dan haal ik de leertijd in de week erna in.',
      },
      practicePlace: { label: 'Ik zoek nog een plek om te oefenen' },
      career: {
        label: 'Welke mogelijkheid moet er komen?',
        hint: 'Bijvoorbeeld: een functie als leraarondersteuner.',
      },
      task: { label: 'Welke taak of rol wil je erbij?', hint: 'Bijvoorbeeld: de bibliotheek leiden.' },
      startsOn: { label: 'Wanneer wil je beginnen?' },
      endsOn: { label: 'Wanneer ben je klaar?' },
      expectedEffect: { label: 'Wat moet het opleveren, voor jou en voor de kinderen?' },
    },
  },
  shown: {
    picture: 'Het plan, van twee kanten',
    print: 'Print dit plan',
    /** Names of the facts when somebody else reads them. */
    terms: {
      practice: 'Waar zij oefent',
      asks: 'Wat zij vraagt',
      asksNothing: 'Zij vraagt niets, behalve een antwoord.',
      effect: 'Wat zij hoopt dat het oplevert',
    },
    title: (name: string): string => `Het plan van ${name}`,
    leadSome: seenBy('plan.idea', 'Je ziet alleen de stappen die aan jou zijn voorgelegd.'),
    leadWhole: 'Dit plan is met jou gedeeld.',
    right: 'De school',
    toAnswer: 'Wacht op jouw antwoord',
    others: 'Andere stappen',
    back: 'Naar alle stappen die op jou wachten',
    none: 'Er is nu geen stap die je kunt zien.',
    answerAgain: 'Geef een ander antwoord',
    answeredOn: (day: string): string => `Geantwoord op ${day}`,
  },
  answer: {
    label: 'Wat zegt de school?',
    names: byCode<string, 'can' | 'can-if' | 'not-now'>({
      can: 'Dit kan',
      'can-if': 'Dit kan, als…',
      'not-now': 'Nu niet',
    }),
    note: 'Voorwaarde, reden of toelichting',
    noteHint: seenBy(
      'plan.answer',
      'Bij «kan, als» en «nu niet» is dit nodig. Degene die het vraagt, leest dit.',
    ),
    condition: 'Bij «kan, als»: wie regelt de voorwaarde?',
    owner: 'Wie',
    owners: byCode<string>({
      leader: 'De schoolleider',
      director: 'De bovenschoolse directeur',
      hr: 'HR',
      board: 'Het bestuur',
    }),
    dueOn: 'Voor welke dag',
    promises: 'En dit regel ik',
    promisesHint: 'Wat jij zelf kunt regelen, staat al aan. Zet uit wat niet lukt.',

    submit: 'Geef dit antwoord',
    submitAbout: (title: string): string => `op ${title}`,
    theirsTitle: 'Iemand anders was je voor',
    theirs: (answer: string): string => `Er staat nu: ${answer}`,
  },
  answers: {
    title: 'Stappen die op jouw antwoord wachten',
    lead: 'Kies per stap een antwoord. Wat je open laat, blijft staan.',
    none: 'Er wacht geen stap op jouw antwoord',
    noneText: 'Zodra iemand een stap voorlegt, zie je hem hier.',
    back: 'Naar alle tegenzetten',
    asks: 'Vraagt',
    nothingElse: 'Vraagt niets anders dan een antwoord.',
    starts: (day: string): string => `wil beginnen op ${day}`,
    due: (day: string): string => `antwoord uiterlijk ${day}`,
    whole: 'Bekijk de hele stap',
    submit: 'Geef deze antwoorden',
    stopped: (who: string): string => `Bij ${who} klopt nog iets niet.`,
    saved: (count: number): string =>
      count === 1 ? '1 stap is beantwoord.' : `${String(count)} stappen zijn beantwoord.`,
  },
  problems: byCode<(values?: Values) => string>({
    'not-hours': () => 'Vul uren in, zoals 16 of 1:30.',
    'can-if-needs-words': () => 'Schrijf op wat de voorwaarde is.',
    'not-now-needs-words': () => 'Schrijf op waarom het nu niet kan.',
    'nothing-chosen': () => 'Kies bij minstens één stap een antwoord.',
    'not-possible-now': () => 'Dit kan nu niet: er is intussen iets veranderd. Kijk wat er nu staat.',
    'no-longer-an-idea': () => 'Deze stap is al voorgelegd. Neem hem eerst terug.',
    'works-nowhere': () => 'We weten niet op welke school je werkt. Vraag HR om dat goed te zetten.',
    'not-waiting': () => 'Deze stap kan nu niet beginnen.',
    'other-side-has-not-moved': (values?: Values) =>
      Number(values?.['count'] ?? 0) === 1
        ? 'Op één vraag is nog geen antwoord. Daarna kun je beginnen.'
        : `Op ${String(values?.['count'] ?? 0)} vragen is nog geen antwoord. Daarna kun je beginnen.`,
  }),
  done: {
    answeredMany: (answered: number, behind: number): string =>
      [answered > 0 ? answeredText(answered) : '', behind > 0 ? behindText(behind) : ''].join(' ').trim(),
    routeChosen: 'Je richting is gekozen.',
    saved: 'Bewaard.',
    removed: 'Het idee is weg.',
    submitted: 'Voorgelegd. Nu is de andere kant aan zet.',
    withdrawn: seenBy('plan.idea', 'Teruggenomen. Alleen jij ziet deze stap weer, tenzij je je plan deelt.'),
    started: 'Je bent begonnen.',
    extended: 'De nieuwe dag staat erin.',
    finished: 'Klaar. Mooi gedaan.',
    stopped: 'De stap is gestopt.',
    resumed: 'Je hebt de stap weer opgepakt. Hij is weer een idee.',
    measured: 'Bewaard wat het opleverde.',
    answered: 'Je antwoord is doorgegeven.',
  },
  mail: {
    answeredSubject: (answer: string) => `De school zegt: ${answer.toLowerCase()}`,
    answeredText: (name: string, answer: string, address: string) =>
      `Dag ${name},\n\nDe school heeft geantwoord op een stap uit je plan: ${answer.toLowerCase()}. Hier lees je het hele antwoord, en wie er nog aan zet is:\n${address}\n`,
    movedSubject: 'Er is een antwoord voor een stap uit je plan',
    movedText: (name: string, address: string) =>
      `Dag ${name},\n\nIemand die iets regelt voor een stap uit je plan, heeft geantwoord. Hier lees je wat, en wie er nog aan zet is:\n${address}\n`,
    mayStartSubject: 'Je kunt beginnen met een stap uit je plan',
    mayStartText: (name: string, address: string) =>
      `Dag ${name},\n\nIedereen heeft geantwoord op een stap uit je plan. Jij bent nu aan zet. Hier lees je de antwoorden, en begin je als je wilt:\n${address}\n`,
  },
};
export type PlanTexts = typeof plan;
