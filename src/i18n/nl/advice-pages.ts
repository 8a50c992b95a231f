import { byCode } from '../by-code.ts';
import { kindNames } from '#core/counterpart.ts';
import { formatQuarters } from '../format.ts';
import { seenBy } from '../seen-by.ts';

const number = (value: number): string => value.toLocaleString('nl-NL', { maximumFractionDigits: 1 });

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `één ${one}` : `${String(count)} ${more}`;

/** Dutch texts of the pages about advice; the reasons themselves stand in advice.ts. */
export const advicePages = {
  title: 'Waar kan ik heen?',
  lead: 'Blijven en groeien telt net zo goed als een diploma.',
  homeLine: 'Kijk wat er voor jou dichtbij ligt en wat verder weg.',
  back: 'Naar je kaart met richtingen',
  shared: seenBy('advice.own', 'Je laat dit aan anderen zien. Onder aan de pagina staat aan wie.'),
  onlyYou: seenBy('advice.own', 'Alleen jij ziet dit, tot je het deelt.'),
  always: seenBy('advice.facts', 'Alleen jij ziet dit. Niemand anders, ook niet als je je advies deelt.'),
  rightsPrivacy: seenBy(
    ['advice.facts', 'advice.rights'],
    'Wat van je leeftijd of je ervaring afhangt, ziet alleen jij. De rest volgt uit je aanstelling: dat zien je leidinggevende en HR ook.',
  ),
  missing: {
    title: 'Nog beter advies? Vul dit aan',
    text: 'Hier rekenen we nu mee, omdat je het nog niet vertelde:',
    assumed: (taken: readonly string[]): string =>
      `Wat je niet vertelde, vullen we zelf in: ${taken.join(', ')}.`,
    filledIn: 'Wat we zelf invulden',
    fillIn: 'Vul het in',
    gaps: byCode<{ text: string; link: string; href: string; assumed?: string }>({
      birth: {
        assumed: 'leeftijd 35',
        text: 'Je leeftijd: we doen alsof je 35 bent.',
        link: 'Vul je geboortemaand in',
        href: '/advice/facts/birth?change',
      },
      hours: {
        assumed: '0 uur eigen tijd',
        text: 'Eigen tijd: we rekenen met 0 uur.',
        link: 'Vul je uren in',
        href: '/advice/facts/room?change',
      },
      qualification: {
        assumed: 'wel of geen diploma',
        text: 'Of je een diploma wilt: we houden beide open.',
        link: 'Zeg wat je wilt',
        href: '/advice/facts/wants?change',
      },
      diplomas: {
        text: 'Je diploma’s: die staan nog niet op je kaart.',
        link: 'Zet ze op je kaart',
        href: '/card#diplomas',
      },
      abroad: {
        text: 'Je diploma uit een ander land: laat het eerst waarderen, via idw.nl. Wat het hier opent, weten we dan pas.',
        link: 'Ga naar je diploma’s',
        href: '/card/edit/diplomas',
      },
      licence: {
        text: 'Je diploma lijkt op een lerarenopleiding. Of je mag lesgeven, rekenen we pas als jij het zegt.',
        link: 'Zeg het bij je diploma’s',
        href: '/card/edit/diplomas',
      },
      agree: {
        text: 'Twee dingen die je vertelde, passen niet bij elkaar.',
        link: 'Kijk ze na',
        href: '/advice/facts',
      },
      years: {
        assumed: '0 jaar in het onderwijs',
        text: 'Je jaren in het onderwijs: we rekenen met 0.',
        link: 'Vul je jaren in',
        href: '/card/edit/years',
      },
      wishes: {
        assumed: '«misschien» bij een richting zonder antwoord',
        text: 'Niet elke richting van je kompas is ingevuld: daar rekenen we met «misschien».',
        link: 'Vul je kompas in',
        href: '/compass/answer',
      },
      school: { text: 'Je school zei nog niet wat er kan.', link: '', href: '' },
      job: { text: 'Er staat geen aanstelling van je in het systeem. Vraag HR.', link: '', href: '' },
    }),
  },
  /** Where advice leads apart from the six of the compass. */
  higher: 'Een hogere functie',
  map: {
    nine: 'Wat dichtbij ligt, en wat verder weg',
    names: 'De nummers op de kaart',
    title: 'Jouw kaart',
    description: (now: number, first: number, far: number): string =>
      `Vanuit jouw deur lopen zeven lijnen. ${many(now, 'stap kan', 'stappen kunnen')} nu, bij ${many(first, 'stap', 'stappen')} is eerst iets nodig en ${many(far, 'stap ligt', 'stappen liggen')} ver weg.`,
    you: 'Jij',
    zones: byCode<string>({ now: 'Kan nu', first: 'Eerst iets', far: 'Ver weg' }),
    legend: byCode<string>({
      now: 'Kan nu: niets staat in de weg',
      first: 'Eerst iets: een toets, tijd of geld regelen',
      far: 'Ver weg: eerst een andere stap',
    }),
    wish: 'Hoe dikker de lijn, hoe liever je het wilt.',
    table: 'Lees de kaart als tabel',
    head: ['Richting', 'Kan nu', 'Eerst iets', 'Ver weg'],
    nothing: 'niets',
    withoutCourses: 'Je zei dat je geen diploma wilt. Opleidingen laten we daarom weg van de kaart.',
  },
  /** What she said that she wants, and where it begins. */
  towards: {
    title: (goal: string): string => `Jouw doel: ${goal.charAt(0).toLowerCase()}${goal.slice(1)}`,
    anyDiploma: 'een diploma',
    held: 'Dit heb je al. Kies een ander doel als je verder wilt.',
    first: 'Eerste stap:',
    then: 'Daarna:',
    open: 'Deze weg staat voor je open.',
    wants: (count: number): string => `Wat er nog voor nodig is (${String(count)})`,
    ways: 'Reken uit hoe je er komt',
  },
  list: {
    title: 'Advies voor jou',
    lead: 'Wat het best bij je past staat boven. Je mag alles anders doen.',
    because: 'Omdat',
    but: 'Let op',
    more: (count: number): string => `Toon de andere ${String(count)}`,
    rest: 'Toon de andere adviezen, per richting',
    ofDirection: (direction: string, count: number): string => `${direction} (${String(count)})`,
    inPlan: 'Staat al in je plan',
    school: 'De school doet',
    toPlan: 'Zet in mijn plan',
    three: 'Drie adviezen voor jou',
    why: 'Waarom',
    sameReasons: 'Om dezelfde redenen als het advies hierboven.',
    fillIn: 'Vul je diploma’s in',
    read: 'Lees meer',
    none: 'We hebben nog geen advies voor je. Vul eerst je kompas in.',
  },
  kinds: byCode<string>({
    stay: 'Blijven',
    growth: 'Zonder opleiding',
    modules: 'Korte module',
    qualification: 'Opleiding',
  }),
  asks: byCode<string>({
    ...kindNames('nl'),
    time: 'tijd',
    money: 'geld',
    room: 'ruimte om je werk anders in te delen',
    'free-hands': 'iemand die werk van je overneemt',
    cover: 'vervanging',
    'practice-place': 'een plek om te oefenen',
    career: 'een gesprek over je loopbaan',
    task: 'een nieuwe taak',
    mandate: 'ruimte om zelf te beslissen',
    condition: 'een voorwaarde regelen',
    answer: 'een antwoord',
    initiative: 'een eerste stap',
    agreement: 'een afspraak nakomen',
    feedback: 'feedback geven',
    inform: 'uitleg geven',
    talent: 'je talent inzetten',
    tell: 'het team en ouders vertellen',
    reward: 'kijken naar functie en beloning',
    offer: 'een passend aanbod van opleiders',
    goal: 'kijken naar de doelen van de school',
  }),
  owners: byCode<string>({
    leader: 'je leidinggevende',
    director: 'de directeur',
    hr: 'HR',
    board: 'het bestuur',
    teacher: 'de leraar',
    coach: 'je coach',
  }),
  ask: (what: string, who: string): string => `${what} (${who})`,
  /** The four doors behind the advice. */
  doors: {
    title: 'Verder kijken',
    whatIf: 'Wat als ik meer tijd of een diploma had?',
    rights: 'Wat de cao mij geeft',
    routes: 'Alle routes, en hoe ik er kom',
    given: 'Bewaren en eerder advies',
  },
  people: {
    title: 'Met wie kun je erover praten?',
    line: 'Eerst praten of proeven?',
    talk: 'Praten',
    try: 'Proeven',
    where: (region: string): string => `In de regio ${region}`,
    gap: 'Een oriëntatiemodule voor wie al op school werkt, vonden we niet met een bron. Vraag ernaar bij het loket.',
  },
  missingFold: (count: number): string =>
    count === 1
      ? 'Nog beter advies: één ding ontbreekt'
      : `Nog beter advies: ${String(count)} dingen ontbreken`,
  routes: {
    title: 'Alle routes',
    lead: 'Ook wat ver weg ligt. Een route lezen verplicht je tot niets.',
    admission: byCode<string>({
      met: 'Je mag beginnen',
      conditional: 'Je mag beginnen na de toelating',
      unmet: 'Eerst is iets anders nodig',
      unknown: 'Of je mag beginnen, is niet zeker',
    }),
    feasible: byCode<string>({
      yes: 'Het past',
      if: 'Het past als er iets geregeld wordt',
      unknown: 'Of het past, weten we niet',
      no: 'Zo past het nog niet',
    }),
    held: 'Dit heb je al',
    lower: 'Routes naar een lager diploma dan je hebt',
    compare: 'Vergelijk routes naast elkaar',
  },
  entitlements: {
    title: 'Wat de cao je dit schooljaar geeft',
    lead: 'Dit is al van jou. Je hoeft er niet om te vragen, wel om het af te spreken.',
    none: 'We vonden geen uren of geld bij je aanstelling. Vraag HR of dat klopt.',
    names: byCode<string>({
      'di.base_hours': 'Uren voor duurzame inzetbaarheid',
      'di.starter_hours': 'Extra uren voor starters',
      'di.older.hours': 'Extra uren voor oudere medewerkers',
      'prof.hours_per_week': 'Uren voor je ontwikkeling',
      'prof.budget_eur': 'Geld voor je ontwikkeling',
      'prof.budget_extra_eur': 'Extra geld voor je ontwikkeling',
    }),
    checked: (day: string): string => `Nagekeken op ${day}`,
    byBoard: 'regel van je bestuur',
  },
  agreements: {
    title: 'Wat er verder is afgesproken',
    coverRefuse: 'Vraagt je school je om voor een leraar in te vallen? Dan mag je nee zeggen.',
    coverAllowance: (least: string, most: string): string =>
      `Doe je het wel, dan hoort daar een toelage bij: ${least} tot ${most} per dag. Jouw bestuur heeft de tabel.`,
    talks: (count: number): string =>
      count === 1
        ? 'Minstens één keer per jaar is er een gepland gesprek over jouw werk en ontwikkeling.'
        : `Minstens ${String(count)} keer per jaar is er een gepland gesprek over jouw werk en ontwikkeling.`,
    planAge: (years: number): string =>
      years === 1
        ? 'Je ontwikkelplan maak je elk jaar opnieuw samen.'
        : `Je ontwikkelplan is hooguit ${String(years)} jaar oud.`,
    laterYears: (percent: number, above: number): string =>
      `Neem je de extra uren op als verlof, dan betaal je zelf ${String(percent)}% mee (boven schaal 8: ${String(above)}%). Gebruik je ze om te leren, dan niet.`,
    term: (until: string): string => `De cao loopt tot en met ${until}. Kijk daarna wat er nieuw is.`,
  },
  certainty: byCode<string>({
    confirmed: 'Bevestigd door een bron',
    'confirmed-before': 'Bevestigd voor een eerdere periode. Het kan veranderd zijn.',
    'best-knowledge': 'Dit weten we niet zeker. We vonden er geen bron voor.',
  }),
  questions: {
    title: 'Klopt dit?',
    where: byCode<{ link: string; href: string }>({
      'years-and-age': { link: 'Naar je jaren', href: '/card/edit/years' },
      'education-and-age': { link: 'Naar je jaren', href: '/card/edit/years' },
      'education-and-working': { link: 'Naar je jaren', href: '/card/edit/years' },
      'none-beside': { link: 'Naar je diploma’s', href: '/card/edit/diplomas' },
    }),
  },
  facts: {
    title: 'Over jou, voor je advies',
    lead: 'Vul in wat je wilt. Leeg laten mag altijd. Hoe meer we weten, hoe beter het advies past.',
    back: 'Naar Waar kan ik heen?',
    steps: 'De stappen',
    step: (place: number, count: number, group: string): string =>
      `${String(place)} van ${String(count)}: ${group}`,
    told: 'verteld',
    begin: 'Begin',
    goOn: 'Vul verder in',
    change: 'Verander',
    fillIn: (group: string): string => `Vul in: ${group.toLowerCase()}`,
    untold: 'Nog niets verteld',
    toAdvice: 'Bekijk je advies',
    toTold: 'Naar wat je vertelde',
    skip: 'Sla over',
    last: 'Bewaar en kijk terug',
    parts: {
      wants: { title: 'Wat je wilt' },
      room: { title: 'Je tijd en geld' },
      birth: {
        title: 'Je leeftijd',
        groups: {
          born: {
            title: 'Wanneer ben je geboren?',
            hint: 'Voor regels met een leeftijd. Maand en jaar zijn genoeg.',
          },
        },
      },
      tests: {
        title: 'Je toetsen',
        groups: {
          passed: {
            title: 'Welke toetsen heb je al gehaald?',
            hint: 'Vul de dag in waarop je slaagde. Hoe lang een certificaat telt, rekenen wij uit.',
          },
        },
      },
      saved: { title: 'Je gespaarde uren' },
      around: { title: 'Reizen en thuis' },
    },
    fields: {
      wantsQualification: {
        label: 'Wil je een diploma of bevoegdheid halen?',
        hint: 'Nee is een goed antwoord. Je krijgt dan advies zonder opleiding.',
        options: { yes: 'Ja', no: 'Nee', unsure: 'Dat weet ik nog niet' },
      },
      goal: { label: 'Waar kijk je naar uit?', prompt: 'Nog niets bepaalds' },
      ownMinutes: {
        label: 'Hoeveel uur per week kun je zelf missen om te leren?',
        hint: 'Buiten werktijd, in een gewone week. 0 is ook een antwoord.',
        unit: 'uur per week',
      },
      leaveMinutes: {
        label: 'Hoeveel uur studieverlof heb je nu per week?',
        hint: 'Al afgesproken met je school. Heb je dat niet, vul 0 in.',
        unit: 'uur per week',
      },
      budgetCents: {
        label: 'Wat kun je zelf betalen in een schooljaar?',
        hint: seenBy('advice.facts', 'Niemand ziet dit bedrag. 0 is ook een antwoord.'),
      },
      birthMonth: {
        label: 'Maand',
        prompt: 'Kies een maand',
        options: {
          1: 'januari',
          2: 'februari',
          3: 'maart',
          4: 'april',
          5: 'mei',
          6: 'juni',
          7: 'juli',
          8: 'augustus',
          9: 'september',
          10: 'oktober',
          11: 'november',
          12: 'december',
        },
      },
      birthYear: { label: 'Jaar', hint: 'Vier cijfers, zoals 1984' },
      geography: { label: 'Pabo: aardrijkskunde' },
      history: { label: 'Pabo: geschiedenis' },
      nature: { label: 'Pabo: natuur en techniek' },
      twentyOne: { label: '21+-toets' },
      saved: {
        label: 'Heb je uren gespaard?',
        hint: 'Vul per schooljaar in wat je opzij zette en nog niet gebruikte. Het zijn uren voor één keer; we tellen ze niet op bij je week.',
      },
      travel: {
        label: 'Waar kun je naartoe voor lessen?',
        hint: 'Kies alles waar je kunt komen. Lessen online kun je altijd volgen.',
      },
      note: {
        label: 'Wat speelt er in je eigen leven dat telt voor leren?',
        hint: seenBy(
          'advice.facts',
          'Een briefje aan jezelf, bijvoorbeeld over oppas, werk ernaast of geld. Niemand anders leest dit ooit, en het telt niet mee in het advies. Noem geen andere mensen bij naam.',
        ),
      },
    },
    pots: byCode<string>({
      di: 'Duurzame inzetbaarheid',
      older: 'Extra uren voor oudere medewerkers',
      prof: 'Je ontwikkeling',
    }),
    savedTitle: 'Wat je spaarde',
    schoolYear: (start: number): string => `${String(start)}–${String(start + 1)}`,
    orEarlier: (start: number): string => `${String(start)}–${String(start + 1)} of eerder`,
    hourUnit: 'uur',
    carried: (time: string): string => `Je neemt ${time} mee naar dit schooljaar.`,
    toTalkAbout: (time: string): string =>
      `${time} staat langer dan de regels zeggen. Dat vervalt niet: je praat erover met je leidinggevende.`,
    ownPlace: (place: string): string => `De plaats van mijn school: ${place}`,
    onlineOnly: 'Nergens: voor mij alleen online',
    save: 'Bewaar en ga verder',
    conflictTitle: 'Je vulde dit ook in een ander venster in',
    conflictText:
      'Hieronder staat wat jij hier typte. Bewaar je nu, dan vervangt dat wat je in het andere venster bewaarde.',
    edit: 'Verander wat we van je weten',
  },
  goals: byCode<string>({
    stay: 'Blijven en groeien in mijn werk',
    'diploma:mbo-1': 'Eerste diploma (entree, mbo niveau 1)',
    'diploma:mbo-2': 'Diploma mbo niveau 2',
    'diploma:mbo-3': 'Diploma mbo niveau 3',
    'diploma:mbo-4': 'Diploma mbo niveau 4',
    'qualification:teaching-assistant': 'Onderwijsassistent met diploma',
    'qualification:educational-professional': 'Pedagogisch educatief professional',
    'diploma:ad': 'Associate degree',
    'diploma:hbo': 'Hbo-diploma',
    'licence:teacher-primary': 'Bevoegd leraar in het basisonderwijs',
  }),
  plans: {
    title: 'Hoe kom ik daar?',
    lead: 'Kies waar je naartoe wilt en hoeveel uur per week je hooguit wilt leren. Je ziet elke weg die ergens het best in is: het snelst, het goedkoopst of het lichtst.',
    goal: 'Waar wil je naartoe?',
    chooseGoal: 'Kies een doel',
    ceiling: 'Hoeveel uur per week wil je hooguit leren?',
    asNow: (hours: number): string => `Zoals nu: ${formatQuarters('nl', hours * 60)}`,
    upTo: (hours: number): string => `Hooguit ${String(hours)} uur`,
    calculate: 'Reken de wegen uit',
    startsAbove: (has: string, within: string): string =>
      `Nu heb je ${has} per week. Daarbinnen is er nog geen weg. Vanaf ${within} wel: die zie je hier.`,
    short: (short: string): string => `De zwaarste week vraagt ${short} meer dan je nu hebt.`,
    shortLeave: (leave: string): string =>
      `Daarvan kan je school ${leave} studieverlof geven, naar je werktijd. Vraag erom.`,
    shortRest: (rest: string): string =>
      `${rest} maak je zelf vrij, bijvoorbeeld op dagen dat je niet werkt of door minder te werken.`,
    practice: (hours: string): string => `met ${hours} stage of praktijk per week op school`,
    employer: (schemes: string): string =>
      `Je werkgever kan hiervoor subsidie vragen: ${schemes}. Dat geld is niet van jou en staat niet in wat je zelf betaalt.`,
    pension: (age: number): string => `Je bent klaar na je AOW-leeftijd (${number(age)} jaar).`,
    unknownPrice: (known: string): string => `${known} en wat we niet weten`,
    ifLetIn: 'als je mag beginnen',
    notKnown: 'weten we niet',
    noGoalTitle: 'Hier komen de wegen naar jouw doel',
    noGoalText: 'Kies hierboven een doel. Blijven waar je bent mag ook: daar is geen weg voor nodig.',
    noWayTitle: 'Binnen deze uren vonden we geen weg',
    noWayAnyTitle: 'We vonden geen weg naar dit doel',
    noWayText: (hours: number): string =>
      `Met ${String(hours)} uur per week is er wel een weg. Studieverlof kan die uren geven: kijk bij «Wat als». Groeien in je eigen werk kan altijd.`,
    withHours: (hours: number): string => `Laat de weg zien met ${String(hours)} uur`,
    noWayAtAll:
      'Ook met meer uren per week vonden we geen weg binnen acht jaar. Vraag je coach om mee te denken. Groeien in je eigen werk kan altijd.',
    taughtWays: 'Wegen bij opleiders die we kennen',
    noTaughtWays: 'We kennen nog geen opleider bij wie je deze hele weg kunt doen.',
    routeWays: 'Wegen volgens de landelijke routes',
    routeWaysLead: (besideTaught: boolean): string =>
      besideTaught
        ? 'Sneller, goedkoper of lichter, maar we kennen er nog geen opleider voor. Zie het als een schatting.'
        : 'Zo kan het volgens de landelijke regels. Vraag een opleider of het bij hem ook kan.',
    savedGoal: (name: string, institute: string): string => `Bewaard: ${name} (${institute})`,
    at: (where: string): string => `Bij ${where}`,
    elsewhere: 'Op andere dagen of in andere uren bij:',
    practise: 'Leren voor deze toets kan bij:',
    nowhere: 'We kennen hier nog geen opleider voor.',
    notCompleteTitle: 'Er kunnen nog betere wegen zijn',
    notCompleteText:
      'Er was zoveel te kiezen dat we niet alles konden uitrekenen. Kies een ander doel of minder uren, dan is het antwoord volledig.',
    waysLead: (count: number): string =>
      count === 1
        ? 'Van wat opleiders aanbieden is deze weg in alles het best.'
        : `${String(count)} wegen. Geen enkele is in alles beter dan een andere.`,
    virtues: byCode<string>({ fastest: 'het snelst', cheapest: 'het goedkoopst', lightest: 'het lichtst' }),
    way: (number: number, virtues: string): string => `Weg ${String(number)}: ${virtues}`,
    between: 'ertussenin',
    onlyWay: (number: number): string => `Weg ${String(number)}`,
    ready: 'Klaar op',
    own: 'Zelf betalen',
    peak: 'Hooguit',
    perWeek: (hours: number): string => `${formatQuarters('nl', hours * 60)} per week`,
    hours: (hours: number): string => `${number(hours)} u`,
    chosen: 'Deze weg, stap voor stap',
    fromTo: (from: string, to: string): string => `${from} tot en met ${to}`,
    calendar: 'Je week per schooljaar: hoeveel uur je leert',
    ceilingText: (hours: number): string => `Jouw grens: ${number(hours)} uur per week`,
    shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    table: 'Lees dit als tabel',
    head: ['Schooljaar', 'Zwaarste week', 'Kosten'],
    year: (start: number): string => `${String(start)}–${String(start + 1)}`,
    nothingToPay: 'niets te betalen',
    pay: (due: string, own: string | null): string =>
      own === null ? `${due}, uit je budget` : `${due}, waarvan ${own} zelf`,
    costNotKnown:
      'Van een deel van deze weg weten we niet wat het kost. Het staat dus niet bij «zelf betalen», en goedkoper dan een andere weg noemen we het niet.',
    ifAdmitted: 'Van een deel weten we niet zeker of je toegelaten wordt. Vraag dat eerst na.',
    notSure: 'Van een deel vonden we geen bron voor hoe lang, hoe zwaar of hoe duur het is. Vraag dat na.',
    national:
      'Waar geen opleider bij staat, rekenen we met de landelijke route die in september begint. Een opleiding bij jou in de buurt kan anders zijn.',
    toPlan: 'Zet deze weg in mijn plan',
    toPlanText: seenBy(
      'plan.idea',
      'Elke stap wordt een idee in je plan. Alleen jij ziet ze, tot je ze voorlegt of je plan deelt.',
    ),
    link: 'Reken uit hoe je er komt',
  },
  compare: {
    title: 'Vergelijk routes',
    lead: 'Kies er twee of drie. Je ziet ze naast elkaar.',
    first: 'Eerste route',
    second: 'Tweede route',
    third: 'Derde route',
    none: 'Geen',
    show: 'Vergelijk',
    empty: 'Hier komen de routes die je kiest',
    read: 'Lees alles',
    open: 'Wat nu openstaat',
    nothingOpen: 'Niets waarvan we zeker weten dat het open is',
  },
  whatIf: {
    title: 'Wat als…',
    lead: 'Verschuif iets, en lees wat er dan verandert. Hier wordt niets bewaard.',
    days: 'Mijn werkdagen',
    leaveHours: 'Studieverlof',
    ownHours: 'Eigen tijd om te leren',
    diploma: 'Een diploma erbij',
    now: 'Zoals nu',
    nowMark: 'nu',
    asNow: (amount: string): string => `Nu: ${amount}`,
    dayOption: (days: number): string => `${number(days)} ${days === 1 ? 'dag' : 'dagen'} per week`,
    hourOption: (hours: number): string => `${number(hours)} uur per week`,
    show: 'Laat zien wat er verandert',
    reset: 'Terug naar zoals het is',
    trying: 'Dit is een proef. Zo is het nu niet.',
    answer: 'Wat er dan verandert',
    asItIs: 'Zo is het nu. Verschuif iets, dan staat hier het verschil.',
    changes: (nearer: number, farther: number): string =>
      nearer + farther === 0
        ? 'Bij geen enkele route verandert het antwoord.'
        : [
            ...(nearer > 0
              ? [nearer === 1 ? 'Eén route komt dichterbij.' : `${String(nearer)} routes komen dichterbij.`]
              : []),
            ...(farther > 0
              ? [farther === 1 ? 'Eén route komt verder weg.' : `${String(farther)} routes komen verder weg.`]
              : []),
          ].join(' '),
    opens: (stop: string, routes: string): string => `Bij ${stop} wordt meer mogelijk: ${routes}.`,
    why: 'Waarom niet? Dit mis je nog in een week:',
    missing: (route: string, hours: string): string => `${route}: nog ${hours}`,
    before: 'Nu:',
    after: 'Dan:',
    means: {
      week: 'Tijd om te leren, per week',
      year: 'Uren uit de cao, per schooljaar',
      money: 'Geld uit de cao, per schooljaar',
    },
    moved: 'Met een rand: verschoven door je proef',
    movedLabel: 'Verschoven door je proef.',
  },
  talk: {
    title: (name: string): string => `Voor het gesprek met ${name}`,
    lead: seenBy(
      ['advice.own', 'advice.facts'],
      'Wat er vaststaat, en wat zij zelf laat zien. Meer staat hier niet.',
    ),
    link: 'Recht op tijd en geld, en gedeeld advies',
    entitlements: 'Waar haar aanstelling recht op geeft',
    entitlementsLead: 'Gerekend uit de aanstelling van dit schooljaar, meer niet. «Je» is de medewerker.',
    ageless: 'Extra uren die van leeftijd of van ervaring afhangen, staan hier niet bij. Die weet zij zelf.',
    asks: (name: string): string => `Wat de wensen van ${name} van de school vragen`,
    asksLead: 'De vijf stappen die nu het best bij haar passen.',
    map: (name: string): string => `De kaart van ${name}`,
    mapLead: seenBy(
      ['advice.own', 'looks'],
      (name: string): string => `${name} laat dit aan jou zien, en ziet dat je keek.`,
    ),
    advice: (name: string): string => `Het advies aan ${name}`,
    adviceLead: (name: string): string =>
      `Zo leest ${name} het, zonder wat van haar leeftijd, haar eigen tijd of haar eigen geld afhangt. «Je» is ${name}.`,
    notShownTitle: (name: string): string => `${name} deelt haar advies niet met jou`,
    notShownText: (name: string): string =>
      `Dat is haar keuze. In het gesprek kan ${name} er zelf over vertellen.`,
    reject: 'Klopt een advies niet?',
    rejectLead: 'Zeg welk advies niet past, en waarom. We tellen de redenen, zodat de regels beter worden.',
    which: 'Welk advies?',
    chooseStep: 'Kies een advies',
    why: 'Waarom past het niet?',
    reasons: byCode<string>({
      'not-her-wish': 'Het is niet wat zij wil',
      'not-open-here': 'Het kan hier niet',
      'too-much-now': 'Het is nu te veel',
      'already-does': 'Zij doet dit al',
      'rule-wrong': 'De regel klopt niet',
      other: 'Iets anders',
    }),
    note: 'Wil je het uitleggen?',
    rejectButton: 'Meld dat dit niet past',
  },
  /** The lines beside the profile that a coach writes. */
  lines: {
    title: 'Advies uit de gegevens',
    lead: (name: string): string =>
      `Zo leest ${name} het zelf. Neem over wat past en zeg het in je eigen woorden. «Je» is ${name}.`,
    map: 'Bekijk de kaart',
    because: 'Waarom dit advies?',
    take: 'Neem over',
    takeAndChange: 'Neem over en pas aan',
    doubt: 'Past niet',
    otherReason: 'Kies een andere reden',
    taken: 'Overgenomen: staat bij de stappen',
    rejected: (reason: string): string => `Past niet. ${reason}.`,
    none: (name: string): string => `Er is nog geen advies voor ${name}. Het kompas is nog leeg.`,
    notShown: (name: string): string => `${name} deelt haar advies niet met jou. Een profiel kan ook zonder.`,
    toThem: 'Naar de adviezen uit de gegevens',
    rejectTitle: (line: string): string => `Waarom past «${line}» niet?`,
    rejectLead: seenBy('advice.reasons', 'We tellen de redenen, zonder naam. Zo worden de regels beter.'),
    back: 'Terug naar het profiel',
  },
  funding: {
    title: 'Subsidies en ander geld: wat sluit er?',
    lead: 'Wat binnen een half jaar opent of sluit, met wie er iets aan heeft. Wat het eerst sluit, staat boven. Wat altijd aan te vragen is, staat onder «Alle regelingen».',
    link: 'Wat er sluit, en voor wie',
    linkText: 'Wanneer een aanvraag weg moet zijn, en voor welke mensen het past.',
    window: (days: number, day: string): string =>
      days === 0
        ? `Sluit vandaag, ${day}`
        : `Sluit over ${days === 1 ? 'één dag' : `${String(days)} dagen`}, op ${day}`,
    opens: (from: string, to: string): string => `Opent op ${from} en sluit op ${to}`,
    who: 'Wie vraagt aan',
    expected: (opens: string, closes: string): string =>
      `Verwacht: van ${opens} tot en met ${closes}, zoals in eerdere jaren. Kijk na of dat zo is.`,
    whoApplies: { person: 'De medewerker zelf', board: 'Het bestuur' },
    functions: 'Voor welke functies',
    everyFunction: 'Alle functies',
    teachersOnly: 'Alleen bevoegde leraren',
    routes: 'Voor welke routes',
    noRoutes: 'Geen route van dit moment',
    forWhom: 'Voor wie past dit?',
    because: { plan: 'staat in het plan', advice: 'past bij de wensen' },
    total: (count: number): string => `In totaal past het bij ${String(count)} mensen.`,
    few: 'Bij hoeveel mensen het in totaal past, is nu niet te tonen.',
    privacy: seenBy(
      ['advice.own', 'figures'],
      'Een naam staat hier alleen als iemand het advies of het plan met jou deelt, of jou iets vroeg. Verder zie je alleen aantallen, nooit over weinig mensen.',
    ),
    empty: 'Er sluit de komende tijd niets',
    emptyText: 'Opent er een regeling of sluit er een binnen een half jaar, dan staat die hier.',
    allBelow: 'Bekijk alle regelingen',
    everyScheme: 'Alle regelingen',
    everySchemeText:
      'Elke regeling die we kennen: hoe het ervoor staat, voor wie ze is en wanneer er weer een ronde is.',
    all: 'Hier staan de bronnen en de geschiedenis van elke regeling',
    kind: 'Wiens geld',
    kinds: byCode<string>({
      gift: 'Voor de medewerker zelf, hoeft niet terug',
      loan: 'Een lening aan de medewerker',
      'student-finance': 'Studiefinanciering van de medewerker: deels gift, deels lening',
      employer: 'Van de school of het bestuur',
      own: 'Eigen geld uit de cao',
    }),
    more: (name: string): string => `Voor wie is «${name}»?`,
    next: 'Volgende ronde',
    noNext: 'Geen ronde bekend',
    conditions: 'Wat er nog meer wordt gevraagd',
  },
  judged: {
    title: 'Wat coaches met advies doen',
    lead: 'Per advies: bij hoeveel mensen een coach het overnam, anders zei of niet vond passen. Zo zie je waar een regel beter kan.',
    legend:
      'In de balk: eerst overgenomen (gevuld), dan anders gezegd (open), dan past niet (de andere kleur). Overgenomen telt mee vanaf de dag dat iemand het profiel kreeg.',
    line: 'Advies',
    columns: { taken: 'Overgenomen', reworded: 'Anders gezegd', rejected: 'Past niet' },
    reasons: 'Waarom het niet past',
    noReasons: 'Niet van toepassing',
    reason: (reason: string, people: number): string => `${reason}: ${String(people)}`,
    few: 'niet te tonen',
    fewReasons: 'Te weinig mensen per reden',
    empty: 'Hier komt wat coaches met advies doen',
    emptyText: seenBy(
      'figures',
      'Coaches nemen advies over in een profiel, of zeggen waarom het niet past. Vanaf vijf mensen per advies zie je hier de aantallen, zonder namen.',
    ),
  },
  given: {
    title: 'Eerder advies',
    lead: 'Zo las je het toen, met de regels van die dag. Wat er later veranderde, verandert dit niet.',
    leadOne: 'Zo las je het die dag. Je advies van nu kan anders zijn.',
    back: 'Naar eerder advies',
    of: (day: string): string => `Advies van ${day}`,
    empty: 'Hier komt het advies dat je bewaart',
    emptyText: 'Bewaar je advies van vandaag, dan kun je later zien wat er veranderde.',
    keep: 'Bewaar dit advies',
    keepText: 'Regels veranderen, en jij ook. Bewaar je advies, dan lees je later hoe het was.',
    entitlements: 'Wat de cao je toen gaf',
    rules: 'De regels van die dag',
    rulesLead: 'Op deze regels rustte het advies.',
    rulesShow: (count: number): string => `Toon ${String(count)} regels`,
    columns: { rule: 'Regel', value: 'Waarde', from: 'Geldt vanaf', source: 'Bron' },
    units: byCode<string>({
      hours: 'uur',
      'hours-per-week': 'uur per week',
      'hours-per-year': 'uur per jaar',
      'weeks-per-year': 'weken per jaar',
      'hours-per-credit': 'uur per studiepunt',
      years: 'jaar',
      months: 'maanden',
      percent: '%',
      count: '',
      factor: '',
      'yes-no': '(1 is ja)',
    }),
  },
  route: {
    short: 'In het kort',
    shortTerms: { may: 'Mag het?', can: 'Kan het?', long: 'Hoe lang?', cost: 'Wat kost het?' },
    may: 'Mag ik beginnen?',
    can: 'Kan het, met mijn tijd en geld?',
    long: 'Hoe lang duurt het?',
    cost: 'Wat kost het me?',
    pays: 'Wie betaalt mee?',
    school: 'Wat moet mijn school doen?',
    moves: 'Hiervoor beweegt ook de school:',
    whole: 'Alles over deze route',
    people: 'Mensen bij deze route',
    unknown: 'Wat weten we niet?',
    offers: 'Waar kun je dit volgen?',
    outcome: byCode<string>({ met: 'In orde', unmet: 'Nog niet', unknown: 'Weten we niet' }),
    checks: byCode<string>({
      diploma: 'Diploma',
      'entry-tests-pabo': 'Toetsen om binnen te komen',
      'test-21plus': '21+-toets',
      suitability: 'Onderzoek of je geschikt bent',
      experience: 'Ervaring',
      'certificate-of-conduct': 'Verklaring omtrent het gedrag',
    }),
    noChecks: 'Er zijn geen toelatingseisen. Je kunt gewoon beginnen.',
    items: byCode<string>({ admission: 'Toelating', time: 'Tijd', money: 'Geld', travel: 'Reizen' }),
    colours: byCode<string>({ green: 'Past', amber: 'Past als', red: 'Past niet', unknown: 'Weten we niet' }),
    needed: (what: string, amount: string, who: string): string =>
      `Nodig: ${amount} ${what}. Dat kan ${who} regelen.`,
    neededPlain: (what: string, who: string): string => `Nodig: ${what}. Dat kan ${who} regelen.`,
    perWeek: 'per week',
    perYear: 'per jaar',
    months: (least: number, most: number): string =>
      least === most ? duration(least) : `${duration(least)} tot ${duration(most)}`,
    noMonths: 'Er is geen vaste duur. Jij bepaalt het tempo.',
    monthsNotKnown: 'Hoe lang het duurt, weten we niet. Dat verschilt per opleiding.',
    inAll: (hours: number): string => `${number(hours)} uur in totaal`,
    others: 'Andere routes naar hetzelfde',
    otherPapers: 'Andere papieren in deze richting',
    hours: (hours: number): string => `${number(hours)} uur les en studie per week`,
    practice: (hours: number): string =>
      `Daarnaast ${number(hours)} uur per week stage of praktijk op een school; je werk kan dat zijn`,
    exempt: (percent: number): string =>
      `Gerekend met vrijstelling voor ${String(percent)}%, omdat je al iets kunt of hebt`,
    sameWork: 'Het kan op meer manieren. Wie korter doet, heeft zwaardere weken of meer vrijstelling.',
    noHours: 'Hoeveel uur het per week kost, weten we niet.',
    costYear: (amount: string): string => `${amount} per studiejaar`,
    costLeast: (least: string): string =>
      `In deeltijd kiest de opleiding zelf een bedrag. Dat kan lager zijn, maar niet lager dan ${least} per studiejaar.`,
    free: 'Het kost geen geld.',
    noCost: 'Wat het kost, weten we niet. Dat verschilt per opleiding.',
    funding: byCode<string>({ open: 'Open', closed: 'Dicht', unknown: 'Weten we niet' }),
    noFunding: 'We kennen geen regeling die hiervoor betaalt.',
    who: byCode<string>({ person: 'Jij vraagt dit aan', board: 'Je bestuur vraagt dit aan' }),
    money: byCode<string>({
      gift: 'Dit betaal je niet terug.',
      loan: 'Dit is een lening: je betaalt het terug.',
      'student-finance': 'Dit is studiefinanciering: een deel betaal je terug.',
      employer: 'Dit geld is van je school, niet van jou.',
      own: 'Dit is je eigen geld om te leren.',
    }),
    upTo: (amount: string, per: string, years: string): string => `Tot ${amount} ${per}${years}`,
    per: byCode<string>({ year: 'per jaar', once: 'in één keer' }),
    years: (count: number): string => `, hooguit ${String(count)} jaar`,
    noAmount: 'Het bedrag weten we niet',
    checkedOn: (day: string): string => `Nagekeken op ${day}`,
    source: 'Bron',
    noSchool: 'Je kunt dit zelf beginnen. Vertel het wel in je gesprek.',
    facts: byCode<string>({
      needs: 'de toelating',
      months: 'de duur',
      'hours-per-week': 'de uren per week',
      cost: 'de kosten',
    }),
    notSure: (what: string): string => `Hiervan vonden we geen bron: ${what}. Vraag het na voor je kiest.`,
    everything: 'Wat hier staat, vonden we bij een bron. Regels veranderen: kijk naar de datum.',
    allOffers: 'Bekijk al het aanbod',
    offerFrom: (institute: string, place: string): string =>
      place === '' ? institute : `${institute}, ${place}`,
    offerFacts: (months: number, hours: number, cost: string): string =>
      `Volgens de opleider: ${duration(months)}, ${hour(hours)} per week, ${cost} in totaal`,
    offerStart: (day: string): string => `Begint op ${day}`,
    anyStart: 'Begint wanneer jij wilt',
    noOffers: 'Er staat nog geen aanbod van een opleider bij deze route.',
    toPlan: 'Zet dit in mijn plan',
    toPlanText: seenBy(
      'plan.idea',
      'Er komt een idee in je plan, met wat je de school vraagt. Alleen jij ziet het, tot je het voorlegt of je plan deelt.',
    ),
    held: 'Je hebt al wat deze route oplevert.',
    compare: 'Vergelijk met een andere route',
  },
  /** How an ask of the school is written into a plan; she may change every word. */
  planWords: {
    room: 'Ruimte om mijn werk anders in te delen',
    'free-hands': 'Iemand die werk van mij overneemt in die uren',
    cover: 'Als ik er niet ben',
    career: 'Een gesprek over wat dit betekent voor mijn loopbaan',
    task: 'Een nieuwe taak waarin ik dit kan gebruiken',
  },
  done: {
    factsSaved: 'Bewaard. Je advies rekent ermee.',
    inPlan: seenBy(
      'plan.idea',
      'Het staat in je plan. Alleen jij ziet het, tot je het voorlegt of je plan deelt.',
    ),
    shared: 'Gedeeld. Je kunt het altijd weer terugnemen.',
    stopped: 'Je deelt het niet meer.',
    rejected: 'Gemeld. Het telt mee.',
    kept: 'Bewaard zoals het nu is.',
  },
  problems: byCode<() => string>({
    'not-a-birth-year': () => 'Vul een jaar in van vier cijfers, zoals 1984.',
    'year-missing': () => 'Vul ook het jaar in, of haal de maand weg.',
    'month-missing': () => 'Kies ook de maand, of haal het jaar weg.',
    'nowhere-and-somewhere': () => 'Je koos een plek én «alleen online». Haal een van de twee weg.',
    'not-week-hours': () => 'Vul een aantal uren per week in, zoals 4 of 7,5.',
    'not-an-amount': () => 'Vul een bedrag in euro’s in, zoals 250.',
    'not-saved-hours': () => 'Vul een aantal uren in, van 0 tot 500.',
    'not-yet-passed': () => 'Deze dag moet nog komen. Vul de dag in waarop je slaagde.',
  }),
  share: {
    title: 'Wie mag meekijken?',
    lead: seenBy(
      ['advice.own', 'advice.facts'],
      'Deel je advies als dat je helpt in een gesprek. Ze zien je kaart en je advies. Wat je over jezelf invulde, blijft van jou.',
    ),
  },
};

function duration(months: number): string {
  if (months % 12 === 0) return `${String(months / 12)} jaar`;
  if (months > 12)
    return `${String(Math.floor(months / 12))} jaar en ${many(months % 12, 'maand', 'maanden')}`;
  return months === 1 ? '1 maand' : `${String(months)} maanden`;
}

const hour = (hours: number): string => `${String(hours).replace('.', ',')} uur`;

export type AdvicePageTexts = typeof advicePages;
