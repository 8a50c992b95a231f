import type { IsoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import type { ListedSchool, SchoolList } from './school-list.ts';

/** A school as it is known now; `listed` when one of DUO's lists had it, `board` to whom it belongs. */
export interface KnownSchool extends Omit<ListedSchool, 'boardNumber'> {
  readonly id: SchoolId;
  readonly listed: boolean;
  readonly goneOn: IsoDate | null;
  readonly board: TenantId | null;
}

export interface KnownBoard {
  readonly id: TenantId;
  readonly number: string;
  readonly name: string;
  readonly endedOn: IsoDate | null;
}

export interface Known {
  readonly schools: readonly KnownSchool[];
  readonly boards: readonly KnownBoard[];
}

/** What a list says that was not known, or was otherwise. Nothing in it means that nothing changes. */
export interface ListChanges {
  readonly isFirst: boolean;
  readonly newBoards: readonly { readonly number: string; readonly name: string }[];
  readonly renamedBoards: readonly { readonly board: KnownBoard; readonly name: string }[];
  readonly returnedBoards: readonly KnownBoard[];
  /** Boards without any school left; `into` when all of them went to that one board. */
  readonly endedBoards: readonly { readonly board: KnownBoard; readonly into: string | null }[];
  readonly newSchools: readonly ListedSchool[];
  readonly gone: readonly KnownSchool[];
  readonly known: readonly SchoolChange[];
  readonly unchanged: number;
}

/** One school that was known already, and in what the list differs. */
export interface SchoolChange {
  readonly was: KnownSchool;
  readonly now: ListedSchool;
  readonly returned: boolean;
  readonly renamed: boolean;
  readonly moved: boolean;
  /** Other facts that are different: the keys of ListedSchool. */
  readonly corrected: readonly string[];
}

const facts = [
  'institutionCode',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'municipality',
  'province',
  'denomination',
  'phone',
  'website',
  'holidayRegion',
] as const satisfies readonly (keyof ListedSchool)[];

/** A board without a name in any list is called after its number. */
export const nameless = (number: string): string => `Bestuur ${number}`;

/**
 * Lays a list beside what is known. A school that no list ever had (made by hand or for the demonstration) never counts
 * as gone, nor does one whose row is at fault. Applying the outcome and comparing again gives no changes.
 */
export function compareList(known: Known, list: SchoolList, names: ReadonlyMap<string, string>): ListChanges {
  const byCode = new Map(known.schools.map((school) => [school.locationCode, school]));
  const numberOf = new Map(known.boards.map((board) => [board.id, board.number]));
  const changes: SchoolChange[] = [];
  const newSchools: ListedSchool[] = [];
  const inList = new Set(list.faultyCodes);
  for (const now of list.schools) {
    inList.add(now.locationCode);
    const was = byCode.get(now.locationCode);
    if (was === undefined) newSchools.push(now);
    else changes.push(difference(was, now, was.board === null ? null : (numberOf.get(was.board) ?? null)));
  }
  const gone = known.schools.filter(
    (school) => school.listed && school.goneOn === null && !inList.has(school.locationCode),
  );
  const different = changes.filter(isDifferent);
  return {
    isFirst: !known.schools.some((school) => school.listed),
    ...compareBoards(known, list, names, different, gone),
    newSchools,
    gone,
    known: different,
    unchanged: changes.length - different.length,
  };
}

function difference(was: KnownSchool, now: ListedSchool, boardNumber: string | null): SchoolChange {
  return {
    was,
    now,
    returned: was.goneOn !== null,
    renamed: was.name !== now.name,
    moved: boardNumber !== now.boardNumber,
    corrected: facts.filter((fact) => was[fact] !== now[fact]),
  };
}

const isDifferent = (change: SchoolChange): boolean =>
  change.returned || change.renamed || change.moved || change.corrected.length > 0 || !change.was.listed;

function compareBoards(
  known: Known,
  list: SchoolList,
  names: ReadonlyMap<string, string>,
  changes: readonly SchoolChange[],
  gone: readonly KnownSchool[],
): Pick<ListChanges, 'newBoards' | 'renamedBoards' | 'returnedBoards' | 'endedBoards'> {
  const listed = new Set(list.schools.map((school) => school.boardNumber));
  const byNumber = new Map(known.boards.map((board) => [board.number, board]));
  const newNumbers = [...listed].filter((number) => !byNumber.has(number)).sort();
  return {
    newBoards: newNumbers.map((number) => ({ number, name: names.get(number) ?? nameless(number) })),
    renamedBoards: known.boards.flatMap((board) => {
      const name = names.get(board.number);
      return name === undefined || name === board.name ? [] : [{ board, name }];
    }),
    returnedBoards: known.boards.filter((board) => board.endedOn !== null && listed.has(board.number)),
    endedBoards: endedBoards(known, listed, changes, gone),
  };
}

function endedBoards(
  known: Known,
  listed: ReadonlySet<string>,
  changes: readonly SchoolChange[],
  gone: readonly KnownSchool[],
): { board: KnownBoard; into: string | null }[] {
  const goneIds = new Set(gone.map(({ id }) => id));
  const destination = new Map(
    changes.filter(({ moved }) => moved).map(({ was, now }) => [was.id, now.boardNumber]),
  );
  const schoolsOf = new Map<TenantId, KnownSchool[]>();
  for (const school of known.schools) {
    if (school.board === null || school.goneOn !== null) continue;
    const schools = schoolsOf.get(school.board);
    if (schools === undefined) schoolsOf.set(school.board, [school]);
    else schools.push(school);
  }
  return known.boards.flatMap((board) => {
    const schools = schoolsOf.get(board.id) ?? [];
    if (board.endedOn !== null || schools.length === 0 || listed.has(board.number)) return [];
    if (!schools.every(({ id }) => goneIds.has(id) || destination.has(id))) return [];
    const targets = new Set(schools.map(({ id }) => destination.get(id) ?? null));
    const [only = null] = targets;
    return [{ board, into: targets.size === 1 ? only : null }];
  });
}

/** Boards that keep none of the schools they have now, whether they end by it or get others in their place. */
export function emptiedBoards(known: Known, changes: ListChanges): KnownBoard[] {
  const leaving = new Set([
    ...changes.gone.map(({ id }) => id),
    ...changes.known.filter(({ moved }) => moved).map(({ was }) => was.id),
  ]);
  return known.boards.filter((board) => {
    const schools = known.schools.filter((school) => school.board === board.id && school.goneOn === null);
    return schools.length > 0 && schools.every(({ id }) => leaving.has(id));
  });
}

/** So many schools gone at once point at half a file; someone must say that it is meant. */
export const looksCutOff = (known: Known, changes: ListChanges): boolean => {
  const listed = known.schools.filter((school) => school.listed && school.goneOn === null).length;
  return changes.gone.length > 100 && changes.gone.length > listed * 0.1;
};
