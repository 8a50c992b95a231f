import { folded, searchWords } from './fold.ts';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

/** Somebody who can be chosen: what a form sends for her, and the words by which she is known there. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
}

/** What a form says of whom somebody chose: one of those shown, or a name that was typed. */
export interface Choosing {
  readonly chosen: string;
  readonly named: string;
}

export type ChoiceFault = 'required' | 'not-an-option' | 'nobody-named' | 'which-one';

/** Shown at once; with more people than this a name is typed. */
export const fewPeople = 7;

/**
 * Those who are meant by a name as somebody typed it: the label itself, else every word in it somewhere, else with one
 * slip of the fingers in a word.
 */
export function peopleNamed<T extends Choosable>(people: readonly T[], named: string): T[] {
  const words = searchWords(named);
  if (words.length === 0) return [];
  const exact = people.filter(({ label }) => folded(label) === folded(named.trim()));
  if (exact.length > 0) return exact;
  const holds = people.filter(({ label }) => words.every((word) => folded(label).includes(word)));
  if (holds.length > 0) return holds;
  return people.filter(({ label }) => {
    const own = searchWords(label);
    return words.every((word) => own.some((other) => other.includes(word) || isNear(word, other)));
  });
}

/** Who was chosen: a name that was typed counts, and one of those shown only where it agrees with that name. */
export function choosePerson<T extends Choosable>(
  people: readonly T[],
  { chosen, named }: Choosing,
): Result<T, ChoiceFault> {
  const shown = people.find(({ value }) => value === chosen);
  if (named.trim() === '') {
    if (shown !== undefined) return ok(shown);
    return err(chosen === '' ? 'required' : 'not-an-option');
  }
  const found = peopleNamed(people, named);
  const [only, ...others] = found;
  if (only === undefined) return err('nobody-named');
  if (shown !== undefined) return found.includes(shown) ? ok(shown) : err('which-one');
  return others.length === 0 && chosen === '' ? ok(only) : err('which-one');
}

const shortest = 4;

/** One letter more, less, other, or two that changed places; short words are too easily another. */
export function isNear(word: string, other: string): boolean {
  if (word.length < shortest || Math.abs(word.length - other.length) > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === other[same]) same += 1;
  const rest = (text: string, from: number): string => text.slice(same + from);
  if (word.length > other.length) return rest(word, 1) === rest(other, 0);
  if (word.length < other.length) return rest(word, 0) === rest(other, 1);
  const isSwapped = word[same] === other[same + 1] && word[same + 1] === other[same];
  return rest(word, 1) === rest(other, 1) || (isSwapped && rest(word, 2) === rest(other, 2));
}
