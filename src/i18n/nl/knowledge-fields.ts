import { advice } from './advice.ts';
import { card } from './card.ts';
import { compass } from './compass.ts';
import { counterpart } from './counterpart.ts';
import { knowledge } from './knowledge.ts';
import { offers } from './offers.ts';

type Words = Readonly<Record<string, string>>;
/** `empty` is what it means when nothing is filled in; else it is not known. */
type Labels = Readonly<
  Record<string, { readonly label: string; readonly hint?: string; readonly empty?: string }>
>;

/** What the form of a route, scheme, function or step asks: by the name of the field, where needed within its kind. */
export const knowledgeFields = {
  dutch: (label: string) => `${label} in het Nederlands`,
  english: (label: string) => `${label} in het Engels`,
  least: (label: string) => `${label}: minst`,
  most: (label: string) => `${label}: meest`,
  more: 'Iets anders',
  moreHint: 'Staat het er niet bij? Zet hier elk woord op een eigen regel, zoals diploma:ad of module:abc.',
  nothing: 'geen',
  unknown: 'niet bekend',
  choose: 'Kies',
  yes: 'ja',
  no: 'nee',
  range: (least: string, most: string): string => (least === most ? least : `${least} tot ${most}`),
  remove: 'Haal weg',
  labels: {
    name: { label: 'Naam' },
    lead: { label: 'Wat het is', hint: 'Een of twee korte zinnen, zoals je het aan een collega vertelt.' },
    direction: { label: 'Richting' },
    'route.kind': { label: 'Soort route' },
    'step.kind': { label: 'Soort stap' },
    'counterpart.kind': { label: 'Wat' },
    variants: {
      label: 'Hoe je het kunt volgen',
      hint: 'Duur, uren en vrijstellingen horen bij elkaar. Elke manier is hetzelfde werk: wie korter doet, heeft zwaardere weken of meer vrijstelling.',
    },
    heldBy: {
      label: 'Voor wie een van deze diploma’s heeft',
      empty: 'iedereen die mag beginnen',
      hint: 'Geen aangekruist: voor iedereen die mag beginnen.',
    },
    months: { label: 'Duur in maanden', empty: 'zonder vaste duur', hint: 'Leeg: zonder vaste duur.' },
    hoursPerWeek: { label: 'Uren les en studie per week', hint: 'Zonder de stage. Leeg: niet bekend.' },
    practiceHoursPerWeek: {
      label: 'Uren stage of praktijk per week',
      hint: 'Wat ook betaald werk op een school kan zijn.',
    },
    load: { label: 'Omvang van de hele opleiding', hint: 'Vóór vrijstelling. Leeg: geen vaste omvang.' },
    loadUnit: { label: 'De omvang is in' },
    'variant.exempt': { label: 'Waarvan vrijstelling', hint: 'In dezelfde eenheid.' },
    costCents: { label: 'Kosten per studiejaar', hint: 'In euro’s. Leeg: niet bekend. 0: gratis.' },
    needs: { label: 'Voorwaarden', hint: 'Wat iemand nodig heeft om te mogen beginnen.' },
    'route.funding': { label: 'Kan worden betaald uit' },
    grants: { label: 'Wat je ermee hebt als het klaar is' },
    fields: {
      label: 'Woorden waaraan we het diploma herkennen',
      empty: 'het niveau zegt genoeg',
      hint: 'Elk woord op een eigen regel, alleen letters en spaties. Leeg: het niveau zegt genoeg.',
    },
    notSure: { label: 'Wat hiervan weten we niet zeker?' },
    source: { label: 'Bron', hint: 'Het adres van de pagina, of waar het staat.' },
    checkedOn: { label: 'Wanneer is dit nagekeken?' },
    certainty: { label: 'Hoe zeker is het?' },
    validFrom: { label: 'Geldt vanaf' },
    validTo: { label: 'Tot en met', hint: 'Leeg: tot er iets anders komt.' },
    who: { label: 'Wie vraagt aan?' },
    amountRule: {
      label: 'Het bedrag staat bij de regel',
      empty: 'geen',
      hint: 'Leeg: vul hieronder het bedrag in.',
    },
    amountCents: { label: 'Bedrag', hint: 'In euro’s. Leeg: niet bekend, of het staat bij de regel.' },
    per: { label: 'Het bedrag is' },
    maxYears: { label: 'Hooguit hoeveel jaar?', empty: 'geen grens' },
    loan: { label: 'Het is een lening' },
    functions: { label: 'Voor welke functies?', empty: 'iedereen', hint: 'Geen aangekruist: voor iedereen.' },
    teachersOnly: { label: 'Alleen voor wie al bevoegd leraar is' },
    ageLimit: {
      label: 'Alleen voor wie jonger is dan',
      empty: 'geen grens',
      hint: 'In jaren. Leeg: geen grens.',
    },
    ageLimitKnownUntil: { label: 'Tot wanneer weten we die leeftijd zeker?', empty: 'geen' },
    windows: {
      label: 'Wanneer kun je aanvragen?',
      hint: 'Geen tijdvak: aanvragen kan zolang de regeling bestaat.',
    },
    opensOn: { label: 'Aanvragen kan vanaf' },
    closesOn: { label: 'Aanvragen kan tot en met' },
    knownUntil: {
      label: 'Tot wanneer weten we dit zeker?',
      empty: 'het blijft zo',
      hint: 'Na deze dag zeggen we: dat weten we niet. Leeg: het blijft zo.',
    },
    scale: { label: 'Schaal', hint: 'Beide leeg: niet bekend.' },
    family: { label: 'Soort functie' },
    next: {
      label: 'Volgende functie',
      empty: 'geen',
      hint: 'Waar je van hieruit naartoe groeit.',
    },
    route: {
      label: 'Langs welke route?',
      empty: 'geen opleiding nodig',
      hint: 'Leeg: er is geen opleiding voor nodig.',
    },
    counterparts: { label: 'Wat de organisatie doet' },
    owner: { label: 'Wie' },
    anyOf: { label: 'Met een van deze diploma’s mag het' },
    perhaps: { label: 'Met deze diploma’s beslist de opleiding zelf' },
    orTest21: { label: 'De 21+-toets mag in plaats van het diploma' },
    exempt: { label: 'Met deze diploma’s is de toets niet nodig' },
    tests: { label: 'Welke toetsen?' },
    validMonths: { label: 'Hoeveel maanden telt een bewijs?' },
    minimumAge: { label: 'Vanaf welke leeftijd?' },
    minimumYears: { label: 'Minstens hoeveel jaar ervaring?', hint: 'Leeg: er is geen getal bekend.' },
    'experience.functions': {
      label: 'In welke functies?',
      empty: 'elk werk telt',
      hint: 'Geen aangekruist: elk werk telt.',
    },
    enoughWorkingTime: {
      label: 'Vanaf welke werktijdfactor is het zeker genoeg?',
      hint: 'Een getal van 0 tot 1, zoals 0,4. Leeg: niet bekend.',
    },
  } as Labels,
  lists: {
    needs: {
      row: (n: number, what: string) => `Voorwaarde ${String(n)}: ${what}`,
      none: 'Geen voorwaarden.',
    },
    variants: { row: (n: number) => `Manier ${String(n)}`, none: 'Nog niets.' },
    windows: { row: (n: number) => `Tijdvak ${String(n)}`, none: 'Geen tijdvak.' },
    counterparts: { row: (n: number) => `Afspraak ${String(n)}`, none: 'Nog niets.' },
  } as Readonly<Record<string, { readonly row: (n: number, what: string) => string; readonly none: string }>>,
  add: (what: string) => `Voeg toe: ${what}`,
  variants: {
    diploma: 'diploma',
    'entry-tests-pabo': 'toelatingstoetsen pabo',
    'test-21plus': '21+-toets',
    suitability: 'geschiktheidsonderzoek',
    experience: 'werkervaring',
    'certificate-of-conduct': 'verklaring omtrent het gedrag (VOG)',
    window: 'tijdvak',
    variant: 'een manier om het te volgen',
    counterpart: 'wat de organisatie doet',
  } as Words,
  options: {
    direction: compass.directions,
    'route.kind': {
      qualification: 'opleiding met diploma',
      modules: 'losse modules',
      growth: 'zonder opleiding',
    },
    'step.kind': {
      stay: 'blijven',
      growth: 'zonder opleiding',
      modules: 'losse modules',
      qualification: 'opleiding met diploma',
    },
    'counterpart.kind': counterpart.kinds,
    owner: counterpart.roles,
    notSure: {
      needs: 'de voorwaarden',
      months: 'de duur',
      'hours-per-week': 'de uren per week',
      cost: 'de kosten',
    },
    certainty: knowledge.certainty,
    who: { person: 'de medewerker zelf', board: 'het bestuur' },
    per: { year: 'per jaar', once: 'voor één keer' },
    family: { assistant: 'assistent', supporter: 'leraarondersteuner', other: 'anders' },
    loadUnit: { credits: 'studiepunten', hours: 'uren' },
    heldBy: card.levels,
    anyOf: card.levels,
    perhaps: card.levels,
    exempt: card.levels,
  } as Readonly<Record<string, Words>>,
  credentials: {
    ...Object.fromEntries(
      Object.entries(advice.levels).map(([level, word]) => [`diploma:${level}`, `diploma ${word}`]),
    ),
    ...offers.credentials,
    'qualification:teaching-assistant': 'onderwijsassistent met diploma',
    'qualification:educational-professional': 'pedagogisch educatief professional',
  } as Words,
};
export type KnowledgeFieldTexts = typeof knowledgeFields;
