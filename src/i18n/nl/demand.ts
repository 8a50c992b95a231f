import { byCode } from '../by-code.ts';
import { compass } from './compass.ts';
import { plan } from './plan.ts';
import { seenBy } from '../seen-by.ts';

const many = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** Dutch screen texts of the slice demand: what people wish to learn beside what institutes offer. */
export const demand = {
  title: 'Leervraag en aanbod',
  lead: 'Wat je medewerkers willen leren, naast wat instituten aanbieden. Neem dit mee als je met instituten praat.',
  privacy: seenBy(
    'figures',
    (fewest: number) =>
      `Alleen aantallen, nooit namen of teksten. Gaat een aantal over minder dan ${String(fewest)} mensen, of kun je dat uitrekenen, dan staat het er niet.`,
  ),
  whole: 'Alle scholen samen',
  filter: { label: 'Kies een school', school: 'School', submit: 'Laat zien', clear: 'Alle scholen' },
  everybody: (count: number) => `${many(count, 'medewerker heeft', 'medewerkers hebben')} een leerwens.`,
  print: 'Print deze pagina',
  csv: 'Neem mee als CSV',
  xlsx: 'Neem mee als Excel',
  gapsTitle: 'Hier is geen aanbod voor',
  gapsLead: 'Dit willen mensen leren. Er is niets dat binnen een jaar begint.',
  noGaps: 'Voor alles waar we aanbod bij tellen, is er aanbod dat binnen een jaar begint.',
  empty: 'Hier komt wat je medewerkers willen leren',
  emptyText:
    'Nog te weinig mensen zeiden wat ze willen. Vraag leidinggevenden om het kompas in het volgende gesprek mee te nemen.',
  groups: {
    direction: { title: 'Waar willen mensen heen?', label: 'Richting' },
    step: { title: 'Met wat voor stap?', label: 'Soort stap' },
    theme: { title: 'Waarover?', label: 'Onderwerp' },
  },
  people: 'Mensen die dit willen',
  possible: 'De school zei: het kan',
  offers: 'Aanbod binnen een jaar',
  legend:
    'Links: hoeveel mensen dit willen; het volle deel hoorde dat het kan. Rechts: elk blokje is één keer aanbod. Een open blokje betekent: geen aanbod.',
  inWords: 'In woorden',
  group: 'Hoe bekeken',
  what: 'Wat',
  hidden: 'te weinig om te tonen',
  notCounted: 'niet geteld',
  atSchool: 'op school zelf',
  hiddenRows: (list: string) => `Te weinig mensen om te tonen, of afgeschermd: ${list}.`,
  hiddenOne: (name: string, offers: number | null) =>
    offers === null || offers === 0 ? name : `${name} (wel ${many(offers, 'keer', 'keer')} aanbod)`,
  gap: {
    nobody: 'Niemand wil dit nu.',
    'no-offers': (people: number) => `${String(people)} mensen willen dit; er is geen aanbod.`,
    offers: (people: number, offers: number) =>
      `${String(people)} mensen willen dit; er is ${many(offers, 'keer', 'keer')} aanbod.`,
    'at-school': (people: number) => `${String(people)} mensen willen dit. Dit leer je op school zelf.`,
    'not-counted': (people: number) =>
      `${String(people)} mensen kozen dit in hun kompas. Aanbod tellen we hier niet bij.`,
  },
  can: (possible: number) =>
    possible === 0
      ? 'Nog niemand van hen hoorde dat het kan.'
      : `${String(possible)} van hen hoorden dat het kan.`,
  howTitle: 'Hoe we tellen',
  how: [
    'Een wens is: in het kompas ‘graag’ of ‘heel graag’, een stap die aan de school is voorgelegd, of aanbod dat iemand bewaarde of waarvoor iemand zich aanmeldde. Ideeën in een plan tellen niet mee: die zijn van de medewerker zelf.',
    'Iedereen telt per regel één keer, bij de school waar zij of hij het meeste werkt. Je kunt de regels dus niet bij elkaar optellen.',
    '‘Het kan’ is: de school of het bestuur zei in het kompas dat het meestal of zeker kan, of zei ja tegen een stap.',
    'Aanbod is wat instituten hebben gepubliceerd en wat binnen een jaar begint, of wanneer je wilt.',
  ],
  schoolNote:
    'Voor één school tonen we richtingen en soorten stappen. Onderwerpen, en wat er kan, tonen we alleen voor alle scholen samen.',
  directions: byCode<string>(compass.directions),
  steps: byCode<string>(plan.kinds),
  options: byCode<string>(compass.options),
  sheet: 'Leervraag',
  fileName: 'leervraag',
};
export type DemandTexts = typeof demand;
