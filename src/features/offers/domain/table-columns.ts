import type { Grant } from '#core/offer.ts';
import { eurosText, numberText } from '#core/quantity.ts';
import type { OfferContent } from './offer.ts';
import { directionWords, formWords, kindWords, levelWords, regionWords } from './table-words.ts';
import { typedCents, typedDay, typedNumber } from './typed.ts';

/** One column of a list: its title, how a cell is read (what is unreadable stays text), and how it is written. */
export interface Column {
  readonly field: keyof OfferContent;
  readonly title: string;
  readonly needed?: true;
  readonly read: (cell: string) => unknown;
  readonly write: (offer: OfferContent) => string;
}

const bar = ' | ';
const parts = (cell: string, separator: RegExp): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const listOf = (cell: string): string[] => parts(cell, /\|/);

/** The code behind a word, in either spelling; an unknown word stays, so that it is refused by name. */
function codeFor(words: Readonly<Record<string, string>>, cell: string): string | null {
  const wanted = cell.trim().toLowerCase();
  if (wanted === '') return null;
  const found = Object.entries(words).find(
    ([code, word]) => code === wanted || word.toLowerCase() === wanted,
  );
  return found?.[0] ?? cell;
}

const wordFor = (words: Readonly<Record<string, string>>, code: string | null): string =>
  code === null ? '' : (words[code] ?? code);

const textColumn = (
  field: 'code' | 'name' | 'summary' | 'needsText' | 'place' | 'link' | 'contactEmail',
  title: string,
): Column => ({ field, title, read: (cell) => cell, write: (offer) => offer[field] });

const numberColumn = (field: 'hours' | 'hoursPerWeek' | 'months' | 'places', title: string): Column => ({
  field,
  title,
  read: typedNumber,
  write: (offer) => numberText(offer[field]),
});

const wordColumn = (
  field: 'kind' | 'level' | 'form' | 'region',
  title: string,
  words: Readonly<Record<string, string>>,
): Column => ({
  field,
  title,
  read: (cell) => codeFor(words, cell),
  write: (offer) => wordFor(words, offer[field]),
});

const withMonths = /^(.*\S)\s*\((\d{1,3}) maanden\)$/;

const readGrant = (cell: string): Grant => {
  const [, credential = cell, months] = withMonths.exec(cell) ?? [];
  return { credential, validMonths: months === undefined ? null : Number(months) };
};

const writeGrant = ({ credential, validMonths }: Grant): string =>
  validMonths === null ? credential : `${credential} (${String(validMonths)} maanden)`;

/** The list of offers, in the order of its columns. «+» joins what is needed together, «/» what may replace one another. */
export const columns: readonly Column[] = [
  { ...textColumn('code', 'code'), needed: true },
  { ...textColumn('name', 'naam'), needed: true },
  { ...wordColumn('kind', 'soort', kindWords), needed: true },
  textColumn('summary', 'wat je leert'),
  wordColumn('level', 'niveau', levelWords),
  wordColumn('form', 'vorm', formWords),
  numberColumn('hours', 'uren totaal'),
  numberColumn('hoursPerWeek', 'uren per week'),
  numberColumn('months', 'maanden'),
  {
    field: 'yearCosts',
    title: 'kosten per studiejaar',
    read: (cell) => listOf(cell).map(typedCents),
    write: ({ yearCosts }) => yearCosts.map(eurosText).join(bar),
  },
  {
    field: 'starts',
    title: 'startdata',
    read: (cell) => listOf(cell).map(typedDay),
    write: ({ starts }) => starts.join(bar),
  },
  wordColumn('region', 'regio', regionWords),
  textColumn('place', 'plaats'),
  {
    field: 'directions',
    title: 'richtingen',
    read: (cell) => listOf(cell).map((word) => codeFor(directionWords, word)),
    write: ({ directions }) => directions.map((code) => directionWords[code]).join(bar),
  },
  {
    field: 'competences',
    title: 'competenties',
    read: listOf,
    write: ({ competences }) => competences.join(bar),
  },
  {
    field: 'needs',
    title: 'nodig',
    read: (cell) => parts(cell, /\+/).map((group) => parts(group, /\//)),
    write: ({ needs }) => needs.map((group) => group.join(' / ')).join(' + '),
  },
  textColumn('needsText', 'toelating in woorden'),
  {
    field: 'grants',
    title: 'levert op',
    read: (cell) => parts(cell, /\+/).map(readGrant),
    write: ({ grants }) => grants.map(writeGrant).join(' + '),
  },
  {
    field: 'routeCode',
    title: 'landelijke route',
    read: (cell) => (cell.trim() === '' ? null : cell),
    write: ({ routeCode }) => routeCode ?? '',
  },
  numberColumn('places', 'plekken'),
  textColumn('link', 'website'),
  textColumn('contactEmail', 'e-mail'),
];
