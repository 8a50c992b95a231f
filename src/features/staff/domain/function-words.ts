import { canonicalNames, isFunctionCode } from './functions.ts';
import type { FunctionCode } from './functions.ts';
import { plainWords } from '#core/plain-words.ts';

const graded = { assistant: 'onderwijsassistent', supporter: 'leraarondersteuner' } as const;

/** How boards call their functions; the first that fits counts. */
const words: readonly (readonly [RegExp, FunctionCode | 'assistant' | 'supporter'])[] = [
  [/^onderwijs ?assistente?\b|^oa\b/, 'assistant'],
  [/^(leraars?|leraren|leerkracht(en)?) ?ondersteun(st)?er\b|^lo\b/, 'supporter'],
  [/bestuurder\b|^college van bestuur|^(lid|voorzitter) (van het )?(cvb|college)/, 'bestuurder'],
  [/^bovenschools|^(algemeen|regio|cluster) ?directeur|^meerscholen/, 'bovenschools-directeur'],
  [/^(intern|interne) begeleid|^ib( ?er)?\b|^kwaliteitscoordinator/, 'intern-begeleider'],
  [
    /^(adjunct |locatie ?|school ?|waarnemend )?(directeur|leider)\b|^schoolleid|^teamleid|^directielid/,
    'schoolleider',
  ],
  [/^(groeps ?)?(leraar|lerares|leerkracht|docent)|^l(io|10|11|12|a|b|c)\b/, 'leraar'],
  [
    /^hr\b|^p ?(en|&) ?o\b|^po adviseur|^personeels?(adviseur|functionaris|zaken)|^human resource/,
    'hr-medewerker',
  ],
  [/^concierge|^huismeester/, 'concierge'],
  [/^administra|^secretar/, 'administratief'],
];

const grades = ['a', 'b', 'c'] as const;

/**
 * The function that a title means, with its grade from a letter in the title or else from the scale; null when no word
 * is known, because boards make functions of their own: then HR says what it is.
 */
export function functionOf(title: string, scale: number | null): FunctionCode | null {
  const plain = plainWords(title);
  const code = plain.replaceAll(' ', '-');
  if (isFunctionCode(code)) return code;
  if (plain === plainWords(canonicalNames.other)) return 'other';
  const found = words.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  if (found === 'assistant') return `${graded.assistant}-${gradeOf(plain, scale, 4, 3)}` as FunctionCode;
  if (found === 'supporter') return `${graded.supporter}-${gradeOf(plain, scale, 7, 2)}` as FunctionCode;
  return found;
}

function gradeOf(plain: string, scale: number | null, lowest: number, count: number): string {
  const own = grades.slice(0, count);
  const letter = own.find((grade) => plain.split(' ').slice(1).includes(grade));
  return letter ?? own[(scale ?? Number(/\b(\d{1,2})$/.exec(plain)?.[1] ?? lowest)) - lowest] ?? 'a';
}

/** The title to keep beside the code: null when it says no more than the code itself. */
export function ownTitle(title: string, code: FunctionCode): string | null {
  const plain = plainWords(title);
  return plain === '' || plain === plainWords(canonicalNames[code]) || plain === plainWords(code)
    ? null
    : title;
}
