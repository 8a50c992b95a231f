import { workChanges } from '#core/counterpart.ts';
import type { CounterpartDetail, CounterpartKind, OwnerRole } from '#core/counterpart.ts';
import { directions } from '#core/direction.ts';
import { formatEuros, formatMinutes } from './format.ts';
import type { Locale } from './locale.ts';
import type { CounterpartTexts } from './nl/counterpart.ts';

interface Asked {
  readonly kind: CounterpartKind;
  readonly detail: CounterpartDetail;
}

/** What is asked of the other side, in a few words: «16 uur om te leren», «€ 450», «Oefenplek: groep 5, lezen». */
export const askedText = (locale: Locale, t: CounterpartTexts, { kind, detail }: Asked): string =>
  t.asked[kind](kind === 'tell' ? changesOf(t, detail.text) : wordsOf(locale, t, detail));

const changesOf = (t: CounterpartTexts, text: string): string =>
  workChanges
    .filter((change) => text.split(' ').includes(change))
    .map((change) => t.changes[change])
    .join(', ');

function wordsOf(locale: Locale, t: CounterpartTexts, { minutes, cents, text }: CounterpartDetail): string {
  if (minutes !== null) return formatMinutes(locale, minutes);
  if (cents !== null) return formatEuros(locale, cents);
  const direction = directions.find((one) => one === text);
  // It becomes part of a line: what she ended with a full stop goes on.
  return direction === undefined ? text.replace(/\.$/, '') : t.directions[direction];
}

interface Owned {
  readonly ownerRole: OwnerRole;
  readonly ownerName: string | null;
  /** Who stands in today. */
  readonly coveredBy?: string | null;
}

/** Whose turn it is: by name when it is one person, else by role. */
export const ownerText = (t: CounterpartTexts, { ownerRole, ownerName, coveredBy }: Owned): string => {
  const owner = ownerName ?? t.roles[ownerRole];
  return coveredBy == null ? owner : t.covered(owner, coveredBy);
};
