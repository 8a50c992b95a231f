import { byCode } from '../by-code.ts';
import { seenBy } from '../seen-by.ts';

const addressStates: Readonly<Record<string, string>> = {
  asked: 'gevraagd',
  'asked-again': 'opnieuw gevraagd',
  set: 'ingevuld',
  confirmed: 'bevestigd',
  agreed: 'ja gezegd',
  counts: 'geldt nu',
  withdrawn: 'ingetrokken',
  undone: 'nee gezegd, niets veranderd',
  disputed: 'nee gezegd, account dicht',
  settled: 'door HR uitgezocht',
};

/** Dutch screen texts of the slice trust: sharing, and who looked. */
export const trust = {
  title: 'Delen en inzage',
  lead: seenBy('own.all', 'Jij bepaalt wie wat ziet. Je kunt het altijd weer terugnemen.'),
  sharesTitle: 'Wat je deelt',
  sharesLead: 'Zet een vinkje waar je iets wilt delen. Niets staat vooraf aan.',
  save: 'Pas het delen aan',
  noReaders: 'Er is nu niemand met wie je kunt delen: je hebt geen school, leidinggevende of coach.',
  nobody: seenBy('own.all', 'Alleen jij ziet dit.'),
  /** Where someone reads along by the nature of the thing. */
  nobodyOf: byCode<string>({
    profile: seenBy('profile.own', 'Alleen jij en de coach die het schrijft, lezen dit.'),
    plan: seenBy(
      ['plan.idea', 'plan.step'],
      'Alleen jij ziet dit. Een stap die je voorlegt, ziet ook wie erop antwoordt.',
    ),
  }),
  list: (names: readonly string[]) => new Intl.ListFormat('nl').format(names),
  teamAt: (schools: string) => `collega’s op ${schools}`,
  withPlace: (who: string, place: string) => `${who}, ${place}`,
  /** What showing it asks of others, by the thing. */
  asksTitle: 'Delen vraagt soms iets van een ander',
  asks: {
    card: 'Deel je van je kaart wat je kunt, je ervaring of wat je biedt met je leidinggevende of je collega’s? Dan vragen we je leidinggevende om je talenten te gebruiken, met een dag erbij.',
    diplomas: 'Deel je een nieuw diploma met HR? Dan vragen we HR of je functie en je beloning nog passen.',
    compass:
      'Deel je je kompas met je leidinggevende of HR? Dan vragen we om iets te doen met wat je wilt en nog niet kan, of met wat je niet wist.',
  },
  allLead: 'Of deel alles in één keer. Daarna kun je het nog terugdraaien.',
  allWith: (whom: string) => `Alles met ${whom}`,
  nowShown: (thing: string, whom: string) => `${thing}: nu gedeeld met ${whom}.`,
  noLonger: (thing: string, whom: string) => `${thing}: niet meer gedeeld met ${whom}.`,
  manyChanged: (count: number) => `Je veranderde ${String(count)} vinkjes.`,
  undo: 'Draai terug',
  oneTitle: 'Eén collega',
  oneLead: 'Kies een collega. Er komt een kolom bij. Je deelt pas iets als je een vinkje zet en bewaart.',
  colleague: 'Collega',
  addColleague: 'Zet erbij',
  makesNothing: 'Je maakt hier zelf niets dat je kunt delen.',
  shownBelow: 'Wat collega’s met jou delen, vind je hieronder.',
  moreTitle: 'Meer over jouw gegevens',
  withMe: {
    title: 'Met jou gedeeld',
    row: 'Kaarten, profielen en plannen van collega’s die ze met jou delen.',
    lead: 'Een collega koos ervoor dit met jou te delen. Neemt zij het terug, dan staat het hier niet meer.',
    emptyTitle: 'Nog niets met jou gedeeld',
    emptyText: 'Deelt een collega haar talentenkaart, profiel of plan met jou? Dan vind je het hier.',
  },
  card: 'Talentenkaart',
  things: {
    'card:expertise': 'Talentenkaart: waar ik goed in ben',
    'card:experience': 'Talentenkaart: ervaring buiten het onderwijs',
    'card:diplomas': 'Talentenkaart: diploma’s',
    'card:years': 'Talentenkaart: jaren ervaring',
    'card:offer': 'Talentenkaart: wat ik het team bied',
    feedback: 'Feedback die je kreeg',
    compass: 'Loopbaankompas',
    advice: 'Waar kan ik heen: kaart en advies',
    profile: 'Ontwikkelprofiel',
    plan: 'Ontwikkelplan',
  },
  audiences: {
    leader: 'je leidinggevende',
    coach: 'je coach',
    hr: 'HR',
    team: 'je collega’s op school',
    person: 'één persoon',
  },
  looksTitle: 'Wie keek in jouw dossier?',
  looksLead: seenBy('looks', 'Elke keer dat iemand anders jouw gegevens opent of verandert, staat het hier.'),
  noLooks: 'Nog niemand keek in jouw dossier.',
  /** More than once within a month. */
  times: (count: number) => `${String(count)} keer`,
  changesTitle: (count: number) =>
    count === 1 ? 'Eén keer iets veranderd' : `${String(count)} keer iets veranderd`,
  looked: 'bekeken',
  changed: 'veranderd',
  /** Somebody who may not: the log says so, and that nothing was shown. */
  tried: 'wilde dit openen, mocht niet en zag niets',
  /** Each change of her mail address, with what became of it. */
  address: ({ state, from, to }: { state: string; from: string | null; to: string | null }): string => {
    const isFirst = from === null && (state === 'asked' || state === 'set');
    const old = from ?? (isFirst ? 'geen' : null);
    const what = old === null ? (to ?? 'geen') : `${old} → ${to ?? 'geen'}`;
    const became = addressStates[state];
    return `je mailadres: ${what}${became === undefined ? '' : `, ${became}`}`;
  },
  /** About taking her file along when she leaves. */
  leaving: byCode<string>({
    offered: 'mail: neem je dossier mee',
    opened: 'link naar je dossier gestuurd naar je eigen mailadres',
    closed: 'link naar je dossier werkt niet meer, want je werkt hier weer',
    dropped: 'je eigen mailadres gewist, omdat er iets niet klopte met je adres van het werk',
    'taken-pdf': 'dossier gedownload (PDF)',
    'taken-json': 'dossier gedownload (JSON)',
  }),
  linkHolder: 'wie de link heeft',
  columns: { when: 'Wanneer', who: 'Wie', what: 'Wat' },
  system: 'het systeem',
  older: 'Eerder',
  /** What was looked at or changed, by the first part of the audit name. */
  subjects: byCode<string>({
    advice: 'kaart en advies',
    card: 'talentenkaart',
    compass: 'loopbaankompas',
    conversation: 'gesprek',
    counterpart: 'wat de school voor je doet',
    feedback: 'feedback',
    mail: 'mail aan jou',
    offers: 'aanbod',
    plan: 'ontwikkelplan',
    profile: 'ontwikkelprofiel',
    staff: 'naam en functie',
    trust: 'delen en inzage',
  }),
  otherSubject: 'dossier',
  takeJson: 'Download als bestand (JSON)',
  takePdf: 'Download als document (PDF)',
  dossier: {
    kind: 'Mijn dossier',
    title: (name: string) => `Dossier van ${name}`,
    lead: (day: string) => `Zo stond het in Ontwikkeldoor op ${day}. Alleen wat is ingevuld, staat hier.`,
    nothing: 'Er is nog niets ingevuld.',
    page: 'Pagina',
    parts: {
      card: 'Talentenkaart',
      profile: 'Ontwikkelprofiel',
      plan: 'Ontwikkelplan',
      feedback: 'Feedback',
      talks: 'Gesprekken',
      compass: 'Loopbaankompas',
    },
    notSettled: 'Nog niet vastgesteld.',
    reaction: 'Mijn reactie',
    school: 'Wat de school doet',
    standing: 'Hoe het ermee staat',
    answered: (count: number) => (count === 1 ? '1 antwoord' : `${String(count)} antwoorden`),
    scale: 'Cijfers van 1 (bijna nooit) tot 5 (bijna altijd).',
    self: (rating: number) => `ikzelf ${String(rating)}`,
    others: (ratings: string) => `anderen ${ratings}`,
    adjustment: 'Wat ik ervan meeneem',
    compassLead: 'Van 1 (weinig) tot 5 (veel).',
    want: (words: string) => `ik wil: ${words}`,
    can: (words: string) => `het kan: ${words}`,
    paperTitle: 'Om te lezen, of om aan een ander te geven',
    paperLead:
      'Een verzorgd document met je kaart, profiel, plan, feedback, gesprekken en kompas. Ideeën die je nog niet voorlegde, staan er niet in.',
    dataTitle: 'Alles, voor een ander programma',
    dataLead: 'Alle gegevens over jou, ook je logboek. Dit is gemaakt voor een computer.',
  },
  done: { undone: 'Teruggedraaid. Alles staat weer zoals het stond.' },
};
export type TrustTexts = typeof trust;
