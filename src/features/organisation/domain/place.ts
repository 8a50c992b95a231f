import { isTooLong } from '#core/search.ts';
import { plainWords } from '#core/plain-words.ts';

/** Who is the first of a place: HR of a board, the trainer of an institute. No board can give the second. */
export const contactRoles = ['hr', 'trainer'] as const;
export type ContactRole = (typeof contactRoles)[number];

export const contactRoleOf = (kind: 'board' | 'institute'): ContactRole =>
  kind === 'board' ? 'hr' : 'trainer';

export const instituteKinds = [
  'university-college',
  'vocational-college',
  'training-firm',
  'knowledge-centre',
  'other',
] as const;
export type InstituteKind = (typeof instituteKinds)[number];

/** A board as DUO lists it, with the names and places of its schools in one text. */
export interface ListedBoard {
  readonly number: string;
  readonly name: string;
  readonly schools: string;
}

const mostFound = 20;

/**
 * Boards in which every word stands, in their own name or number or in those of a school of theirs; accents do not matter.
 * Whose own name has it comes first. Null while nothing was asked.
 */
export function findBoards<Board extends ListedBoard>(
  boards: readonly Board[],
  asked: string,
): { readonly found: readonly Board[]; readonly more: number } | null {
  if (isTooLong(asked)) return { found: [], more: 0 };
  const words = plainWords(asked)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const hasAll = (text: string): boolean => words.every((word) => text.includes(word));
  const own: Board[] = [];
  const bySchool: Board[] = [];
  for (const board of boards) {
    const name = plainWords(`${board.name} ${board.number}`);
    if (hasAll(name)) own.push(board);
    else if (hasAll(`${name} ${plainWords(board.schools)}`)) bySchool.push(board);
  }
  const all = [...own, ...bySchool];
  return { found: all.slice(0, mostFound), more: Math.max(0, all.length - mostFound) };
}
