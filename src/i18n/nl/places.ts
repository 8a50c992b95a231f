import { byCode } from '../by-code.ts';
import { seenBy } from '../seen-by.ts';
import { approvals } from './approvals.ts';

interface Invited {
  readonly name: string;
  readonly place: string;
  readonly email: string;
  readonly link: string;
}

/** Waarvoor geen wachtwoord nodig is: hetzelfde einde onder elke uitnodiging. */
const comingIn = ({ email, link }: Invited): string =>
  `Je hebt geen wachtwoord nodig. Open deze pagina en vul dit mailadres in (${email}). Je krijgt dan een code waarmee je binnenkomt:\n${link}\n\nZegt dit bericht je niets? Dan hoef je niets te doen.`;

/** Dutch texts of how boards and institutes begin (slice organisation). */
export const places = {
  administration: {
    boards: 'Besturen',
    boardsText: 'Zoek een bestuur, en nodig HR uit om te beginnen.',
    institutes: 'Instituten',
    institutesText: 'Opleiders, en hun aanbod.',
  },
  back: 'Terug naar beheer',
  state: {
    came: (day: string) => `Doet mee sinds ${day}`,
    invited: (day: string) => `Uitgenodigd op ${day}, nog niemand ingelogd`,
    none: 'Nog niemand uitgenodigd',
    ended: (day: string) => `Gestopt op ${day}`,
  },
  boards: {
    title: 'Besturen',
    lead: 'Kies een bestuur uit de lijst van DUO en nodig iemand van HR uit. HR doet daarna de rest.',
    reading: 'We lezen de lijst van scholen nog in',
    readingText: 'Dat duurt even. Daarna kun je hier elk bestuur vinden.',
    noList: 'Er staat nog geen lijst van scholen in',
    noListText: 'Lees eerst de lijst van DUO in. Daarna kun je hier elk bestuur vinden.',
    noListLink: 'Lees de lijst in',
    search: 'Zoek een bestuur',
    searchHint: 'Op naam, nummer, school of plaats. Accenten maken niet uit.',
    button: 'Zoek',
    found: (count: number) => (count === 1 ? '1 bestuur gevonden' : `${String(count)} besturen gevonden`),
    foundNone: 'Geen bestuur gevonden',
    foundNoneText: 'Probeer een deel van de naam, een plaats, of het nummer van vijf cijfers.',
    more: (count: number) => `En nog ${String(count)}. Typ meer woorden om ze te vinden.`,
    meta: (number: string, schools: number, cities: string) =>
      `Nummer ${number}, ${schools === 1 ? '1 school' : `${String(schools)} scholen`}${cities === '' ? '' : `: ${cities}`}`,
    begun: 'Deze besturen doen mee',
    begunNone: 'Er doet nog geen bestuur mee.',
  },
  board: {
    back: 'Terug naar besturen',
    number: (number: string) => `Bestuur nummer ${number}`,
    schools: (count: number) => (count === 1 ? 'Bekijk de school' : `Bekijk de ${String(count)} scholen`),
    nameless: 'DUO noemt dit bestuur naar zijn nummer. Hoe het echt heet, vult HR straks in.',
  },
  institutes: {
    title: 'Instituten',
    lead: seenBy(
      'institute.asked',
      'Een pabo, roc of andere opleider met een eigen plek. Wat iemand een instituut vraagt, zien alleen die persoon en dat instituut.',
    ),
    listTitle: 'Instituten hier',
    none: 'Er is nog geen instituut',
    noneText: 'Voeg er een toe. Daarna nodig je iemand uit die het aanbod bijhoudt.',
    newTitle: 'Nog een instituut',
    add: 'Voeg toe',
    name: 'Naam',
    kind: 'Soort',
    kindPrompt: 'Kies een soort',
    address: 'Adres',
    addressHint: 'Straat, nummer, postcode en plaats.',
    kinds: {
      'university-college': 'Hogeschool of pabo',
      'vocational-college': 'Mbo of roc',
      'training-firm': 'Trainingsbureau',
      'knowledge-centre': 'Kenniscentrum of netwerk',
      other: 'Anders',
    },
    noKind: 'Soort nog niet ingevuld',
  },
  institute: {
    back: 'Terug naar instituten',
    factsTitle: 'Gegevens',
    save: 'Bewaar',
    endTitle: 'Stoppen',
    endText: seenBy(
      'offers.withdrawn',
      'Wie hier werkt, kan dan niet meer inloggen, en het aanbod gaat dicht. Wie iets bewaarde of zich aanmeldde, leest het nog wel.',
    ),
    end: 'Dit instituut stopt',
    endConfirm: (name: string) => `${name} laten stoppen? Iedereen daar wordt meteen uitgelogd.`,
    reopenText:
      'Laat het weer meedoen en nodig opnieuw iemand uit. Het instituut zet zelf zijn aanbod weer open.',
    reopen: 'Laat weer meedoen',
  },
  invite: {
    title: { hr: 'Nodig HR uit', trainer: 'Nodig een opleider uit' },
    lead: {
      hr: 'Deze persoon krijgt een mail met uitleg en een link, en kan meteen beginnen: medewerkers inlezen, leidinggevenden aanwijzen, mensen uitnodigen.',
      trainer:
        'Deze persoon krijgt een mail met uitleg en een link, en kan meteen het aanbod van het instituut schrijven.',
    },
    again: 'Kwam de mail niet aan? Vul hetzelfde adres nog eens in. Per dag gaat er één mail naar een adres.',
    second: seenBy(
      'operator.outside',
      'Hier werken al mensen. Nog iemand uitnodigen kan alleen met een tweede ja, want wie de installatie beheert leest niets van wie hier werkt.',
    ),
    button: 'Stuur de uitnodiging',
    buttonSecond: 'Vraag een tweede ja',
  },
  invitation: {
    subject: {
      hr: (place: string) => `Ontwikkeldoor voor ${place}: begin hier`,
      trainer: (place: string) => `Laat het aanbod van ${place} zien in Ontwikkeldoor`,
    },
    text: {
      hr: seenBy(
        'own.all',
        (invited: Invited) =>
          `Dag ${invited.name},\n\nJe bent uitgenodigd als HR van ${invited.place} in Ontwikkeldoor.\n\nMet Ontwikkeldoor denken onderwijsassistenten en ander ondersteunend personeel na over hun ontwikkeling, en doet de school iets terug: tijd, geld, een plek om te oefenen. Beide kanten bewegen.\n\nWat jij doet: een lijst van medewerkers inlezen, zeggen wie leiding geeft, en mensen uitnodigen. Een takenlijst helpt je, stap voor stap. Een collega kan meedoen.\n\nWie ziet wat: wat een medewerker over zichzelf schrijft, ziet alleen die medewerker, tot die het deelt. Jij ziet namen, functies, scholen en wat aan HR gevraagd wordt.\n\n${comingIn(invited)}`,
      ),
      trainer: seenBy(
        'institute.asked',
        (invited: Invited) =>
          `Dag ${invited.name},\n\nJe bent uitgenodigd om in Ontwikkeldoor het aanbod van ${invited.place} bij te houden.\n\nIn Ontwikkeldoor zoeken onderwijsassistenten en ander ondersteunend personeel van basisscholen een opleiding die bij hen past. Wat jullie aanbieden, staat daar naast hun wensen. Je kunt het zelf schrijven of een lijst inlezen.\n\nWie ziet wat: wat iemand jullie vraagt, zien alleen die persoon en jullie instituut. Van anderen zie je niets.\n\n${comingIn(invited)}`,
      ),
    },
  },
  naming: {
    title: 'Hoe heet jullie bestuur?',
    lead: (number: string) => `In de lijst van DUO staat alleen nummer ${number}.`,
    back: 'Terug naar aan de slag',
    name: 'Naam van het bestuur',
    hint: 'Zoals mensen jullie kennen. Deze naam staat in mails en op pagina’s.',
    save: 'Bewaar de naam',
  },
  problems: byCode<(values?: Readonly<Record<string, string | number>>) => string>({
    ...approvals.problems,
    'name-taken': () => 'heet al een ander instituut. Kies een naam die verschilt.',
    'place-moved-on': () => 'Dit is intussen al veranderd. Kijk hieronder hoe het nu is.',
  }),
  done: {
    named: 'De naam staat erin.',
    invited: 'De uitnodiging is onderweg.',
    'not-sent-yet':
      'De uitnodiging staat klaar, maar er is nog geen mailserver. De mail gaat weg zodra die er is.',
    'not-sent-twice': 'Vandaag ging er al een mail naar dit adres. Morgen kan er weer een.',
    added: 'Het instituut staat erin. Nodig nu iemand uit.',
    saved: 'De gegevens zijn bewaard.',
    ended: 'Het instituut is gestopt.',
    reopened: 'Het instituut doet weer mee. Nodig opnieuw iemand uit.',
  },
};
export type PlacesTexts = typeof places;
