import { isOneLine } from '#core/one-line.ts';

/** Words that stand between a first name and a family name: «van den Berg», «in ’t Veld», «dos Santos». */
const prefixes = new Set(
  `van de den der het 't ten ter te 's op in aan bij onder over uit tot voor vd v.d. v/d d' l' von vom zu zur la le les du des da das do dos del della di el al`.split(
    ' ',
  ),
);

const isPrefix = (word: string): boolean => prefixes.has(word.toLowerCase().replaceAll('’', "'"));
const isInitials = (word: string): boolean => /^(?:\p{Lu}[\p{L}]{0,2}\.-?)+$/u.test(word);

/**
 * Someone's name in two parts, the prefix with the family name: «Bakker, Samira», «Samira de Wit», «Berg, M. van den» and
 * «Berg, van den, L. (Lies)», of whom the name in brackets is what she is called. Null when a part is missing.
 */
export function nameParts(full: string): { readonly givenName: string; readonly familyName: string } | null {
  const called = /\(([^()]*\p{L}[^()]*)\)/u.exec(full)?.[1]?.trim() ?? '';
  const text = full
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const comma = text.indexOf(',');
  const { given, family } = comma > 0 ? turned(text.slice(0, comma), text.slice(comma + 1)) : straight(text);
  const givenName = called === '' ? given : called;
  return isName(givenName) && isName(family) ? { givenName, familyName: family } : null;
}

interface Parts {
  readonly given: string;
  readonly family: string;
}

/** The family name first: what follows holds the first name, with the prefix before or behind it. */
function turned(family: string, rest: string): Parts {
  const words = rest
    .replaceAll(',', ' ')
    .split(' ')
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !isPrefix(word));
  const last = words.findLastIndex((word) => !isPrefix(word));
  if (first === -1) return { given: words.join(' '), family: family.trim() };
  const prefix = [...words.slice(0, first), ...words.slice(last + 1)];
  return { given: words.slice(first, last + 1).join(' '), family: [...prefix, family.trim()].join(' ') };
}

/** The first name first: all before a prefix, else the first word, else all initials. */
function straight(text: string): Parts {
  const words = text.split(' ');
  const prefix = words.findIndex((word, index) => index > 0 && isPrefix(word));
  const initials = words.findIndex((word) => !isInitials(word));
  const end = prefix > 0 ? prefix : Math.max(1, initials);
  return { given: words.slice(0, end).join(' '), family: words.slice(end).join(' ') };
}

export const isName = (text: string): boolean =>
  text.length <= 100 && /\p{L}/u.test(text) && !/[<>{}]/.test(text) && isOneLine(text);
