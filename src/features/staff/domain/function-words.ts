import { canonicalNames, functionCodes, isFunctionCode } from './functions.ts';
import type { FunctionCode } from './functions.ts';
import { plainWords } from '#core/plain-words.ts';

/** Functions that go by grades, lowest first and then the one whose grade nobody knows; from which scale they count. */
const families = {
  assistant: {
    codes: [
      'onderwijsassistent-a',
      'onderwijsassistent-b',
      'onderwijsassistent-c',
      'onderwijsassistent-onbekend',
    ],
    lowest: 4,
  },
  supporter: {
    codes: ['leraarondersteuner-a', 'leraarondersteuner-b', 'leraarondersteuner-onbekend'],
    lowest: 7,
  },
} as const satisfies Record<string, { readonly codes: readonly FunctionCode[]; readonly lowest: number }>;
type Family = keyof typeof families;

/** How boards call their functions; the first that fits counts. */
const words: readonly (readonly [RegExp, FunctionCode | Family])[] = [
  [/^onderw(ijs)? ?ass?(istente?)?\b|^o ?a(ss)?\b/, 'assistant'],
  [/^(leraars?|leraren|leerkracht(en)?) ?onderst(eun(st)?er)?\b|^l ?o\b/, 'supporter'],
  [/^kl(assen?)? ?ass?(istente?)?\b/, 'klassenassistent'],
  [/bestuurder\b|^college van bestuur|^(lid|voorzitter) (van het )?(cvb|college)/, 'bestuurder'],
  [/^bovenschools|^(algemeen|regio|cluster) ?directeur|^meerscholen/, 'bovenschools-directeur'],
  [/^(intern|interne) begeleid|^ib( ?er)?\b|^kwaliteitscoordinator/, 'intern-begeleider'],
  [
    /^(adjunct |locatie ?|school ?|waarnemend )?(directeur|leider)\b|^schoolleid|^teamleid|^directielid/,
    'schoolleider',
  ],
  [/^(groeps ?)?(leraar|lerares|leerkracht|docent)|^l(io|10|11|12|a|b|c)\b/, 'leraar'],
  [/^hr\b|^p ?(en ?)?o\b|^personeels?(adviseur|functionaris|zaken)|^human resource/, 'hr-medewerker'],
  [/^concierge|^huismeester/, 'concierge'],
  [/^administra|^secretar/, 'administratief'],
];

const grades = ['a', 'b', 'c'] as const;

/**
 * The function that a title means, with its grade from a letter in the title or else from the scale; null when no word
 * is known, because boards make functions of their own, or when nothing tells the grade: then HR says what it is.
 */
export function functionOf(title: string, scale: number | null): FunctionCode | null {
  const plain = plainWords(title);
  const code = plain.replaceAll(' ', '-');
  if (isFunctionCode(code)) return code;
  const canonical = functionCodes.find((one) => plain === plainWords(canonicalNames[one]));
  if (canonical !== undefined) return canonical;
  const found = meantBy(plain);
  return isFamily(found) ? gradedIn(found, plain, scale) : found;
}

/** The functions that a title without a grade may mean, the one whose scale nobody knows last; none where it says enough. */
export function gradesOf(title: string): readonly FunctionCode[] {
  const plain = plainWords(title);
  const found = meantBy(plain);
  return isFamily(found) && gradedIn(found, plain, null) === null ? families[found].codes : [];
}

const meantBy = (plain: string) => words.find(([pattern]) => pattern.test(plain))?.[1] ?? null;

const isFamily = (found: string | null): found is Family => found !== null && Object.hasOwn(families, found);

function gradedIn(family: Family, plain: string, scale: number | null): FunctionCode | null {
  const { codes, lowest } = families[family];
  const own = codes.slice(0, -1);
  const letter = grades.findIndex((grade) => plain.split(' ').slice(1).includes(grade));
  const written = /\b(\d{1,2})$/.exec(plain)?.[1];
  return own[letter] ?? own[(scale ?? (written === undefined ? -1 : Number(written))) - lowest] ?? null;
}

/** The title to keep beside the code: null when it says no more than the code itself. */
export function ownTitle(title: string, code: FunctionCode): string | null {
  const plain = plainWords(title);
  return plain === '' || plain === plainWords(canonicalNames[code]) || plain === plainWords(code)
    ? null
    : title;
}
