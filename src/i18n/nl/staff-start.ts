import { seenBy } from '../seen-by.ts';

/** Texts of bringing in the list of a real board: its sheet, its own words, its leaders, and the invitations. */
export const sheetOfList = {
  label: 'Blad van het bestand',
  hint: (sheet: string) => `We lazen «${sheet}». Is de lijst een ander blad, kies dat dan eerst.`,
  read: 'Lees dit blad',
  only: (sheet: string) => `We lazen het blad «${sheet}».`,
};

export const valuesOfList = {
  title: 'Wat betekenen deze woorden?',
  lead: 'Zo heet het bij jullie. Kies wat het is. We onthouden het voor de volgende lijst. Wat je open laat, lezen we niet in.',
  kinds: { function: 'Functies', school: 'Scholen' },
  value: (value: string, count: number) => `«${value}» · ${count === 1 ? '1 rij' : `${String(count)} rijen`}`,
  guess: 'Ons voorstel. Klopt het?',
  whichScale: 'De lijst noemt geen schaal die past. Welke is het?',
  scaleUnknown: 'Dat weet ik niet (schaal onbekend)',
  open: 'Nog niet kiezen',
  notOurs: 'Niet voor Ontwikkeldoor',
  groups: {
    support: 'Ondersteuning',
    teaching: 'Voor de klas',
    leading: 'Leiding',
    office: 'Bestuur en bureau',
    schools: 'Scholen',
    else: 'Anders',
  },
  save: 'Kijk na wat er verandert',
  again: (count: number) =>
    count === 1
      ? 'Bekijk of verander wat 1 woord betekent'
      : `Bekijk of verander wat ${String(count)} woorden betekenen`,
};

export const schoolCodes = {
  title: 'Onze scholen en hun codes',
  lead: 'Met deze code herkennen we een school in elke lijst.',
  school: 'School',
  code: 'Code',
};

export const leadersAtOnce = {
  title: 'Schoolleiders',
  lead: 'Wie volgens de functie een school leidt, krijgt hier in één keer de rol schoolleider voor die school.',
  toBe: (count: number) =>
    count === 1 ? '1 directeur heeft nog geen rol.' : `${String(count)} directeuren hebben nog geen rol.`,
  see: 'Geef de rol schoolleider',
  who: (count: number) =>
    count === 1 ? '1 directeur zonder rol' : `${String(count)} directeuren zonder rol`,
  hint: 'Haal het vinkje weg bij wie de rol niet krijgt.',
  give: 'Geef ze de rol schoolleider',
  given: (count: number) =>
    count === 1 ? '1 directeur is nu schoolleider.' : `${String(count)} directeuren zijn nu schoolleider.`,
  undo: 'Maak dit ongedaan',
  none: 'Iedereen die een school leidt, heeft de rol',
  noneText: 'Komt er iemand bij, dan staat die hier.',
  withoutLeader: (count: number) =>
    count === 1 ? '1 school heeft geen schoolleider' : `${String(count)} scholen hebben geen schoolleider`,
  withoutText: 'Wat daar op een antwoord wacht, ligt zolang bij HR. Geef iemand de rol op de eigen pagina.',
};

const who = (count: number): string => (count === 1 ? '1 persoon' : `${String(count)} mensen`);

/** What a board writes itself, between its name and an empty line. */
export const ownWords = (intro: string, words: string): string =>
  words === '' ? '' : `\n\n${intro}:\n\n${words}`;

const fromBoard = (board: string, words: string): string => ownWords(`Van ${board}`, words);

export interface Invited {
  readonly comesFor: 'own' | 'leading' | 'board';
  readonly givenName: string;
  readonly board: string;
  readonly words: string;
  readonly address: string;
}

const whatFor: Readonly<Record<Invited['comesFor'], string>> = {
  own: 'Je kijkt er wat je kunt en wilt, en welke kanten je op kunt. De school laat zien wat er mogelijk is.',
  leading: 'Jij ziet er wat collega’s aan je vragen, bereidt gesprekken voor en zegt wat er bij jullie kan.',
  board:
    'Jij ziet er hoe het bij de scholen loopt en beantwoordt wat er aan het bestuur of HR gevraagd wordt.',
};

export const invitations = {
  link: 'Nodig mensen uit',
  title: 'Uitnodigen',
  lead: 'Wie nog nooit inlogde, krijgt van jou een mail met uitleg. Er gaat niets uit tot jij het zegt, en nooit vaker dan één keer per week.',
  privacy: seenBy('sign-in.ever', 'HR ziet alleen of iemand ooit inlogde, niet wanneer of hoe vaak.'),
  came: (came: number, here: number) => `${String(came)} van ${who(here)} logden in`,
  waiting: (count: number) =>
    `We maken nog ${count === 1 ? '1 mail' : `${String(count)} mails`}. Deze pagina ververst zichzelf.`,
  asked: (count: number) =>
    `${who(count)} ${count === 1 ? 'is' : 'zijn'} deze week uitgenodigd en nog niet binnen.`,
  where: 'Wie logde nog nooit in?',
  place: (name: string, never: number) => `${name}: ${who(never)}`,
  askedAlready: (count: number) => `${who(count)} deze week al gevraagd`,
  noPlace: 'Alleen een rol, geen werk op een school',
  ask: 'Nodig deze scholen uit',
  askAll: (count: number) => (count === 1 ? 'Nodig 1 persoon uit' : `Nodig alle ${String(count)} mensen uit`),
  noRole: (count: number) =>
    `${who(count)} ${count === 1 ? 'heeft' : 'hebben'} nog geen rol en ${count === 1 ? 'krijgt' : 'krijgen'} geen mail: na het inloggen is er dan niets te zien.`,
  noRoleSee: 'Geef eerst een rol',
  see: 'Bekijk wie nog nooit inlogde',
  without: (count: number) =>
    count === 1 ? '1 persoon heeft geen mailadres' : `${String(count)} mensen hebben geen mailadres`,
  withoutText:
    'Zonder adres kan iemand niet inloggen en komt er geen uitnodiging. Zet het adres in de lijst, of vul het in op de pagina van die persoon.',
  own: {
    title: 'Schrijf er iets bij',
    label: 'Jullie eigen alinea',
    hint: 'Bijvoorbeeld waarom jullie dit doen en bij wie iemand terecht kan. Gewone tekst, hooguit 600 tekens. De rest van de mail staat vast.',
    save: 'Bewaar en bekijk de mail',
    conflict: 'Een collega schreef intussen iets anders. Dit staat er nu:',
    nothing: '(niets)',
  },
  talked: (count: number) => `${who(count)} ${count === 1 ? 'had' : 'hadden'} een eerste gesprek.`,
  preview: 'Lees de uitnodiging',
  example: 'Marloes',
  exampleBoard: 'jullie bestuur',
  exampleAddress: '(hier staat de link om in te loggen)',
  mail: {
    subject: (board: string) => `Jouw plek in Ontwikkeldoor, van ${board}`,
    text: seenBy(
      ['own.all', 'sign-in.ever'],
      ({ comesFor, givenName, board, words, address }: Invited) =>
        `Dag ${givenName},\n\nBij ${board} werken onderwijsondersteuners en hun leidinggevenden met Ontwikkeldoor. ${whatFor[comesFor]}${fromBoard(board, words)}\n\nWat jij schrijft, is van jou. Een ander ziet het pas als jij het deelt. HR ziet alleen of je ooit inlogde, niet wanneer.\n\nJe hebt geen wachtwoord nodig. Vul je mailadres in, dan krijg je een code:\n\n${address}\n\nEr is geen haast bij. Vragen? Stel ze aan je leidinggevende of aan HR.\n\nOntwikkeldoor\n`,
    ),
  },
};
