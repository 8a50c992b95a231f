import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import type { Entry } from './entry.ts';
import type { StaffRow } from './staff-row.ts';
import { plainWords } from '#core/plain-words.ts';

/** Why nobody but HR can say whether a row is about somebody who is known. */
export const doubtReasons = ['left', 'other-number', 'other-name'] as const;
export type DoubtReason = (typeof doubtReasons)[number];

export const doubtAnswers = ['same', 'other'] as const;
export type DoubtAnswer = (typeof doubtAnswers)[number];

/** A row that may be about somebody who is known. Until HR answers it waits: it changes nothing. */
export interface Doubt {
  /** The same question has the same key whenever the list is read; one answer is for all rows that ask it. */
  readonly key: string;
  readonly row: number;
  readonly reason: DoubtReason;
  readonly personId: PersonId;
  readonly told: Pick<StaffRow, 'givenName' | 'familyName' | 'email' | 'personnelNumber'> & {
    readonly startsOn: IsoDate | null;
  };
  readonly known: {
    readonly name: string;
    readonly email: string | null;
    readonly numbers: string;
    readonly lastDay: IsoDate | null;
  };
  /** Her number and her whole name are the same: most likely she comes back. */
  readonly isLikely: boolean;
  readonly answer: DoubtAnswer | null;
}

/** By what a row pointed to somebody. */
export type Pointer = 'number' | 'email';

/**
 * Whether a row is about the person to whom its number or address points: null when that is certain, a reason to ask HR,
 * 'somebody-else' when an address is that of a colleague with whom the row has nothing else in common, or 'successor' when
 * the list itself ends the work of who had the address, under another number and another name. `leavesOn`: her last day by
 * this list.
 */
export function doubtAbout(
  entry: Entry,
  row: StaffRow,
  by: Pointer,
  { today, leavesOn }: { readonly today: IsoDate; readonly leavesOn: IsoDate | null },
): DoubtReason | 'somebody-else' | 'successor' | null {
  const isOtherNumber =
    by === 'email' &&
    row.personnelNumber !== null &&
    entry.numbers.size > 0 &&
    !entry.numbers.has(row.personnelNumber);
  if (entry.row !== null) {
    if (by === 'email' && comesAfter(row, leavesOn) && !isNamedSame(entry, row))
      return isOtherNumber && !sharesName(entry, row) ? 'successor' : 'left';
    // The list itself named her before: by one number she is one person.
    if (!sharesName(entry, row)) return by === 'number' && hasAddressOf(entry, row) ? null : 'somebody-else';
    return isOtherNumber ? 'other-number' : null;
  }
  if (endedBefore(entry, row.job?.startsOn ?? today)) return 'left';
  // A full list that has her address and not her: only HR knows whether somebody came in her place.
  const notInList = by === 'email' && leavesOn !== null;
  if (isOtherNumber) return sharesName(entry, row) || notInList ? 'other-number' : 'somebody-else';
  if (isNamedAlike(entry, row)) return null;
  if (by === 'number') return hasAddressOf(entry, row) && sharesName(entry, row) ? null : 'other-name';
  return sharesName(entry, row) || notInList ? 'other-name' : 'somebody-else';
}

const comesAfter = (row: StaffRow, leavesOn: IsoDate | null): boolean =>
  leavesOn !== null && row.job !== null && row.job.startsOn > leavesOn;

/** All work that is known of her was over a day or more before: what begins then is another beginning. */
export const endedBefore = (entry: Entry, day: IsoDate): boolean =>
  entry.lastDay !== null && addDays(entry.lastDay, 1) < day && (entry.roleUntil ?? '') < day;

/** She left: nothing of hers lasts to today. */
export const isGone = (entry: Entry, today: IsoDate): boolean =>
  entry.lastDay !== null && entry.lastDay < today && (entry.roleUntil ?? '') < today;

const hasAddressOf = (entry: Entry, row: StaffRow): boolean =>
  row.email !== null && row.email === entry.email;

const sharesName = (entry: Entry, row: StaffRow): boolean =>
  isNamedAlike(entry, row) ||
  plainWords(entry.givenName) === plainWords(row.givenName) ||
  plainWords(entry.familyName) === plainWords(row.familyName);

/** The same name, or one with a name of hers beside it: who marries becomes «Bakker-de Wit». */
function isNamedAlike(entry: Entry, row: StaffRow): boolean {
  if (isNamedSame(entry, row)) return true;
  if (plainWords(entry.givenName) !== plainWords(row.givenName)) return false;
  const words = (name: string): Set<string> => new Set(plainWords(name).split(' '));
  const [was, now] = [words(entry.familyName), words(row.familyName)];
  return was.isSubsetOf(now) || now.isSubsetOf(was);
}

export const isNamedSame = (entry: Entry, row: StaffRow): boolean =>
  plainWords(`${entry.givenName} ${entry.familyName}`) === plainWords(`${row.givenName} ${row.familyName}`);

const doubtKey = (entry: Entry, row: StaffRow): string =>
  [
    entry.was?.id ?? `row ${String(entry.row)}`,
    row.personnelNumber ?? '',
    row.email ?? '',
    plainWords(`${row.givenName} ${row.familyName}`),
  ].join('|');

export function doubtOf(
  entry: Entry,
  row: StaffRow,
  reason: DoubtReason,
  answers: ReadonlyMap<string, DoubtAnswer>,
): Doubt {
  const key = doubtKey(entry, row);
  const { givenName, familyName, email, personnelNumber } = row;
  return {
    key,
    row: row.row,
    reason,
    personId: entry.id,
    told: { givenName, familyName, email, personnelNumber, startsOn: row.job?.startsOn ?? null },
    known: {
      name: `${entry.givenName} ${entry.familyName}`,
      email: entry.email,
      numbers: [...entry.numbers].join(', '),
      lastDay: entry.lastDay,
    },
    isLikely: personnelNumber !== null && entry.numbers.has(personnelNumber) && isNamedSame(entry, row),
    answer: answers.get(key) ?? null,
  };
}
